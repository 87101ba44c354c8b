/** Who rang somebody's bell is told of each new post that they may see, once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { bellRow } from '../../../lambdas/graph/graph-rows.ts';
import { newUlid, type PostId } from '../../../lambdas/kernel/ids.ts';
import type { NotificationJob } from '../../../lambdas/notify/notifier.ts';
import type { Row } from '../../../lambdas/platform/table.ts';
import { notifyOfNewPost } from '../../../lambdas/posts/notify-of-new-post.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { idOf, postAt, postItem, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { NotificationWorld } from './notification-world.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
let world: NotificationWorld;
let worlds = 0;
let amal: string;
let post: PostId;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  world = makeNotificationWorld(testTable.table);
  worlds += 1;
  amal = `amal${worlds}`;
  await world.account(amal);
  post = postAt(idOf(amal), 0);
});

/** A follower who rang the bell before anything was posted. */
const subscriber = async (name: string, more: Row = {}): Promise<string> => {
  const subscribed = `${name}${worlds}`;
  const since = newUlid(T0 - 60_000);
  await world.account(subscribed);
  await world.edge(subscribed, amal, { since, bell: since, ...more });
  await world.put({ ...bellRow.key({ followed: idOf(amal), follower: idOf(subscribed) }), since });
  return subscribed;
};
const typesFor = async (name: string) => (await world.told(name)).map(({ type }) => type);
const publish = (more: Row = {}) => world.put({ ...postItem(post), ...more });

describe('a new post', () => {
  it('is told once to who rang the bell, however often its job comes, with a push', async () => {
    const badr = await subscriber('badr');
    await publish();
    await world.settle(3);
    expect(await world.told(badr)).toEqual([{ type: 'new_post', names: [amal], othersCount: 0 }]);
    expect(world.pushes.filter(({ recipient }) => recipient === idOf(badr))).toHaveLength(1);
  });

  it('is told when it is published, not before, and not again when it is edited or comes out of the bin', async () => {
    const badr = await subscriber('badr');
    const { publishedAt, ...waiting } = { ...postItem(post) };
    await world.put({ ...waiting, state: 'processing' });
    await world.settle();
    expect(await typesFor(badr)).toEqual([]);
    await publish();
    await world.settle();
    const [first] = (await world.page(badr)).items;
    await world.dismiss(badr, first?.notification.notificationId ?? expect.fail());
    await publish({ caption: 'edited', editedAt: T0 + 1 });
    await publish({ state: 'deleted', was: 'published', deletedAt: T0 + 2, expiresAt: 9_999_999_999 });
    await publish();
    await world.plan();
    expect(world.jobs.filter(({ kind }) => kind === 'new post')).toEqual([]);
    await world.settle();
    expect(await typesFor(badr)).toEqual([]);
  });

  it('is not told to who rang the bell later, mutes or blocks the author, or wants none', async () => {
    const since = newUlid(T0 - 60_000);
    const nobody = [
      await subscriber('late', { bell: newUlid(T0 + 60_000) }),
      await subscriber('muting', { mutedUntil: T0 * 2 }),
      await subscriber('blocking', { blocks: since }),
      await subscriber('gone', { bell: undefined }),
      await subscriber('sated'),
    ];
    const sated = nobody.at(-1) ?? '';
    await world.reading.notifications.changePreferences(idOf(sated), { new_post: 'off' });
    await publish();
    await world.settle();
    for (const name of nobody) expect(await typesFor(name), name).toEqual([]);
  });

  it.each(['private', 'unlisted', 'audience'] as const)(
    'that is %s is told to nobody whom it is not for',
    async (visibility) => {
      const badr = await subscriber('badr');
      await publish({
        visibility,
        ...(visibility === 'audience' && { audienceId: '01K7Z3R2C07ZK3N9QW2M5RX8TB' }),
      });
      await world.settle();
      expect(await typesFor(badr)).toEqual([]);
    },
  );

  it('is told to followers where it is for them', async () => {
    const badr = await subscriber('badr');
    await publish({ visibility: 'followers' });
    await world.settle();
    expect(await typesFor(badr)).toEqual(['new_post']);
  });

  it('is told to many in jobs of some, each by the next', async () => {
    const names: string[] = [];
    for (let each = 0; each < 5; each += 1) names.push(await subscriber(`sub${each}x`));
    await publish();
    const more: NotificationJob[] = [];
    const deps = {
      ...world.deps,
      edges: makeEdgeStore(testTable.table),
      posts: makePostStore(testTable.table),
      more: { send: async (sent: readonly NotificationJob[]) => void more.push(...sent) },
      subscribersPerJob: 2,
    };
    await notifyOfNewPost(deps, { postId: post }, world.now());
    let jobs = 1;
    for (let job = more.shift(); job !== undefined; job = more.shift()) {
      expect(job.kind).toBe('new post');
      jobs += 1;
      await notifyOfNewPost(
        deps,
        { postId: post, after: idOf(names.find((name) => idOf(name) === job?.['after']) ?? '') },
        world.now(),
      );
    }
    expect(jobs).toBe(3);
    for (const name of names) expect(await typesFor(name)).toEqual(['new_post']);
  });
});
