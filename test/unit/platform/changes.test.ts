import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { ChangeOf, Follow, Follower, RowChange, Work } from '../../../lambdas/platform/changes.ts';
import { changesOf, runTopics, workFor } from '../../../lambdas/platform/changes.ts';
import type { RowDefinition } from '../../../lambdas/platform/row.ts';
import { defineRow } from '../../../lambdas/platform/row.ts';
import { StoredRowInvalid } from '../../../lambdas/platform/stored-row.ts';
import type { Key, Row } from '../../../lambdas/platform/table.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const stored = z.object({ count: z.int() });
const lampRow = defineRow({ entity: 'lamp', pk: 'L#{lamp}', sk: 'LAMP', ids: { lamp: z.string() }, stored });
const shipRow = defineRow({ entity: 'ship', pk: 'S#{ship}', sk: 'SHIP', ids: { ship: z.string() }, stored });
const portRow = defineRow({
  entity: 'port',
  pk: 'P#{port}',
  sk: 'PORT',
  ids: { port: z.string().check(z.regex(/^\d+$/)) },
  stored,
});

type Change = ChangeOf<RowDefinition>;

const lamp = lampRow.key({ lamp: 'one' });
const ship = shipRow.key({ ship: 'one' });
const unreadable: Row = { count: 'many' };

/** A change of a row; by the letter `count` grows from 1 to 2. */
const change = (key: Key, before: Row | undefined = { count: 1 }, after: Row | undefined = { count: 2 }) => ({
  key,
  before,
  after,
});
const came = (key: Key, after: Row = { count: 1 }) => ({ key, before: undefined, after });
const went = (key: Key) => ({ key, before: { count: 1 }, after: undefined });

/** A batch whose sequence numbers are ten more than the positions. */
const batch = (...changes: readonly Omit<RowChange, 'sequenceNumber'>[]): readonly RowChange[] =>
  changes.map((each, position) => ({ ...each, sequenceNumber: String(10 + position) }));

const undoneFrom = (position: number) => ({
  batchItemFailures: [{ itemIdentifier: String(10 + position) }],
});
const allDone = { batchItemFailures: [] };

/** One piece of work for each change, which notes its position, and fails at some. */
const noting = (
  topic: string,
  follows: readonly Follow[],
  { failsAt = [] }: { readonly failsAt?: readonly number[] } = {},
) => {
  const done: number[] = [];
  const follower: Follower = {
    topic,
    follows,
    plan: (changes) =>
      changes.map(({ position }) => ({
        positions: [position],
        run: async () => {
          if (failsAt.includes(position)) throw new Error(`${topic} is broken`);
          done.push(position);
        },
      })),
  };
  return { follower, done };
};

const planning = (work: readonly Work[]): Follower => ({
  topic: 'planned',
  follows: [{ row: lampRow }],
  plan: () => work,
});

describe('a batch of changes', () => {
  it('is done when all its work is', async () => {
    const { follower, done } = noting('lamps', [{ row: lampRow }]);
    expect(await runTopics(batch(change(lamp), change(lamp)), [follower])).toEqual(allDone);
    expect(done).toEqual([0, 1]);
  });

  it('is done when no topic follows its rows', async () => {
    const { follower, done } = noting('ships', [{ row: shipRow }]);
    expect(await runTopics(batch(change(lamp), change({ pk: 'X', sk: 'Y' })), [follower])).toEqual(allDone);
    expect(done).toEqual([]);
  });

  it('stops a topic at its first failure, and begins again with the first change whose work is not all done', async () => {
    const later = vi.fn(async () => undefined);
    const work = [
      { positions: [0, 2], run: async () => undefined },
      { positions: [2], run: () => Promise.reject(new Error('broken')) },
      { positions: [1, 3], run: later },
    ];
    const changes = batch(change(lamp), change(lamp), change(lamp), change(lamp));
    expect(await runTopics(changes, [planning(work)])).toEqual(undoneFrom(1));
    expect(later).not.toHaveBeenCalled();
  });

  it('runs the work of a topic in its order, each piece when the one before it is done', async () => {
    const told: string[] = [];
    const piece = (name: string) => ({
      positions: [0],
      run: async () => {
        told.push(`${name} begins`);
        await Promise.resolve();
        told.push(`${name} ends`);
      },
    });
    await runTopics(batch(change(lamp)), [planning([piece('first'), piece('second')])]);
    expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});

describe('topics that follow the same batch', () => {
  it.each([
    ['before', [true, false]],
    ['behind', [false, true]],
  ])('are not stopped by one that fails %s them', async (_, order) => {
    const broken = noting('broken', [{ row: lampRow }], { failsAt: [1] });
    const sound = noting('sound', [{ row: lampRow }]);
    const followers = order.map((isBroken) => (isBroken ? broken : sound).follower);
    const changes = batch(change(lamp), change(lamp), change(lamp));
    expect(await runTopics(changes, followers)).toEqual(undoneFrom(1));
    expect(broken.done).toEqual([0]);
    expect(sound.done).toEqual([0, 1, 2]);
  });

  it.each([
    ['first', [2, 1]],
    ['last', [1, 2]],
  ])(
    'have the batch delivered again from the least undone change, also when the %s got further',
    async (_, failing) => {
      const followers = failing.map((at) => noting(`fails at ${at}`, [{ row: lampRow }], { failsAt: [at] }));
      const changes = batch(change(lamp), change(lamp), change(lamp));
      const answer = await runTopics(
        changes,
        followers.map(({ follower }) => follower),
      );
      expect(answer).toEqual(undoneFrom(1));
      expect(followers.map(({ done }) => done.length)).toEqual(failing);
    },
  );

  it('are told apart in the log, with where each stopped', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { follower } = noting('lamps', [{ row: lampRow }], { failsAt: [1] });
    await runTopics(batch(change(lamp), change(lamp)), [follower]);
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ topic: 'lamps', undone: 1, changes: 2, errorMessage: 'lamps is broken' }),
    );
  });
});

describe('a row that cannot be read', () => {
  it.each([
    ['as it is', came(lamp, unreadable)],
    ['as it was', change(lamp, unreadable)],
    ['as it was, and is gone', { key: lamp, before: unreadable, after: undefined }],
  ])('%s stops only topics that follow it, from its position on', async (_, bad) => {
    const lamps = noting('lamps', [{ row: lampRow }]);
    const both = noting('both', [{ row: shipRow }, { row: lampRow }]);
    const ships = noting('ships', [{ row: shipRow }]);
    const changes = batch(change(ship), change(lamp), bad, change(ship), change(lamp));
    const answer = await runTopics(changes, [lamps.follower, both.follower, ships.follower]);
    expect(answer).toEqual(undoneFrom(2));
    expect(lamps.done).toEqual([1]);
    expect(both.done).toEqual([0, 1]);
    expect(ships.done).toEqual([0, 3]);
  });

  it('is no row of another kind: an id in its key that is malformed stops its topics too', async () => {
    const ports = noting('ports', [{ row: portRow }]);
    const ships = noting('ships', [{ row: shipRow }]);
    const bad = came({ pk: 'P#north', sk: 'PORT' });
    const changes = batch(came(portRow.key({ port: '1' })), bad, came(ship));
    expect(await runTopics(changes, [ports.follower, ships.follower])).toEqual(undoneFrom(1));
    expect(ports.done).toEqual([0]);
    expect(ships.done).toEqual([2]);
  });

  it('does not hide that work before it failed', async () => {
    const { follower, done } = noting('lamps', [{ row: lampRow }], { failsAt: [0] });
    expect(await runTopics(batch(change(lamp), came(lamp, unreadable)), [follower])).toEqual(undoneFrom(0));
    expect(done).toEqual([]);
  });

  it('does not matter where its kind of change is not followed', async () => {
    const { follower, done } = noting('ends', [{ row: lampRow, on: ['REMOVE'] }]);
    expect(await runTopics(batch(came(lamp, unreadable), went(lamp)), [follower])).toEqual(allDone);
    expect(done).toEqual([1]);
  });

  it('is work that fails behind that of the changes before it', async () => {
    const { follower } = noting('lamps', [{ row: lampRow }]);
    const work = workFor(batch(change(lamp), came(lamp, unreadable), change(lamp)), follower);
    expect(work.map(({ positions }) => positions)).toEqual([[0], [1]]);
    await expect(work[1]?.run()).rejects.toThrow(StoredRowInvalid);
  });
});

describe('a plan that throws', () => {
  const throwing: Follower = {
    topic: 'throwing',
    follows: [{ row: lampRow }],
    plan: () => {
      throw new Error('no plan');
    },
  };

  it('is work that fails for all that it was given, and stops no other topic', async () => {
    const sound = noting('sound', [{ row: lampRow }, { row: shipRow }]);
    const changes = batch(change(ship), change(lamp), change(ship), change(lamp));
    expect(await runTopics(changes, [throwing, sound.follower])).toEqual(undoneFrom(1));
    expect(sound.done).toEqual([0, 1, 2, 3]);
    const work = workFor(changes, throwing);
    expect(work.map(({ positions }) => positions)).toEqual([[1, 3]]);
    await expect(work[0]?.run()).rejects.toThrow('no plan');
  });

  it('is not asked for a plan of nothing', async () => {
    expect(await runTopics(batch(change(ship)), [throwing])).toEqual(allDone);
  });
});

describe('a topic', () => {
  /** What a topic that follows this is given. */
  const given = (changes: readonly RowChange[], follows: readonly Follow[]): readonly Change[] => {
    const seen: Change[] = [];
    const plan = (all: readonly Change[]) => {
      seen.push(...all);
      return [];
    };
    workFor(changes, { topic: 'seeing', follows, plan });
    return seen;
  };

  it.each([
    ['INSERT', 0],
    ['MODIFY', 1],
    ['REMOVE', 2],
  ] as const)('that follows rows on %s is given no other change of them', (kind, position) => {
    const changes = batch(came(lamp), change(lamp), went(lamp), came(ship), change(ship), went(ship));
    const positions = given(changes, [{ row: lampRow, on: [kind] }]).map((each) => each.position);
    expect(positions).toEqual([position]);
  });

  it('is given every kind of change of rows that it follows without saying which', () => {
    const changes = batch(came(lamp), change(lamp), came(ship), went(lamp));
    expect(given(changes, [{ row: lampRow }]).map(({ position }) => position)).toEqual([0, 1, 3]);
  });

  it('is given rows as their schemas read them, with the ids of their keys', () => {
    const [first, second] = given(
      [
        {
          key: lamp,
          before: { count: 1, other: true },
          after: { count: 2 },
          sequenceNumber: '1',
          changedAt: 5_000,
        },
        { ...went(ship), sequenceNumber: '2' },
      ],
      [{ row: lampRow }, { row: shipRow }],
    );
    expect(first).toEqual({
      entity: 'lamp',
      ids: { lamp: 'one' },
      before: { lamp: 'one', count: 1 },
      after: { lamp: 'one', count: 2 },
      position: 0,
      changedAt: 5_000,
    });
    expect(second).toEqual({
      entity: 'ship',
      ids: { ship: 'one' },
      before: { ship: 'one', count: 1 },
      after: undefined,
      position: 1,
      changedAt: undefined,
    });
  });
});

describe('an event of the stream', () => {
  const image = (row: Row): NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']> =>
    JSON.parse(JSON.stringify(marshall(row)));

  it('is read into plain values in its order', () => {
    const Keys = image({ ...lamp });
    const event = {
      Records: [
        {
          dynamodb: {
            Keys,
            NewImage: image({ ...lamp, count: 1 }),
            SequenceNumber: '10',
            ApproximateCreationDateTime: 1_767_225_600,
          },
        },
        { dynamodb: { Keys, OldImage: image({ ...lamp, count: 1 }), SequenceNumber: '11' } },
      ],
    };
    expect(changesOf(event)).toEqual([
      {
        key: lamp,
        before: undefined,
        after: { ...lamp, count: 1 },
        sequenceNumber: '10',
        changedAt: 1_767_225_600_000,
      },
      { key: lamp, before: { ...lamp, count: 1 }, after: undefined, sequenceNumber: '11' },
    ]);
  });
});
