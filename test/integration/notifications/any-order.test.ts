/** Notifications end right whatever happens on the way: jobs repeatedly, late, in any order, at once, to consumers that crash. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, CommentId } from '../../../lambdas/kernel/ids.ts';
import type { NotificationJob } from '../../../lambdas/notify/notifier.ts';
import { makeInterleaving } from '../../support/interleaving.ts';
import { gatedTable } from '../../support/recorded-table.ts';
import { idOf, postAt, postItem } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const PEOPLE = 3;
const CRASH_ONE_IN = 30;
const MINUTES_A_DAY = 24 * 60;

class Crash extends Error {}

const who = fc.nat({ max: PEOPLE - 1 });
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('like' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unlike' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('follow' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unfollow' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('comment' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete comment' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('a day passes' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dismiss likes' as const), who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('jobs' as const),
      who,
      /** How many of the new ones, and which of the old ones again. */
      fresh: fc.nat({ max: 5 }),
      again: fc.array(fc.nat(), { maxLength: 2 }),
    }),
  },
);

const ignoreCrash = (error: unknown): void => {
  if (!(error instanceof Crash)) throw error;
};

let runs = 0;

describe('jobs delivered repeatedly, late, in any order, to consumers that crash', () => {
  it('tell of everybody once, and of nobody who took it back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { minLength: 5, maxLength: 30 }),
        fc.infiniteStream(fc.nat({ max: 1_000 })),
        async (commands, luck) => {
          runs += 1;
          const author = `author${runs}`;
          const people = Array.from({ length: PEOPLE }, (_, each) => `p${each}run${runs}`);
          const interleaving = makeInterleaving(() => luck.next().value);
          let mayCrash = true;
          const crash = (): void => {
            if (mayCrash && luck.next().value % CRASH_ONE_IN === 0) throw new Crash();
          };
          const world = makeNotificationWorld(
            testTable.table,
            gatedTable(testTable.table, (operation) =>
              interleaving.operation(async () => {
                crash();
                const result = await operation();
                crash();
                return result;
              }),
            ),
          );
          for (const name of [author, ...people]) await world.account(name);
          const post = postAt(idOf(author), 0);
          await world.put(postItem(post));
          const liking = new Set<string>();
          const following = new Set<string>();
          const comments = new Map<CommentId, string>();
          const dismissed = new Set<AccountId>();
          const all: NotificationJob[] = [];
          const underWay: Promise<unknown>[] = [];
          const deliver = (job: NotificationJob) =>
            interleaving.begin(() => world.carryOut(job).catch(ignoreCrash));

          for (const each of commands) {
            const name = people[each.who] ?? '';
            switch (each.kind) {
              case 'like':
                if (!liking.has(name)) await world.like(name, post);
                liking.add(name);
                break;
              case 'unlike':
                if (liking.delete(name)) await world.unlike(name, post);
                break;
              case 'follow':
                if (!following.has(name)) await world.follow(name, author);
                following.add(name);
                break;
              case 'unfollow':
                if (following.delete(name)) await world.unfollow(name, author);
                break;
              case 'comment':
                comments.set(await world.comment(name, post), name);
                break;
              case 'delete comment': {
                const [commentId] = comments.keys();
                if (commentId === undefined) break;
                await world.deleteComment(name, post, commentId);
                comments.delete(commentId);
                break;
              }
              case 'dismiss likes':
                for (const likedBy of await world.dismissLikes(author, post)) dismissed.add(likedBy);
                break;
              case 'a day passes':
                world.pass(MINUTES_A_DAY);
                break;
              case 'jobs': {
                const fresh = world.jobs.splice(0, each.fresh);
                const again = each.again.map((position) => all[position % Math.max(1, all.length)]);
                all.push(...fresh);
                for (const job of [...fresh, ...again]) {
                  if (job !== undefined) underWay.push(deliver(job));
                }
              }
            }
            // Each change has a job of its own: nothing is folded.
            await world.plan();
          }
          await world.plan();
          all.push(...world.jobs.splice(0));
          mayCrash = false;
          await Promise.all(underWay);
          // The last delivery of each, in any order and side by side.
          await Promise.all(all.toSorted(() => (luck.next().value % 2) - 0.5).map(deliver));

          const told = (await world.told(author)).filter(({ type }) => type !== 'post_published');
          const namesOf = (type: string) =>
            told.filter((each) => each.type === type).flatMap(({ names }) => names);
          const shownLikers = namesOf('like');
          const shown = [...liking].filter((name) => !dismissed.has(world.id(name)));
          expect(told.filter(({ type }) => type === 'like').length).toBeLessThanOrEqual(1);
          expect(shownLikers.toSorted()).toEqual(
            shown.toSorted().filter((name) => shownLikers.includes(name)),
          );
          expect(shownLikers).toHaveLength(Math.min(3, shown.length));
          expect(told.find(({ type }) => type === 'like')?.othersCount ?? 0).toBe(
            Math.max(0, shown.length - 3),
          );
          expect(new Set(namesOf('follow')).size).toBe(namesOf('follow').length);
          for (const name of namesOf('follow')) expect(following).toContain(name);
          const followersTold = told
            .filter(({ type }) => type === 'follow')
            .reduce((sum, { names, othersCount }) => sum + names.length + othersCount, 0);
          expect(followersTold).toBe(following.size);
          expect(namesOf('comment').toSorted()).toEqual([...comments.values()].toSorted());
          const pushed = world.pushes.map(({ notificationId }) => notificationId);
          expect(new Set(pushed).size).toBe(pushed.length);
        },
      ),
      { numRuns: Number(process.env['SUWAR_RUNS'] ?? 8) },
    );
  });
});
