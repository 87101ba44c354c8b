// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type CommentOptions, useComments } from '../../src/use-comments.ts';
import { usePost } from '../../src/use-post.ts';
import { doing, inProvider } from '../support/render.ts';
import { refusal, scriptSuwar } from '../support/scripted-suwar.ts';
import { someComment, somePost } from '../support/some-posts.ts';

const COMMENTS = '/v1/posts/P1/comments';

const openComments = async (
  items: readonly ReturnType<typeof someComment>[],
  { cursor, ...options }: CommentOptions & { readonly cursor?: string } = {},
) => {
  const script = scriptSuwar('layla');
  const app = inProvider(script.suwar, () => ({
    post: usePost('P1'),
    list: useComments('P1', options),
    replies: useComments('P1', { replyTo: 'A', enabled: false }),
  }));
  const [post, list] = [await script.next('GET', '/v1/posts/P1'), await script.next('GET', COMMENTS)];
  await doing(() => {
    post.answer(200, somePost('P1', { comments: 5 }));
    list.answer(200, { items, cursor });
  });
  const shown = () => {
    const { post: of, list: found } = app.result.current;
    return {
      comments: found.comments.map(({ commentId }) => commentId).join(' '),
      sending: found.sending.map(({ text, problem }) => `${text} ${problem?.code ?? '…'}`).join(', '),
      count: of.post?.counts.comments,
    };
  };
  const shows = (comments: string, sending: string, count: number) =>
    waitFor(() => expect(shown()).toEqual({ comments, sending, count }));
  await shows(items.map(({ commentId }) => commentId).join(' '), '', 5);
  return { ...app, ...script, shows, list: () => app.result.current.list };
};

describe('a comment', () => {
  it('is on its way at once and counted, and then stands below pinned ones, once', async () => {
    const app = await openComments([someComment('PIN', { pinned: true }), someComment('A')], { cursor: 'c' });
    const acting = await doing(() => ({ done: app.list().add('Hello') }));
    await app.shows('PIN A', 'Hello …', 6);
    const question = await app.next('POST', COMMENTS);
    expect(question.body).toEqual({ text: 'Hello' });
    await doing(() => question.answer(201, someComment('N', { text: 'Hello' })));
    expect(await acting.done).toBeUndefined();
    await app.shows('PIN N A', '', 6);
    await doing(() => void app.list().refresh());
    const refresh = await app.next('GET', COMMENTS);
    await doing(() => refresh.answer(200, { items: [someComment('N'), someComment('B'), someComment('A')] }));
    await app.shows('N B A', '', 6);
  });

  it('is not taken out of the list or the number by answers that were asked for before', async () => {
    const app = await openComments([someComment('A')]);
    await doing(() => void app.list().refresh());
    await doing(() => void app.result.current.post.refresh());
    const [list, post] = [await app.next('GET', COMMENTS), await app.next('GET', '/v1/posts/P1')];
    await doing(() => void app.list().add('Hello'));
    const question = await app.next('POST', COMMENTS);
    await doing(() => question.answer(201, someComment('N')));
    await doing(() => {
      list.answer(200, { items: [someComment('B'), someComment('A')] });
      post.answer(200, somePost('P1', { comments: 5, caption: 'late' }));
    });
    await app.shows('N B A', '', 6);
    await waitFor(() => expect(app.result.current.post.post?.caption).toBe('late'));
    expect(app.result.current.post.post?.counts.comments).toBe(6);
  });

  it('is counted although the service counts it a moment late', async () => {
    const app = await openComments([]);
    await doing(() => void app.list().add('Hello'));
    const question = await app.next('POST', COMMENTS);
    await doing(() => question.answer(201, someComment('N')));
    await doing(() => void app.result.current.post.refresh());
    const post = await app.next('GET', '/v1/posts/P1');
    await doing(() => post.answer(200, somePost('P1', { comments: 5, caption: 'behind' })));
    await waitFor(() => expect(app.result.current.post.post?.caption).toBe('behind'));
    expect(app.result.current.post.post?.counts.comments).toBe(6);
  });

  it('that was refused stays with its problem, and goes again under the same key', async () => {
    const app = await openComments([]);
    const acting = await doing(() => ({ done: app.list().add('Hello') }));
    const question = await app.next('POST', COMMENTS);
    await doing(() => question.answer(403, refusal('comments_closed', 403)));
    expect(await acting.done).toMatchObject({ code: 'comments_closed' });
    await app.shows('', 'Hello comments_closed', 5);
    const { key } = app.list().sending[0]!;
    await doing(() => void app.list().retry(key));
    await app.shows('', 'Hello …', 6);
    const again = await app.next('POST', COMMENTS);
    expect(question.headers['idempotency-key']).toBe(key);
    expect(again.headers['idempotency-key']).toBe(key);
    await doing(() => again.answer(403, refusal('comments_closed', 403)));
    await app.shows('', 'Hello comments_closed', 5);
    await doing(() => app.list().discard(key));
    await app.shows('', '', 5);
  });

  it('that waits for approval is shown to whoever wrote it, and not counted', async () => {
    const app = await openComments([]);
    await doing(() => void app.list().add('Hello'));
    const question = await app.next('POST', COMMENTS);
    await doing(() => question.answer(201, someComment('N', { state: 'pending' })));
    await app.shows('N', '', 5);
  });

  it('is the last one where the oldest come first', async () => {
    const app = await openComments([someComment('A')], { sort: 'oldest', cursor: 'c' });
    await doing(() => void app.list().add('Hello'));
    const question = await app.next('POST', COMMENTS);
    await doing(() => question.answer(201, someComment('N')));
    await app.shows('A N', '', 6);
    await doing(() => void app.list().loadMore());
    const more = await app.next('GET', COMMENTS);
    expect(more.path).toBe(`${COMMENTS}?cursor=c&limit=20&sort=oldest`);
    await doing(() => more.answer(200, { items: [someComment('B'), someComment('N')] }));
    await app.shows('A B N', '', 6);
  });

  it('as a reply counts in its thread', async () => {
    const app = await openComments([someComment('A', { replies: 2 })]);
    await doing(() => void app.result.current.replies.add('Reply'));
    const question = await app.next('POST', COMMENTS);
    expect(question.body).toEqual({ text: 'Reply', replyTo: 'A' });
    await doing(() => question.answer(201, someComment('R', { replyTo: 'A' })));
    await app.shows('A', '', 6);
    await waitFor(() => expect(app.list().comments[0]?.replies).toBe(3));
    expect(app.result.current.replies.comments.map(({ commentId }) => commentId)).toEqual(['R']);
  });

  it('that is removed goes at once with its replies, and not back', async () => {
    const app = await openComments([someComment('A', { replies: 2 }), someComment('B')]);
    await doing(() => void app.list().refresh());
    const late = await app.next('GET', COMMENTS);
    const acting = await doing(() => ({ done: app.list().remove('A') }));
    await app.shows('B', '', 2);
    const question = await app.next('DELETE', `${COMMENTS}/A`);
    await doing(() => question.answer(204));
    expect(await acting.done).toBeUndefined();
    await doing(() => late.answer(200, { items: [someComment('C'), someComment('A'), someComment('B')] }));
    await app.shows('C B', '', 2);
  });

  it('whose removal is refused comes back', async () => {
    const app = await openComments([someComment('A'), someComment('B')]);
    const acting = await doing(() => ({ done: app.list().remove('A') }));
    const question = await app.next('DELETE', `${COMMENTS}/A`);
    await doing(() => question.answer(403, refusal('account_deactivated', 403)));
    expect(await acting.done).toMatchObject({ code: 'account_deactivated' });
    await app.shows('A B', '', 5);
  });
});
