/** Lists of posts by many authors: page of ids, hydrate, apply rules; presented by present-posts. */
import type { AccountStore } from '../accounts/account-store.ts';
import { noRelation, relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import { canSeePost } from './can-see-post.ts';
import { isListed } from './is-listed.ts';
import type { Visible } from './load-visible-post.ts';
import type { CreditedHead, PostHead } from './post.ts';
import type { PostStore } from './post-store.ts';
import { answerBytesOf } from './post-view.ts';

export interface ListVisiblePostsDeps {
  readonly accounts: Pick<AccountStore, 'many'>;
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly posts: Pick<PostStore, 'heads' | 'credited'>;
}

/** A post's own row with what decides whether its viewer may see it. */
export type FoundPost = Visible<PostHead>;

interface Found<Position> {
  readonly position: Position;
  readonly found: FoundPost | undefined;
}

/** Those of some posts that a list's own rule admits; only such a rule costs the reading of tags that lie apart. */
const admitted = async (
  posts: Pick<PostStore, 'credited'>,
  found: readonly FoundPost[],
  isShown: ((found: Visible<CreditedHead>) => boolean) | undefined,
): Promise<ReadonlySet<PostId>> => {
  if (isShown === undefined) return new Set(found.map(({ post }) => post.postId));
  const credited = await posts.credited(found.map(({ post }) => post));
  const byId = new Map(credited.map((post) => [post.postId, post]));
  const shown = found.filter(({ post, ...known }) => {
    const own = byId.get(post.postId);
    return own !== undefined && isShown({ ...known, post: own });
  });
  return new Set(shown.map(({ post }) => post.postId));
};

/** Reads posts, their authors and the viewer's edges to them afresh: half a read unit each. `now` in milliseconds. */
export const findPosts = async (
  { accounts, edges, posts }: ListVisiblePostsDeps,
  postIds: readonly PostId[],
  viewer: AccountId | undefined,
  now: number,
): Promise<ReadonlyMap<PostId, FoundPost>> => {
  const authorIds = [...new Set(postIds.map(authorOf))];
  const [foundPosts, authors, known] = await Promise.all([
    posts.heads(postIds, now),
    accounts.many(authorIds),
    viewer === undefined
      ? undefined
      : edges.many(
          viewer,
          authorIds.filter((authorId) => authorId !== viewer),
        ),
  ]);
  return new Map(
    foundPosts.flatMap((post) => {
      const author = authors.get(authorOf(post.postId));
      const edge = known?.get(authorOf(post.postId));
      const relation = edge === undefined ? noRelation : relationOf(edge);
      return author === undefined ? [] : [[post.postId, { post, author, relation }] as const];
    }),
  );
};

/** Whether a post of whatever author is shown to a viewer in the list of an account: it is published, visible, and listed there. */
export const isShownInListOf = (
  listOf: AccountId,
  viewer: AccountId | undefined,
  { post, author, relation }: FoundPost,
): boolean =>
  post.state === 'published' &&
  canSeePost(viewer, post, author, relation) &&
  isListed(viewer, { ...post, reachLimitedBy: post.reachLimitedBy ?? author.reachLimitedBy }, listOf);

/** A page of a list that others' posts may be in: those that are shown in it to the viewer now. */
export const listVisiblePosts = async <Position>(
  deps: ListVisiblePostsDeps,
  list: {
    readonly viewer: AccountId | undefined;
    /** Whose list it is. */
    readonly listOf: AccountId;
    readonly limit: number;
    readonly from: Position | undefined;
    readonly now: number;
    readonly read: (
      limit: number,
      from: Position | undefined,
    ) => Promise<Slice<{ readonly postId: PostId; readonly position: Position }, Position>>;
    /** A rule of the list's own, about posts with their people. */
    readonly isShown?: (found: Visible<CreditedHead>) => boolean;
  },
): Promise<Slice<FoundPost, Position>> => {
  const { viewer, listOf, now } = list;
  const page = await fillPage<Found<Position>, Position>({
    limit: list.limit,
    from: list.from,
    read: async (limit, from) => {
      const { items, next } = await list.read(limit, from);
      const found = await findPosts(
        deps,
        items.map(({ postId }) => postId),
        viewer,
        now,
      );
      const visible = [...found.values()].filter((each) => isShownInListOf(listOf, viewer, each));
      const shown = await admitted(deps.posts, visible, list.isShown);
      return {
        items: items.map(({ postId, position }) => ({
          position,
          found: shown.has(postId) ? found.get(postId) : undefined,
        })),
        ...(next !== undefined && { next }),
      };
    },
    isShown: ({ found }) => found !== undefined,
    positionOf: ({ position }) => position,
    bytesOf: ({ found }) => (found === undefined ? 0 : answerBytesOf(found.post)),
  });
  return {
    items: page.items.flatMap(({ found }) => (found === undefined ? [] : [found])),
    ...(page.next !== undefined && { next: page.next }),
  };
};

/** The list that a page of post ids makes. */
export const byPostId =
  (
    read: (
      limit: number,
      after: PostId | undefined,
    ) => Promise<{ readonly items: readonly PostId[]; readonly next?: PostId }>,
  ) =>
  async (limit: number, from: PostId | undefined) => {
    const { items, next } = await read(limit, from);
    return {
      items: items.map((postId) => ({ postId, position: postId })),
      ...(next !== undefined && { next }),
    };
  };
