/**
 * A notification and the group it belongs to, as their rows hold them. A group gathers events of one kind about one thing and
 * remembers who was ever part of it, so that nothing is told twice; the notification shows what the group comes to.
 */
import * as z from 'zod/mini';
import { AccountId, CommentId, DraftId, type NotificationId, PostId } from '../kernel/ids.ts';

/** What people do; each can be limited to people whom the recipient follows, or switched off. */
export const PeopleType = z.enum([
  'follow',
  'follow_request',
  'follow_accepted',
  'like',
  'comment_like',
  'comment',
  'comment_pending',
  'reply',
  'mention',
  'tag',
  'co_author_invitation',
  'co_author_accepted',
]);
export type PeopleType = z.infer<typeof PeopleType>;

/** What happens to the recipient's own posts; each can be switched off. */
export const OwnType = z.enum(['post_published', 'post_held', 'scheduled_post_failed']);
export type OwnType = z.infer<typeof OwnType>;

/** `decision`: about a decision on the recipient's account or content, which cannot be switched off. */
export const NotificationType = z.enum([...PeopleType.options, ...OwnType.options, 'decision']);
export type NotificationType = z.infer<typeof NotificationType>;

/** What a notification is about. */
export interface Subject {
  readonly type: NotificationType;
  readonly postId?: PostId;
  readonly commentId?: CommentId;
  readonly draftId?: DraftId;
  /** What else tells apart subjects of one type: a day, an account, a decision. */
  readonly other?: string;
}

const SHOWN_ACTORS = 3;
const DAY_SECONDS = 86_400;
export const NOTIFICATION_DAYS = 90;

const withDraft: readonly NotificationType[] = ['scheduled_post_failed'];
const withOther: readonly NotificationType[] = ['follow', 'follow_request', 'follow_accepted', 'decision'];

/** The name of a subject: `like#<postId>`, `comment#<postId>#<commentId>`, `follow#<day>`. */
export const nameOfSubject = ({ type, postId, commentId, draftId, other }: Subject): string =>
  [type, other ?? draftId ?? postId, commentId].filter((part) => part !== undefined).join('#');

/** The subject of a name. */
export const subjectOf = (name: string): Subject => {
  const [type = '', first, second] = name.split('#');
  const parsed = NotificationType.parse(type);
  if (first === undefined) return { type: parsed };
  if (withOther.includes(parsed)) return { type: parsed, other: first };
  if (withDraft.includes(parsed)) return { type: parsed, draftId: DraftId.parse(first) };
  return {
    type: parsed,
    postId: PostId.parse(first),
    ...(second !== undefined && { commentId: CommentId.parse(second) }),
  };
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
  /** Epoch seconds. */
  expiresAt: z.int(),
});
export type StoredNotification = z.infer<typeof StoredNotification>;

export interface Notification extends StoredNotification {
  readonly notificationId: NotificationId;
}

/** When the notification of an event at a moment (milliseconds) expires, in epoch seconds. */
export const expiryAt = (at: number): number => Math.floor(at / 1_000) + NOTIFICATION_DAYS * DAY_SECONDS;

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
