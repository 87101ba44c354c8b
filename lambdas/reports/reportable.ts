/**
 * What somebody may report: what they may see, whatever block there is between the two, and what they have seen within 30 days though it is hidden
 * from them by now. Whatever else there is, or is not, is not found.
 */
import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { CollectionStore } from '../collections/collection-store.ts';
import { canSeeComment } from '../comments/can-see-comment.ts';
import { isLive } from '../comments/comment.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import { canSeeProfile } from '../graph/can-see-profile.ts';
import type { Edge, Relation } from '../graph/edge.ts';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, CollectionId, CommentId, PhotoId, PostId } from '../kernel/ids.ts';
import { authorOf, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound } from '../kernel/problems.ts';
import type { LocatedSubject } from '../kernel/subject.ts';
import { DAY_MS } from '../platform/durations.ts';
import { canSeePost } from '../posts/can-see-post.ts';
import type { PostHead } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import type { PostStore } from '../posts/post-store.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import type { Snapshot } from './report.ts';
import { keptText } from './report.ts';

export interface ReportableDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly edges: Pick<EdgeStore, 'get'>;
  readonly posts: Pick<PostStore, 'head' | 'complete'>;
  readonly comments: Pick<CommentStore, 'get' | 'complete'>;
  readonly collections: Pick<CollectionStore, 'get'>;
  readonly seen: {
    /** Whether a viewer has come across a post in the days before `now` (milliseconds). */
    readonly wasSeen: (viewer: AccountId, postId: PostId, now: number) => Promise<boolean>;
  };
}

/** Who reports, what of whom. */
export interface Reporting {
  readonly viewer: AccountId;
  /** Whose the subject is. */
  readonly target: Account;
  /** The viewer's edge to them. */
  readonly edge: Edge | undefined;
  /** Milliseconds. */
  readonly now: number;
}

const consistent = { consistent: true } as const;

/** What the two would be to each other without a block. */
const withoutBlock = (edge: Edge | undefined): Relation => ({ ...relationOf(edge), isBlocked: false });

/** What the viewer was to somebody before they blocked the viewer of late, as far as it is known: for what was posted before. */
const beforeBlock = ({ edge, now }: Reporting, postId: PostId): Relation => {
  const { blockedBy, formerFollow } = edge ?? {};
  if (!blockedBy || !formerFollow || timeOf(blockedBy) < now - limits.reportSeenDays * DAY_MS)
    return withoutBlock(edge);
  return { ...withoutBlock(edge), followsAuthor: timeOf(postId) <= timeOf(blockedBy) };
};

/** Whether somebody may report a post. Reads what they saw only where they do not see it. */
const isReportable = async (
  { seen }: Pick<ReportableDeps, 'seen'>,
  post: PostHead,
  author: Account,
  by: Reporting,
): Promise<boolean> => {
  const { viewer, now } = by;
  return (
    canSeePost(viewer, post, author, beforeBlock(by, post.postId)) || seen.wasSeen(viewer, post.postId, now)
  );
};

const snapshotOfPost = async (
  { posts }: Pick<ReportableDeps, 'posts'>,
  head: PostHead,
  photoId: PhotoId | undefined,
): Promise<Snapshot> => {
  const [post] = await posts.complete([head], consistent);
  const photos = post?.photos ?? [];
  const photo = photos.find((each) => each.photoId === photoId);
  if (post === undefined || (photoId !== undefined && photo === undefined)) throw notFound();
  return {
    ...(post.title && { name: post.title }),
    ...keptText(photo === undefined ? post.caption : photo.altText),
    photoIds: photo === undefined ? photos.map((each) => each.photoId) : [photo.photoId],
    ...(post.editedAt !== undefined && { editedAt: post.editedAt }),
  };
};

const ofPost = async (
  deps: ReportableDeps,
  by: Reporting,
  postId: PostId,
  photoId?: PhotoId,
): Promise<Snapshot> => {
  const head = await deps.posts.head(postId, by.now, consistent);
  if (head === undefined || authorOfPost(head) !== by.target.accountId) throw notFound();
  if (!(await isReportable(deps, head, by.target, by))) throw notFound();
  return snapshotOfPost(deps, head, photoId);
};

const ofComment = async (
  deps: ReportableDeps,
  by: Reporting,
  postId: PostId,
  commentId: CommentId,
): Promise<Snapshot> => {
  const { viewer, target, edge, now } = by;
  const [head, comment] = await Promise.all([
    deps.posts.head(postId, now, consistent),
    deps.comments.get(postId, commentId, consistent),
  ]);
  if (head === undefined || comment === undefined || comment.by !== target.accountId || !isLive(comment))
    throw notFound();
  const authorId = authorOfPost(head);
  const isOwnPost = authorId === viewer;
  const [author, toAuthor, authorEdge] = await Promise.all([
    authorId === target.accountId ? target : deps.accounts.byId(authorId, consistent),
    authorId === target.accountId
      ? edge
      : isOwnPost
        ? undefined
        : deps.edges.get(viewer, authorId, consistent),
    isOwnPost || authorId === target.accountId
      ? undefined
      : deps.edges.get(authorId, target.accountId, consistent),
  ]);
  if (author === undefined) throw notFound();
  const isThere = canSeeComment(viewer, roleOnPost(head, viewer), comment, {
    account: target,
    viewerEdge: undefined,
    authorEdge,
  });
  if (!isThere || !(await isReportable(deps, head, author, { ...by, edge: toAuthor }))) throw notFound();
  const [complete] = await deps.comments.complete([comment]);
  if (complete === undefined) throw notFound();
  return {
    ...keptText(complete.text),
    ...(comment.editedAt !== undefined && { editedAt: comment.editedAt }),
  };
};

const ofCollection = async (
  { collections }: ReportableDeps,
  { viewer, target, edge }: Reporting,
  collectionId: CollectionId,
): Promise<Snapshot> => {
  const found =
    authorOf(collectionId) === target.accountId ? await collections.get(collectionId, consistent) : undefined;
  if (found === undefined || found.visibility !== 'public') throw notFound();
  if (!canSeeProfile(viewer, target, withoutBlock(edge))) throw notFound();
  return { name: found.name };
};

/** How a subject is as it is reported. Throws `not_found` for what the viewer may not report, as for what is not there. */
export const snapshotOf = async (
  deps: ReportableDeps,
  by: Reporting,
  subject: LocatedSubject,
): Promise<Snapshot> => {
  const { kind, accountId, postId, photoId, commentId, collectionId } = subject;
  const { target } = by;
  switch (kind) {
    case 'account':
      if (accountId !== target.accountId) throw notFound();
      return { name: target.displayName || target.username, ...keptText(target.bio) };
    case 'post':
      if (postId === undefined) throw notFound();
      return ofPost(deps, by, postId);
    case 'photo':
      if (postId === undefined || photoId === undefined) throw notFound();
      return ofPost(deps, by, postId, photoId);
    case 'comment':
      if (postId === undefined || commentId === undefined) throw notFound();
      return ofComment(deps, by, postId, commentId);
    case 'collection':
      if (collectionId === undefined) throw notFound();
      return ofCollection(deps, by, collectionId);
  }
};
