/** An account's own list of likes, over what stands in the row of its limits, in rows of several and in rows of one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { likedPostsRow } from '../../../lambdas/callers/caller-rows.ts';
import { makeWriteLimits } from '../../../lambdas/callers/write-limits.ts';
import type { AccountId, ActId, PostId } from '../../../lambdas/kernel/ids.ts';
import { newActId, newNonce } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lambdas/platform/durations.ts';
import { ownPostsList } from '../../../lambdas/reactions/own-posts-list.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { makeLiker, someAct, stateItem } from '../../support/reacting.ts';
import { idOf, postAt, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const storesOf = () => ({
  reactions: makeReactionStore(testTable.table),
  viewerStates: makeViewerStateStore(testTable.table),
});

/** The list over pages, as the account reads it. */
const listOf = async (viewer: AccountId, limit: number): Promise<readonly PostId[]> => {
  const found: PostId[] = [];
  let after: ActId | undefined;
  const { read } = ownPostsList(storesOf(), 'liked', viewer, T0 + DAY_MS);
  do {
    const page = await read(limit, after);
    found.push(...page.items.map(({ postId }) => postId));
    after = page.next;
  } while (after !== undefined);
  return found;
};

const postsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, each) => postAt(idOf(name), each));

describe('likes', () => {
  it.each([
    ['a thousand', 'a second', 1_000, 1_000],
    ['some', 'an hour', HOUR_MS, 250],
  ])(
    '%s in all kinds of rows, %s apart, come in the order of liking over pages, each once',
    async (_, __, apart, count) => {
      const viewer = idOf(`thousand ${apart}`);
      const posts = postsOf(`thousand ${apart} author`, count);
      const liker = makeLiker(testTable.table);
      const { reactions } = storesOf();
      for (const [each, postId] of posts.entries()) {
        const at = T0 + each * apart;
        // Rows of one come first, as those from before do, and a few among the others.
        if (each < count / 4 || each % 50 === 0) await reactions.do('liked', { postId }, viewer, at);
        else await liker.like(viewer, postId, at);
      }
      const latestFirst = posts.toReversed();
      for (const limit of [20, 100]) expect(await listOf(viewer, limit)).toEqual(latestFirst);

      const takenBack = latestFirst.filter((___, each) => each % 3 === 1);
      for (const postId of takenBack)
        await reactions.undo('liked', { postId }, viewer, T0 + (count + 1) * apart);
      const [again] = takenBack;
      if (again === undefined) throw new Error('nothing');
      await liker.like(viewer, again, T0 + (count + 2) * apart);
      const left = [again, ...latestFirst.filter((postId) => !takenBack.includes(postId))];
      for (const limit of [7, 100]) expect(await listOf(viewer, limit)).toEqual(left);
    },
    200_000,
  );

  it('cost some units a page, beside the states that are asked', async () => {
    const viewer = idOf('thrifty');
    const liker = makeLiker(testTable.table);
    for (const [each, postId] of postsOf('thrifty author', 120).entries()) {
      await liker.like(viewer, postId, T0 + each * HOUR_MS);
    }
    const page = { limit: 20, after: undefined, consistent: true };
    const { read } = await testTable.unitsOf(() => storesOf().reactions.doneBy('liked', viewer, page));
    expect(read).toBeLessThanOrEqual(3);
  });
});

describe('rows of several', () => {
  it('that reach into each other, as clocks differ and moves stop half way, make one list without doubles', async () => {
    const viewer = idOf('overlapping');
    const posts = postsOf('overlapping author', 400);
    const acts = posts.map((postId, each) => someAct('liked', viewer, { postId }, T0 + each * SECOND_MS));
    await putRows(
      testTable.table,
      acts.map((act) => stateItem(act)),
    );
    const rowOf = (some: typeof acts) => {
      const likes = some.map(({ act, postId }) => ({ act, postId }));
      const [oldest] = likes.toSorted((one, other) => (one.act < other.act ? -1 : 1));
      if (oldest === undefined) throw new Error('no likes');
      return { ...likedPostsRow.key({ accountId: viewer, oldest: oldest.act, nonce: newNonce() }), likes };
    };
    // As entered by clocks that differ by up to fifty seconds; each third row stood twice, the second time with those behind it.
    const enteredAt = (each: number) => each + ((each * 37) % 50);
    const entered = acts
      .map((act, each) => ({ act, at: enteredAt(each) }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ act }) => act);
    const sixes = Array.from({ length: 67 }, (_, six) => entered.slice(six * 6, six * 6 + 6));
    const rows = sixes.flatMap((six, each) => [
      rowOf(six),
      ...(each % 3 === 0 ? [rowOf([...six, ...(sixes[each + 1] ?? [])])] : []),
    ]);
    await putRows(testTable.table, rows);
    for (const limit of [1, 7, 20, 100]) expect(await listOf(viewer, limit)).toEqual(posts.toReversed());
  });

  it('are listed by who likes rarely: the oldest of six is years older than the latest', async () => {
    const viewer = idOf('rare');
    const posts = postsOf('rare author', 27);
    const liker = makeLiker(testTable.table, makeWriteLimits(testTable.table));
    for (const [each, postId] of posts.entries()) await liker.like(viewer, postId, T0 + each * 90 * DAY_MS);
    for (const limit of [1, 4, 20]) expect(await listOf(viewer, limit)).toEqual(posts.toReversed());
  });

  it('name likes that never came to be, which nobody sees', async () => {
    const viewer = idOf('refused');
    const [first, second] = postsOf('refused author', 2);
    if (first === undefined || second === undefined) throw new Error('no posts');
    const liker = makeLiker(testTable.table);
    await liker.like(viewer, first, T0);
    const likes = [{ act: newActId(T0 + MINUTE_MS), postId: second }];
    const key = likedPostsRow.key({
      accountId: viewer,
      oldest: likes[0]?.act ?? newActId(T0),
      nonce: newNonce(),
    });
    await putRows(testTable.table, [{ ...key, likes }]);
    expect(await listOf(viewer, 20)).toEqual([first]);
  });
});
