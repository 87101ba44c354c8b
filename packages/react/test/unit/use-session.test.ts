// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useFeed } from '../../src/use-feed.ts';
import { useMe } from '../../src/use-me.ts';
import { usePost } from '../../src/use-post.ts';
import { useSession } from '../../src/use-session.ts';
import { doing, inProvider, quietClient } from '../support/render.ts';
import { refusal, type Script, scriptSuwar } from '../support/scripted-suwar.ts';
import { homePage } from '../support/some-posts.ts';

const HOME = '/v1/feeds/home';
const account = (username: string) => ({ accountId: username, username });

const openApp = async (script: Script) => {
  const app = inProvider(script.suwar, () => ({
    session: useSession(),
    feed: useFeed(),
    me: useMe(),
    post: usePost('P1', { enabled: false }),
  }));
  const cached = () =>
    JSON.stringify(
      app.queryClient
        .getQueryCache()
        .findAll()
        .map(({ state }) => state.data),
    );
  return { ...app, ...script, cached };
};

describe('a session', () => {
  it('that ends takes along all that was known in it, also what is answered later', async () => {
    const app = await openApp(scriptSuwar('layla'));
    const [me, home] = [await app.next('GET', '/v1/me'), await app.next('GET', HOME)];
    await doing(() => {
      me.answer(200, account('layla'));
      home.answer(200, homePage(['P1'], 'c1', {}, { caption: 'of layla' }));
    });
    await waitFor(() => expect(app.result.current.post.post?.caption).toBe('of layla'));
    expect(app.result.current.me.me?.username).toBe('layla');
    await doing(() => void app.result.current.feed.refresh());
    await doing(() => void app.result.current.post.like());
    const [late, like] = [await app.next('GET', HOME), await app.next('PUT', '/v1/posts/P1/like')];
    await doing(() => app.result.current.session.signOut());
    expect(app.result.current).toMatchObject({
      session: { status: 'signedOut', session: undefined },
      feed: { posts: [], isLoading: false },
      me: { me: undefined },
      post: { post: undefined },
    });
    await doing(() => {
      late.answer(200, homePage(['P2'], undefined, {}, { caption: 'of layla' }));
      like.answer(200, { liked: true, counts: { likes: 11 } });
    });
    expect(app.cached()).not.toContain('layla');
    expect(app.result.current.feed.posts).toEqual([]);
    expect(app.waiting).toEqual([]);
  });

  it('that has ended has nothing done by what was drawn before', async () => {
    const app = await openApp(scriptSuwar('layla'));
    const home = await app.next('GET', HOME);
    await doing(() => home.answer(200, homePage(['P1'])));
    await waitFor(() => expect(app.result.current.post.post).toBeDefined());
    const { post } = app.result.current;
    await app.next('GET', '/v1/me');
    await doing(() => app.signIn('omar'));
    expect(await doing(() => post.like())).toMatchObject({ code: 'signed_out' });
    expect(app.waiting.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('gives way to that of another account, with a feed of its own', async () => {
    const app = await openApp(scriptSuwar('layla'));
    const [me, home] = [await app.next('GET', '/v1/me'), await app.next('GET', HOME)];
    await doing(() => {
      me.answer(200, account('layla'));
      home.answer(200, homePage(['P1'], 'c1', {}, { caption: 'of layla' }));
    });
    await waitFor(() => expect(app.result.current.feed.posts).toHaveLength(1));
    await doing(() => app.signIn('omar'));
    expect(app.result.current.session.sessions.map(({ id }) => id)).toEqual(['omar', 'layla']);
    expect(app.result.current.feed).toMatchObject({ posts: [], isLoading: true });
    expect(app.cached()).not.toContain('layla');
    const other = await app.next('GET', HOME);
    await doing(() => other.answer(200, homePage(['P2'])));
    await waitFor(() => expect(app.result.current.feed.posts.map(({ postId }) => postId)).toEqual(['P2']));
    await doing(() => app.result.current.session.switchTo('layla'));
    expect(app.result.current.feed).toMatchObject({ posts: [], isLoading: true });
  });

  it('of an earlier page leaves nothing in a cache that outlives it', async () => {
    const script = scriptSuwar('omar');
    const queryClient = quietClient();
    queryClient.setQueryData(['suwar', 'https://api.example.com', 'layla', 'me'], account('layla'));
    queryClient.setQueryData(['of', 'the', 'app'], 'stays');
    inProvider(script.suwar, () => useSession(), queryClient);
    await waitFor(() =>
      expect(
        queryClient
          .getQueryCache()
          .findAll()
          .map(({ queryKey }) => queryKey),
      ).toEqual([['of', 'the', 'app']]),
    );
  });

  it('without an account asks for a username', async () => {
    const app = await openApp(scriptSuwar('layla'));
    const me = await app.next('GET', '/v1/me');
    await doing(() => me.answer(403, refusal('account_required', 403)));
    await waitFor(() =>
      expect(app.result.current.me).toMatchObject({ needsUsername: true, problem: undefined }),
    );
    await doing(() => void app.result.current.me.refresh());
    const again = await app.next('GET', '/v1/me');
    await doing(() => again.answer(200, account('layla')));
    await waitFor(() =>
      expect(app.result.current.me).toMatchObject({ needsUsername: false, me: account('layla') }),
    );
  });

  it('that is not read yet has nothing asked for', async () => {
    const script = scriptSuwar('layla');
    script.signOut();
    let tellReady = () => {};
    const ready = new Promise<void>((resolve) => {
      tellReady = resolve;
    });
    const { auth, ...others } = script.suwar;
    const suwar = { ...others, auth: Object.defineProperty({ ...auth }, 'ready', { value: ready }) };
    const { result } = inProvider(suwar, () => ({ session: useSession(), post: usePost('P1') }));
    expect(result.current).toMatchObject({ session: { status: 'loading' }, post: { isLoading: true } });
    expect(script.waiting).toEqual([]);
    await doing(tellReady);
    expect(result.current.session.status).toBe('signedOut');
    expect(await script.next('GET', '/v1/posts/P1')).toBeDefined();
  });
});
