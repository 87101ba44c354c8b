/**
 * A notification and the group it belongs to, as their rows hold them. A group gathers events of one kind about one thing and
 * remembers who was ever part of it, so that nobody is notified twice; the notification shows what the group comes to.
 */

import * as z from 'zod/mini';
import { AccountId, CommentId, DraftId, type NotificationId, PostId } from '../kernel/ids.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { About } from './notification-type.ts';

/** What a notification is about. */
export interface Subject<Type extends string = string> {
  readonly type: Type;
  readonly postId?: PostId;
  readonly commentId?: CommentId;
  readonly draftId?: DraftId;
  /** What else tells apart subjects of one type: a day, an account, a decision. */
  readonly other?: string;
}

const SHOWN_ACTORS = 3;
export const NOTIFICATION_DAYS = 90;

/** The name of a subject: `like#<postId>`, `comment#<postId>#<commentId>`, `follow#<day>`. */
export const nameOfSubject = ({ type, postId, commentId, draftId, other }: Subject): string =>
  [type, other ?? draftId ?? postId, commentId].filter((part) => part !== undefined).join('#');

/** The type in the name of a subject. */
export const typeIn = (name: string): string => name.split('#', 1)[0] ?? '';

/** The subject of a name, of a type whose names hold this. */
export const subjectFrom = <Type extends string>(name: string, type: Type, about: About): Subject<Type> => {
  const [, first, second] = name.split('#');
  if (first === undefined) return { type };
  switch (about) {
    case 'other':
      return { type, other: first };
    case 'draft':
      return { type, draftId: DraftId.parse(first) };
    case 'post':
      return {
        type,
        postId: PostId.parse(first),
        ...(second !== undefined && { commentId: CommentId.parse(second) }),
      };
  }
};

/** A notification as its row holds it: short, as a page of 20 is to fit into half a read unit. */
export const StoredNotification = z.object({
  /** The name of its subject. */
  about: z.string(),
  /** Who did it: at most three, the last to join first. */
  actors: z.array(AccountId),
  /** How many did it, where that is more than are named. */
  count: z.optional(z.int()),
  /** More may have done it than are counted: the group is full. */
  isFull: z.optional(z.literal(true)),
  /** The recipient has dismissed it: its row only remembers that they were told. */
  dismissed: z.optional(z.literal(true)),
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredNotification = z.infer<typeof StoredNotification>;

export interface Notification extends StoredNotification {
  readonly notificationId: NotificationId;
}

/** When the notification of an event at a time (milliseconds) expires, in epoch seconds. */
export const expiryAt = (at: number): number => expiryOf(at, NOTIFICATION_DAYS * DAY_SECONDS);

/** A notification about what one event says. */
export const soleNotification = (
  subject: Subject,
  notificationId: NotificationId,
  actor: AccountId | undefined,
  at: number,
): Notification => ({
  notificationId,
  about: nameOfSubject(subject),
  actors: actor === undefined ? [] : [actor],
  expiresAt: expiryAt(at),
});

/** What a notification shows of those who are part of a group, given the last to join first. */
export const shownOf = (present: readonly AccountId[]): Pick<StoredNotification, 'actors' | 'count'> => ({
  actors: present.slice(0, SHOWN_ACTORS),
  ...(present.length > SHOWN_ACTORS && { count: present.length }),
});
