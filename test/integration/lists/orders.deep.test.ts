/** Fifty things that are done in random order come back in the order that each list promises, over pages, also after some are undone and done anew. */
import { beforeAll, describe, expect, it } from 'vitest';
import { AccountId, type PostId } from '../../../lambdas/kernel/ids.ts';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { type Crowd, type Member, makeCrowd } from '../../support/crowd.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { postAt, postItem, putRows } from '../../support/some-account.ts';
import { lists } from './lists.ts';
import { type ListInOrder, otherOrders, type PreparedStage, scenes, THINGS } from './orders.ts';

const PAGE_SIZES = [7, 100];
const UNDONE = 12;
const DONE_ANEW = 5;

let cloud: TestCloud;
let crowd: Crowd;
let table: Table;
let people: readonly Member[];
let posts: readonly PostId[];
beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  table = operatorTable(cloud);
  people = await Promise.all(Array.from({ length: THINGS }, (_, which) => crowd.join(`p${which}`)));
  posts = people.map(({ accountId }, minute) => postAt(AccountId.parse(accountId), minute));
  await putRows(
    table,
    posts.map((postId) => postItem(postId)),
  );
  await cloud.settle();
}, 240_000);

/** As good as random, and the same every time. */
const shuffled = (count: number, seed: number): number[] => {
  let chance = seed;
  const next = (): number => {
    chance = (chance * 48_271) % 2_147_483_647;
    return chance;
  };
  return Array.from({ length: count }, (_, which) => ({ which, by: next() }))
    .toSorted((one, other) => one.by - other.by)
    .map(({ which }) => which);
};

const inOrder = (done: readonly string[], { comes }: ListInOrder): readonly string[] => {
  switch (comes) {
    case 'earliest first':
      return done;
    case 'latest first':
      return done.toReversed();
    case 'newest posts first': // ids sort by time
      return done.toSorted().toReversed();
  }
};

describe('the order of each list', () => {
  const inScenes = new Set(Object.values(scenes).flatMap((scene) => scene.lists.map(({ list }) => list)));
  const others = Object.keys(otherOrders);

  it('is tried, or known to be none by time', () => {
    expect([...inScenes, ...others].toSorted()).toEqual(Object.keys(lists).toSorted());
  });

  it('is by time where its route says so, and only there', () => {
    const specs: Readonly<Record<string, RouteSpec>> = routeTable;
    const saysSo = ({ summary, description = '' }: RouteSpec) =>
      /(newest|oldest|last \w+) (posts )?first/i.test(`${summary} ${description}`);
    const silent = [...inScenes].filter((name) => !saysSo(specs[name] ?? expect.fail(name)));
    const wrong = others.filter((name) => saysSo(specs[name] ?? expect.fail(name)));
    expect({ silent, wrong }).toEqual({ silent: [], wrong: [] });
  });
});

describe('lists of', () => {
  it.each(Object.entries(scenes))(
    '%s',
    async (_, scene) => {
      const keeper = await crowd.join('keeper');
      const stage = { crowd, table, keeper, people, posts };
      const prepared: PreparedStage = { ...stage, made: (await scene.prepare?.(stage)) ?? [] };
      await cloud.settle();

      const done = new Map<string, number>(); // in the order of doing
      const ever = new Set<string>();
      const doIt = async (which: number): Promise<void> => {
        const id = String(await scene.does(prepared, which));
        ever.add(id);
        done.set(id, which);
      };
      const expectOrder = async (when: string): Promise<void> => {
        await cloud.settle();
        for (const each of scene.lists) {
          for (const pageSize of PAGE_SIZES) {
            const viewer = each.isSeenByGuest ? undefined : keeper;
            const items = await crowd.listAll(viewer, each.path(prepared), pageSize);
            const ids = (items ?? []).map((item) => String(each.idOf(item)));
            const own = each.holdsMore ? ids.filter((id) => ever.has(id)) : ids;
            expect(own, `${each.list} ${when}, by ${pageSize}`).toEqual(inOrder([...done.keys()], each));
          }
        }
      };

      const count = scene.most ?? THINGS;
      for (const which of shuffled(count, 7)) await doIt(which);
      await expectOrder('when all are done');

      if (scene.undoes === undefined) return;
      const undone = shuffled(count, 11).slice(0, UNDONE);
      for (const [id, which] of [...done].filter(([, each]) => undone.includes(each))) {
        await scene.undoes(prepared, which, id);
        done.delete(id);
      }
      await expectOrder('when some are undone');

      for (const which of undone.slice(0, DONE_ANEW)) await doIt(which);
      await expectOrder('when some are done anew');
    },
    120_000,
  );
});
