/** Makes the users of an export users of a new pool, each of them led to the account they had. May be repeated and resumed. */
import type { AccountStore } from '../../lambdas/accounts/account-store.ts';
import type { IdentityStore } from '../../lambdas/accounts/identity-store.ts';
import type { ExportedUser } from '../../lambdas/accounts/user-export.ts';
import { chunksOf, inParallel } from '../../lambdas/platform/chunks.ts';
import type { RestoredPool } from './user-pool.ts';

const CHUNK_USERS = 100;
const AT_ONCE = 8; // Cognito takes 50 new users a second of an account

export interface ImportDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly identities: Pick<IdentityStore, 'accountOf' | 'link'>;
  readonly pool: RestoredPool;
  /** Issuer of the new pool's tokens. */
  readonly issuer: string;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

/** What became of users. */
export interface ImportResult {
  /** They sign in to the account they had, once they have reset their password. */
  readonly linked: number;
  /** Their account is not in the table: erased, or younger than the restored table. They are not made users. */
  readonly withoutAccount: number;
  /** Whoever has the address in the new pool has not proved it, or has made another account meanwhile: for an operator to decide. */
  readonly conflicts: readonly ExportedUser[];
}

const outcomeOf = async (deps: ImportDeps, user: ExportedUser): Promise<'linked' | 'conflict'> => {
  const { subject, isVerified } = await deps.pool.userOf(user.email);
  if (!isVerified) return 'conflict';
  const identity = { issuer: deps.issuer, subject };
  if (!(await deps.identities.link(identity, user.accountId, deps.clock()))) {
    const accountId = await deps.identities.accountOf(identity, { consistent: true });
    if (accountId !== user.accountId) return 'conflict';
  }
  if (user.isDisabled) await deps.pool.disable(user.email);
  return 'linked';
};

/** Imports users of an export. */
export const importUsers = async (
  deps: ImportDeps,
  users: readonly ExportedUser[],
): Promise<ImportResult> => {
  const conflicts: ExportedUser[] = [];
  let linked = 0;
  let withoutAccount = 0;
  for (const chunk of chunksOf(users, CHUNK_USERS)) {
    const accounts = await deps.accounts.many(
      chunk.map(({ accountId }) => accountId),
      { consistent: true },
    );
    const known = chunk.filter(({ accountId }) => accounts.has(accountId));
    withoutAccount += chunk.length - known.length;
    await inParallel(known, AT_ONCE, async (user) => {
      if ((await outcomeOf(deps, user)) === 'linked') linked += 1;
      else conflicts.push(user);
    });
  }
  return { linked, withoutAccount, conflicts };
};
