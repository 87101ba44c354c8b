/** Leave for a while, and come back. */
import type { Account } from '../accounts/account.ts';
import { requireFreshSignIn } from '../accounts/fresh-sign-in.ts';
import type { SignIn } from '../accounts/identity.ts';
import type { IdentityStore } from '../accounts/identity-store.ts';
import type { StatusStore } from '../accounts/status-store.ts';
import { problem } from '../kernel/problems.ts';
import { log } from '../platform/log.ts';
import type { EndingStore } from '../sessions/ending-store.ts';
import { sessionIdOf } from '../sessions/session.ts';
import type { UserDirectory } from '../sessions/user-directory.ts';

export interface DeactivationDeps {
  readonly statuses: StatusStore;
  readonly identities: Pick<IdentityStore, 'list'>;
  readonly endings: Pick<EndingStore, 'endAll'>;
  /** Undefined where another issuer signs people in. */
  readonly directory: UserDirectory | undefined;
}

/** Takes refresh tokens back too. What the API refuses does not rest on it, so it may fail. */
const signOutOfDirectory = async (
  { identities, directory }: Pick<DeactivationDeps, 'identities' | 'directory'>,
  { accountId }: Account,
  signIn: SignIn,
): Promise<void> => {
  if (directory === undefined) return;
  const others = (await identities.list(accountId)).filter(
    ({ issuer, subject }) => issuer === signIn.issuer && subject !== signIn.subject,
  );
  const names = [signIn.username ?? signIn.subject, ...others.map(({ subject }) => subject)];
  for (const name of names) {
    await directory.signOut(name).catch((error: unknown) => log.error('A user was not signed out', error));
  }
};

/** Ends all sessions of an account of somebody else than whoever asks. `now` in milliseconds. */
export const endEverySession = async (
  deps: Omit<DeactivationDeps, 'statuses'>,
  account: Account,
  now: number,
): Promise<void> => {
  await deps.endings.endAll(account.accountId, {}, now);
  for (const { subject } of await deps.identities.list(account.accountId)) {
    await deps.directory
      ?.signOut(subject)
      .catch((error: unknown) => log.error('A user was not signed out', error));
  }
};

/** Ends all sessions of an account, the one that asks among them. `now` in milliseconds. */
export const endAllSessions = async (
  deps: Omit<DeactivationDeps, 'statuses'>,
  account: Account,
  signIn: SignIn,
  now: number,
): Promise<void> => {
  await deps.endings.endAll(account.accountId, { except: sessionIdOf(signIn) }, now);
  await deps.endings.endAll(account.accountId, {}, now);
  await signOutOfDirectory(deps, account, signIn);
};

/**
 * Deactivates an account, seen just now, and ends all of its sessions; the one that asks last, so that it may repeat what was interrupted. Throws
 * `fresh_sign_in_required`, and `conflict` for an account that was suspended meanwhile. `now` in milliseconds.
 */
export const deactivateAccount = async (
  deps: DeactivationDeps,
  account: Account,
  signIn: SignIn,
  now: number,
): Promise<void> => {
  requireFreshSignIn(signIn, 'own', now);
  const { accountId, status } = account;
  await deps.endings.endAll(accountId, { except: sessionIdOf(signIn) }, now);
  if (status === 'active' && !(await deps.statuses.change(accountId, 'active', 'deactivated'))) {
    throw problem('conflict');
  }
  await endAllSessions(deps, account, signIn, now);
};

/** Brings an account back, seen just now, also one that was to be erased; a suspended one stays so. Throws as {@link deactivateAccount} does. `now` in milliseconds. */
export const reactivateAccount = async (
  { statuses }: Pick<DeactivationDeps, 'statuses'>,
  { accountId, status, erasureDueAt }: Account,
  signIn: SignIn,
  now: number,
): Promise<void> => {
  requireFreshSignIn(signIn, 'own', now);
  const back = status === 'deactivated' ? 'active' : status;
  if (status !== 'deactivated' && erasureDueAt === undefined) return;
  if (!(await statuses.change(accountId, status, back))) throw problem('conflict');
};
