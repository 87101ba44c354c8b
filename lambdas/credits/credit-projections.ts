/**
 * What follows for the people of posts: rows for their lists when a post names them, and the end of what two have in common when
 * one blocks the other. Rows are written before edges are read, and a block is there before rows are: so whichever comes last, a
 * post does not go on naming somebody whom its author blocks.
 */
import { isDeepStrictEqual } from 'node:util';
import { relationOf } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf } from '../kernel/ids.ts';
import { idsOf } from '../kernel/table-keys.ts';
import type { RowChange, Work } from '../platform/stream-batch.ts';
import type { CreditsOfPost } from '../posts/credits-of-post.ts';
import { creditsOf, listedCreditsOf, withoutPeople } from '../posts/credits-of-post.ts';
import { postOf } from '../posts/post-row.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { CreditStore } from './credit-store.ts';

const MAX_ROUNDS = 10;

export interface PlanPeopleDeps {
  readonly edges: Pick<EdgeStore, 'many'>;
  readonly people: Pick<CreditStore, 'write' | 'allBy'>;
  readonly posts: Pick<PostStore, 'get' | 'changePeople'>;
  /** The present moment in milliseconds. */
  readonly clock: () => number;
}

/** Takes people off a post. */
const part = async (deps: PlanPeopleDeps, postId: PostId, gone: readonly AccountId[]): Promise<void> => {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const post = await deps.posts.get(postId, deps.clock(), { consistent: true });
    if (post === undefined || !gone.some((account) => creditsOf(post).has(account))) return;
    if ((await deps.posts.changePeople(post, withoutPeople(post, gone))) !== undefined) return;
  }
  throw new Error(`The post ${postId} was changed ${MAX_ROUNDS} times while people were taken off it`);
};

const partBlocked = async (deps: PlanPeopleDeps, postId: PostId, people: CreditsOfPost): Promise<void> => {
  const author = authorOf(postId);
  const others = [...people.keys()].filter((account) => account !== author);
  if (others.length === 0) return;
  const edges = await deps.edges.many(author, others, { consistent: true });
  const gone = others.filter((account) => relationOf(edges.get(account)).isBlocked);
  if (gone.length > 0) await part(deps, postId, gone);
};

/** Makes the rows of the people of a post equal to the post; reads it again behind its last write, as the post may have moved on. */
const syncPeople = async (
  deps: PlanPeopleDeps,
  postId: PostId,
  touched: ReadonlySet<AccountId>,
): Promise<void> => {
  const read = async () => listedCreditsOf(await deps.posts.get(postId, deps.clock(), { consistent: true }));
  const affected = new Set(touched);
  let people = await read();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    for (const account of people.keys()) affected.add(account);
    await deps.people.write(postId, affected, people);
    const written = people;
    people = await read();
    if (isDeepStrictEqual(people, written)) return partBlocked(deps, postId, people);
  }
  throw new Error(`The people of the post ${postId} do not come to rest`);
};

/** Ends what two people have in common on posts of either. */
const partFromEachOther = async (deps: PlanPeopleDeps, one: AccountId, other: AccountId): Promise<void> => {
  for (const [author, account] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const postId of await deps.people.allBy(author, account)) await part(deps, postId, [account]);
  }
};

interface Touched {
  readonly positions: number[];
  readonly accounts: Set<AccountId>;
}

/** The work that a batch of changes asks for, in order. A change that cannot be read stops the batch in front of it. */
export const planCredits = (deps: PlanPeopleDeps, changes: readonly RowChange[]): readonly Work[] => {
  const posts = new Map<PostId, Touched>();
  const partings: Work[] = [];
  const unreadable: Work[] = [];
  for (const [position, { key, before, after }] of changes.entries()) {
    try {
      const postId = idsOf.post(key);
      if (postId !== undefined) {
        const was = listedCreditsOf(before && postOf(before));
        const is = listedCreditsOf(after && postOf(after));
        if (isDeepStrictEqual(was, is)) continue;
        const touched = posts.get(postId) ?? { positions: [], accounts: new Set() };
        touched.positions.push(position);
        for (const account of [...was.keys(), ...is.keys()]) touched.accounts.add(account);
        posts.set(postId, touched);
      }
      const edge = idsOf.edge(key);
      // The other side's row says `blockedBy` and needs no work of its own.
      if (edge !== undefined && after?.['blocks'] !== undefined && before?.['blocks'] === undefined) {
        partings.push({ positions: [position], run: () => partFromEachOther(deps, edge.owner, edge.other) });
      }
    } catch (error) {
      unreadable.push({ positions: [position], run: () => Promise.reject(error) });
      break;
    }
  }
  const syncs = [...posts].map(
    ([postId, { positions, accounts }]): Work => ({
      positions,
      run: () => syncPeople(deps, postId, accounts),
    }),
  );
  return [...syncs, ...partings, ...unreadable];
};
