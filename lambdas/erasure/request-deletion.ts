/** Somebody leaves for good. */
import type { Account } from '../accounts/account.ts';
import { requireFreshSignIn } from '../accounts/fresh-sign-in.ts';
import type { SignIn } from '../accounts/identity.ts';
import { type DeactivationDeps, endAllSessions } from '../deactivation/deactivate-account.ts';
import { limits } from '../kernel/limits.ts';
import { problem } from '../kernel/problems.ts';
import { DAY_MS } from '../platform/durations.ts';
import type { Language } from '../platform/problem.ts';
import { deletionNotes } from './deletion-notes.ts';
import type { DueStore } from './due-store.ts';
import type { DeletionView } from './erasure-contract.ts';

export type RequestDeletionDeps = Omit<DeactivationDeps, 'statuses'> & { readonly due: DueStore };

/**
 * Has an account erased in a month, seen just now: nobody sees it from now on, and all of its sessions end. One that is to be erased already
 * keeps its time. Throws `fresh_sign_in_required`, and `conflict` where the account was changed meanwhile. `now` in milliseconds.
 */
export const requestDeletion = async (
  deps: RequestDeletionDeps,
  account: Account,
  signIn: SignIn,
  { now, language }: { readonly now: number; readonly language: Language },
): Promise<DeletionView> => {
  requireFreshSignIn(signIn, 'own', now);
  const at = account.erasureDueAt ?? now + limits.erasureDays * DAY_MS;
  const providers = (await deps.identities.list(account.accountId)).map(({ provider }) => provider);
  if (account.erasureDueAt === undefined && !(await deps.due.put(account, at))) throw problem('conflict');
  await endAllSessions(deps, account, signIn, now);
  return { erasureDueAt: new Date(at).toISOString(), notes: [...deletionNotes(providers, language)] };
};
