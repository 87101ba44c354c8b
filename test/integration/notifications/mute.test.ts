/** Who mutes a post is not told what others do with it, and is shown that they mute it; all else stays as it was. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { notifyOfDecision } from '../../../lambdas/decisions/notify-of-decision.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { idOf, postAt, postItem } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import type { NotificationWorld } from './notification-world.ts';
import { makeNotificationWorld } from './notification-world.ts';

let testTable: TestTable;
let world: NotificationWorld;
let worlds = 0;
let amal: string;
let badr: string;
let dana: string;
let post: PostId;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

beforeEach(async () => {
  world = makeNotificationWorld(testTable.table);
  worlds += 1;
  [amal, badr, dana] = [`amal${worlds}`, `badr${worlds}`, `dana${worlds}`];
  for (const name of [amal, badr, dana]) await world.account(name);
  post = postAt(idOf(amal), 0);
  await testTable.table.writeManyUnordered([{ ...postItem(post, { coAuthors: [`${idOf(dana)}+`] }) }]);
});

const typesFor = async (name: string) => (await world.told(name)).map(({ type }) => type);
const stateOf = async (name: string) =>
  (
    await makeViewerStateStore(testTable.table).read(idOf(name), [{ postId: post }], {
      consistent: true,
      now: world.now(),
    })
  ).get(post);
const rowOf = async (name: string) =>
  testTable.table.get({ pk: `FEED#${idOf(name)}`, sk: `P#${post}~` }, { consistent: true });

describe('a muted post', () => {
  it('tells its author nothing of likes, reposts, comments and replies, and its co-author still', async () => {
    await world.mute(amal, post);
    await world.like(badr, post);
    await world.repost(badr, post);
    const own = await world.comment(amal, post);
    await world.comment(badr, post, {}, own);
    await world.likeComment(badr, post, own);
    await world.comment(badr, post, { state: 'pending', reason: 'approval' });
    await world.settle(2);
    expect(await typesFor(amal)).toEqual([]);
    expect(world.pushes.filter(({ recipient }) => recipient === idOf(amal))).toEqual([]);
    expect((await typesFor(dana)).toSorted()).toEqual([
      'comment',
      'comment',
      'comment_pending',
      'like',
      'repost',
    ]);
  });

  it('tells whoever takes part in the talk nothing of mentions, replies and approvals', async () => {
    await world.mute(badr, post);
    await world.comment(dana, post, { mentions: [{ accountId: idOf(badr), name: badr }] });
    const own = await world.comment(badr, post, { state: 'pending', reason: 'approval' });
    await world.settle();
    await world.put({ ...commentKey(post, own), by: idOf(badr), text: 'x', state: 'shown' });
    await world.comment(dana, post, {}, own);
    await world.settle();
    expect(await typesFor(badr)).toEqual([]);
  });

  it('is muted for itself alone, and decisions are told', async () => {
    await world.mute(amal, post);
    const other = postAt(idOf(amal), 1);
    await testTable.table.writeManyUnordered([{ ...postItem(other) }]);
    await world.like(badr, other);
    await world.settle();
    await notifyOfDecision(world.deps, idOf(amal), { decisionId: 'x', at: world.now() }, world.now());
    expect((await typesFor(amal)).toSorted()).toEqual(['decision', 'like']);
  });

  it('keeps what was told before, without those who take their like back', async () => {
    await world.like(badr, post);
    await world.settle();
    await world.mute(amal, post);
    expect(await typesFor(amal)).toEqual(['like']);
    await world.unlike(badr, post);
    await world.settle();
    expect(await typesFor(amal)).toEqual([]);
  });

  it('tells of what happens later once it is muted no more, though not of what happened meanwhile', async () => {
    await world.mute(amal, post);
    await world.like(badr, post);
    await world.settle();
    expect(await world.unmute(amal, post)).toBe(true);
    expect(await world.unmute(amal, post)).toBe(false);
    await world.like(dana, post);
    await world.settle();
    expect(await world.told(amal)).toEqual([{ type: 'like', names: [dana], othersCount: 0 }]);
  });

  it('costs nobody anything but one read unit for who is told', async () => {
    const costOf = async () => {
      await world.plan();
      return testTable.unitsOf(async () => {
        for (const job of world.jobs.splice(0)) await world.carryOut(job);
      });
    };
    await world.comment(badr, post);
    const told = await costOf();
    await world.mute(amal, post);
    await world.comment(badr, post);
    const muted = await costOf();
    expect(told.write - muted.write).toBe(1);
    expect(muted.read).toBeLessThanOrEqual(told.read);
  });
});

describe('the state of who mutes a post', () => {
  it('shows it, beside what they do with the post', async () => {
    expect((await stateOf(amal))?.muted ?? false).toBe(false);
    await world.mute(amal, post);
    expect(await stateOf(amal)).toMatchObject({ muted: true, liked: false });
    await world.like(amal, post);
    expect(await stateOf(amal)).toMatchObject({ muted: true, liked: true });
    await world.unmute(amal, post);
    expect(await stateOf(amal)).toMatchObject({ muted: false, liked: true });
  });

  it('does not expire while either is so, in whichever order they end, and expires with both', async () => {
    const expires = async () => (await rowOf(amal))?.['expiresAt'];
    await world.like(amal, post);
    await world.mute(amal, post);
    await world.unlike(amal, post);
    expect(await expires()).toBeUndefined();
    await world.like(amal, post);
    await world.unmute(amal, post);
    expect(await expires()).toBeUndefined();
    await world.unlike(amal, post);
    expect(await expires()).toEqual(expect.any(Number));
    await world.mute(amal, post);
    expect(await expires()).toBeUndefined();
    await world.unmute(amal, post);
    expect(await expires()).toEqual(expect.any(Number));
  });

  it('is not lost to a like that is taken back at the same moment', async () => {
    await world.like(amal, post);
    const { table } = testTable;
    let isFirst = true;
    const slow = makeReactionStore({
      ...table,
      update: async (...args) => {
        if (isFirst) {
          isFirst = false;
          await world.mute(amal, post);
        }
        return table.update(...args);
      },
    });
    await slow.undo('liked', { postId: post }, idOf(amal), world.now());
    expect(await stateOf(amal)).toMatchObject({ muted: true, liked: false });
    expect((await rowOf(amal))?.['expiresAt']).toBeUndefined();
  });
});
