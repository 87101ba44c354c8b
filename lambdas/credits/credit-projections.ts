/**
 * What follows for the people of posts: rows for their lists when a post names them, and the end of what two have in common when
 * one blocks the other. Rows are written before edges are read, and a block is there before rows are: so whichever comes last, a
 * post does not go on naming somebody whom its author blocks.
 */
import { isDeepStrictEqual } from 'node:util';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { edgeRow } from '../graph/graph-rows.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { streamPart } from '../kernel/stream-part.ts';
import type { Work } from '../platform/changes.ts';
import { gather, workOf } from '../platform/gather.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Credit, CreditsOfPost } from '../posts/credits-of-post.ts';
import { creditsOf, listedCreditsOf, withoutPeople } from '../posts/credits-of-post.ts';
import type { PostHead } from '../posts/post.ts';
import type { PartId } from '../posts/post-parts.ts';
import { postRow } from '../posts/post-rows.ts';
import type { PostWriter } from '../posts/post-writer.ts';
import { makePostWriter } from '../posts/post-writer.ts';
import type { CreditStore } from './credit-store.ts';
import { makeCreditStore } from './credit-store.ts';

const MAX_ROUNDS = 10;

export interface CreditProjectionsDeps {
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly people: Pick<CreditStore, 'write' | 'allBy'>;
  readonly posts: Pick<PostWriter, 'getCreditedHead' | 'changePeople' | 'taggedIn'>;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

/** Takes people off a post. */
const removePeople = async (
  deps: CreditProjectionsDeps,
  postId: PostId,
  gone: readonly AccountId[],
): Promise<void> => {
  const error = () =>
    new Error(`The post ${postId} was changed ${MAX_ROUNDS} times while people were taken off it`);
  await retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
    const post = await deps.posts.getCreditedHead(postId, deps.clock(), { consistent: true });
    if (post === undefined || !gone.some((account) => creditsOf(post).has(account))) return true;
    return deps.posts.changePeople(post, withoutPeople(post, gone));
  });
};

const removeBlocked = async (
  deps: CreditProjectionsDeps,
  postId: PostId,
  people: CreditsOfPost,
): Promise<void> => {
  const author = authorOf(postId);
  const others = [...people.keys()].filter((account) => account !== author);
  if (others.length === 0) return;
  const edges = await deps.edges.many(author, others, { consistent: true });
  const gone = others.filter((account) => relationOf(edges.get(account)).isBlocked);
  if (gone.length > 0) await removePeople(deps, postId, gone);
};

/** The people whom a post names and named, by themselves or by the parts that have them. */
interface Touched {
  readonly accounts: Set<AccountId>;
  readonly tagParts: Set<PartId>;
}

/** What the row of a post says of the people that lists may name, who may stand in parts. */
const listedIn = (post: PostHead | undefined) =>
  post?.state === 'published'
    ? {
        credits: creditsOf({ coAuthors: post.coAuthors, tags: post.packed.tags ?? [] }),
        tagParts: post.packed.tagParts ?? [],
      }
    : { credits: new Map<AccountId, Credit>(), tagParts: [] };

/** Makes the rows of the people of a post equal to the post; reads it again behind its last write, as the post may have moved on. */
const syncPeople = async (
  deps: CreditProjectionsDeps,
  postId: PostId,
  { accounts, tagParts }: Touched,
): Promise<void> => {
  const read = async () =>
    listedCreditsOf(await deps.posts.getCreditedHead(postId, deps.clock(), { consistent: true }));
  const apart = tagParts.size === 0 ? [] : await deps.posts.taggedIn(postId, [...tagParts]);
  const affected = new Set([...accounts, ...apart]);
  let people = await read();
  const error = () => new Error(`The people of the post ${postId} do not come to rest`);
  await retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
    for (const account of people.keys()) affected.add(account);
    await deps.people.write(postId, affected, people);
    const written = people;
    people = await read();
    return isDeepStrictEqual(people, written);
  });
  await removeBlocked(deps, postId, people);
};

/** Ends what two people have in common on posts of either. */
const removeFromEachOther = async (
  deps: CreditProjectionsDeps,
  one: AccountId,
  other: AccountId,
): Promise<void> => {
  for (const [author, account] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const postId of await deps.people.allBy(author, account))
      await removePeople(deps, postId, [account]);
  }
};

export const creditProjections = streamPart({
  topic: 'credits',
  follows: [{ row: postRow }, { row: edgeRow }],
  access: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'],
  deps: ({ shared, clock }): CreditProjectionsDeps => ({
    edges: makeEdgeStore(shared),
    people: makeCreditStore(shared),
    posts: makePostWriter(shared),
    clock,
  }),
  plan: (deps, changes) => {
    const posts = gather<{ readonly postId: PostId; readonly touched: Touched }>();
    const removals: Work[] = [];
    for (const change of changes) {
      if (change.entity === 'edge') {
        const { owner, other } = change.ids;
        // The other side's row says `blockedBy` and needs no work of its own.
        const isBlock = change.after?.blocks !== undefined && change.before?.blocks === undefined;
        if (isBlock) removals.push(workOf(change.position, () => removeFromEachOther(deps, owner, other)));
        continue;
      }
      const { postId } = change.ids;
      const was = listedIn(change.before);
      const is = listedIn(change.after);
      if (isDeepStrictEqual(was, is)) continue;
      const none = { postId, touched: { accounts: new Set<AccountId>(), tagParts: new Set<PartId>() } };
      posts.add(postId, change.position, (known = none) => {
        for (const account of [...was.credits.keys(), ...is.credits.keys()])
          known.touched.accounts.add(account);
        for (const part of [...was.tagParts, ...is.tagParts]) known.touched.tagParts.add(part);
        return known;
      });
    }
    return [...posts.each(({ postId, touched }) => syncPeople(deps, postId, touched)), ...removals];
  },
});
