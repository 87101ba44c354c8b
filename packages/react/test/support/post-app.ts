/** An app that shows one post in several places. */
import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useFeed } from '../../src/use-feed.ts';
import { usePost } from '../../src/use-post.ts';
import { doing, inProvider } from './render.ts';
import type { Script } from './scripted-suwar.ts';
import { homePage, type PostParts, somePost } from './some-posts.ts';

export const ID = 'P00010';
export const POST = `/v1/posts/${ID}`;
export const HOME = '/v1/feeds/home';

/** A post in a feed, in the list of its author, and by itself, as one app shows them at once. */
export const openApp = async (script: Script, parts: PostParts = {}) => {
  const { suwar, next } = script;
  const app = inProvider(suwar, () => {
    const home = useFeed();
    const profile = useFeed('/v1/accounts/{username}/posts', { path: { username: 'omar' } });
    const one = usePost(ID, { enabled: home.posts.length > 0 });
    const inHome = home.posts.find(({ postId }) => postId === ID);
    const inProfile = profile.posts.find(({ postId }) => postId === ID);
    return { home, profile, one, places: [inHome, inProfile, one.post] };
  });
  const homeQuestion = await next('GET', HOME);
  const profileQuestion = await next('GET', '/v1/accounts/omar/posts');
  await doing(() => {
    homeQuestion.answer(200, homePage([ID], undefined, {}, parts));
    profileQuestion.answer(200, { items: [somePost(ID, parts)] });
  });
  await waitFor(() => expect(app.result.current.places.every((post) => post !== undefined)).toBe(true));
  const seen = () =>
    app.result.current.places.map((post) => [post?.viewer?.liked, post?.counts.likes, post?.caption]);
  const everywhere = (liked: boolean, likes: number | null, caption = '') =>
    waitFor(() => expect(seen()).toEqual(Array(3).fill([liked, likes, caption])));
  /** All that any place ever showed of the like from here on, without repetitions. */
  const from = app.answers.length;
  const history = () => {
    const shown = app.answers
      .slice(from)
      .flatMap(({ places }) => places.map((post) => `${post?.viewer?.liked} ${post?.counts.likes}`));
    return shown.filter((text, index) => text !== shown[index - 1]);
  };
  return { ...app, ...script, everywhere, history, one: () => app.result.current.one };
};
