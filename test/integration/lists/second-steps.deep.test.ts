/** Where a post turns up, and for whom, after each next step of its life: in a collection, on its cover, where somebody is tagged, by a link. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { type Crowd, type Member, makeCrowd } from '../../support/crowd.ts';
import { suspend } from '../../support/people.ts';

const people = ['author', 'follower', 'member', 'keeper', 'tagged', 'stranger', 'blocked'] as const;
type Viewer = (typeof people)[number] | 'guest';
const viewers: readonly Viewer[] = [...people, 'guest'];
/** All but those named. */
const but = (...gone: readonly Viewer[]): readonly Viewer[] =>
  viewers.filter((viewer) => !gone.includes(viewer));

let cloud: TestCloud;
let crowd: Crowd;
let who: Readonly<Record<(typeof people)[number], Member>>;
let path: string;
let collection: string;
let audienceId: string;
let link: string;

const act = (name: (typeof people)[number], method: string, url: string, body?: object) =>
  crowd.act(who[name], method, url, body);
const account = (name: (typeof people)[number]) => `/v1/accounts/${who[name].username}`;

/** The keeper has the post in a public collection, as its cover; the tagged one is on its photo. */
beforeAll(async () => {
  cloud = await sharedCloud();
  crowd = await makeCrowd(cloud);
  const joined = await Promise.all(people.map(async (name) => [name, await crowd.join(name)] as const));
  who = Object.fromEntries(joined) as typeof who;
  const following = ['follower', 'member', 'keeper', 'tagged'] as const;
  await Promise.all(following.map((name) => act(name, 'PUT', `${account('author')}/follow`)));
  await cloud.settle();
  audienceId = String((await act('author', 'POST', '/v1/me/audiences', { name: 'Close' }))['audienceId']);
  const tags = [{ username: who.tagged.username, x: 0.5, y: 0.5 }];
  const photos = [{ photoId: await crowd.readyPhoto(who.author), tags }];
  path = `/v1/posts/${(await act('author', 'POST', '/v1/posts', { photos }))['postId']}`;
  await cloud.settle();
  const made = await act('keeper', 'POST', '/v1/me/collections', { name: 'Seas', visibility: 'public' });
  collection = `/v1/collections/${made['collectionId']}`;
  await act('keeper', 'PUT', `${collection}/posts/${path.split('/').at(-1)}`);
  for (const name of ['member', 'keeper', 'tagged'] as const) {
    await act('author', 'PUT', `/v1/me/audiences/${audienceId}/members/${who[name].username}`);
  }
  link = `/v1/shared/${(await act('author', 'POST', `${path}/share-links`, {}))['token']}`;
}, 240_000);

/** Who finds the post at each place. */
const found = async () => {
  const places = {
    'by its id': async (viewer?: Member) => (await crowd.ask(viewer, 'GET', path)).status === 200,
    'in the collection': async (viewer?: Member) =>
      ((await crowd.listAll(viewer, `${collection}/posts`)) ?? []).length > 0,
    'on its cover': async (viewer?: Member) => {
      const { body } = await crowd.ask(viewer, 'GET', collection);
      return typeof body['cover'] === 'object' && body['cover'] !== null;
    },
    'where one is tagged': async (viewer?: Member) =>
      ((await crowd.listAll(viewer, `${account('tagged')}/tagged`)) ?? []).length > 0,
    'by the link': async (viewer?: Member) => (await crowd.ask(viewer, 'GET', link)).status === 200,
  };
  const entries = await Promise.all(
    Object.entries(places).map(async ([place, isFound]) => {
      const seen = await Promise.all(
        viewers.map((viewer) => isFound(viewer === 'guest' ? undefined : who[viewer])),
      );
      return [place, viewers.filter((_, index) => seen[index])] as const;
    }),
  );
  return Object.fromEntries(entries);
};

/** The post and every list, alike. */
const everywhere = (seenBy: readonly Viewer[], byLink: readonly Viewer[]) => ({
  'by its id': seenBy,
  'in the collection': seenBy,
  'on its cover': seenBy,
  'where one is tagged': seenBy,
  'by the link': byLink,
});

const change = (body: object) => act('author', 'PATCH', path, body);
const lock = (isPrivate: boolean) => act('author', 'PATCH', '/v1/me/settings', { isPrivate });
const inAudience: readonly Viewer[] = ['author', 'member', 'keeper', 'tagged'];

/** Each step follows upon those above it. */
const steps: readonly [string, () => Promise<unknown>, () => Readonly<Record<string, readonly Viewer[]>>][] =
  [
    ['published', async () => undefined, () => everywhere(but(), but())],
    [
      'made unlisted',
      () => change({ visibility: 'unlisted' }),
      () => ({
        ...everywhere(['author', 'keeper'], but()),
        'by its id': but(),
        'where one is tagged': ['author', 'tagged'],
      }),
    ],
    [
      'limited to an audience',
      () => change({ visibility: 'audience', audienceId }),
      () => everywhere(inAudience, []),
    ],
    [
      'limited to an audience that a member has left',
      () => act('author', 'DELETE', `/v1/me/audiences/${audienceId}/members/${who.member.username}`),
      () =>
        everywhere(
          inAudience.filter((viewer) => viewer !== 'member'),
          [],
        ),
    ],
    ['made private', () => change({ visibility: 'private' }), () => everywhere(['author'], [])],
    [
      'archived',
      async () => {
        await change({ visibility: 'public' });
        await act('author', 'PUT', `${path}/archive`);
      },
      () => ({ ...everywhere([], []), 'by its id': ['author'] }),
    ],
    [
      'taken out of the archive',
      () => act('author', 'DELETE', `${path}/archive`),
      () => everywhere(but(), but()),
    ],
    [
      'by an author who blocks somebody',
      () => act('author', 'PUT', `${account('blocked')}/block`),
      () => everywhere(but('blocked'), but('blocked')),
    ],
    [
      'by an account that became private',
      () => lock(true),
      () => everywhere(['author', 'follower', 'member', 'keeper', 'tagged'], []),
    ],
    ['by an account that is open again', () => lock(false), () => everywhere(but('blocked'), but('blocked'))],
    [
      'in a collection that became private',
      () => act('keeper', 'PATCH', collection, { visibility: 'private' }),
      () => ({
        ...everywhere(but('blocked'), but('blocked')),
        'in the collection': ['keeper'],
        'on its cover': ['keeper'],
      }),
    ],
    [
      'in the bin',
      async () => {
        await act('keeper', 'PATCH', collection, { visibility: 'public' });
        await act('author', 'DELETE', path);
      },
      () => ({ ...everywhere([], []), 'by its id': ['author'] }),
    ],
    [
      'restored',
      () => act('author', 'POST', `${path}/restore`),
      () => everywhere(but('blocked'), but('blocked')),
    ],
    ['by a suspended account', () => suspend(cloud, who.author), () => everywhere(['author'], [])],
  ];

describe('a post in a collection, with somebody on it, and with a link to it', () => {
  it.each(steps)('%s', async (_, step, expected) => {
    await step();
    await cloud.settle();
    expect(await found()).toEqual(expected());
  });
});
