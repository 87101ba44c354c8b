// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useFeed } from '../../src/use-feed.ts';
import { usePublish } from '../../src/use-publish.ts';
import { doing, inProvider } from '../support/render.ts';
import { refusal, scriptSuwar } from '../support/scripted-suwar.ts';
import { homePage, somePost } from '../support/some-posts.ts';

const HOME = '/v1/feeds/home';
const body = { photos: [{ photoId: '01PHOTO' }], caption: 'Hello' };

const openApp = async () => {
  const script = scriptSuwar('layla');
  const app = inProvider(script.suwar, () => ({
    feed: useFeed(),
    profile: useFeed('/v1/accounts/{username}/posts', { path: { username: 'layla' } }),
    ...usePublish(),
  }));
  const [home, profile] = [await script.next('GET', HOME), await script.next('GET', '/v1/accounts/layla')];
  await doing(() => {
    home.answer(200, homePage(['P1']));
    profile.answer(200, { items: [] });
  });
  const shows = (text: string) =>
    waitFor(() =>
      expect(app.result.current.feed.posts.map(({ postId, state }) => `${postId} ${state}`).join(', ')).toBe(
        text,
      ),
    );
  await shows('P1 published');
  return { ...app, ...script, shows, now: () => app.result.current };
};

describe('a post that is made here', () => {
  it('is in the home at once, stays while the home lacks it, and is there once when it has it', async () => {
    const app = await openApp();
    const making = await doing(() => ({ done: app.now().publish(body) }));
    expect(app.now().isPublishing).toBe(true);
    const question = await app.next('POST', '/v1/posts');
    expect(question.body).toEqual(body);
    await doing(() => question.answer(201, { ...somePost('P2'), state: 'processing' }));
    expect(await making.done).toBeUndefined();
    await app.shows('P2 processing, P1 published');
    expect(app.now()).toMatchObject({ isPublishing: false, problem: undefined });
    expect(app.now().profile.posts).toEqual([]);
    const refresh = async (ids: readonly string[], caption: string) => {
      await doing(() => void app.now().feed.refresh());
      const home = await app.next('GET', HOME);
      await doing(() => home.answer(200, homePage(ids, undefined, {}, { caption })));
      await waitFor(() => expect(app.now().feed.posts.at(-1)?.caption).toBe(caption));
    };
    await refresh(['P1'], 'lacks it');
    await app.shows('P2 processing, P1 published');
    await refresh(['P2', 'P1'], 'has it');
    await app.shows('P2 published, P1 published');
  });

  it('is made once when it is pressed twice, and again by the same key where there was no answer', async () => {
    const app = await openApp();
    const making = await doing(() => ({ done: [app.now().publish(body), app.now().publish({ ...body })] }));
    const question = await app.next('POST', '/v1/posts');
    await doing(async () => {
      question.break();
      await app.breakAll('POST', '/v1/posts', 4);
    });
    expect((await Promise.all(making.done)).map((problem) => problem?.code)).toEqual(['offline', 'offline']);
    expect(app.now()).toMatchObject({ isPublishing: false, problem: { code: 'offline' } });
    await doing(() => void app.now().publish(body));
    const again = await app.next('POST', '/v1/posts');
    expect(again.headers['idempotency-key']).toBe(question.headers['idempotency-key']);
    await doing(() => again.answer(201, somePost('P2')));
    await app.shows('P2 published, P1 published');
    await doing(() => void app.now().publish(body));
    const another = await app.next('POST', '/v1/posts');
    expect(another.headers['idempotency-key']).not.toBe(question.headers['idempotency-key']);
    expect(app.waiting).toEqual([]);
  });

  it('that is refused says why', async () => {
    const app = await openApp();
    const making = await doing(() => ({ done: app.now().publish(body) }));
    const question = await app.next('POST', '/v1/posts');
    await doing(() => question.answer(403, refusal('terms_not_accepted', 403)));
    expect(await making.done).toMatchObject({ code: 'terms_not_accepted' });
    expect(app.now().problem?.code).toBe('terms_not_accepted');
    await app.shows('P1 published');
  });
});
