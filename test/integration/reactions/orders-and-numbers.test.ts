/** In which order lists of what was done come, and numbers that never move against what somebody did. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, ActId, PostId } from '../../../lambdas/kernel/ids.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { headOf } from '../../../lambdas/posts/post-row.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { reactions } from '../../../lambdas/posts/viewer-state.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import { ownPostsList, postsDoneBy } from '../../../lambdas/reactions/own-posts-list.ts';
import type { Act } from '../../../lambdas/reactions/reaction.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const THINGS = 50;
const HOUR_MS = 3_600_000;

type Read = ReturnType<typeof postsDoneBy>;
const allOf = async (read: Read, limit: number): Promise<PostId[]> => {
  const found: PostId[] = [];
  let after: ActId | undefined;
  do {
    const page = await read(limit, after);
    found.push(...page.items.map(({ postId }) => postId));
    after = page.next;
  } while (after !== undefined);
  return found;
};

describe.each(reactions)('what somebody %s', (reaction) => {
  it('comes back in the order of doing, the latest first, over pages, also after some are taken back', async () => {
    const { table } = testTable;
    const viewer = idOf(`orderly ${reaction}`);
    const posts = Array.from({ length: THINGS }, (_, each) =>
      postAt(idOf(`${reaction} author ${each}`), each),
    );
    // As good as random, and the same every time.
    const order = posts.toSorted((one, other) => (one.slice(-5) < other.slice(-5) ? -1 : 1));
    await putRows(
      table,
      posts.map((postId) => postItem(postId)),
    );
    const deps = { reactions: makeReactionStore(table), viewerStates: makeViewerStateStore(table) };
    const done: Act[] = [];
    for (const [minute, postId] of order.entries()) {
      const { act } = await deps.reactions.do(reaction, { postId }, viewer, T0 + minute * 60_000);
      if (act !== undefined) done.push({ reaction, viewer, postId, act });
    }
    const latestFirst = order.toReversed();
    const own = () => ownPostsList(deps, reaction, viewer, T0 + HOUR_MS).read;
    for (const limit of [7, 20, 100]) expect(await allOf(own(), limit)).toEqual(latestFirst);

    const takenBack = latestFirst.filter((_, each) => each % 4 === 1);
    for (const postId of takenBack) await deps.reactions.undo(reaction, { postId }, viewer, T0 + HOUR_MS);
    const [again] = takenBack;
    if (again === undefined) throw new Error('nothing');
    const anew = await deps.reactions.do(reaction, { postId: again }, viewer, T0 + HOUR_MS + 1);
    const left = [again, ...latestFirst.filter((postId) => !takenBack.includes(postId))];
    // At once for oneself; for others when it has come around.
    for (const limit of [7, 20, 100]) expect(await allOf(own(), limit)).toEqual(left);
    if (anew.act !== undefined) done.push({ reaction, viewer, postId: again, act: anew.act });
    await makeActStore(table).count(done);
    expect(await allOf(own(), 7)).toEqual(left);
    expect(await allOf(postsDoneBy(deps, reaction, viewer), 7)).toEqual(left);
  });
});

describe('a number', () => {
  const given = async (name: string, likes: number) => {
    const { table } = testTable;
    const [postId, viewer] = [postAt(idOf(`author of ${name}`), 1), idOf(name)];
    await putRows(table, [postItem(postId, { likes })]);
    const store = makeReactionStore(table);
    const headNow = async () =>
      headOf((await table.get(postRow.key({ postId }), { consistent: true })) ?? {});
    const shownBy = async (through: Pick<Table, 'getMany'>, now: number) => {
      const head = await headNow();
      const states = await makeViewerStateStore(through).read(viewer, [head], { consistent: true, now });
      return states.get(postId)?.counts.likes ?? head.likes ?? 0;
    };
    const actOf = (act: ActId | undefined): Act => {
      if (act === undefined) throw new Error('no act');
      return { reaction: 'liked', viewer, postId, act };
    };
    return { table, postId, viewer, store, shownBy, actOf };
  };

  it('has the viewer’s own like in it before it is counted and after, and lacks it as soon as it is taken back', async () => {
    const { table, postId, viewer, store, shownBy, actOf } = await given('patient', 10);
    const { count } = makeActStore(table);
    const liked = await store.do('liked', { postId }, viewer, T0);
    expect(await shownBy(table, T0 + 1)).toBe(11);
    await count([actOf(liked.act)]);
    expect(await shownBy(table, T0 + 2)).toBe(11);
    expect(await shownBy(table, T0 + HOUR_MS)).toBe(11);
    await store.undo('liked', { postId }, viewer, T0 + HOUR_MS);
    expect(await shownBy(table, T0 + HOUR_MS + 1)).toBe(10);
    const again = await store.do('liked', { postId }, viewer, T0 + HOUR_MS + 2);
    expect(await shownBy(table, T0 + HOUR_MS + 3)).toBe(11);
    await count([actOf(again.act)]);
    expect(await shownBy(table, T0 + HOUR_MS + 4)).toBe(11);
    await count([actOf(liked.act)]);
    expect(await shownBy(table, T0 + HOUR_MS + 5)).toBe(11);
  });

  it.each([1, 2, 3])(
    'stays what it is when the like is counted between the reads of it: before read %i',
    async (nth) => {
      const { table, postId, viewer, store, shownBy, actOf } = await given(`overtaken ${nth}`, 5);
      const { act } = await store.do('liked', { postId }, viewer, T0);
      let reads = 0;
      const overtaken = {
        getMany: async (...args: Parameters<Table['getMany']>) => {
          reads += 1;
          // The first read is that of the state.
          if (reads === nth + 1) await makeActStore(table).count([actOf(act)]);
          return table.getMany(...args);
        },
      };
      expect(await shownBy(overtaken, T0 + 1)).toBe(6);
    },
  );

  it('costs nothing more where nothing was done for a minute', async () => {
    const { postId, viewer, store, shownBy } = await given('settled', 5);
    await store.do('liked', { postId }, viewer, T0);
    const late = await testTable.unitsOf(() => shownBy(testTable.table, T0 + HOUR_MS));
    const soon = await testTable.unitsOf(() => shownBy(testTable.table, T0 + 1));
    expect(late.read).toBe(2); // the post, the state
    expect(soon.read).toBe(late.read + 3);
  });
});

describe('what was done and never answered', () => {
  /** A table whose answers to updates are lost, so that its client repeats them. */
  const answeringLate = (): Table => ({
    ...testTable.table,
    update: async (...change) => {
      await testTable.table.update(...change);
      return testTable.table.update(...change);
    },
  });
  const ownListOf = async (viewer: AccountId): Promise<readonly PostId[]> => {
    const { items } = await makeReactionStore(testTable.table).doneBy('liked', viewer, {
      limit: 10,
      after: undefined,
      consistent: true,
    });
    return items.map(({ postId }) => postId);
  };

  it('is in the list of whoever did it, and said to be new', async () => {
    const [postId, viewer] = [postAt(idOf('author of the unanswered'), 1), idOf('unanswered')];
    const done = await makeReactionStore(answeringLate()).do('liked', { postId }, viewer, T0);
    expect(done).toMatchObject({ isChanged: true, state: { liked: done.act } });
    expect(await ownListOf(viewer)).toEqual([postId]);
  });

  it('is in that list when it is asked for again, though the first request stopped half way', async () => {
    const [postId, viewer] = [postAt(idOf('author of the stopped'), 1), idOf('stopped')];
    const stopping = makeReactionStore({
      ...testTable.table,
      put: () => Promise.reject(new Error('stopped')),
    });
    await expect(stopping.do('liked', { postId }, viewer, T0)).rejects.toThrow('stopped');
    expect(await ownListOf(viewer)).toEqual([]);
    const again = await makeReactionStore(testTable.table).do('liked', { postId }, viewer, T0 + 1_000);
    expect(again.isChanged).toBe(false);
    expect(await ownListOf(viewer)).toEqual([postId]);
  });

  it('is said to have been taken back by whoever took it back', async () => {
    const [postId, viewer] = [postAt(idOf('author of the withdrawn'), 1), idOf('withdrawing')];
    const { act } = await makeReactionStore(testTable.table).do('liked', { postId }, viewer, T0);
    const unanswered = makeReactionStore(answeringLate());
    const undone = await unanswered.undo('liked', { postId }, viewer, T0 + 1);
    expect(undone).toMatchObject({ isChanged: true, act });
    expect(undone.state?.liked).toBeUndefined();
    expect((await unanswered.undo('liked', { postId }, viewer, T0 + 2)).isChanged).toBe(false);
  });
});
