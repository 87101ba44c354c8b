/** What becomes of a comment that is edited, hidden, approved or deleted after something else was done with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import type { CommentHead } from '../../../lambdas/comments/comment.ts';
import { commentIdOf } from '../../../lambdas/comments/comment.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { editComment, removeComment } from '../../../lambdas/comments/edit-comment.ts';
import { makeHiddenWordsStore } from '../../../lambdas/comments/hidden-words-store.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
  await putRows(testTable.table, [profileItem(someAccount('author')), profileItem(someAccount('writer'))]);
});
afterAll(() => testTable.stop());

let minute = 0;
const by = idOf('writer');

/** A comment just written, on a post that lets its author approve or does not, and what can be done with it. */
const given = async (commentApproval: boolean) => {
  const { table } = testTable;
  const comments = makeCommentWriter(table);
  const deps = {
    comments,
    accounts: makeAccountStore(table),
    edges: makeEdgeStore(table),
    hiddenWords: makeHiddenWordsStore(table),
    posts: makePostStore(table),
  };
  minute += 1;
  const postId = postAt(idOf('author'), minute);
  await putRows(table, [postItem(postId, { commentApproval })]);
  const commentId = commentIdOf(newUlid(T0 + minute * 60_000), undefined);
  const ids = { postId, commentId };
  const state = commentApproval
    ? ({ state: 'pending', reason: 'approval' } as const)
    : ({ state: 'shown' } as const);
  await comments.create({ ...ids, by, text: 'منارة', ...state });
  const now = T0 + minute * 60_000 + 1_000;
  const read = async (): Promise<CommentHead | undefined> =>
    comments.get(postId, commentId, { consistent: true });
  const steps = {
    hide: () => comments.move(ids, ['shown', 'pending'], 'hidden'),
    unhide: () => comments.move(ids, ['hidden'], 'shown'),
    approve: () => comments.move(ids, ['pending'], 'shown'),
    edit: () => editComment(deps, { ...ids, viewer: by, body: { text: 'برج' }, now }).catch(String),
    delete: () => removeComment(deps, { ...ids, viewer: by, now }).catch(String),
  };
  return { comments, read, steps, ids };
};

const cases: readonly [boolean, readonly (keyof Awaited<ReturnType<typeof given>>['steps'])[], string][] = [
  [false, ['edit'], 'shown'],
  [false, ['hide', 'edit'], 'hidden'],
  [false, ['hide', 'unhide', 'edit'], 'shown'],
  [false, ['hide', 'edit', 'unhide'], 'shown'],
  [false, ['hide', 'approve'], 'hidden'],
  [false, ['hide', 'delete', 'unhide'], 'deleted'],
  [false, ['delete', 'edit'], 'deleted'],
  [false, ['delete', 'hide'], 'deleted'],
  [true, ['edit'], 'pending'],
  [true, ['approve'], 'shown'],
  [true, ['approve', 'edit'], 'pending'],
  [true, ['approve', 'edit', 'approve'], 'shown'],
  [true, ['hide', 'edit'], 'hidden'],
  [true, ['unhide'], 'pending'],
  [true, ['delete', 'approve'], 'deleted'],
];

describe('a comment', () => {
  it.each(cases)('with approval %s, after %j, is %s', async (approval, steps, state) => {
    const world = await given(approval);
    for (const step of steps) await world.steps[step]();
    const comment = await world.read();
    expect(comment?.state).toBe(state);
    expect(comment !== undefined && 'reason' in comment && comment.reason !== undefined).toBe(
      state === 'pending',
    );
  });

  it('that was hidden, or deleted, after it was read is not edited', async () => {
    for (const step of ['hide', 'delete'] as const) {
      const { comments, read, steps } = await given(false);
      const before = await read();
      if (before?.state !== 'shown') throw new Error('It was not shown');
      await steps[step]();
      const edit = { text: 'برج', mentions: [], status: { state: 'shown' }, at: T0 } as const;
      expect(await comments.edit(before, edit), step).toBeUndefined();
      expect((await read())?.state, step).toBe(step === 'hide' ? 'hidden' : 'deleted');
    }
  });

  it('is deleted by nobody but who wrote it and the author of the post', async () => {
    const { comments, read, ids } = await given(false);
    const stranger = idOf('stranger');
    expect(await comments.remove(ids, { accountId: stranger, ownsPost: false })).toBe(false);
    expect((await read())?.state).toBe('shown');
    expect(await comments.remove(ids, { accountId: stranger, ownsPost: true })).toBe(true);
    expect(await comments.remove(ids, { accountId: by, ownsPost: false })).toBe(false);
  });
});
