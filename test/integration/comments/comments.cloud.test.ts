import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import {
  comment,
  commentsOf,
  deleteComment,
  editComment,
  moderate,
  pendingOf,
  tryComment,
} from '../../support/commenting.ts';
import { notificationsOf } from '../../support/notifying.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, join, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';
import { makeClient } from '../../support/raw-client/client.ts';

let cloud: TestCloud;
let author: Person;
let reader: Person;
let postId: string;
let otherPost: string;
let privatePost: string;

const countOn = async (post: string) => {
  await cloud.settle();
  const { client } = reader;
  return dataOf(await client.GET('/v1/posts/{postId}', { params: { path: { postId: post } } })).counts
    .comments;
};

beforeAll(async () => {
  cloud = await sharedCloud();
  [author, reader] = await Promise.all([join(cloud.apiUrl, 'author'), join(cloud.apiUrl, 'reader')]);
  const picture = Uint8Array.from(await jpegOf(landscape(3, 160, 120)));
  const post = async (visibility: 'public' | 'private') =>
    createPostOf(author, [await uploadPhoto(author, picture)], { visibility });
  [postId, otherPost, privatePost] = await Promise.all([post('public'), post('public'), post('private')]);
  await cloud.settle();
});

describe('a comment', () => {
  it('is written once under its Idempotency-Key, also when it is sent twice at once, and counted once', async () => {
    const before = await countOn(postId);
    const send = async () => {
      const answer = await fetch(`${cloud.apiUrl}/v1/posts/${postId}/comments`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${reader.tokens.accessToken}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify({ text: 'Once' }),
      });
      return { status: answer.status, body: Object(await answer.json()) };
    };
    const key = randomUUID();
    const answers = [...(await Promise.all([send(), send()])), await send()];
    const written = answers.filter(({ status }) => status === 201);
    expect(new Set(written.map(({ body }) => body.commentId)).size).toBe(1);
    expect(answers.at(-1)?.status).toBe(201);
    expect(await countOn(postId)).toBe(before + 1);
  });

  it('costs one write, one for the limit of its writer, and five for what follows', async () => {
    await cloud.settle();
    await cloud.clearCalls();
    await comment(reader, otherPost, 'Which lighthouse is this? يعرفها');
    await cloud.settle();
    const writes = (prefix: string, calls: Awaited<ReturnType<typeof cloud.calls>>) =>
      calls
        .filter(({ functionId }) => functionId.startsWith(prefix))
        .reduce((sum, { writeUnits }) => sum + writeUnits, 0);
    const calls = await cloud.calls();
    expect(writes('CommentsApi', calls)).toBe(2);
    expect(writes('Projections', calls)).toBe(5);
  });

  it('is refused in English and in Arabic with the limit it breaks', async () => {
    const answer = await fetch(`${cloud.apiUrl}/v1/posts/${postId}/comments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${reader.tokens.accessToken}`,
        'content-type': 'application/json',
        'accept-language': 'ar',
      },
      body: JSON.stringify({ text: 'م'.repeat(1_001) }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('عدد أحرف التعليق 1001'),
    });
    const empty = await tryComment(reader, postId, '\u200b\u202e');
    expect(empty.error).toMatchObject({
      code: 'invalid_request',
      detail: expect.stringContaining('no visible characters'),
    });
  });

  it('is foretold by the post: whether the viewer may, and why not', async () => {
    const { client } = reader;
    const viewerOn = async (id: string) =>
      dataOf(await client.GET('/v1/posts/{postId}', { params: { path: { postId: id } } })).viewer;
    const setPolicy = async (commentPolicy: 'everyone' | 'followed' | 'mentioned' | 'off') =>
      dataOf(
        await author.client.PATCH('/v1/posts/{postId}', {
          params: { path: { postId: otherPost } },
          body: { commentPolicy },
        }),
      );
    expect(await viewerOn(otherPost)).toMatchObject({ mayComment: true });
    for (const policy of ['followed', 'mentioned', 'off'] as const) {
      await setPolicy(policy);
      expect(await viewerOn(otherPost)).toMatchObject({ mayComment: false, commentRefusal: policy });
      expect((await tryComment(reader, otherPost, 'x')).response.status).toBe(403);
    }
    await setPolicy('everyone');
  });

  it('cannot be written on what one may not see, nor found there', async () => {
    const hidden = await comment(author, privatePost, 'Note to self');
    const answers = await Promise.all([
      tryComment(reader, privatePost, 'Hello'),
      tryComment(reader, privatePost, 'Hello', hidden.commentId),
      editComment(reader, hidden, 'Hello'),
      moderate(reader, 'approve', hidden),
    ]);
    for (const { error } of answers) expect(error).toMatchObject({ status: 404, code: 'not_found' });
    expect(await deleteComment(reader, hidden)).toBe(404);
  });

  it('waits unnoticed where it has a word that the author hides', async () => {
    const words = ['Ugly', 'ugly', 'قبيح'];
    const { data } = await author.client.PUT('/v1/me/hidden-words', { body: { words } });
    expect(data).toEqual({ words: ['Ugly', 'قبيح'] });
    expect(dataOf(await author.client.GET('/v1/me/hidden-words'))).toEqual(data);
    const before = await countOn(otherPost);
    const { commentId, state } = await comment(reader, otherPost, 'How ugly');
    expect(state).toBe('shown');
    expect(await countOn(otherPost)).toBe(before);
    const seenBy = async (viewer: Person) =>
      (await commentsOf(viewer, otherPost)).find((each) => each.commentId === commentId);
    expect(await seenBy(reader)).toMatchObject({ state: 'shown' });
    expect(await seenBy(reader)).not.toHaveProperty('reason');
    expect(await seenBy(author)).toMatchObject({ state: 'pending', reason: 'hidden_words' });
    expect(await pendingOf(author)).toMatchObject([{ commentId, reason: 'hidden_words' }]);
    const guest = { client: makeClient({ baseUrl: cloud.apiUrl }) };
    expect((await commentsOf(guest, otherPost)).map((each) => each.commentId)).not.toContain(commentId);
    await author.client.PUT('/v1/me/hidden-words', { body: { words: [] } });
    expect(dataOf(await reader.client.GET('/v1/me/hidden-words'))).toEqual({ words: [] });
  });

  it('cannot be edited after 15 minutes, and still be deleted', async () => {
    const late = await comment(reader, postId, 'Too late');
    await cloud.advance(15 * 60 + 1);
    const { error } = await editComment(reader, late, 'Mended');
    expect(error).toMatchObject({ status: 409, code: 'edit_window_closed' });
    expect(await deleteComment(reader, late)).toBe(204);
  });

  it('that is long is told, shown, edited and deleted like any other, and found by readers who are late', async () => {
    const long = `@${author.username} ${'منارة '.repeat(160)}`.trim();
    const mentions = [expect.objectContaining({ accountId: author.accountId })];
    const written = await comment(reader, postId, long);
    expect(written).toMatchObject({ text: long, mentions });
    const { commentId } = written;
    await cloud.settle();
    const told = (await notificationsOf(author)).find((each) => each.comment?.commentId === commentId);
    expect(told).toMatchObject({ type: 'mention', comment: { mentions } });
    expect(told?.comment?.excerpt.startsWith(long.slice(0, 50))).toBe(true);
    const listed = async () =>
      (await commentsOf(author, postId)).find((each) => each.commentId === commentId);
    const byItself = async () =>
      dataOf(
        await author.client.GET('/v1/posts/{postId}/comments/{commentId}', {
          params: { path: { postId, commentId } },
        }),
      );
    expect(await listed()).toMatchObject({ text: long, mentions });

    const { routes } = await cloud.state();
    const functionIds = new Set(routes.map((route) => String(route['function'])));
    for (const functionId of functionIds)
      await cloud.addFault({ kind: 'stale-reads', functionId, lag: 3_600_000 });
    expect(dataOf(await editComment(reader, written, `${long}!`)).text).toBe(`${long}!`);
    expect((await listed())?.text).toBe(long);
    expect((await byItself()).text).toBe(`${long}!`);
    await cloud.settle();
    expect((await listed())?.text).toBe(long);
    await cloud.clearFaults();
    expect((await listed())?.text).toBe(`${long}!`);
    expect(await deleteComment(reader, written)).toBe(204);
    expect(await listed()).toBeUndefined();
  });

  it('pages to the end, each once; the cursor of another list is refused', async () => {
    const { client } = reader;
    for (let each = 0; each < 5; each += 1) await comment(reader, otherPost, `Comment ${each}`);
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, ...(cursor !== undefined && { cursor }) };
      const params = { path: { postId: otherPost }, query };
      const page = dataOf(await client.GET('/v1/posts/{postId}/comments', { params }));
      listed.push(...page.items.map(({ commentId }) => commentId));
      cursor = page.cursor;
      if (cursor !== undefined) {
        const foreign = { path: { postId }, query: { cursor } };
        const { error } = await client.GET('/v1/posts/{postId}/comments', { params: foreign });
        expect(error).toMatchObject({ status: 400, code: 'invalid_cursor' });
      }
    } while (cursor !== undefined);
    const all = await commentsOf(reader, otherPost);
    expect(listed).toEqual(all.map(({ commentId }) => commentId));
  });
});
