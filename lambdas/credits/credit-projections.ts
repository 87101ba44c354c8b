/**
 * What follows for the people of posts: rows for their lists when a post names them, and the end of what two have in common when
 * one blocks the other. Rows are written before edges are read, and a block is there before rows are: so whichever comes last, a
 * post does not go on naming somebody whom its author blocks.
 */
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
import { creditsOf, listedCreditsOf, withoutPeople } from '../posts/credits-of-post.ts';
import { postRow } from '../posts/post-rows.ts';
import type { PostWriter } from '../posts/post-writer.ts';
import { makePostWriter } from '../posts/post-writer.ts';
import type { CreditStore } from './credit-store.ts';
import { makeCreditStore } from './credit-store.ts';
import type { Touched } from './touched-credits.ts';
import { changesCredits, note, touchedBy, untouched } from './touched-credits.ts';

const MAX_ROUNDS = 10;

export interface CreditProjectionsDeps {
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly people: Pick<CreditStore, 'write' | 'allBy'>;
  readonly posts: Pick<PostWriter, 'head' | 'getCreditedHead' | 'changePeople' | 'taggedIn'>;
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

/** Takes those of some people off a post with whom its author has nothing to do. */
const removeBlocked = async (
  deps: CreditProjectionsDeps,
  postId: PostId,
  people: readonly AccountId[],
): Promise<void> => {
  const author = authorOf(postId);
  const others = people.filter((account) => account !== author);
  if (others.length === 0) return;
  const edges = await deps.edges.many(author, others, { consistent: true });
  const gone = others.filter((account) => relationOf(edges.get(account)).isBlocked);
  if (gone.length > 0) await removePeople(deps, postId, gone);
};

/** Makes the rows of people equal to the post; looks at it again behind its last write, as it may have moved on. */
const syncPeople = async (deps: CreditProjectionsDeps, postId: PostId, changed: Touched): Promise<void> => {
  const consistent = { consistent: true };
  const touched = await touchedBy(deps.posts, postId, changed);
  if (touched.size === 0) return;
  const read = () => deps.posts.getCreditedHead(postId, deps.clock(), consistent);
  let post = await read();
  const error = () => new Error(`The people of the post ${postId} do not come to rest`);
  await retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
    await deps.people.write(postId, touched, listedCreditsOf(post));
    const present = await deps.posts.head(postId, deps.clock(), consistent);
    if (present?.version === post?.version && present?.state === post?.state) return true;
    post = await read();
    return false;
  });
  const people = listedCreditsOf(post);
  await removeBlocked(
    deps,
    postId,
    [...touched.keys()].filter((account) => people.has(account)),
  );
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
      if (!changesCredits(change)) continue;
      posts.add(postId, change.position, (known = { postId, touched: untouched() }) => {
        note(known.touched, change);
        return known;
      });
    }
    return [...posts.each(({ postId, touched }) => syncPeople(deps, postId, touched)), ...removals];
  },
});
