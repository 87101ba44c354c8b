// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useFeed } from '../../src/use-feed.ts';
import { doing, inProvider } from '../support/render.ts';
import { refusal, type Script, scriptSuwar } from '../support/scripted-suwar.ts';
import { homePage, idsDown, somePost } from '../support/some-posts.ts';

const HOME = '/v1/feeds/home';

const openFeed = async (script: Script, ids: readonly string[], cursor?: string) => {
  const feed = inProvider(script.suwar, () => useFeed());
  const first = await script.next('GET', HOME);
  await doing(() => first.answer(200, homePage(ids, cursor)));
  const shown = () => feed.result.current.posts.map(({ postId }) => postId);
  await waitFor(() => expect(shown()).toEqual(ids));
  return {
    ...feed,
    ...script,
    shown,
    shows: (expected: readonly string[]) => waitFor(() => expect(shown()).toEqual(expected)),
    refresh: () => doing(() => void feed.result.current.refresh()),
    more: () => doing(() => void feed.result.current.loadMore()),
  };
};

describe('a feed', () => {
  it('reads page after page to its end', async () => {
    const script = scriptSuwar();
    const feed = await openFeed(script, idsDown(40, 21), 'c1');
    expect(feed.result.current).toMatchObject({ hasMore: true, isLoading: false, problem: undefined });
    await feed.more();
    const second = await feed.next('GET', HOME);
    expect(second.path).toBe(`${HOME}?cursor=c1&limit=20`);
    expect(feed.result.current.isLoadingMore).toBe(true);
    await doing(() => second.answer(200, homePage(idsDown(20, 1))));
    await feed.shows(idsDown(40, 1));
    expect(feed.result.current).toMatchObject({ hasMore: false, isLoadingMore: false });
    await feed.more();
    expect(feed.waiting).toEqual([]);
  });

  it('asks for a page once, however often it is wanted', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await doing(() => {
      for (let times = 0; times < 3; times += 1) void feed.result.current.loadMore();
    });
    const second = await feed.next('GET', HOME);
    await doing(() => second.answer(200, homePage(idsDown(20, 11), 'c2')));
    await feed.shows(idsDown(40, 11));
    expect(feed.waiting).toEqual([]);
  });

  it('puts new posts on top, and asks for one page alone', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.refresh();
    const refresh = await feed.next('GET', HOME);
    expect(refresh.path).toBe(`${HOME}?limit=20`);
    await waitFor(() => expect(feed.result.current.isRefreshing).toBe(true));
    await doing(() => refresh.answer(200, homePage(idsDown(43, 24), 'd1')));
    await feed.shows(idsDown(43, 21));
    await feed.more();
    expect((await feed.next('GET', HOME)).path).toContain('cursor=c1');
  });

  it('reads on when there are more new posts than a page has, so that none is missing', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.refresh();
    const refresh = await feed.next('GET', HOME);
    await doing(() => refresh.answer(200, homePage(idsDown(190, 171), 'd1')));
    expect(feed.shown()).toEqual(idsDown(40, 21));
    const long = await feed.next('GET', HOME);
    expect(long.path).toBe(`${HOME}?cursor=d1&limit=100`);
    await doing(() => long.answer(200, homePage(idsDown(170, 71), 'd2')));
    const last = await feed.next('GET', HOME);
    expect(last.path).toBe(`${HOME}?cursor=d2&limit=100`);
    await doing(() => last.answer(200, homePage(idsDown(70, 36), 'd3')));
    await feed.shows(idsDown(190, 21));
    await feed.more();
    expect((await feed.next('GET', HOME)).path).toContain('cursor=c1');
  });

  it('begins anew, without a hole, when it moved on beyond measure', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.refresh();
    const refresh = await feed.next('GET', HOME);
    await doing(() => refresh.answer(200, homePage(idsDown(9000, 8981), 'd')));
    for (let page = 0; page < 10; page += 1) {
      const from = 8980 - page * 100;
      const question = await feed.next('GET', HOME);
      await doing(() => question.answer(200, homePage(idsDown(from, from - 99), `d${page}`)));
    }
    await feed.shows(idsDown(9000, 7981));
    await feed.more();
    expect((await feed.next('GET', HOME)).path).toContain('cursor=d9');
  });

  it('reads on behind a refresh that came in between', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.more();
    const second = await feed.next('GET', HOME);
    await feed.refresh();
    expect(feed.waiting).toEqual([]);
    await doing(() => second.answer(200, homePage(idsDown(20, 11), 'c2')));
    const refresh = await feed.next('GET', HOME);
    expect(refresh.path).toBe(`${HOME}?limit=20`);
    await feed.more();
    await doing(() => refresh.answer(200, homePage(idsDown(42, 23), 'd1')));
    const third = await feed.next('GET', HOME);
    expect(third.path).toContain('cursor=c2');
    await doing(() => third.answer(200, homePage(idsDown(10, 1))));
    await feed.shows(idsDown(42, 1));
  });

  it('shows a post once that a repost brought up meanwhile', async () => {
    const feed = await openFeed(scriptSuwar(), ['P00009', 'P00008', 'P00007'], 'c1');
    await feed.more();
    const second = await feed.next('GET', HOME);
    await doing(() => second.answer(200, homePage(['P00003', 'P00002'], 'c2', { P00003: 'sara' })));
    await feed.shows(['P00009', 'P00008', 'P00007', 'P00003', 'P00002']);
    await feed.refresh();
    const refresh = await feed.next('GET', HOME);
    await doing(() =>
      refresh.answer(200, homePage(['P00003', 'P00009', 'P00008'], 'd1', { P00003: 'nura' })),
    );
    await feed.shows(['P00003', 'P00009', 'P00008', 'P00007', 'P00002']);
    expect(feed.result.current.posts.map(({ repostedBy }) => repostedBy?.username)).toEqual([
      'nura',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('whose cursor is too old goes on where it was', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.more();
    const refused = await feed.next('GET', HOME);
    await doing(() => refused.answer(400, refusal('invalid_cursor', 400)));
    const again = await feed.next('GET', HOME);
    expect(again.path).toBe(`${HOME}?limit=20`);
    await doing(() => again.answer(200, homePage(idsDown(40, 21), 'd1')));
    const second = await feed.next('GET', HOME);
    expect(second.path).toContain('cursor=d1');
    await doing(() => second.answer(200, homePage(idsDown(20, 1))));
    await feed.shows(idsDown(40, 1));
    expect(feed.result.current.problem).toBeUndefined();
  });

  it('keeps what it has when it cannot be read on, says why, and reads on later', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.more();
    await doing(() => feed.breakAll('GET', HOME));
    await waitFor(() => expect(feed.result.current.problem?.code).toBe('offline'));
    expect(feed.result.current).toMatchObject({ hasMore: true, isLoadingMore: false });
    expect(feed.shown()).toEqual(idsDown(40, 21));
    await feed.more();
    const second = await feed.next('GET', HOME);
    await doing(() => second.answer(200, homePage(idsDown(20, 1))));
    await feed.shows(idsDown(40, 1));
    expect(feed.result.current.problem).toBeUndefined();
  });

  it('that could not be read on says no more of it once it is read again', async () => {
    const feed = await openFeed(scriptSuwar(), idsDown(40, 21), 'c1');
    await feed.more();
    await doing(() => feed.breakAll('GET', HOME));
    await waitFor(() => expect(feed.result.current.problem?.code).toBe('offline'));
    await feed.refresh();
    const refresh = await feed.next('GET', HOME);
    await doing(() => refresh.answer(200, homePage(idsDown(40, 21), 'd1')));
    await waitFor(() => expect(feed.result.current.problem).toBeUndefined());
  });

  it('keeps the objects of posts that nothing happened to', async () => {
    const feed = await openFeed(scriptSuwar(), ['P00002', 'P00001'], 'c1');
    const before = feed.result.current.posts;
    await feed.refresh();
    const refresh = await feed.next('GET', HOME);
    const page = homePage(['P00003', 'P00002', 'P00001'], 'd1');
    await doing(() =>
      refresh.answer(200, {
        ...page,
        items: page.items.map((post) => (post.postId === 'P00001' ? { ...post, title: 'New' } : post)),
      }),
    );
    await feed.shows(['P00003', 'P00002', 'P00001']);
    expect(feed.result.current.posts[1]).toBe(before[0]);
    expect(feed.result.current.posts[2]).not.toBe(before[1]);
  });
});

describe('another list of posts', () => {
  it('has to be given the parameters of its path', () => {
    // @ts-expect-error: whose posts?
    const wrong = () => useFeed('/v1/accounts/{username}/posts');
    // @ts-expect-error: a list of people
    const other = () => useFeed('/v1/me/blocks');
    expect([wrong, other]).toHaveLength(2);
  });

  it('is read again as far down as it was read, in one long page', async () => {
    const { suwar, next } = scriptSuwar();
    const PATH = '/v1/accounts/omar/posts';
    const list = inProvider(suwar, () =>
      useFeed('/v1/accounts/{username}/posts', { path: { username: 'omar' }, limit: 2 }),
    );
    const answer = async (path: string, ids: readonly string[], cursor?: string) => {
      const question = await next('GET', PATH);
      expect(question.path).toBe(path);
      await doing(() => question.answer(200, { items: ids.map((id) => somePost(id)), cursor }));
    };
    const shows = (ids: readonly string[]) =>
      waitFor(() => expect(list.result.current.posts.map(({ postId }) => postId)).toEqual(ids));
    await answer(`${PATH}?limit=2`, ['P4', 'P3'], 'c1');
    await shows(['P4', 'P3']);
    await doing(() => void list.result.current.loadMore());
    await answer(`${PATH}?cursor=c1&limit=2`, ['P2', 'P1'], 'c2');
    await shows(['P4', 'P3', 'P2', 'P1']);
    await doing(() => void list.result.current.refresh());
    await answer(`${PATH}?limit=4`, ['P5', 'P4', 'P2', 'P1'], 'd1');
    await shows(['P5', 'P4', 'P2', 'P1']);
  });
});
