/** The co-authors of a post are the same wherever it is shown: those who accepted, as far as the viewer may see them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedCloud } from '../../support/cloud.ts';
import type { Body, Crowd, Member } from '../../support/crowd.ts';
import { itemsOf, makeCrowd } from '../../support/crowd.ts';
import { suspend } from '../../support/people.ts';

const people = ['author', 'first', 'second', 'foe', 'gone', 'asked', 'viewer'] as const;
type Name = (typeof people)[number];

let crowd: Crowd;
let who: Readonly<Record<Name, Member>>;
let routes: Readonly<Record<string, string>>;

const act = (name: Name, method: string, path: string, body?: object) =>
  crowd.act(who[name], method, path, body);

beforeAll(async () => {
  const cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  const joined = await Promise.all(people.map(async (name) => [name, await crowd.join(name)] as const));
  who = Object.fromEntries(joined) as typeof who;
  for (const name of ['viewer', 'asked'] as const) {
    await act(name, 'PUT', `/v1/accounts/${who.author.username}/follow`);
  }
  const coAuthors = (['second', 'foe', 'gone', 'first', 'asked'] as const).map((name) => who[name].username);
  const tags = [{ username: who.viewer.username, x: 0.5, y: 0.5 }];
  const photos = [{ photoId: await crowd.readyPhoto(who.author), tags }];
  const { postId } = await act('author', 'POST', '/v1/posts', { photos, coAuthors, visibility: 'public' });
  const path = `/v1/posts/${String(postId)}`;
  await cloud.settle();
  for (const name of ['first', 'gone', 'foe', 'second'] as const) {
    await act(name, 'PUT', `${path}/co-authorship`);
  }
  for (const verb of ['like', 'save', 'repost']) await act('viewer', 'PUT', `${path}/${verb}`);
  const collection = { name: 'Seas', visibility: 'public' };
  const { collectionId } = await act('viewer', 'POST', '/v1/me/collections', collection);
  await act('viewer', 'PUT', `/v1/collections/${String(collectionId)}/posts/${String(postId)}`);
  const { token } = await act('author', 'POST', `${path}/share-links`, {});
  await act('foe', 'PUT', `/v1/accounts/${who.viewer.username}/block`);
  await cloud.settle();
  await suspend(cloud, who.gone);
  await cloud.settle();
  const { username } = who.viewer;
  routes = {
    'the post': path,
    'posts by their ids': `/v1/posts?postIds=${String(postId)}`,
    'a share link': `/v1/shared/${String(token)}`,
    "the author's grid": `/v1/accounts/${who.author.username}/posts`,
    "a co-author's grid": `/v1/accounts/${who.first.username}/posts`,
    'where one is tagged': `/v1/accounts/${username}/tagged`,
    reposts: `/v1/accounts/${username}/reposts`,
    'a collection': `/v1/collections/${String(collectionId)}/posts`,
    likes: '/v1/me/likes',
    'saved posts': '/v1/me/saved',
    home: '/v1/feeds/home',
    invitations: '/v1/me/co-author-invitations',
  };
}, 240_000);

const usernamesOf = (view: Body) =>
  (Array.isArray(view['coAuthors']) ? view['coAuthors'] : []).map(
    (each: { readonly account: { readonly username: string }; readonly state: string }) =>
      `${each.account.username} ${each.state}`,
  );

/** The co-authors of the post, and their number, wherever the viewer finds it. */
const seen = async (viewer: Member | undefined) => {
  const found = await Promise.all(
    Object.entries(routes).map(async ([route, path]) => {
      const { status, body } = await crowd.ask(viewer, 'GET', path);
      if (status !== 200) return [];
      const [view] = 'items' in body ? itemsOf({ body }) : [body];
      return view === undefined ? [] : [[route, [view['coAuthorCount'], ...usernamesOf(view)]] as const];
    }),
  );
  return Object.fromEntries(found.flat());
};
const everywhere = (places: readonly string[], count: number, ...shown: readonly string[]) =>
  Object.fromEntries(places.map((route) => [route, [count, ...shown]]));
const named = (state: string, ...names: readonly Name[]) =>
  names.map((name) => `${who[name].username} ${state}`);

describe('the co-authors of a post', () => {
  const publicly = [
    'the post',
    'posts by their ids',
    'a share link',
    "the author's grid",
    "a co-author's grid",
    'where one is tagged',
    'reposts',
    'a collection',
  ];

  it('are in every list without those who are suspended or block the viewer, in the order of the post', async () => {
    const expected = everywhere(
      [...publicly, 'likes', 'saved posts', 'home'],
      2,
      ...named('accepted', 'second', 'first'),
    );
    expect(await seen(who.viewer)).toEqual(expected);
  });

  it('are all there for guests, but for the suspended', async () => {
    const shown = named('accepted', 'second', 'foe', 'first');
    expect(await seen(undefined)).toEqual(everywhere(publicly, 3, ...shown));
  });

  it('wait in every list for those whom the invitation concerns alone', async () => {
    const shown = [...named('accepted', 'second', 'foe', 'first'), ...named('invited', 'asked')];
    expect(await seen(who.asked)).toEqual(everywhere([...publicly, 'home', 'invitations'], 3, ...shown));
    const toAuthor = await seen(who.author);
    expect(toAuthor["the author's grid"]).toEqual([3, ...shown]);
    expect(toAuthor['the post']).toEqual([3, ...shown]);
  });
});
