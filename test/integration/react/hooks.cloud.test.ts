import { createSuwar, type Suwar } from '@suwar/client';
import { createElement, type ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { standInDocument } from '../../support/document.ts';
import { follow, join, type Member, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';

standInDocument();
const { act, cleanup, renderHook, waitFor } = await import('@testing-library/react');
const {
  SuwarProvider,
  useComments,
  useFeed,
  useNotifications,
  usePost,
  usePublish,
  useUnreadNotifications,
  useUpload,
} = await import('@suwar/react');

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});
afterEach(cleanup);

const PATIENCE = { timeout: 20_000 };

let pictures = 900;
/** Posts new pictures, one after the other. Answers the ids of the posts, newest first, once they are in all feeds. */
const publish = async (author: Member, count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    pictures += 1;
    const bytes = Uint8Array.from(await jpegOf(landscape(pictures, 120, 90)));
    ids.unshift(await createPostOf(author, [await uploadPhoto(author, bytes)]));
  }
  await cloud.settle();
  return ids;
};

const appOf = async ({ email, password }: Member): Promise<Suwar> => {
  const suwar = createSuwar({ api: cloud.apiUrl });
  expect(await suwar.auth.signIn({ email, password })).toMatchObject({ state: 'signedIn' });
  return suwar;
};

const inApp = <Answer>(suwar: Suwar, hook: () => Answer) => {
  const answers: Answer[] = [];
  const { result } = renderHook(
    () => {
      const answer = hook();
      answers.push(answer);
      return answer;
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) =>
        createElement(SuwarProvider, { suwar }, children),
    },
  );
  return { now: () => result.current, answers };
};

const joinBoth = async () => {
  const [reader, author] = await Promise.all([join(cloud.apiUrl, 'reader'), join(cloud.apiUrl, 'author')]);
  await follow(reader, author);
  await cloud.settle();
  return { reader, author, suwar: await appOf(reader) };
};

describe('a feed in an app', () => {
  it('has each post once and none missing while others post more than a page', async () => {
    const { reader, author, suwar } = await joinBoth();
    const old = await publish(author, 5);
    const { now } = inApp(suwar, () => useFeed('/v1/feeds/home', { limit: 2 }));
    const shows = (ids: readonly string[]) =>
      waitFor(() => expect(now().posts.map(({ postId }) => postId)).toEqual(ids), PATIENCE);
    await shows(old.slice(0, 2));
    const fresh = [...(await publish(reader, 1)), ...(await publish(author, 3))];
    const newest = [...fresh.slice(1), fresh[0] ?? ''];
    await act(() => now().loadMore());
    await shows(old.slice(0, 4));
    await act(() => now().refresh());
    await shows([...newest, ...old]); // the long page that it catches up by goes further down than what was read
    expect(now()).toMatchObject({ hasMore: false, problem: undefined });
  });
});

describe('a photo in an app', () => {
  it('is uploaded and published, and is in the feed before and after the service has written it there', async () => {
    const author = await join(cloud.apiUrl, 'author');
    const { now, answers } = inApp(await appOf(author), () => {
      const feed = useFeed();
      const { postId = '' } = feed.posts[0] ?? {};
      return { feed, upload: useUpload(), ...usePublish(), one: usePost(postId, { enabled: postId !== '' }) };
    });
    pictures += 1;
    const picture = new Blob([Uint8Array.from(await jpegOf(landscape(pictures, 120, 90)))]);
    act(() => void now().upload.add([picture]));
    await waitFor(() => expect(now().upload.items[0]?.state).toBe('ready'), PATIENCE);
    const photos = now().upload.photos.map(({ photoId }) => ({ photoId }));
    expect(await act(() => now().publish({ photos, caption: 'Mine' }))).toBeUndefined();
    const from = answers.length;
    await waitFor(
      () => expect(now().one.post).toMatchObject({ state: 'published', caption: 'Mine' }),
      PATIENCE,
    );
    await cloud.settle();
    await act(() => now().feed.refresh());
    expect(now().feed.posts.map(({ caption, state }) => `${caption} ${state}`)).toEqual(['Mine published']);
    expect(answers.slice(from).every(({ feed }) => feed.posts.length === 1)).toBe(true);
  });
});

describe('a like in an app', () => {
  it('shows at once, stays while lists are read again, and reaches the author', async () => {
    const { author, suwar } = await joinBoth();
    const [postId = ''] = await publish(author, 1);
    const { now, answers } = inApp(suwar, () => {
      const home = useFeed();
      const profile = useFeed('/v1/accounts/{username}/posts', { path: { username: author.username } });
      const one = usePost(postId, { enabled: false });
      return { home, profile, one, comments: useComments(postId) };
    });
    const likesIn = ({ home, profile, one }: ReturnType<typeof now>) =>
      [...home.posts, ...profile.posts, ...(one.post === undefined ? [] : [one.post])].map(
        ({ viewer, counts }) => `${viewer?.liked} ${counts.likes}`,
      );
    await waitFor(() => expect(likesIn(now())).toEqual(Array(3).fill('false 0')), PATIENCE);
    const from = answers.length;
    await act(async () => {
      const liking = now().one.toggleLike();
      await now().profile.refresh();
      expect(await liking).toBeUndefined();
      await Promise.all([now().home.refresh(), now().profile.refresh(), now().one.refresh()]);
    });
    await waitFor(() => expect(likesIn(now())).toEqual(Array(3).fill('true 1')), PATIENCE);
    const shown = answers.slice(from).map((answer) => [...new Set(likesIn(answer))].join(', '));
    expect([...new Set(shown)].filter((text) => text !== 'true 1')).toEqual([]);
    expect(await suwar.get('/v1/posts/{postId}', { path: { postId } })).toMatchObject({
      viewer: { liked: true },
      counts: { likes: 1 },
    });

    expect(await act(() => now().comments.add('What a light!'))).toBeUndefined();
    await waitFor(() => expect(now().comments.comments.map(({ text }) => text)).toEqual(['What a light!']));
    expect(now().one.post?.counts.comments).toBe(1);
    await cloud.settle();

    const theirs = inApp(await appOf(author), () => ({
      list: useNotifications(),
      unread: useUnreadNotifications(),
    }));
    const types = () => theirs.now().list.notifications.map(({ type }) => type);
    await waitFor(() => expect(types()).toEqual(expect.arrayContaining(['comment', 'like'])), PATIENCE);
    await waitFor(() => expect(theirs.now().unread.count).toBe(types().length), PATIENCE);
    expect(await act(() => theirs.now().list.markRead())).toBeUndefined();
    expect(theirs.now().unread.count).toBe(0);
    await act(() => theirs.now().list.refresh());
    expect(theirs.now().list.notifications.some(({ isUnread }) => isUnread)).toBe(false);
  });
});
