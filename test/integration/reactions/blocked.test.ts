/** A block takes back what each of two people did with posts and comments of the other, for good. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { commentProjections } from '../../../lambdas/comments/comment-projections.ts';
import { makeBlockMuteRestrictStore } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { CommentId, newUlid } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { DAY_MS, MINUTE_MS } from '../../../lambdas/platform/durations.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { countOf, reactions } from '../../../lambdas/posts/viewer-state.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import { makeMuteStore } from '../../../lambdas/reactions/mute-store.ts';
import { ownPostsList } from '../../../lambdas/reactions/own-posts-list.ts';
import type { Target } from '../../../lambdas/reactions/reaction.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { actWithdrawalRow, commentViewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { commentStores } from '../../support/comment-stores.ts';
import { makeLiker } from '../../support/reacting.ts';
import { gatedTable, recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const BLOCKED_AT = T0 + 1_000 * MINUTE_MS;
const ROWS_AT_ONCE = 1; // ten queries of one row are a piece: a dozen entries take two

/** A fan, an author and a third person with posts, and a stream that the test delivers. */
const given = async (name: string, posts = 2) => {
  const { table } = testTable;
  const records: RowChange[] = [];
  const recorded = recordedTable(table, records);
  const [fan, author, third] = [idOf(`${name}: fan`), idOf(`${name}: author`), idOf(`${name}: third`)];
  const store = makeReactionStore(recorded);
  const liker = makeLiker(recorded);
  const blocks = makeBlockMuteRestrictStore(recorded);
  const of = (owner: AccountId) => Array.from({ length: posts }, (_, each) => postAt(owner, each));
  const postsOf = { author: of(author), third: of(third), fan: of(fan) };
  await putRows(
    table,
    Object.values(postsOf)
      .flat()
      .map((postId) => postItem(postId)),
  );
  let minute = 0;
  const world = {
    ...{ table, recorded, fan, author, third, postsOf, records },
    /** Does something, a minute later each time, or at a time. */
    do: (reaction: (typeof reactions)[number], target: Target, by: AccountId = fan, at?: number) => {
      minute += 1;
      const when = at ?? T0 + minute * MINUTE_MS;
      return reaction === 'liked' && target.commentId === undefined
        ? liker.like(by, target.postId, when)
        : store.do(reaction, target, by, when);
    },
    block: (owner = author, other = fan, at = BLOCKED_AT) => blocks.block(owner, other, newUlid(at)),
    unblock: (owner = author, other = fan) => blocks.unblock(owner, other),
    /** One batch of changes, through a table that consumers may die of; whether all was done. */
    deliver: async (
      batch: readonly RowChange[],
      through: Table = recorded,
      rowsAtOnce: number | undefined = ROWS_AT_ONCE,
    ): Promise<boolean> => {
      const { batchItemFailures } = await runParts(
        batch,
        [reactionProjections, { acts: makeActStore(through, undefined, rowsAtOnce) }],
        [commentProjections, commentStores(through, rowsAtOnce)],
      );
      return batchItemFailures.length === 0;
    },
    /** Delivers what is there and comes of it; answers how many batches that took. */
    settle: async (): Promise<number> => {
      let batches = 0;
      for (; records.length > 0; batches += 1) expect(await world.deliver(records.splice(0))).toBe(true);
      return batches;
    },
    numbersOf: async (postId: PostId) => {
      const row = await table.get(postRow.key({ postId }), { consistent: true });
      return Object.values(countOf).map((field) => Number(row?.[field] ?? 0));
    },
    whoLikes: async (target: Target) =>
      (await store.whoDid('liked', target, { limit: 100, after: undefined })).items.map(
        ({ account }) => account,
      ),
    listOf: async (reaction: (typeof reactions)[number], account = fan) =>
      (
        await ownPostsList(
          { reactions: store, viewerStates: makeViewerStateStore(table) },
          reaction,
          account,
          T0,
        ).read(100, undefined)
      ).items.map(({ postId }) => postId),
    stateOf: store.stateOf,
    commentOf: async (postId: PostId, by: AccountId) => {
      const target = { postId, commentId: CommentId.parse(newUlid(T0)) };
      await putRows(table, [
        { ...commentKey(postId, target.commentId), by, text: 'x', state: 'shown', filed: true, counted: 1 },
      ]);
      const likes = async () =>
        Number((await table.get(commentKey(postId, target.commentId), { consistent: true }))?.['likes'] ?? 0);
      return { target, likes };
    },
    progress: async () => {
      const { rows } = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: {
            ':pk': actWithdrawalRow.partition({ account: fan }),
            ':prefix': actWithdrawalRow.sortPrefix,
          },
        },
        consistent: true,
      });
      return rows.length;
    },
  };
  return world;
};

type World = Awaited<ReturnType<typeof given>>;

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing there');
  return item;
};

/** The fan does all there is with each post of the author and of a third person. */
const doAll = async (world: World): Promise<void> => {
  for (const postId of [...world.postsOf.author, ...world.postsOf.third]) {
    for (const reaction of reactions) await world.do(reaction, { postId });
  }
};

/** That what the fan did with posts of the author is gone but for saves, and with those of the third person all there. */
const expectTakenBack = async (world: World): Promise<void> => {
  const { author, third } = world.postsOf;
  for (const postId of author) {
    expect(await world.numbersOf(postId)).toEqual([0, 1, 0]);
    expect(await world.whoLikes({ postId })).toEqual([]);
    const state = await world.stateOf(world.fan, { postId });
    expect([state?.liked, state?.reposted]).toEqual([undefined, undefined]);
    expect(state?.saved).toBeDefined();
  }
  for (const postId of third) {
    expect(await world.numbersOf(postId)).toEqual([1, 1, 1]);
    expect(await world.whoLikes({ postId })).toEqual([world.fan]);
  }
  expect(await world.listOf('liked')).toEqual(third.toReversed());
  expect(await world.listOf('reposted')).toEqual(third.toReversed());
  expect(await world.listOf('saved')).toEqual([...author, ...third].toReversed());
  expect(await world.progress()).toBe(0);
};

describe('a block', () => {
  it.each(['author', 'fan'] as const)(
    'by the %s takes likes and reposts of posts out of numbers and lists, not saves',
    async (by) => {
      const world = await given(`by ${by}`);
      await doAll(world);
      await world.settle();
      await world.block(...(by === 'author' ? [] : [world.fan, world.author]));
      await world.settle();
      await expectTakenBack(world);
    },
  );

  it('is about what either did with things of the other', async () => {
    const world = await given('both');
    const postId = first(world.postsOf.fan);
    await world.do('liked', { postId }, world.author);
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([1, 0, 0]);
    await world.block();
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([0, 0, 0]);
    expect(await world.listOf('liked', world.author)).toEqual([]);
  });

  it('takes back likes of comments that the other wrote, and of all under posts of the other', async () => {
    const world = await given('comments');
    const [under, elsewhere] = [first(world.postsOf.author), first(world.postsOf.third)];
    const gone = [
      await world.commentOf(elsewhere, world.author),
      await world.commentOf(under, world.author),
      await world.commentOf(under, world.third),
    ];
    const stays = await world.commentOf(elsewhere, world.third);
    for (const { target } of [...gone, stays]) await world.do('liked', target);
    await world.settle();
    for (const { likes } of [...gone, stays]) expect(await likes()).toBe(1);
    await world.block();
    await world.settle();
    for (const { likes, target } of gone) {
      expect(await likes()).toBe(0);
      expect(await world.whoLikes(target)).toEqual([]);
      expect((await world.stateOf(world.fan, target))?.liked).toBeUndefined();
    }
    expect(await stays.likes()).toBe(1);
  });

  it('goes through long lists in pieces', async () => {
    const world = await given('long', 12);
    await doAll(world);
    const comments = await Promise.all(
      world.postsOf.third.map((postId) => world.commentOf(postId, world.author)),
    );
    for (const { target } of comments) await world.do('liked', target);
    await world.settle();
    await world.block();
    expect(await world.settle()).toBeGreaterThan(3);
    await expectTakenBack(world);
    for (const { likes } of comments) expect(await likes()).toBe(0);
  });

  it('takes back what came before it also when it has ended, and nothing that comes after', async () => {
    const world = await given('short', 12);
    await doAll(world);
    await world.settle();
    await world.block();
    await world.unblock();
    await world.settle();
    await expectTakenBack(world);
    const postId = first(world.postsOf.author);
    await world.do('liked', { postId }, world.fan, BLOCKED_AT + MINUTE_MS);
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([1, 1, 0]);
  });

  it('that is told again after it ended leaves what was done since', async () => {
    const world = await given('told late');
    const postId = first(world.postsOf.author);
    await world.do('liked', { postId });
    await world.settle();
    await world.block();
    const told = [...world.records];
    await world.settle();
    await world.unblock();
    await world.do('liked', { postId }, world.fan, BLOCKED_AT + MINUTE_MS);
    await world.settle();
    expect(await world.deliver(told)).toBe(true);
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([1, 0, 0]);
    expect(await world.whoLikes({ postId })).toEqual([world.fan]);
  });

  it('leaves what is done again behind it, though what stood before it is not taken back yet', async () => {
    const world = await given('again');
    const [postId, elsewhere] = [first(world.postsOf.author), first(world.postsOf.third)];
    const comment = await world.commentOf(elsewhere, world.author);
    for (const target of [{ postId }, comment.target]) await world.do('liked', target);
    await world.settle();
    await world.block();
    await world.unblock();
    for (const target of [{ postId }, { ...comment.target, writer: world.author }]) {
      const { isChanged } = await world.do('liked', target, world.fan, BLOCKED_AT + MINUTE_MS);
      expect(isChanged).toBe(true);
    }
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([1, 0, 0]);
    expect(await world.whoLikes({ postId })).toEqual([world.fan]);
    expect(await world.listOf('liked')).toEqual([postId]);
    expect(await comment.likes()).toBe(1);
    const again = await world.do('liked', { postId }, world.fan, BLOCKED_AT + 2 * MINUTE_MS);
    expect(again.isChanged).toBe(false);
  });

  it('told twice takes back once', async () => {
    const world = await given('twice');
    await doAll(world);
    await world.settle();
    await world.block();
    const told = [...world.records];
    await world.settle();
    expect(await world.deliver(told)).toBe(true);
    await world.settle();
    await expectTakenBack(world);
  });

  it('is finished by the next delivery wherever its consumer dies', async () => {
    const world = await given('killed', 12);
    await doAll(world);
    await world.settle();
    await world.block();
    let deaths = 0;
    for (let calls = 1; world.records.length > 0; calls += 1) {
      let left = calls;
      const dying =
        <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
        async (...args: Args): Promise<Result> => {
          left -= 1;
          if (left === 0) throw new Error('killed');
          return call(...args);
        };
      const { recorded } = world;
      const mortal: Table = {
        ...recorded,
        query: dying(recorded.query),
        getMany: dying(recorded.getMany),
        transact: dying(recorded.transact),
        update: dying(recorded.update),
        delete: dying(recorded.delete),
        put: dying(recorded.put),
        writeManyUnordered: dying(recorded.writeManyUnordered),
      };
      const batch = world.records.splice(0);
      if (await world.deliver(batch, mortal)) continue;
      deaths += 1;
      world.records.unshift(...batch);
    }
    expect(deaths).toBeGreaterThan(5);
    await expectTakenBack(world);
  });

  it.each(['post', 'comment'] as const)(
    'is finished by the next delivery wherever its consumer dies with a like of a %s that is all its state says',
    async (kind) => {
      let isDead = true;
      for (let calls = 0; isDead; calls += 1) {
        const world = await given(`killed with a like of a ${kind}, after ${calls}`, 1);
        const comment = await world.commentOf(first(world.postsOf.third), world.author);
        const postId = first(world.postsOf.author);
        const target = kind === 'post' ? { postId } : comment.target;
        const numbers = async () => [await world.numbersOf(postId), await comment.likes()];
        await world.do('liked', target);
        await world.settle();
        expect(await numbers()).toEqual(kind === 'post' ? [[1, 0, 0], 0] : [[0, 0, 0], 1]);
        await world.block();
        const batch = world.records.splice(0);
        let left = calls;
        const mortal = gatedTable(world.recorded, async (operation) => {
          left -= 1;
          if (left < 0) throw new Error('killed');
          return operation();
        });
        isDead = !(await world.deliver(batch, mortal));
        world.records.unshift(...batch);
        await world.settle();
        expect(await numbers()).toEqual([[0, 0, 0], 0]);
        expect(await world.whoLikes(target)).toEqual([]);
        expect(await world.listOf('liked')).toEqual([]);
        if (!isDead) expect(calls).toBeGreaterThan(5);
      }
    },
  );

  it('leaves a mute of the post', async () => {
    const world = await given('muted');
    const [postId, another] = [first(world.postsOf.author), first(world.postsOf.author.slice(1))];
    const mutes = makeMuteStore(world.recorded);
    await world.do('liked', { postId });
    await world.do('liked', { postId: another });
    await mutes.mute(world.fan, postId, T0);
    await world.settle();
    await world.block();
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([0, 0, 0]);
    expect(await world.stateOf(world.fan, { postId })).toEqual({ at: expect.any(Number), muted: true });
    const empty = await world.stateOf(world.fan, { postId: another });
    expect(empty).toEqual({ at: expect.any(Number), expiresAt: expect.any(Number) });
  });
});

describe('what is done while a block is written', () => {
  it('does not stay, whichever of the two is told first', async () => {
    for (const isActFirst of [true, false]) {
      const world = await given(`meanwhile ${isActFirst}`);
      const postId = first(world.postsOf.author);
      const comment = await world.commentOf(postId, world.third);
      await world.block();
      const ofBlock = world.records.splice(0);
      // The request saw the post before the block.
      await world.do('liked', { postId }, world.fan, BLOCKED_AT + 1);
      await world.do('liked', comment.target, world.fan, BLOCKED_AT + 1);
      const ofAct = world.records.splice(0);
      for (const batch of isActFirst ? [ofAct, ofBlock] : [ofBlock, ofAct]) {
        expect(await world.deliver(batch)).toBe(true);
      }
      await world.settle();
      expect(await world.numbersOf(postId)).toEqual([0, 0, 0]);
      expect((await world.stateOf(world.fan, { postId }))?.liked).toBeUndefined();
      expect(await world.listOf('liked')).toEqual([]);
      expect(await comment.likes()).toBe(0);
    }
  });

  it('does not stay when its consumer looked at edges before the block', async () => {
    const world = await given('looked before');
    const postId = first(world.postsOf.author);
    await world.do('liked', { postId });
    let isBlocked = false;
    const slow: Table = {
      ...world.recorded,
      transact: async (writes) => {
        if (!isBlocked) {
          isBlocked = true;
          await world.block();
          await world.deliver(world.records.splice(0));
        }
        return world.recorded.transact(writes);
      },
    };
    expect(await world.deliver(world.records.splice(0), slow)).toBe(true);
    await world.settle();
    expect(await world.numbersOf(postId)).toEqual([0, 0, 0]);
    expect((await world.stateOf(world.fan, { postId }))?.liked).toBeUndefined();
  });
});

describe('a further block', () => {
  it.each([0, 4, 40])(
    'takes back what was liked since the one before, also in a row that begins long before it: %i likes behind',
    async (behind) => {
      const world = await given(`straddling ${behind}`, 3);
      const others = Array.from({ length: 9 + behind }, (_, each) => postAt(idOf('straddled'), each));
      await putRows(
        world.table,
        others.map((postId) => postItem(postId)),
      );
      // Six and four, of which the last two stand in one row with what is done with posts of the author behind the block.
      for (const postId of others.slice(0, 9)) await world.do('liked', { postId });
      await world.block();
      await world.settle();
      await world.unblock();
      for (const [each, postId] of world.postsOf.author.entries()) {
        await world.do('liked', { postId }, world.fan, BLOCKED_AT + DAY_MS + each);
      }
      for (const [each, postId] of others.slice(9).entries()) {
        await world.do('liked', { postId }, world.fan, BLOCKED_AT + 2 * DAY_MS + each * MINUTE_MS);
      }
      await world.settle();
      expect(await world.listOf('liked')).toHaveLength(12 + behind);
      await world.block(world.author, world.fan, BLOCKED_AT + 3 * DAY_MS);
      await world.settle();
      expect(await world.listOf('liked')).toEqual(others.toReversed());
      for (const postId of world.postsOf.author) expect(await world.numbersOf(postId)).toEqual([0, 0, 0]);
    },
  );
});

describe('in DynamoDB units', () => {
  it('a block costs a share of a query for each like of the two, and what taking back costs for those that are concerned', async () => {
    const world = await given('costs', 60);
    for (const postId of world.postsOf.author) await world.do('liked', { postId });
    await world.settle();
    const others = Array.from({ length: 540 }, (_, each) => postAt(idOf('somebody else'), each));
    const { table } = world;
    await putRows(
      table,
      others.map((postId, each) => ({
        pk: `A#${world.fan}`,
        sk: `LIKED#${newUlid(T0 - each)}#${postId}`,
      })),
    );
    await world.block();
    const acts = makeActStore(table);
    const piece = {
      account: world.fan,
      other: world.author,
      block: newUlid(BLOCKED_AT),
      list: 'liked',
    } as const;
    const units = await testTable.unitsOf(() => acts.withdraw(piece));
    expect(units.write).toBe(60 * 7); // state, mark, number of the post and of its day
    expect(units.read).toBeLessThan(600 / 35 + 60 * 9);
    // Told again, it asks what has become of those that the list still names.
    const again = await testTable.unitsOf(() => acts.withdraw(piece));
    expect(again.write).toBe(0);
    expect(again.read).toBeLessThan(550 / 35 + 60 * 4);
  });

  it('a further block of the two costs what was done since the one before', async () => {
    const world = await given('again and again', 12);
    const likes = 300;
    const of = (at: number) => newUlid(T0 + at);
    const others = Array.from({ length: likes }, (_, each) => postAt(idOf('again: somebody'), each));
    const comments = await Promise.all(others.map((postId) => world.commentOf(postId, world.third)));
    await putRows(world.table, [
      ...others.map((postId, each) => ({ pk: `A#${world.fan}`, sk: `LIKED#${of(each)}#${postId}` })),
      ...comments.map(({ target }, each) => ({
        ...commentViewerStateRow.key({ reader: world.fan, ...target }),
        liked: of(each),
        at: T0 + each,
      })),
    ]);
    const unitsOfBlock = async (at: number) => {
      await world.block(world.author, world.fan, at);
      const batch = world.records.splice(0);
      const { read } = await testTable.unitsOf(() => world.deliver(batch, world.recorded, likes));
      await world.unblock();
      await world.settle();
      return read;
    };
    const begun = await unitsOfBlock(BLOCKED_AT);
    expect(begun).toBeGreaterThan(likes / 2);
    expect(await unitsOfBlock(BLOCKED_AT + MINUTE_MS)).toBeLessThan(begun / 5);
    const target = { postId: first(world.postsOf.author) };
    const comment = await world.commentOf(first(world.postsOf.third), world.author);
    for (const each of [target, comment.target])
      await world.do('liked', each, world.fan, BLOCKED_AT + 2 * MINUTE_MS);
    await world.settle();
    expect([await world.numbersOf(target.postId), await comment.likes()]).toEqual([[1, 0, 0], 1]);
    await unitsOfBlock(BLOCKED_AT + 3 * MINUTE_MS);
    expect([await world.numbersOf(target.postId), await comment.likes()]).toEqual([[0, 0, 0], 0]);
  });
});
