/** The statuses of an account, and what each lets it do and show: one table for every topic that asks. */
import * as z from 'zod/mini';
import type { ProblemCode } from './problems.ts';
import { problem } from './problems.ts';
import type { RouteSpec } from './route-spec.ts';
import { needsAccount } from './route-spec.ts';

export const AccountStatus = z.enum(['active', 'suspended', 'deactivated', 'terminated', 'erasing']);
export type AccountStatus = z.infer<typeof AccountStatus>;

interface StatusRules {
  /** Whether its owner may go on to read: what others show, and all that is the owner's own. */
  readonly reads: boolean;
  /**
   * Whether its owner may make every write. Who may not is left with those whose routes say why (`suspendedMay` and `deactivatedMay` in
   * `route-spec.ts`): taking away what is one's own, and protecting oneself.
   */
  readonly acts: boolean;
  /** Whether others see that it is there, and all that is by it: posts, comments, its name in lists, in notifications and on posts. */
  readonly isSeen: boolean;
}

export const statusRules: Readonly<Record<AccountStatus, StatusRules>> = {
  active: { reads: true, acts: true, isSeen: true },
  /** By a decision, for a time. */
  suspended: { reads: true, acts: false, isSeen: false },
  /** By its owner, who may come back. */
  deactivated: { reads: false, acts: false, isSeen: false },
  /** By a decision, for good. Its owner can do what the owner of a deactivated one can. */
  terminated: { reads: false, acts: false, isSeen: false },
  /** Nobody comes back from it: all that the account has is being deleted. */
  erasing: { reads: false, acts: false, isSeen: false },
};

interface HasStatus {
  readonly status: AccountStatus;
}

const refusals = {
  active: undefined,
  suspended: 'account_suspended',
  deactivated: 'account_deactivated',
  terminated: 'account_terminated',
  erasing: 'account_erasing',
} as const satisfies Readonly<Record<AccountStatus, ProblemCode | undefined>>;

const check = ({ status }: HasStatus, isAllowed: boolean): void => {
  const code = refusals[status];
  if (!isAllowed && code !== undefined) throw problem(code);
};

/** Throws `account_deactivated`, `account_terminated` or `account_erasing` for an account that may not even read. */
export const checkMayRead = (account: HasStatus): void => check(account, statusRules[account.status].reads);

/** Throws `account_suspended`, `account_deactivated`, `account_terminated` or `account_erasing` for an account that may not make every write. */
export const checkMayAct = (account: HasStatus): void => check(account, statusRules[account.status].acts);

/** The same for one route, which may say why some accounts may call it that may not call others. */
export const checkMayCall = (account: HasStatus, spec: RouteSpec): void => {
  const { status } = account;
  const exceptions = {
    active: undefined,
    suspended: spec.suspendedMay,
    deactivated: spec.deactivatedMay,
    terminated: spec.deactivatedMay,
    erasing: undefined,
  } satisfies Readonly<Record<AccountStatus, string | undefined>>;
  const { reads, acts } = statusRules[status];
  check(account, exceptions[status] !== undefined || (needsAccount(spec) ? acts : reads));
};

interface HasLimit {
  readonly interactionsLimited?: { readonly until: number } | undefined;
}

/** Throws `interactions_limited` for a route by which others hear of its caller, while a decision limits that. `now` in milliseconds. */
export const checkMayInteract = (
  { interactionsLimited }: HasLimit,
  { interacts }: RouteSpec,
  now: number,
): void => {
  if (interacts !== true || interactionsLimited === undefined || interactionsLimited.until <= now) return;
  const until = new Date(interactionsLimited.until).toISOString();
  throw problem('interactions_limited', {
    en: `A decision limits what you can do with others until ${until}; GET /v1/me/standing says why`,
    ar: `قيّد قرارٌ تفاعلك مع الآخرين حتى ${until}؛ تجد السبب في GET /v1/me/standing`,
  });
};

/** Whether others may see an account at all. */
export const mayBeSeen = ({ status }: HasStatus): boolean => statusRules[status].isSeen;
