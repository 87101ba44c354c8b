/** How long a deleted post can be restored: so long it lies in its author's bin, then it is gone for good, with its photos and all around it. */
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';

/** Epoch seconds until which a post that is deleted at a time (milliseconds) can be restored. */
export const restorableUntil = (deletedAt: number): number =>
  expiryOf(deletedAt, limits.deletedPostDays * DAY_SECONDS);
