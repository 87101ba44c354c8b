/** The statuses of an account, and what each lets it do and show: one table for every topic that asks. */
import * as z from 'zod/mini';
import { problem } from './problems.ts';

export const AccountStatus = z.enum(['active', 'suspended']);
export type AccountStatus = z.infer<typeof AccountStatus>;

interface StatusRules {
  /** Whether its owner may go on to read: what others show, and all that is the owner's own. */
  readonly reads: boolean;
  /**
   * Whether its owner may make every write. Who may not is left with those whose routes say why (`suspendedMay` in `route-spec.ts`): taking
   * away what is one's own, and protecting oneself.
   */
  readonly acts: boolean;
  /** Whether others see that it is there, and all that is by it: posts, comments, its name in lists, in notifications and on posts. */
  readonly isSeen: boolean;
}

export const statusRules: Readonly<Record<AccountStatus, StatusRules>> = {
  active: { reads: true, acts: true, isSeen: true },
  suspended: { reads: true, acts: false, isSeen: false },
};

const check = (isAllowed: boolean): void => {
  if (!isAllowed) throw problem('account_suspended');
};

/** Throws `account_suspended` for an account that may not even read. */
export const checkMayRead = ({ status }: { readonly status: AccountStatus }): void =>
  check(statusRules[status].reads);

/** Throws `account_suspended` for an account that may not make every write. */
export const checkMayAct = ({ status }: { readonly status: AccountStatus }): void =>
  check(statusRules[status].acts);

/** Whether others may see an account at all. */
export const mayBeSeen = ({ status }: { readonly status: AccountStatus }): boolean =>
  statusRules[status].isSeen;
