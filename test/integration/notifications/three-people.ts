/** Amal, who has a public post, Badr and Dana, who know nobody. */
import { notificationIdOf } from '../../../lambdas/kernel/ids.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { makeNotificationWorld } from './notification-world.ts';

/** A mention as a row keeps it. */
export const naming = (name: string) => ({ accountId: idOf(name), name });

export type ThreePeople = Awaited<ReturnType<typeof threePeople>>;

let times = 0;

/** Makes them anew, with names that nobody else has. Amal has read all there is. */
export const threePeople = async ({ table }: TestTable) => {
  const world = makeNotificationWorld(table);
  times += 1;
  const names = { amal: `amal${times}`, badr: `badr${times}`, dana: `dana${times}` };
  for (const name of Object.values(names)) await world.account(name);
  const post = postAt(idOf(names.amal), 0);
  await world.put(postItem(post));
  await world.settle(); // that the post is published
  await world.markRead(names.amal, notificationIdOf(T0 - 1, 'x')); // the publication is unread
  return {
    ...names,
    world,
    post,
    /** What somebody is told, but for what became of their posts. */
    ofPeople: async (name: string) =>
      (await world.told(name)).filter(({ type }) => !type.startsWith('post_')),
  };
};
