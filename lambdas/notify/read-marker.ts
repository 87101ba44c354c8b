/** How far an account has come with its notifications. */
import * as z from 'zod/mini';
import { NotificationId } from '../kernel/ids.ts';
import { ListsVersion } from '../kernel/lists-version.ts';

/**
 * The newest notification that was read, and the newest of those that were dismissed all at once; and when the account last did what
 * changes the list otherwise.
 */
export const ReadMarker = z.object({
  upTo: z.optional(NotificationId),
  dismissedUpTo: z.optional(NotificationId),
  version: z.optional(ListsVersion),
});
export type ReadMarker = z.infer<typeof ReadMarker>;

export const laterOf = (
  one: NotificationId | undefined,
  other: NotificationId | undefined,
): NotificationId | undefined => ((one ?? '') > (other ?? '') ? one : other);

/** Where the unread begin: behind what is read, and behind what is dismissed. */
export const seenUpTo = ({ upTo, dismissedUpTo }: ReadMarker): NotificationId | undefined =>
  laterOf(upTo, dismissedUpTo);
