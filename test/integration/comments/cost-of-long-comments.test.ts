/** Comments of all that they may say cost what short ones cost, but for their own text. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLive } from '../../../lambdas/comments/comment.ts';
import { NewComment } from '../../../lambdas/comments/comment-contract.ts';
import { makeCommentCountStore } from '../../../lambdas/comments/comment-count-store.ts';
import { commentKey } from '../../../lambdas/comments/comment-key.ts';
import { makeCommentLikeStore } from '../../../lambdas/comments/comment-like-store.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { notifyOfComment } from '../../../lambdas/comments/notify-of-comment.ts';
import type { CommentId } from '../../../lambdas/kernel/ids.ts';
import { bytesAllowed, limits } from '../../../lambdas/kernel/limits.ts';
import { makeNotifyDeps } from '../../../lambdas/notify/notify.ts';
import { rowBytes } from '../../../lambdas/platform/row-bytes.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { makeMuteStore } from '../../../lambdas/reactions/mute-store.ts';
import type { Reacted } from '../../../lambdas/reactions/reaction-store.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { idOf, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable, Units } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';
import { LONG, makeLongComments, naming, people, SHORT } from './long-comments.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const TEXT_UNITS = Math.ceil(rowBytes({ text: LONG, mentions: naming }) / 1_024) + 1;

describe('a comment of all that it may say', () => {
  it('is as large as texts may be', () => {
    expect(NewComment.safeParse({ text: LONG }).success).toBe(true);
    expect(Buffer.byteLength(LONG)).toBeGreaterThan(bytesAllowed(limits.commentGraphemes) * 0.7);
  });

  it('takes a write unit beside its text, whatever is counted on it', async () => {
    const world = await makeLongComments(testTable.table);
    const replyId = await world.writeLong(await world.write(idOf('writer')));
    const key = commentKey(world.postId, replyId);
    const counts = { likes: 999_999_999, replies: 999_999_999, counted: 999_999_999, queued: true };
    const row = { ...(await testTable.table.get(key)), ...counts, editedAt: T0, reason: 'hidden_words' };
    expect(rowBytes(row)).toBeLessThanOrEqual(1_024);
  });

  it('lets every act cost what it costs on a short one', async () => {
    const { table } = testTable;
    const world = await makeLongComments(testTable.table);
    const { postId, author, comments } = world;
    const likes = makeCommentLikeStore(table);
    const counts = makeCommentCountStore(table);
    const fan = idOf('fan');
    await world.write(fan); // whose profile it brings along
    const reactions = makeReactionStore(table);
    const counted = async (commentId: CommentId, { act }: Reacted) => {
      if (act === undefined) throw new Error('no act');
      await likes.count([{ reaction: 'liked', act, viewer: fan, postId, commentId }]);
    };
    await putRows(
      table,
      [...people, 'writer', 'fan'].map((name) => profileItem(someAccount(name))),
    );
    const notifyDeps = {
      ...makeNotifyDeps({
        table,
        pushes: { send: async () => undefined },
        more: { send: async () => undefined },
      }),
      comments: makeCommentWriter(table),
      posts: makePostStore(table),
      mutes: makeMuteStore(table),
    };
    const acts: Readonly<Record<string, (commentId: CommentId) => Promise<unknown>>> = {
      'its counting': (commentId) => counts.reconcile(postId, [commentId]),
      'a notification': (commentId) =>
        notifyOfComment(
          notifyDeps,
          { postId, commentId, mentioned: [author], onlyMentioned: true },
          T0 + 90 * 60_000,
        ),
      'a like': async (commentId) =>
        counted(commentId, await reactions.do('liked', { postId, commentId }, fan, T0)),
      'the end of a like': async (commentId) =>
        counted(commentId, await reactions.undo('liked', { postId, commentId }, fan, T0)),
      'a reply': async (commentId) => {
        const replyId = await world.write(fan, { thread: commentId });
        await counts.reconcile(postId, [replyId]);
      },
      'a pin': async (commentId) => {
        const { pins, version } = await comments.pins(postId);
        await comments.savePins(postId, [commentId, ...pins], version);
      },
      'being hidden': async (commentId) => {
        await comments.move({ postId, commentId }, ['shown'], 'hidden');
        await counts.reconcile(postId, [commentId]);
      },
      'being shown again': async (commentId) => {
        await comments.move({ postId, commentId }, ['hidden'], 'shown');
        await counts.reconcile(postId, [commentId]);
      },
    };
    const waiting: Readonly<Record<string, (commentId: CommentId) => Promise<unknown>>> = {
      'its way into the queue': (commentId) => counts.reconcile(postId, [commentId]),
      'being approved': async (commentId) => {
        await comments.move({ postId, commentId }, ['pending'], 'shown');
        await counts.reconcile(postId, [commentId]);
      },
    };
    const costs = async (run: typeof acts, commentId: CommentId) => {
      const found: Record<string, Units> = {};
      for (const [name, act] of Object.entries(run))
        found[name] = await testTable.unitsOf(() => act(commentId));
      return found;
    };
    const short = await costs(acts, await world.writeShort());
    expect(await costs(acts, await world.writeLong())).toEqual(short);
    const ofWaiting = await costs(waiting, await world.write(idOf('writer'), { text: SHORT, pending: true }));
    const longWaiting = await world.write(idOf('writer'), { text: LONG, mentions: naming, pending: true });
    expect(await costs(waiting, longWaiting)).toEqual(ofWaiting);
  });

  it('costs its own text when it is written or edited, and what replaces it costs what it is', async () => {
    const world = await makeLongComments(testTable.table);
    const ids: CommentId[] = [];
    const writing = await testTable.unitsOf(async () => ids.push(await world.writeLong()));
    expect(writing.write).toBeLessThanOrEqual(1 + TEXT_UNITS);
    const [commentId = expect.fail('It was not written')] = ids;
    expect((await testTable.unitsOf(() => world.edit(commentId, `${LONG}.`))).write).toBeLessThanOrEqual(
      1 + TEXT_UNITS,
    );
    expect((await testTable.unitsOf(() => world.edit(commentId, SHORT))).write).toBe(1);
  });

  it('costs a page of twenty one read unit and a half each, and short ones beside them nothing', async () => {
    const world = await makeLongComments(testTable.table);
    for (let each = 0; each < 20; each += 1) await world.writeLong();
    const list = async () => {
      const { comments } = await world.comments.page(world.postId, 20, undefined);
      const shown = await world.comments.complete(comments.filter(isLive));
      expect(shown.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, () => LONG));
    };
    expect((await testTable.unitsOf(list)).read).toBeLessThanOrEqual(20 * 1.5 + 3);
    const short = await makeLongComments(testTable.table);
    for (let each = 0; each < 20; each += 1) await short.writeShort();
    const page = async () => {
      const { comments } = await short.comments.page(short.postId, 20, undefined);
      return short.comments.complete(comments.filter(isLive));
    };
    expect(await page()).toHaveLength(20);
    expect((await testTable.unitsOf(page)).read).toBeLessThanOrEqual(1);
  });
});
