import type { Account } from '../accounts/account.ts';
import { canSeeProfile } from '../graph/can-see-profile.ts';
import type { Relation } from '../graph/edge.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import { canSeePost } from './can-see-post.ts';
import type { FoundPost, ListVisiblePostsDeps } from './list-visible-posts.ts';
import { findPosts, isShownInListOf } from './list-visible-posts.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';
import type { PostStore } from './post-store.ts';
import { answerBytesOf } from './post-view.ts';

interface Part<Position> {
  readonly limit: number;
  readonly from: Position | undefined;
}

/** How a viewer stands to the account whose posts are listed. */
export interface ListViewer {
  readonly accountId: AccountId | undefined;
  readonly relation: Relation;
}

export interface ListPostsByDeps extends ListVisiblePostsDeps {
  readonly posts: Pick<PostStore, 'heads' | 'credited' | 'listByAuthor'>;
}

const isAuthorOf = ({ postId, coAuthors = [] }: PostHead, account: AccountId): boolean =>
  authorOfPost({ postId }) === account ||
  coAuthors.some(({ accountId, state }) => accountId === account && state === 'accepted');

/**
 * Those of an author's posts that a viewer may see, newest first, without some; those that the author is a co-author of among them.
 * What lies in bin or archive is not. Each post of somebody else's adds half a read unit, each such author one.
 */
export const listPostsBy = (
  deps: ListPostsByDeps,
  author: Account,
  viewer: ListViewer,
  {
    now,
    without = [],
    ...part
  }: Part<PostId> & {
    /** Milliseconds. */
    readonly now: number;
    readonly without?: readonly PostId[];
    readonly bytesBefore?: number;
  },
): Promise<Slice<FoundPost, PostId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { posts, coAuthored, next } = await deps.posts.listByAuthor(author.accountId, limit, from);
      const own = posts.map((post) => ({ post, author, relation: viewer.relation }));
      const others = canSeeProfile(viewer.accountId, author, viewer.relation) ? coAuthored : [];
      const found = await findPosts(deps, others, viewer.accountId, now);
      const shown = [...found.values()].filter((each) =>
        isShownInListOf(author.accountId, viewer.accountId, each),
      );
      const items = [...own, ...shown];
      items.sort((one, other) => (one.post.postId < other.post.postId ? 1 : -1));
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: ({ post, author: by, relation }) =>
      !without.includes(post.postId) &&
      isAuthorOf(post, author.accountId) &&
      canSeePost(viewer.accountId, post, by, relation),
    positionOf: ({ post }) => post.postId,
    bytesOf: ({ post }) => answerBytesOf(post),
  });

/** Those of one's own posts that a store lists, all of them. */
const listOwn = (
  list: PostStore['listBin' | 'listArchive'],
  owner: AccountId,
  now: number,
  part: Part<PostId>,
): Promise<Slice<PostHead, PostId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { posts: items, next } = await list(owner, limit, from, now);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: () => true,
    positionOf: (post) => post.postId,
    bytesOf: answerBytesOf,
  });

/** One's own bin at `now` (milliseconds), newest posts first. */
export const listBin = (
  { listBin: list }: Pick<PostStore, 'listBin'>,
  owner: AccountId,
  now: number,
  part: Part<PostId>,
): Promise<Slice<PostHead, PostId>> => listOwn(list, owner, now, part);

/** One's own archive at `now` (milliseconds), newest posts first. */
export const listArchive = (
  { listArchive: list }: Pick<PostStore, 'listArchive'>,
  owner: AccountId,
  now: number,
  part: Part<PostId>,
): Promise<Slice<PostHead, PostId>> => listOwn(list, owner, now, part);
