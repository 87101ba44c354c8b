/** Comments that say what the author of their post has hidden. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { ownAccount } from '../../../lambdas/accounts/require-account.ts';
import { addComment } from '../../../lambdas/comments/add-comment.ts';
import { makeCommentWriter } from '../../../lambdas/comments/comment-writer.ts';
import { editComment } from '../../../lambdas/comments/edit-comment.ts';
import { makeHiddenWordsStore } from '../../../lambdas/comments/hidden-words-store.ts';
import { approveComment, hideComment } from '../../../lambdas/comments/moderate-comment.ts';
import { makeEdgeStore } from '../../../lambdas/graph/edge-store.ts';
import type { AccountId, CommentId } from '../../../lambdas/kernel/ids.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { makePostStore } from '../../../lambdas/posts/post-store.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
let deps: ReturnType<typeof depsOf>;
const [author, amal, dana] = [idOf('author'), idOf('amal'), idOf('dana')];
const postId = postAt(author, 1);
const depsOf = () => {
  const { table } = testTable;
  return {
    accounts: makeAccountStore(table),
    comments: makeCommentWriter(table),
    edges: makeEdgeStore(table),
    hiddenWords: makeHiddenWordsStore(table),
    posts: makePostStore(table),
  };
};

beforeAll(async () => {
  testTable = await startTestTable();
  deps = depsOf();
  const people = ['author', 'amal', 'dana'].map((name) => profileItem(someAccount(name)));
  await putRows(testTable.table, [...people, postItem(postId, { coAuthors: [`${dana}+`] })]);
  await deps.hiddenWords.save(author, ['قبيح', 'go away']);
  await deps.hiddenWords.save(amal, ['lovely']);
});
afterAll(() => testTable.stop());

let minute = 0;
const write = async (by: AccountId, text: string, replyTo?: CommentId) => {
  minute += 1;
  const now = T0 + minute * 60_000;
  const account = await ownAccount(deps.accounts, by);
  const body = { text, ...(replyTo !== undefined && { replyTo }) };
  return (await addComment(deps, { postId, account, body, seed: newUlid(now), now })).comment;
};
const edit = async (commentId: CommentId, text: string) => {
  const now = T0 + minute * 60_000 + 1_000;
  return (await editComment(deps, { postId, commentId, viewer: amal, body: { text }, now })).comment;
};
const act = (commentId: CommentId) => ({ postId, commentId, viewer: author, now: T0 });
const waits = { state: 'pending', reason: 'hidden_words' };
const shown = { state: 'shown' };

describe('a comment with a word that the author of the post has hidden', () => {
  it('waits for the author, a reply too, and one without it does not', async () => {
    expect(await write(amal, 'منظر قَبيح!')).toMatchObject(waits);
    const thread = await write(amal, 'What a lovely place');
    expect(thread).toMatchObject(shown);
    expect(await write(amal, 'Go away', thread.commentId)).toMatchObject(waits);
  });

  it('is shown where the author or a co-author writes it', async () => {
    for (const by of [author, dana]) expect(await write(by, 'قبيح')).toMatchObject(shown);
  });

  it('waits as soon as an edit brings the word, also behind an approval, and no more without it', async () => {
    const { commentId } = await write(amal, 'What a place');
    expect(await edit(commentId, 'قبيح')).toMatchObject(waits);
    expect(await edit(commentId, 'What a place')).toMatchObject(shown);
    await edit(commentId, 'قبيح');
    expect((await approveComment(deps, act(commentId))).comment).toMatchObject(shown);
    expect(await edit(commentId, 'قبيح جدا')).toMatchObject(waits);
  });

  it('stays hidden where the author has hidden it', async () => {
    const { commentId } = await write(amal, 'go away');
    await hideComment(deps, act(commentId));
    expect(await edit(commentId, 'What a place')).toMatchObject({ state: 'hidden' });
  });

  it('goes by the list of its moment: a new one leaves older comments as they are', async () => {
    const { commentId } = await write(amal, 'How plain');
    await deps.hiddenWords.save(author, ['plain']);
    const { state } = (await deps.comments.get(postId, commentId, { consistent: true })) ?? {};
    expect(state).toBe('shown');
    expect(await write(amal, 'How plain')).toMatchObject(waits);
    expect(await write(amal, 'قبيح')).toMatchObject(shown);
    await deps.hiddenWords.save(author, []);
    expect(await write(amal, 'How plain')).toMatchObject(shown);
  });
});
