/** Keeps outside of the user pool who has which account, so that a lost pool makes strangers of nobody. */
import type { AccountId } from '../kernel/ids.ts';
import { strangerIdOf } from '../kernel/ids.ts';
import type { AccountStore } from './account-store.ts';
import type { IdentityStore } from './identity-store.ts';
import type { ExportedUser } from './user-export.ts';
import { exportKeys } from './user-export.ts';
import type { UserExportStore } from './user-export-store.ts';
import type { PoolUser, UserPoolStore } from './user-pool-store.ts';

const PART_USERS = 5_000; // some 700 KB before they are compressed

export interface ExportUsersDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly identities: Pick<IdentityStore, 'accountsOf' | 'link'>;
  readonly pool: Pick<UserPoolStore, 'list'>;
  readonly exports: UserExportStore;
  readonly issuer: string;
}

/** The accounts of some users by their subjects. Accounts from before identities had rows get theirs. */
const accountsOf = async (
  { accounts, identities, issuer }: ExportUsersDeps,
  users: readonly PoolUser[],
  now: number,
): Promise<ReadonlyMap<string, AccountId>> => {
  const subjects = users.map(({ subject }) => subject);
  const linked = await identities.accountsOf(issuer, subjects);
  const unlinked = subjects.filter((subject) => !linked.has(subject));
  const older = await accounts.many(unlinked.map((subject) => strangerIdOf(issuer, subject)));
  const found = new Map(linked);
  for (const subject of unlinked) {
    const accountId = strangerIdOf(issuer, subject);
    if (!older.has(accountId)) continue;
    await identities.link({ issuer, subject }, accountId, now);
    found.set(subject, accountId);
  }
  return found;
};

/** Exports everybody who has an account and a verified address. Answers how many. `now` in milliseconds. */
export const exportUsers = async (deps: ExportUsersDeps, now: number): Promise<number> => {
  const keys = exportKeys(now);
  const parts: string[] = [];
  let users = 0;
  let waiting: ExportedUser[] = [];
  const putPart = async (): Promise<void> => {
    const key = keys.part(parts.length);
    await deps.exports.putPart(key, waiting);
    parts.push(key);
    users += waiting.length;
    waiting = [];
  };
  for await (const page of deps.pool.list()) {
    const accountOf = await accountsOf(deps, page, now);
    for (const { subject, email, isVerified, isEnabled } of page) {
      const accountId = accountOf.get(subject);
      if (accountId === undefined || email === undefined || !isVerified) continue;
      waiting.push({ email, subject, accountId, ...(!isEnabled && { isDisabled: true }) });
    }
    if (waiting.length >= PART_USERS) await putPart();
  }
  if (waiting.length > 0) await putPart();
  const exportedAt = new Date(now).toISOString();
  await deps.exports.putManifest(keys.manifest, { issuer: deps.issuer, exportedAt, parts, users });
  return users;
};
