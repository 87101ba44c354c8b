// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePost } from '../../src/use-post.ts';
import { HOME, ID, openApp, POST } from '../support/post-app.ts';
import { doing, inProvider } from '../support/render.ts';
import { refusal, scriptSuwar } from '../support/scripted-suwar.ts';
import { homePage, somePost } from '../support/some-posts.ts';

const LIKE = `${POST}/like`;

const like = (liked: boolean, likes: number | null) => ({ liked, counts: { likes } });

describe('a like', () => {
  it('shows at once wherever the post is, and stands with the number that the service answers', async () => {
    const app = await openApp(scriptSuwar());
    const acting = await doing(() => ({ done: app.one().like() }));
    await app.everywhere(true, 11);
    const question = await app.next('PUT', LIKE);
    await doing(() => question.answer(200, like(true, 14)));
    expect(await acting.done).toBeUndefined();
    await app.everywhere(true, 14);
    expect(app.history()).toEqual(['true 11', 'true 14']);
    expect(app.waiting).toEqual([]);
  });

  it('is not taken back by a list or a post that was asked for before it and answers later', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.result.current.home.refresh());
    const home = await app.next('GET', HOME);
    await doing(() => void app.result.current.profile.refresh());
    const profile = await app.next('GET', '/v1/accounts/omar/posts');
    await doing(() => void app.one().refresh());
    const one = await app.next('GET', POST);
    await doing(() => void app.one().like());
    const question = await app.next('PUT', LIKE);
    await doing(() => home.answer(200, homePage([ID], undefined, {}, { caption: 'a', likes: 12 })));
    await app.everywhere(true, 13, 'a'); // the number of others counts, with the like that is under way
    await doing(() => question.answer(200, like(true, 14)));
    await app.everywhere(true, 14, 'a');
    await doing(() => profile.answer(200, { items: [somePost(ID, { caption: 'b' })] }));
    await app.everywhere(true, 14, 'b');
    await doing(() => one.answer(200, somePost(ID, { caption: 'c' })));
    await app.everywhere(true, 14, 'c');
    expect(app.history()).toEqual(['false 10', 'true 11', 'true 13', 'true 14']);
  });

  it('is not taken back by a list that was asked for after it and that is a moment behind', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.one().like());
    const question = await app.next('PUT', LIKE);
    await doing(() => question.answer(200, like(true, 11)));
    await doing(() => void app.result.current.profile.refresh());
    const profile = await app.next('GET', '/v1/accounts/omar/posts');
    await doing(() => profile.answer(200, { items: [somePost(ID, { caption: 'behind' })] }));
    await app.everywhere(true, 11, 'behind');
    expect(app.history()).toEqual(['true 11']);
  });

  it('gives way to what the post itself says later: it was taken back elsewhere', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.one().like());
    const question = await app.next('PUT', LIKE);
    await doing(() => question.answer(200, like(true, 11)));
    await doing(() => void app.one().refresh());
    const one = await app.next('GET', POST);
    await doing(() => one.answer(200, somePost(ID, { likes: 9, liked: false })));
    await app.everywhere(false, 9);
  });

  it('that was refused goes back, with the problem', async () => {
    const app = await openApp(scriptSuwar());
    const acting = await doing(() => ({ done: app.one().like() }));
    await app.everywhere(true, 11);
    const question = await app.next('PUT', LIKE);
    await doing(() => question.answer(403, refusal('account_suspended', 403)));
    expect(await acting.done).toMatchObject({ code: 'account_suspended', status: 403 });
    await app.everywhere(false, 10);
    expect(app.one().refusal?.code).toBe('account_suspended');
    expect(app.history()).toEqual(['true 11', 'false 10']);
    const again = await doing(() => ({ done: app.one().like() }));
    expect(app.one().refusal).toBeUndefined();
    const repeated = await app.next('PUT', LIKE);
    await doing(() => repeated.answer(200, like(true, 11)));
    expect(await again.done).toBeUndefined();
    await app.everywhere(true, 11);
  });

  it('without an answer goes back, and the post is asked whether it was done', async () => {
    const app = await openApp(scriptSuwar());
    const acting = await doing(() => ({ done: app.one().like() }));
    await doing(() => app.breakAll('PUT', LIKE));
    expect(await doing(() => acting.done)).toMatchObject({ code: 'offline' });
    await app.everywhere(false, 10);
    const one = await app.next('GET', POST);
    await doing(() => one.answer(200, somePost(ID, { liked: true, likes: 11 })));
    await app.everywhere(true, 11);
  });

  it('with a hidden number shows without one', async () => {
    const app = await openApp(scriptSuwar(), { likes: null });
    await doing(() => void app.one().like());
    await app.everywhere(true, null);
    const question = await app.next('PUT', LIKE);
    await doing(() => question.answer(200, like(true, null)));
    await app.everywhere(true, null);
  });

  it('by a guest is shown by nobody', async () => {
    const script = scriptSuwar();
    script.signOut();
    const { result } = inProvider(script.suwar, () => usePost(ID));
    const one = await script.next('GET', POST);
    await doing(() => one.answer(200, somePost(ID, { isGuest: true })));
    await waitFor(() => expect(result.current.post).toBeDefined());
    const acting = await doing(() => ({ done: result.current.like() }));
    expect(result.current.post?.counts.likes).toBe(10);
    const question = await script.next('PUT', LIKE);
    await doing(() => question.answer(401, refusal('unauthorized', 401)));
    expect(await acting.done).toMatchObject({ code: 'unauthorized' });
    expect(result.current.post?.counts.likes).toBe(10);
  });
});

describe('several clicks', () => {
  it('end in the last wish, with one question at a time', async () => {
    const app = await openApp(scriptSuwar());
    const acting = await doing(() => ({ done: app.one().toggleLike() }));
    const first = await app.next('PUT', LIKE);
    await doing(() => void app.one().toggleLike());
    await app.everywhere(false, 10);
    await doing(() => void app.one().toggleLike());
    await doing(() => void app.one().toggleLike());
    await app.everywhere(false, 10);
    expect(app.waiting).toEqual([]);
    await doing(() => first.answer(200, like(true, 11)));
    const second = await app.next('DELETE', LIKE);
    await app.everywhere(false, 10);
    await doing(() => second.answer(200, like(false, 10)));
    expect(await acting.done).toBeUndefined();
    await app.everywhere(false, 10);
    expect(app.waiting).toEqual([]);
    expect(app.history()).toEqual(['true 11', 'false 10', 'true 11', 'false 10']);
  });

  it('that end where they began ask nothing more', async () => {
    const app = await openApp(scriptSuwar());
    await doing(() => void app.one().like());
    const first = await app.next('PUT', LIKE);
    await doing(() => void app.one().unlike());
    await doing(() => void app.one().like());
    await doing(() => first.answer(200, like(true, 11)));
    await app.everywhere(true, 11);
    expect(app.waiting).toEqual([]);
  });

  it('whose first is refused need no second where all is as wished', async () => {
    const app = await openApp(scriptSuwar());
    const acting = await doing(() => ({ done: app.one().like() }));
    const first = await app.next('PUT', LIKE);
    await doing(() => void app.one().unlike());
    await doing(() => first.answer(404, refusal('not_found', 404)));
    expect(await acting.done).toBeUndefined();
    await app.everywhere(false, 10);
    expect(app.waiting.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  it('whose first has no answer are made certain by the second', async () => {
    const app = await openApp(scriptSuwar());
    const acting = await doing(() => ({ done: app.one().like() }));
    const first = await app.next('PUT', LIKE);
    await doing(() => void app.one().unlike());
    await doing(async () => {
      first.break();
      for (let tries = 1; tries < 5; tries += 1) (await app.next('PUT', LIKE)).break();
    });
    const second = await app.next('DELETE', LIKE);
    await doing(() => second.answer(200, like(false, 10)));
    expect(await acting.done).toBeUndefined();
    await app.everywhere(false, 10);
  });

  it('of which one comes just as the former is answered still count', async () => {
    const app = await openApp(scriptSuwar());
    const acting = app
      .one()
      .like()
      .then(() => app.one().unlike());
    const first = await app.next('PUT', LIKE);
    await doing(() => first.answer(200, like(true, 11)));
    const second = await app.next('DELETE', LIKE);
    await doing(() => second.answer(200, like(false, 10)));
    expect(await acting).toBeUndefined();
    await app.everywhere(false, 10);
  });
});

describe('saves and reposts', () => {
  it('show at once, each by itself, and stand with their own numbers', async () => {
    const app = await openApp(scriptSuwar(), { saves: 4 });
    const shown = () => {
      const { viewer, counts } = app.one().post ?? {};
      return [viewer?.saved, counts?.saves, viewer?.reposted, counts?.reposts, viewer?.liked];
    };
    await doing(() => void app.one().save());
    await doing(() => void app.one().toggleRepost());
    await waitFor(() => expect(shown()).toEqual([true, 5, true, 4, false]));
    const [save, repost] = [await app.next('PUT', `${POST}/save`), await app.next('PUT', `${POST}/repost`)];
    await doing(() => repost.answer(409, refusal('conflict', 409)));
    await waitFor(() => expect(shown()).toEqual([true, 5, false, 3, false]));
    await doing(() => save.answer(200, { saved: true, counts: { saves: 6 } }));
    await waitFor(() => expect(shown()).toEqual([true, 6, false, 3, false]));
  });
});
