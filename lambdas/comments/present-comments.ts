/** From comments to what apps see. */
import type { AccountCard } from '../accounts/account-contract.ts';
import { presentCard } from '../accounts/account-view.ts';
import type { PresentNames } from '../graph/mention.ts';
import { presentMentions } from '../graph/mention.ts';
import type { ReadPresentNamesDeps } from '../graph/read-present-names.ts';
import { readPresentNames } from '../graph/read-present-names.ts';
import type { AccountId } from '../kernel/ids.ts';
import { authorOf, type CommentId, type PostId } from '../kernel/ids.ts';
import type { MediaAddresses } from '../photos/media-address.ts';
import type { RoleOnPost } from '../posts/role-on-post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import { tenderOf } from './can-see-comment.ts';
import type { LiveComment } from './comment.ts';
import { editableUntilOf, threadOf, writtenAtOf } from './comment.ts';
import type { CommentView } from './comment-contract.ts';
import type { CommentStore } from './comment-store.ts';
import type { ListedComment } from './list-comments.ts';
import type { VisibleComment } from './load-visible-comment.ts';

export interface PresentCommentsDeps extends ReadPresentNamesDeps {
  readonly media: MediaAddresses;
  readonly comments: Pick<CommentStore, 'likedBetween'>;
}

interface Shown {
  readonly viewer: AccountId | undefined;
  /** What the viewer is to the post. @default its author or nothing */
  readonly role?: RoleOnPost | undefined;
  /** Whether comments on the post are approved first, where somebody else than its author looks. */
  readonly approvesFirst?: boolean | undefined;
  /** Just written: nobody can have pinned it. */
  readonly isNew?: boolean;
  /** Milliseconds. */
  readonly now: number;
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/**
 * To who wrote it a comment looks as if all saw it, unless the post says openly that comments are approved first: then those of restricted
 * people look as if they waited for that. Those of co-authors wait for no approval.
 */
const stateShown = (
  comment: LiveComment,
  { viewer, role, approvesFirst }: Pick<Shown, 'viewer' | 'role' | 'approvesFirst'>,
): CommentView['state'] => {
  if (comment.state === 'removed') return 'removed';
  if (tenderOf(comment, viewer, role) !== undefined) return comment.state;
  const waits = approvesFirst === true && role === undefined;
  const waitsOpenly = comment.state === 'pending' && (comment.reason === 'approval' || waits);
  return waitsOpenly ? 'pending' : 'shown';
};

/** A comment as a viewer sees it who has been found to be allowed to. */
export const presentComment = (
  comment: LiveComment,
  shown: {
    readonly author: AccountCard;
    readonly viewer: AccountId | undefined;
    readonly role: RoleOnPost | undefined;
    readonly isPinned: boolean;
    readonly isLiked: boolean;
    readonly approvesFirst: boolean;
    readonly names: PresentNames;
  },
): CommentView => {
  const { postId, commentId, by, text } = comment;
  const { viewer } = shown;
  const postAuthor = authorOf(postId);
  return {
    commentId,
    postId,
    replyTo: threadOf(commentId) ?? null,
    author: shown.author,
    text,
    mentions: presentMentions(text, comment.mentions, shown.names),
    state: stateShown(comment, shown),
    ...(comment.state === 'pending' && viewer === postAuthor && { reason: comment.reason }),
    ...(comment.state === 'removed' && { decisionId: comment.removal.decisionId }),
    pinned: shown.isPinned,
    likes: comment.likes ?? 0,
    replies: comment.replies ?? 0,
    isAuthorOfPost: by === postAuthor,
    ...(viewer !== undefined && {
      viewer: {
        isAuthor: viewer === by,
        liked: shown.isLiked,
        ...(viewer === by && { editableUntil: iso(editableUntilOf(commentId)) }),
      },
    }),
    createdAt: iso(writtenAtOf(commentId)),
    ...(comment.editedAt !== undefined && { editedAt: iso(comment.editedAt) }),
  };
};

/** Which of a post's comments the viewer likes: one query, and none where nobody likes any; a single comment is asked of as it is now. */
const likedOf = async (
  { comments }: PresentCommentsDeps,
  postId: PostId,
  items: readonly ListedComment[],
  viewer: AccountId | undefined,
): Promise<ReadonlySet<CommentId>> => {
  const isByItself = items.length === 1;
  const liked = items.filter(({ comment }) => isByItself || (comment.likes ?? 0) > 0);
  const ids = liked.map(({ comment }) => comment.commentId).toSorted();
  const [first, last] = [ids.at(0), ids.at(-1)];
  if (viewer === undefined || first === undefined || last === undefined) return new Set();
  return comments.likedBetween(viewer, postId, first, last, { consistent: isByItself });
};

/** Comments as their viewer sees them. Those whom they mention cost a read unit each, half of it for guests. */
export const presentComments = async (
  deps: PresentCommentsDeps,
  items: readonly ListedComment[],
  { viewer, role, now, approvesFirst = false }: Shown,
): Promise<CommentView[]> => {
  const byPost = Map.groupBy(items, ({ comment }) => comment.postId);
  const [names, ...liked] = await Promise.all([
    readPresentNames(
      deps,
      viewer,
      items.flatMap(({ comment }) => comment.mentions ?? []),
    ),
    ...[...byPost].map(([postId, ofPost]) => likedOf(deps, postId, ofPost, viewer)),
  ]);
  const isLiked = new Set(liked.flatMap((ids) => [...ids]));
  return Promise.all(
    items.map(async ({ comment, commenter, isPinned }) =>
      presentComment(comment, {
        author: await presentCard(commenter, deps.media, now),
        viewer,
        role: role ?? (viewer === authorOf(comment.postId) ? 'author' : undefined),
        isPinned,
        isLiked: isLiked.has(comment.commentId),
        approvesFirst,
        names,
      }),
    ),
  );
};

/** One comment as its viewer sees it. */
export const presentOneComment = async (
  deps: PresentCommentsDeps & { readonly comments: Pick<CommentStore, 'pins'> },
  { comment, commenter, post }: VisibleComment<LiveComment>,
  shown: Omit<Shown, 'approvesFirst'>,
): Promise<CommentView | undefined> => {
  const mayBePinned = !shown.isNew && threadOf(comment.commentId) === undefined && comment.state === 'shown';
  const isPinned = mayBePinned && (await deps.comments.pins(comment.postId)).pins.includes(comment.commentId);
  const [view] = await presentComments(deps, [{ comment, commenter, isPinned }], {
    ...shown,
    role: roleOnPost(post, shown.viewer),
    approvesFirst: post.commentApproval,
  });
  return view;
};
