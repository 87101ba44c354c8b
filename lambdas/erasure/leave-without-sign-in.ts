/** Cognito lets people delete their sign-in and tells nobody: who has no other is on the way out, as if they had asked for it here. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { GoneUser } from '../accounts/export-users.ts';
import type { IdentityStore } from '../accounts/identity-store.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_MS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import type { DueStore } from './due-store.ts';

export interface LeaveDeps {
  readonly due: Pick<DueStore, 'put'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly identities: Pick<IdentityStore, 'list'>;
  /** Whether the pool has a user after all: a list of all is read while people come and go. */
  readonly isInPool: (subject: string) => Promise<boolean>;
  /** Of the pool whose users are gone. */
  readonly issuer: string;
}

/** Has accounts erased in a month whose last users are gone from the pool. `now` in milliseconds. */
export const makeLeave =
  ({ due, accounts, identities, isInPool, issuer }: LeaveDeps) =>
  async (users: readonly GoneUser[], now: number): Promise<void> => {
    const gone = new Set<string>();
    for (const { subject } of users) if (!(await isInPool(subject))) gone.add(subject);
    const accountsOfGone = users.filter(({ subject }) => gone.has(subject)).map((user) => user.accountId);
    for (const accountId of new Set(accountsOfGone)) {
      const left = (await identities.list(accountId)).filter(
        (identity) => identity.issuer !== issuer || !gone.has(identity.subject),
      );
      const account = await accounts.byId(accountId, { consistent: true });
      if (left.length > 0 || account === undefined || account.erasureDueAt !== undefined) continue;
      if (account.status === 'erasing') continue;
      if (await due.put(account, now + limits.erasureDays * DAY_MS))
        log.info('An account has no sign-in left');
    }
  };

/** The same of one user by the subject, as soon as it is told. Users without an account, and such as are there after all, change nothing. */
export const makeLeft = (
  deps: LeaveDeps & { readonly identities: Pick<IdentityStore, 'accountOf'> },
): ((subject: string, now: number) => Promise<void>) => {
  const leave = makeLeave(deps);
  return async (subject, now) => {
    const accountId = await deps.identities.accountOf({ issuer: deps.issuer, subject }, { consistent: true });
    if (accountId !== undefined) await leave([{ accountId, subject }], now);
  };
};
