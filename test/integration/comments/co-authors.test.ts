/** Those who agreed to be authors of a post too tend its comments and read its insights; those who were only asked do not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import type { PendingReason } from '../../../lambdas/comments/comment.ts';
import { commentIdOf } from '../../../lambdas/comments/comment.ts';
import { pendingCommentRow } from '../../../lambdas/comments/comment-rows.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { removeComment } from '../../../lambdas/comments/edit-comment.ts';
import { listComments, listPending } from '../../../lambdas/comments/list-comments.ts';
import { completeVisible, loadVisibleComment } from '../../../lambdas/comments/load-visible-comment.ts';
import { statusOfNew } from '../../../lambdas/comments/may-comment.ts';
import {
  approveComment,
  hideComment,
  pinComment,
  unhideComment,
  unpinComment,
} from '../../../lambdas/comments/moderate-comment.ts';
import { presentOneComment } from '../../../lambdas/comments/present-comments.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { makeInsightStore } from '../../../lambdas/insights/insight-store.ts';
import { readInsights } from '../../../lambdas/insights/read-insights.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { loadVisibleHead } from '../../../lambdas/posts/load-visible-post.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { roleOnPost } from '../../../lambdas/posts/role-on-post.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let minute = 0;
const [author, accepted, invited, writer] = [
  idOf('author'),
  idOf('accepted'),
  idOf('invited'),
  idOf('writer'),
];
const others = { invited, writer };
beforeAll(async () => {
  testTable = await startTestTable();
  const names = ['author', 'accepted', 'invited', 'writer'];
  await putRows(
    testTable.table,
    names.map((name) => profileItem(someAccount(name))),
  );
});
afterAll(() => testTable.stop());

type State = 'shown' | 'hidden' | PendingReason;

const given = async (state: State = 'shown', by = writer) => {
  const { table } = testTable;
  const deps = {
    accounts: makeAccountStore(table),
    comments: makeCommentWriter(table),
    edges: makeEdgeStore(table),
    posts: makePostStore(table),
    insights: makeInsightStore(table),
  };
  minute += 1;
  const postId = postAt(author, minute);
  await putRows(table, [
    postItem(postId, { coAuthors: [`${accepted}+`, `${invited}?`], commentApproval: true }),
  ]);
  const commentId = commentIdOf(newUlid(T0 + minute * 60_000), undefined);
  const status =
    state === 'shown' || state === 'hidden'
      ? ({ state: 'shown' } as const)
      : ({ state: 'pending', reason: state } as const);
  const made = await deps.comments.create({ postId, commentId, by, text: 'منارة', ...status });
  if (state === 'hidden')
    await deps.comments.move(made ?? expect.fail('It is not there'), ['shown'], 'hidden');
  const now = T0 + minute * 60_000;
  const act = (viewer: typeof author) => ({ postId, commentId, viewer, now });
  const stateNow = async () => (await deps.comments.get(postId, commentId, { consistent: true }))?.state;
  const pinned = async () => (await deps.comments.pins(postId)).pins.includes(commentId);
  return { deps, postId, commentId, act, stateNow, pinned, now };
};

describe('a co-author who accepted', () => {
  it('hides, approves, pins and deletes comments, which nobody else does', async () => {
    const shown = await given();
    for (const viewer of Object.values(others)) {
      for (const act of [hideComment, pinComment, approveComment]) {
        await expect(act(shown.deps, shown.act(viewer))).rejects.toThrow();
      }
    }
    await expect(removeComment(shown.deps, shown.act(invited))).rejects.toThrow();
    await pinComment(shown.deps, shown.act(accepted));
    expect((await shown.deps.comments.pins(shown.postId)).pins).toEqual([shown.commentId]);
    await hideComment(shown.deps, shown.act(accepted));
    expect(await shown.stateNow()).toBe('hidden');
    await removeComment(shown.deps, shown.act(accepted));
    expect(await shown.stateNow()).toBe('deleted');
    const waiting = await given('approval');
    await approveComment(waiting.deps, waiting.act(accepted));
    expect(await waiting.stateNow()).toBe('shown');
  });

  it('sees what waits for approval, and not whom the author restricts', async () => {
    for (const [reason, count] of [
      ['approval', 1],
      ['restricted', 0],
    ] as const) {
      const { deps, postId, commentId, now } = await given(reason);
      await putRows(testTable.table, [{ ...pendingCommentRow.key({ postId, commentId }) }]);
      const visible = await loadVisibleHead(deps, postId, accepted, now);
      const role = roleOnPost(visible.post, accepted) ?? expect.fail('They are no author');
      const part = { limit: 20, from: undefined };
      const pending = await listPending(deps, visible.author, { postId }, part, { viewer: accepted, role });
      expect(pending.items, reason).toHaveLength(count);
      expect((await listComments(deps, visible, accepted, part)).items, reason).toHaveLength(count);
      expect((await listComments(deps, visible, invited, part)).items, reason).toHaveLength(0);
      expect((await listPending(deps, visible.author, { postId }, part)).items, reason).toHaveLength(1);
    }
  });

  it('comments as an author does, and reads the insights, which nobody else does', async () => {
    const { deps, postId, now } = await given();
    const { post } = await loadVisibleHead(deps, postId, undefined, now);
    expect(statusOfNew(post, { accountId: accepted, isRestricted: false }, true)).toEqual({
      state: 'shown',
    });
    expect(statusOfNew(post, { accountId: invited, isRestricted: false }, false).state).toBe('pending');
    const read = (viewer: typeof author) => readInsights(deps, { viewer, postId, days: 7, now });
    expect(await read(accepted)).toEqual(await read(author));
    for (const viewer of Object.values(others)) await expect(read(viewer)).rejects.toThrow();
  });

  it.each(['restricted', 'hidden', 'approval', 'shown'] as const)(
    'does not notice what became of their own comment that is %s, nor changes it, and deletes it',
    async (state) => {
      const { deps, act, stateNow, pinned, now, postId, commentId } = await given(state, accepted);
      const was = await stateNow();
      const media = () => Promise.reject(new Error('nobody has an avatar'));
      const see = async (visible: Awaited<ReturnType<typeof approveComment>>, viewer = accepted) =>
        presentOneComment({ ...deps, media }, await completeVisible(deps, visible), { viewer, now });
      const loaded = (viewer: typeof author) => loadVisibleComment(deps, postId, commentId, viewer, now);
      const looks = { state: state === 'approval' ? 'pending' : 'shown', pinned: false };
      expect(await see(await loaded(accepted))).toMatchObject(looks);
      expect(await see(await loaded(author), author)).toMatchObject({ state: was });
      for (const change of [approveComment, unhideComment, hideComment, pinComment, unpinComment]) {
        expect(await see(await change(deps, act(accepted))), change.name).toMatchObject(looks);
        expect(await stateNow()).toBe(was);
        expect(await pinned()).toBe(false);
      }
      await putRows(testTable.table, [{ ...pendingCommentRow.key({ postId, commentId }) }]);
      const { author: account } = await loadVisibleHead(deps, postId, accepted, now);
      const part = { limit: 20, from: undefined };
      const waiting = { viewer: accepted, role: 'co-author' } as const;
      expect((await listPending(deps, account, { postId }, part, waiting)).items).toHaveLength(0);
      const ofAuthor = (await listPending(deps, account, { postId }, part)).items;
      expect(ofAuthor).toHaveLength(was === 'pending' ? 1 : 0);
      await removeComment(deps, act(accepted));
      expect(await stateNow()).toBe('deleted');
    },
  );

  it('does not delete what they do not see, nor hides or deletes what the author wrote, which they may pin', async () => {
    const restricted = await given('restricted');
    await expect(removeComment(restricted.deps, restricted.act(accepted))).rejects.toThrow();
    expect(await restricted.stateNow()).toBe('pending');
    for (const state of ['shown', 'hidden'] as const) {
      const { deps, act, stateNow, pinned } = await given(state, author);
      for (const change of [hideComment, unhideComment, removeComment]) {
        await expect(change(deps, act(accepted))).rejects.toMatchObject({
          definition: { code: 'not_found' },
        });
      }
      expect(await stateNow()).toBe(state);
      if (state === 'hidden') continue;
      await pinComment(deps, act(accepted));
      expect(await pinned()).toBe(true);
    }
  });
});
