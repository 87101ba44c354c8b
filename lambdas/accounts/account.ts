/** An account as its PROFILE row holds it. */
import * as z from 'zod/mini';
import { AccountStatus, mayBeSeen } from '../kernel/account-status.ts';
import { AccountId, DecisionId, PostId } from '../kernel/ids.ts';
import { AcceptedTerms } from '../kernel/service-terms.ts';
import { StaffRole } from '../kernel/staff-role.ts';
import type { Place } from '../kernel/viewer-place.ts';
import { viewerPlace } from '../kernel/viewer-place.ts';
import { isWithheld, Withholding } from '../kernel/withholding.ts';
import { PhotoViewData } from '../photos/photo-view.ts';
import { StoredSettings } from './account-settings.ts';

/** A name that was given up and that nobody else can have yet. */
export const HeldUsername = z.object({
  username: z.string(),
  /** Epoch seconds. */
  heldUntil: z.int(),
});
export type HeldUsername = z.infer<typeof HeldUsername>;

export const Account = z.object({
  accountId: AccountId,
  /** Folded; the row under this name says the same. */
  username: z.string(),
  /** Empty until the person sets one: the username stands in for it. */
  displayName: z.string(),
  bio: z.string(),
  links: z.array(z.string()),
  /** A copy of what it takes to show the avatar's photo, of its alt text the beginning. */
  avatar: z.optional(PhotoViewData),
  /** What it may do and show: {@link AccountStatus} has the rules. */
  status: AccountStatus,
  /** Posts of a private account are at most for its followers. */
  isPrivate: z.boolean(),
  /** What the owner has chosen; {@link settingsOf} adds what was never chosen. */
  settings: z.optional(StoredSettings),
  /** Posts that the profile begins with, the last one pinned first. */
  pins: z.optional(z.array(PostId)),
  /** When the username was changed of late, in milliseconds, oldest first. */
  usernameChanges: z.optional(z.array(z.int())),
  /** The names that the account holds though it gave them up, oldest first. */
  heldUsernames: z.optional(z.array(HeldUsername)),
  /** The decision by which the account is suspended or closed, and what its status was. */
  suspension: z.optional(
    z.object({
      decisionId: DecisionId,
      was: z.enum(['active', 'deactivated']),
      /** The suspension that a closure replaced. */
      over: z.optional(DecisionId),
    }),
  ),
  /** The decision that limits to whom the account is recommended. */
  reachLimitedBy: z.optional(DecisionId),
  /** The decision that limits what the account does with others, until a time in milliseconds. */
  interactionsLimited: z.optional(z.object({ decisionId: DecisionId, until: z.int() })),
  /** What authorities demand: where the account is not there for others. */
  withheld: z.optional(z.array(Withholding)),
  /** When the account is erased unless its owner comes back, in milliseconds; only while it is to be. */
  erasureDueAt: z.optional(z.int()),
  /** The terms of service that it accepted last. */
  terms: z.optional(AcceptedTerms),
  /** What it may do as one of the staff; absent with everybody else. */
  roles: z.optional(z.array(StaffRole)),
  createdAt: z.iso.datetime(),
  /** Counts the changes made by the owner: each states the version it was based on. */
  version: z.int(),
});
export type Account = z.infer<typeof Account>;

/** What of an account decides whether it is there for others. */
export type AccountPresence = Pick<Account, 'status' | 'withheld'>;

/** Whether others may see an account at all from where they are. */
export const isVisible = (account: AccountPresence, place: Place = viewerPlace()): boolean =>
  mayBeSeen(account) && !isWithheld(account, place);
