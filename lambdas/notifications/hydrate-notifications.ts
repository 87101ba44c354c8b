/**
 * What notifications show: nothing is shown from a copy, people, posts and comments are read afresh, and rules decide by rows as they are
 * now. read-notifications.ts says what that costs.
 */
import type { Account } from '../accounts/account.ts';
import { canSeeComment } from '../comments/can-see-comment.ts';
import type { LiveCommentHead } from '../comments/comment.ts';
import { threadOf } from '../comments/comment.ts';
import { relationOf } from '../graph/edge.ts';
import type { AccountId, NotificationId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { mayBeNamed } from '../notify/may-be-named.ts';
import type { Notification, Subject } from '../notify/notification.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import type { PostHead } from '../posts/post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import type { Hydration, HydrationStore, Wanted } from './hydration-store.ts';
import type { NotificationType } from './notification-type.ts';
import { specOf, subjectOf } from './notification-type.ts';

/** A notification with all that it shows; comments with or without what they say. */
export interface ShownNotification<Comment extends LiveCommentHead = LiveCommentHead> {
  readonly notification: Notification;
  readonly subject: Subject<NotificationType>;
  /** Those of the actors who may be named, the last first. */
  readonly actors: readonly Account[];
  readonly othersCount: number;
  /** There may be more others than are counted. */
  readonly isMore: boolean;
  readonly post?: PostHead;
  readonly comment?: Comment;
}

const unique = <Item>(items: readonly (Item | undefined)[]): Item[] => [
  ...new Set(items.filter((item) => item !== undefined)),
];

const wantedFor = (reader: AccountId, notifications: readonly Notification[]): Wanted => {
  const subjects = notifications.map(({ about }) => subjectOf(about));
  const posts = unique(subjects.map(({ postId }) => postId));
  const comments = new Map(
    subjects.flatMap(({ postId, commentId }) =>
      postId === undefined || commentId === undefined
        ? []
        : unique([commentId, threadOf(commentId)]).map((id) => [id, { postId, commentId: id }] as const),
    ),
  );
  const people = unique([...notifications.flatMap(({ actors }) => actors), ...posts.map(authorOf)]);
  return {
    posts,
    people: people.filter((person) => person !== reader),
    comments: [...comments.values()],
    commenters: notifications.flatMap(({ about, actors }) => {
      const { postId, commentId } = subjectOf(about);
      const author = postId && authorOf(postId);
      if (author === undefined || author === reader || commentId === undefined) return [];
      return actors.filter((by) => by !== author && by !== reader).map((by) => ({ author, by }));
    }),
  };
};

/** What a reader may see of the post that a notification is about, undefined when that is nothing. */
const postFor = (reader: AccountId, { postId }: Subject, known: Hydration): PostHead | undefined => {
  const post = postId && known.posts.get(postId);
  if (post === undefined || post.state === 'deleted') return undefined;
  const authorId = authorOf(post.postId);
  if (authorId === reader) return post;
  const author = known.people.get(authorId);
  const isSeen =
    author !== undefined && canSeePost(reader, post, author, relationOf(known.edges.get(authorId)));
  return isSeen ? post : undefined;
};

const commentFor = (
  reader: AccountId,
  { commentId }: Subject,
  post: PostHead,
  known: Hydration,
): LiveCommentHead | undefined => {
  const comment = commentId && known.comments.get(commentId);
  if (comment === undefined || (comment.state !== 'shown' && comment.state !== 'pending')) return undefined;
  const postAuthor = authorOf(post.postId);
  const role = roleOnPost(post, reader);
  const thread = threadOf(comment.commentId);
  const isThreadOpen = thread === undefined || known.comments.get(thread)?.state === 'shown';
  if (!isThreadOpen && role === undefined) return undefined;
  const viewerEdge = known.edges.get(comment.by);
  const relationship = {
    account: comment.by === reader ? { status: 'active' as const } : known.people.get(comment.by),
    viewerEdge,
    authorEdge:
      postAuthor === reader
        ? viewerEdge
        : known.authorEdges.find(({ owner, other }) => owner === postAuthor && other === comment.by),
  };
  return canSeeComment(reader, role, comment, relationship) ? comment : undefined;
};

/** How many there are beside those who are named: a full group may go by the number that its post or comment shows. */
const othersOf = (
  { type }: Subject<NotificationType>,
  { actors, count = actors.length, isFull }: Notification,
  named: number,
  numbers: { readonly likes?: number | undefined; readonly reposts?: number | undefined } | undefined,
): Pick<ShownNotification, 'othersCount' | 'isMore'> => {
  const counted = count - (actors.length - named);
  const { total: number } = specOf(type);
  const shown = isFull === true && number !== undefined ? Math.max(counted, numbers?.[number] ?? 0) : counted;
  return { othersCount: Math.max(0, shown - named), isMore: isFull === true && number === undefined };
};

/** What a notification shows to its recipient by rows as they are now; undefined when it shows nothing. */
const shownFrom = (
  reader: AccountId,
  notification: Notification,
  known: Hydration,
  now: number,
): ShownNotification | undefined => {
  const subject = subjectOf(notification.about);
  const post = postFor(reader, subject, known);
  if (subject.postId !== undefined && post === undefined) return undefined;
  const isAuthor = post !== undefined && roleOnPost(post, reader) !== undefined;
  if (specOf(subject.type).toAuthors && !isAuthor) return undefined;
  const comment = post && commentFor(reader, subject, post, known);
  if (subject.commentId !== undefined && comment === undefined) return undefined;
  const parts = { notification, subject, ...(post && { post }), ...(comment && { comment }) };
  if (specOf(subject.type).preference !== 'people')
    return { ...parts, actors: [], othersCount: 0, isMore: false };
  const actors = notification.actors.flatMap((accountId) => {
    const account = known.people.get(accountId);
    const isNamed = mayBeNamed({ account, edge: known.edges.get(accountId) }, now);
    return account !== undefined && isNamed ? [account] : [];
  });
  if (actors.length === 0) return undefined;
  return { ...parts, actors, ...othersOf(subject, notification, actors.length, comment ?? post) };
};

/** A notification that was read, and what it shows now; undefined when that is nothing. */
export interface Candidate {
  readonly notificationId: NotificationId;
  readonly shown: ShownNotification | undefined;
}

/** What notifications show to their recipient by rows as they are at `now` (milliseconds), in their order. */
export const hydrateNotifications = async (
  hydration: HydrationStore,
  reader: AccountId,
  notifications: readonly Notification[],
  now: number,
): Promise<readonly Candidate[]> => {
  const known = await hydration.read(reader, wantedFor(reader, notifications), now);
  return notifications.map((notification) => ({
    notificationId: notification.notificationId,
    shown: shownFrom(reader, notification, known, now),
  }));
};
