/** Notifications of some types alone: complete to the end, in bounded reads. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notificationIdOf, type PostId } from '../../../lambdas/kernel/ids.ts';
import type { NotificationType } from '../../../lambdas/notifications/notification-type.ts';
import { notificationRow } from '../../../lambdas/notify/notification-rows.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { NotificationWorld } from './notification-world.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
let world: NotificationWorld;
let worlds = 0;
let amal: string;
let badr: string;
let post: PostId;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  world = makeNotificationWorld(testTable.table);
  worlds += 1;
  [amal, badr] = [`amal${worlds}`, `badr${worlds}`];
  for (const name of [amal, badr]) await world.account(name);
  post = postAt(idOf(amal), 0);
  await testTable.table.writeManyUnordered([{ ...postItem(post) }]);
});

/** Notifications of one person about one post, oldest first, one a millisecond. */
const given = (types: readonly NotificationType[]): Promise<void> =>
  testTable.table.writeManyUnordered(
    types.map((type, each) => ({
      ...notificationRow.key({
        account: idOf(amal),
        notificationId: notificationIdOf(T0 + each, String(each)),
      }),
      about: `${type}#${post}`,
      actors: [idOf(badr)],
      expiresAt: Math.floor(T0 / 1_000) + 90 * 86_400,
    })),
  );

/** What all pages show, from the first to the last. */
const pagesOf = async (limit: number, types: readonly NotificationType[]) => {
  const pages: string[][] = [];
  let from: Awaited<ReturnType<typeof world.page>>['next'];
  do {
    const page = await world.page(amal, limit, from, types);
    pages.push(
      page.items.map(({ subject, notification }) => `${subject.type} ${notification.notificationId}`),
    );
    from = page.next;
  } while (from !== undefined);
  return pages;
};

const some = (count: number, type: NotificationType): NotificationType[] => Array(count).fill(type);

describe('notifications of some types', () => {
  it('are all there, newest first, each once, whatever lies between them', async () => {
    const mixed = Array.from(
      { length: 60 },
      (_, each) => (['like', 'tag', 'mention'] as const)[each % 3] ?? 'like',
    );
    await given(mixed);
    const all = (await pagesOf(100, ['like', 'tag', 'mention'])).flat();
    expect(all).toHaveLength(60);
    for (const types of [['tag'], ['tag', 'mention']] as const) {
      const pages = await pagesOf(7, types);
      expect(pages.flat()).toEqual(all.filter((each) => types.some((type) => each.startsWith(`${type} `))));
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(7);
    }
  });

  it('are a full page behind hundreds of others, and end without one where there is none', async () => {
    await given([...some(20, 'tag'), ...some(2_000, 'like')]);
    const page = await world.page(amal, 20, undefined, ['tag']);
    expect(page.items).toHaveLength(20);
    expect(await pagesOf(20, ['mention'])).toEqual([[]]);
  });

  it('cost forty read units at most where thousands of others lie between them', async () => {
    await given([...some(2, 'tag'), ...some(5_000, 'like')]);
    let from: Awaited<ReturnType<typeof world.page>>['next'];
    const units = await testTable.unitsOf(async () => {
      ({ next: from } = await world.page(amal, 20, undefined, ['tag']));
    });
    expect(units.read).toBeLessThanOrEqual(40);
    expect(from).toBeDefined();
    const pages = await pagesOf(20, ['tag']);
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(pages.flat()).toHaveLength(2);
  });

  it('have no number of their own: what is unread is counted of all', async () => {
    await given([...some(3, 'tag'), ...some(4, 'like')]);
    await world.page(amal, 20, undefined, ['tag']);
    expect(await world.unread(amal)).toEqual({ count: 7, more: false });
  });
});
