/**
 * Lists of comments. A page is made like every other: page of rows, hydrate (who wrote them), apply rules, present. In read units: 0.5 for
 * each 4 KB of comments, for each 4 KB of a text that lies apart and, for each different person who wrote one, 0.5 for the profile, 0.5 for the post author's edge and, unless the
 * viewer is a guest or that author, 0.5 for the viewer's edge. Comments of the post's author cost none of these, those of the viewer only
 * the profile. With the post (2), the first comments of one person cost 4. Sorted by likes, each page reads all comments that are sorted.
 */
import * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import type { AccountId } from '../kernel/ids.ts';
import { CommentId, PostId } from '../kernel/ids.ts';
import { PHOTO_ANSWER_BYTES } from '../photos/photo-view.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { VisibleHead } from '../posts/load-visible-post.ts';
import type { RoleOnPost } from '../posts/role-on-post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import { canSeeComment, tenderOf } from './can-see-comment.ts';
import type { CommentHead, CommentIds, LiveComment } from './comment.ts';
import { isLive, textBytesOf } from './comment.ts';
import type { CommentSort, CommentsPosition, OrderedComments } from './comment-order.ts';
import { orderOf } from './comment-order.ts';
import type { CommentStore } from './comment-store.ts';
import type { CommenterDeps, Commenters } from './commenters.ts';
import { makeCommenters } from './commenters.ts';

const COMMENT_BYTES = PHOTO_ANSWER_BYTES + 2_500; // author with an avatar, names and times
const JSON_GROWTH = 2; // quotes, backslashes and line feeds take two bytes

/** A comment that its viewer may see, with the person who wrote it. */
export interface ListedComment {
  readonly comment: LiveComment;
  readonly commenter: Account;
  readonly isPinned: boolean;
}

interface Part<Position> {
  readonly limit: number;
  readonly from: Position | undefined;
}

export const PendingPosition = z.object({ postId: PostId, commentId: CommentId });

export interface ListDeps extends CommenterDeps {
  readonly comments: OrderedComments & Pick<CommentStore, 'replies' | 'pending' | 'complete'>;
}

interface Row {
  readonly comment: CommentHead;
  readonly isPinned: boolean;
}

const bytesOf = ({ comment }: Row): number =>
  COMMENT_BYTES + (isLive(comment) ? textBytesOf(comment) * JSON_GROWTH : 0);

/** The rows of a page with what they say and who wrote them. */
const listed = async (
  { comments }: Pick<ListDeps, 'comments'>,
  rows: readonly Row[],
  commenters: Commenters,
): Promise<readonly ListedComment[]> => {
  const heads = rows.map(({ comment }) => comment).filter(isLive);
  const pinned = new Set(rows.filter(({ isPinned }) => isPinned).map(({ comment }) => comment.commentId));
  return (await comments.complete(heads)).flatMap((comment) => {
    const commenter = commenters.accountOf(comment.by);
    return commenter === undefined ? [] : [{ comment, commenter, isPinned: pinned.has(comment.commentId) }];
  });
};

/** Fills a page from rows by the one rule of who sees a comment. */
const fill = async <Position>(
  deps: CommenterDeps & Pick<ListDeps, 'comments'>,
  visible: Pick<VisibleHead, 'author'>,
  viewer: AccountId | undefined,
  list: Part<Position> & {
    readonly role: RoleOnPost | undefined;
    readonly read: (limit: number, from: Position | undefined) => Promise<Slice<Row, Position>>;
    readonly positionOf: (row: Row) => Position;
  },
): Promise<Slice<ListedComment, Position>> => {
  const commenters = makeCommenters(deps, visible, viewer);
  const page = await fillPage<Row, Position>({
    limit: list.limit,
    from: list.from,
    read: async (limit, from) => {
      const slice = await list.read(limit, from);
      await commenters.learn(slice.items.map(({ comment }) => comment));
      return slice;
    },
    isShown: ({ comment }) => canSeeComment(viewer, list.role, comment, commenters.statusOf(comment.by)),
    positionOf: list.positionOf,
    bytesOf,
  });
  const items = await listed(deps, page.items, commenters);
  return { items, ...(page.next !== undefined && { next: page.next }) };
};

/** Comments that begin threads on a post that the viewer sees: the pinned ones, then the others, in the order that is asked for. */
export const listComments = (
  deps: ListDeps,
  visible: VisibleHead,
  viewer: AccountId | undefined,
  part: Part<CommentsPosition> & { readonly sort?: CommentSort },
): Promise<Slice<ListedComment, CommentsPosition>> => {
  const { postId } = visible.post;
  const order = orderOf(deps.comments, postId, part.sort ?? 'newest');
  // As the list began, so that a comment that is pinned while somebody pages is neither shown twice nor left out.
  let pins: readonly CommentId[] | undefined = part.from?.pins;

  const readPinned = async (
    ids: readonly CommentId[],
    known: readonly CommentHead[],
  ): Promise<readonly Row[]> => {
    const byId = new Map(known.map((comment) => [comment.commentId, comment]));
    const missing = ids.filter((commentId) => !byId.has(commentId));
    const found =
      missing.length === 0
        ? new Map<CommentId, CommentHead>()
        : await deps.comments.getMany(missing.map((commentId) => ({ postId, commentId })));
    return ids.flatMap((commentId) => {
      const comment = byId.get(commentId) ?? found.get(commentId);
      // What was pinned and is hidden now has its place among the others, for those who still see it.
      return comment === undefined || comment.state !== 'shown' ? [] : [{ comment, isPinned: true }];
    });
  };

  return fill(deps, visible, viewer, {
    ...part,
    role: roleOnPost(visible.post, viewer),
    read: async (limit, from) => {
      const isBehindPins = from !== undefined && !from.isPinned;
      const page = await order.read(limit, isBehindPins ? from : undefined);
      pins ??= page.pins;
      const frozen = pins;
      const left = from?.isPinned ? frozen.slice(frozen.indexOf(from.behind) + 1) : frozen;
      const pinned = isBehindPins ? [] : await readPinned(left, page.comments);
      const others = page.comments
        .filter(({ commentId, state }) => !(frozen.includes(commentId) && state === 'shown'))
        .map((comment) => ({ comment, isPinned: false }));
      return {
        items: [...pinned, ...others],
        ...(page.next !== undefined && { next: { pins: [...frozen], isPinned: false, ...page.next } }),
      };
    },
    positionOf: ({ comment, isPinned }) => ({
      pins: [...(pins ?? [])],
      isPinned,
      ...(isPinned ? { behind: comment.commentId } : order.placeOf(comment)),
    }),
  });
};

/** The replies of a thread whose beginning the viewer sees, oldest first. */
export const listReplies = (
  deps: ListDeps,
  visible: VisibleHead & { readonly comment: CommentHead },
  viewer: AccountId | undefined,
  part: Part<CommentId>,
): Promise<Slice<ListedComment, CommentId>> =>
  fill(deps, visible, viewer, {
    ...part,
    role: roleOnPost(visible.post, viewer),
    read: async (limit, from) => {
      const { comments, next } = await deps.comments.replies(
        visible.post.postId,
        visible.comment.commentId,
        limit,
        from,
      );
      return {
        items: comments.map((comment) => ({ comment, isPinned: false })),
        ...(next !== undefined && { next }),
      };
    },
    positionOf: ({ comment }) => comment.commentId,
  });

/** Who looks at what waits: the author of the posts, or a co-author of one. */
interface PendingViewer {
  readonly viewer: AccountId;
  readonly role: RoleOnPost;
}

/**
 * Comments that wait for a posts' author, of one post or of all of theirs. The queue's rows are hints: each comment is read afresh, half a
 * unit each. Co-authors do not tend what they wrote themselves.
 */
export const listPending = (
  deps: ListDeps,
  author: Account,
  of: { readonly postId?: PostId | undefined },
  part: Part<CommentIds>,
  { viewer, role }: PendingViewer = { viewer: author.accountId, role: 'author' },
): Promise<Slice<ListedComment, CommentIds>> =>
  fill(deps, { author }, viewer, {
    ...part,
    role,
    read: async (limit, from) => {
      const { ids, next } = await deps.comments.pending(author.accountId, of, limit, from);
      const found = await deps.comments.getMany(ids);
      const waiting = ids.flatMap(({ commentId }) => {
        const comment = found.get(commentId);
        const waits = comment?.state === 'pending' && tenderOf(comment, viewer, role) !== undefined;
        return waits ? [{ comment, isPinned: false }] : [];
      });
      return { items: waiting, ...(next !== undefined && { next }) };
    },
    positionOf: ({ comment: { postId, commentId } }) => ({ postId, commentId }),
  });
