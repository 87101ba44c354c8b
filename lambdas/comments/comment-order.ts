/** The orders in which the comments that begin threads can be listed, behind the pinned ones. */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { CommentId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import type { CommentHead } from './comment.ts';
import type { CommentSort } from './comment-contract.ts';
import type { CommentStore } from './comment-store.ts';

export type { CommentSort };

/** The comments that are sorted by likes, as the list began; those before them follow, newest first. */
const Window = z.object({ newest: CommentId, oldest: CommentId });
type Window = z.infer<typeof Window>;

/** A place in an order: behind a comment, in the order of likes behind one of so many likes. */
const Place = z.object({
  behind: CommentId,
  top: z.optional(z.object({ ...Window.shape, likes: z.int() })),
});
type Place = z.infer<typeof Place>;

/** Where a list of comments goes on: behind a comment, which is one of the pinned ones or of the others. `pins` as the list began. */
export const CommentsPosition = z.object({ ...Place.shape, pins: z.array(CommentId), isPinned: z.boolean() });
export type CommentsPosition = z.infer<typeof CommentsPosition>;

export type OrderedComments = Pick<CommentStore, 'page' | 'oldestPage' | 'between' | 'pins' | 'getMany'>;

interface OrderedPage {
  readonly comments: readonly CommentHead[];
  /** What is pinned now; only with the first page. */
  readonly pins: readonly CommentId[];
  readonly next?: Place | undefined;
}

interface Order {
  readonly read: (limit: number, from: Place | undefined) => Promise<OrderedPage>;
  readonly placeOf: (comment: CommentHead) => Place;
}

const placeBehind = ({ commentId }: CommentHead): Place => ({ behind: commentId });

const newest = (comments: OrderedComments, postId: PostId): Order => ({
  read: async (limit, from) => {
    const { next, ...page } = await comments.page(postId, limit, from?.behind);
    return { ...page, ...(next !== undefined && { next: { behind: next } }) };
  },
  placeOf: placeBehind,
});

const oldest = (comments: OrderedComments, postId: PostId): Order => ({
  read: async (limit, from) => {
    const [{ next, ...page }, { pins }] = await Promise.all([
      comments.oldestPage(postId, limit, from?.behind),
      from === undefined ? comments.pins(postId) : { pins: [] },
    ]);
    return { ...page, pins, ...(next !== undefined && { next: { behind: next } }) };
  },
  placeOf: placeBehind,
});

const likesOf = ({ likes }: Pick<CommentHead, 'likes'>): number => likes ?? 0;

/** Most liked first, then newest. */
const byLikes = (
  one: Pick<CommentHead, 'likes' | 'commentId'>,
  other: Pick<CommentHead, 'likes' | 'commentId'>,
): number =>
  likesOf(other) - likesOf(one) ||
  Number(one.commentId < other.commentId) - Number(one.commentId > other.commentId);

/**
 * The newest of the comments by likes, then all others by time: no order is kept by likes, which every like would rewrite. A page reads
 * them all. Each page goes by the likes of its own moment.
 */
const top = (comments: OrderedComments, postId: PostId): Order => {
  const byTime = newest(comments, postId);
  let sorted: { readonly window: Window; readonly all: readonly CommentHead[] } | undefined;
  let pins: readonly CommentId[] = [];

  const sort = async (known: Window | undefined) => {
    if (known !== undefined) {
      return { window: known, all: (await comments.between(postId, known)).toSorted(byLikes) };
    }
    const first = await comments.page(postId, limits.topCommentsAmong, undefined);
    pins = first.pins;
    const [head, last] = [first.comments.at(0), first.comments.at(-1)];
    if (head === undefined || last === undefined) return undefined;
    const window = { newest: head.commentId, oldest: last.commentId };
    return { window, all: first.comments.toSorted(byLikes) };
  };

  const placeOf = (comment: CommentHead): Place => {
    const { commentId } = comment;
    const isSorted = sorted !== undefined && commentId >= sorted.window.oldest;
    return {
      behind: commentId,
      ...(sorted && isSorted && { top: { ...sorted.window, likes: likesOf(comment) } }),
    };
  };

  return {
    read: async (limit, from) => {
      if (from !== undefined && from.top === undefined) return byTime.read(limit, from);
      sorted ??= await sort(from?.top);
      if (sorted === undefined) return { comments: [], pins };
      const behind = from?.top && { commentId: from.behind, likes: from.top.likes };
      const left = behind === undefined ? sorted.all : sorted.all.filter((each) => byLikes(behind, each) < 0);
      const page = left.slice(0, limit);
      const last = page.at(-1);
      const isEnd = last === undefined || left.length <= limit;
      return { comments: page, pins, next: isEnd ? { behind: sorted.window.oldest } : placeOf(last) };
    },
    placeOf,
  };
};

const orders = { newest, oldest, top } as const satisfies Record<CommentSort, unknown>;

/** An order of the comments on a post, for one request. */
export const orderOf = (comments: OrderedComments, postId: PostId, sort: CommentSort): Order =>
  orders[sort](comments, postId);
