import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { AccountId, AudienceId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import type { Photo } from '../../../lambdas/photos/photo.ts';
import { NewPhoto } from '../../../lambdas/photos/photo-contract.ts';
import { finalLocation } from '../../../lambdas/posts/apply-attributes.ts';
import { changedSetup, changedText } from '../../../lambdas/posts/edit-post.ts';
import type { PublishedPost } from '../../../lambdas/posts/post.ts';
import { setupOf, textOf } from '../../../lambdas/posts/post.ts';
import { NewPost, PostChange, PostView } from '../../../lambdas/posts/post-contract.ts';
import type { PostSurroundings } from '../../../lambdas/posts/post-view.ts';
import { presentEdit, presentPost } from '../../../lambdas/posts/post-view.ts';
import { coAuthorsOf, tagsOf } from '../../../lambdas/posts/resolve-people.ts';
import { noChoices } from '../../../lambdas/posts/viewer-choices.ts';
import { guest } from '../../../lambdas/posts/viewer-state.ts';
import { knownAs } from '../../support/reacting.ts';
import { someAccount } from '../../support/some-account.ts';
import { alice, bob, somePhoto, somePhotoId, somePost, T0, viewData } from '../../support/some-post.ts';

const carol = AccountId.parse('CCCCCCCCCCCCCCCC');
const audienceId = AudienceId.parse(newUlid(T0));
const photoId = somePhotoId();
const photo = (more: object) => ({ photos: [{ photoId, ...more }] });

const problemsOf = (schema: z.ZodMiniType, value: unknown) =>
  z.safeParse(schema, value).error?.issues.map(({ path }) => path.join('.')) ?? [];
const paths = (more: object) => problemsOf(NewPost, { ...photo({}), ...more });

const valuesOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return Object(error).values;
  }
  return expect.fail('It was accepted');
};

describe('what may be said of a post', () => {
  it('puts people and focal points inside the picture, its edges included', () => {
    const tagAt = (x: number, y: number) => problemsOf(NewPost, photo({ tags: [{ username: 'bob', x, y }] }));
    expect(tagAt(0, 1)).toEqual([]);
    expect(tagAt(1.0001, 0.5)).toEqual(['photos.0.tags.0.x']);
    expect(tagAt(0.5, -0.0001)).toEqual(['photos.0.tags.0.y']);
    const focus = (x: number, y: number) => problemsOf(NewPost, photo({ focalPoint: { x, y } }));
    expect(focus(1, 0)).toEqual([]);
    expect(focus(-0.1, 1.1)).toEqual(['photos.0.focalPoint.x', 'photos.0.focalPoint.y']);
  });

  it('tags at most 20 people on a photo and asks at most 5 co-authors', () => {
    const tags = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ username: `name${at}`, x: 0, y: 0 }));
    expect(problemsOf(NewPost, photo({ tags: tags(limits.taggedPerPhoto) }))).toEqual([]);
    expect(problemsOf(NewPost, photo({ tags: tags(limits.taggedPerPhoto + 1) }))).toEqual(['photos.0.tags']);
    const names = (count: number) => ({ coAuthors: tags(count).map(({ username }) => username) });
    expect(paths(names(limits.coAuthors))).toEqual([]);
    expect(paths(names(limits.coAuthors + 1))).toEqual(['coAuthors']);
  });

  it('holds a place to its limits and keeps it coarse', () => {
    const at = (location: object) => paths({ location });
    expect(at({ name: 'م'.repeat(limits.placeNameGraphemes) })).toEqual([]);
    expect(at({ name: 'م'.repeat(limits.placeNameGraphemes + 1) })).toEqual(['location.name']);
    expect(at({ name: 'Pole', latitude: 90, longitude: -180 })).toEqual([]);
    expect(at({ name: 'Pole', latitude: 90.01, longitude: 180.01 })).toEqual([
      'location.latitude',
      'location.longitude',
    ]);
    expect(at({ name: 'Half', latitude: 1 })).toEqual(['location']);
    expect(at({ name: '' })).toEqual(['location']);
    expect(at({ name: 'Both', latitude: 1, longitude: 1, fromPhoto: photoId })).toEqual(['location']);
    expect(at({ fromPhoto: photoId })).toEqual([]);
    const location = { name: 'Beirut', latitude: 33.90123, longitude: -0.001 };
    expect(NewPost.parse({ ...photo({}), location }).location).toEqual({
      name: 'Beirut',
      latitude: 33.9,
      longitude: 0,
    });
  });

  it('is strict, down to the last part', () => {
    expect(paths({ licence: 'cc-by-3.0' })).toEqual(['licence']);
    expect(paths({ commentPolicy: 'friends' })).toEqual(['commentPolicy']);
    expect(paths({ paidPartnership: { amount: 5 } })).toEqual(['paidPartnership']);
    expect(paths({ location: { name: 'x', altitude: 5 } })).toEqual(['location']);
    expect(problemsOf(NewPost, photo({ tags: [{ username: 'bob', x: 0, y: 0, state: 'shown' }] }))).toEqual([
      'photos.0.tags.0',
    ]);
    const file = { contentType: 'image/jpeg', bytes: 1 };
    expect(problemsOf(NewPhoto, { ...file, keep: { camera: true, place: false } })).toEqual([]);
    expect(problemsOf(NewPhoto, { ...file, keep: { all: true } })).toEqual(['keep']);
  });
});

describe('people named by a request', () => {
  const people = new Map([
    ['bob', { account: someAccount('bob', { accountId: bob }), followsAuthor: false }],
  ]);

  it('are named once on a photo and once among the authors, in both languages', () => {
    const tag = { username: 'bob', x: 0, y: 0 };
    const known = { author: alice, tags: [], untagged: [] };
    const twice = () =>
      tagsOf(photoId, NewPost.parse(photo({ tags: [tag, tag] })).photos[0]?.tags ?? [], people, known, 'p');
    expect(valuesOf(twice)).toEqual([
      {
        path: 'p.tags.1.username',
        message: { en: expect.stringContaining('@bob'), ar: expect.stringContaining('@bob') },
      },
    ]);
    expect(
      valuesOf(() => coAuthorsOf(['bob', 'bob'], people, { author: alice, coAuthors: [] })),
    ).toMatchObject([{ path: 'body.coAuthors.1' }]);
  });
});

describe('a change of what is declared', () => {
  const post = somePost.published({
    location: { name: 'Beirut', latitude: 33.9, longitude: 35.47 },
    licence: 'cc-by-4.0',
    madeWithAi: true,
    visibility: 'audience',
    audienceId,
  });
  const change = (said: z.input<typeof PostChange>) => changedText(post, PostChange.parse(said));

  it('leaves what it does not name and takes back what it sets to nothing', () => {
    expect(change({})).toEqual(textOf(post));
    expect(
      change({ location: null, licence: 'all-rights-reserved', madeWithAi: false, sensitive: false }),
    ).toMatchObject({ location: undefined, licence: undefined, madeWithAi: undefined, sensitive: undefined });
    expect(
      changedSetup(post, PostChange.parse({ commentPolicy: 'everyone', commentApproval: false })),
    ).toEqual(setupOf(post));
  });

  it('takes an audience exactly with its visibility', () => {
    expect(change({ visibility: 'public' })).toMatchObject({ visibility: 'public', audienceId: undefined });
    expect(valuesOf(() => change({ visibility: 'public', audienceId }))).toMatchObject([
      { path: 'body.audienceId' },
    ]);
    const open = somePost.published();
    expect(valuesOf(() => changedText(open, PostChange.parse({ visibility: 'audience' })))).toMatchObject([
      { path: 'body.audienceId' },
    ]);
    expect(changedText(open, PostChange.parse({ visibility: 'audience', audienceId }))).toMatchObject({
      audienceId,
    });
  });

  it('keeps tags and focal points that an order of photos leaves out, and removes them where told', () => {
    const marked = somePost.published({
      photos: [{ ...viewData(photoId), focalPoint: { x: 0.5, y: 0.5 } }],
      tags: [{ photoId, accountId: bob, x: 0, y: 0, state: 'shown' }],
    });
    const setup = (more: object) => changedSetup(marked, PostChange.parse(photo(more)));
    expect(setup({ altText: 'Text' })).toEqual(setupOf(marked));
    expect(setup({ focalPoint: null, tags: [] })).toMatchObject({ annotations: [{ photoId }], tags: [] });
  });

  describe('by the place of a photo', () => {
    const kept = (
      state: 'ready' | 'processing',
      more: Partial<Photo>,
    ): ReadonlyMap<typeof photoId, Photo> => {
      const found = somePhoto(state, { photoId });
      const { thumbnails } = found;
      const place = { latitude: 33.9, longitude: 35.47 };
      return new Map([
        [
          photoId,
          { ...found, ...more, ...(thumbnails && more.keep && { thumbnails: { ...thumbnails, place } }) },
        ],
      ]);
    };
    const own = somePost.published({ photos: [viewData(photoId)] });
    const located = (photos: ReadonlyMap<typeof photoId, Photo>, fromPhoto = photoId) =>
      changedText(own, PostChange.parse({ location: { name: 'Beirut', fromPhoto } }), {
        people: new Map(),
        placed: photos,
        added: new Map(),
      });

    it('takes its coordinates, when its owner had them kept', () => {
      expect(located(kept('ready', { keep: { place: true } })).location).toEqual({
        name: 'Beirut',
        fromPhoto: photoId,
        latitude: 33.9,
        longitude: 35.47,
      });
    });

    it.each([
      ['one that kept none', () => located(kept('ready', {}))],
      [
        'one that kept the camera alone',
        () => located(new Map([[photoId, { ...somePhoto('awaiting'), keep: { camera: true } }]])),
      ],
      ["one that is not the post's", () => located(new Map(), somePhotoId())],
    ])('is refused of %s', (_, work) => {
      expect(valuesOf(work)).toMatchObject([{ path: 'body.location.fromPhoto' }]);
    });

    it('is settled at publication, and left out where nothing is told', () => {
      const location = { fromPhoto: photoId };
      expect(finalLocation(location, kept('ready', { keep: { place: true } }))).toMatchObject({
        latitude: 33.9,
      });
      expect(finalLocation(location, kept('ready', {}))).toBeUndefined();
      expect(finalLocation({ ...location, name: 'Beirut' }, kept('ready', {}))).toMatchObject({
        name: 'Beirut',
      });
    });
  });
});

describe('a post with all that may be said', () => {
  const card = (accountId: AccountId, username: string) => ({
    accountId,
    username,
    displayName: username,
    avatar: null,
  });
  const surroundings: PostSurroundings = {
    author: card(alice, 'alice'),
    media: async () => (name) => `https://media.example.org/${name}`,
    language: 'en',
    now: T0,
    viewer: guest,
    choices: noChoices,
    credits: {
      people: new Map([
        [bob, card(bob, 'bob')],
        [carol, card(carol, 'carol')],
      ]),
      tags: [
        { photoId, accountId: bob, x: 0, y: 0, state: 'pending' },
        { photoId, accountId: carol, x: 1, y: 1, state: 'shown' },
      ],
    },
  };
  const post: PublishedPost = somePost.published({
    photos: [{ ...viewData(photoId), camera: { make: 'Lighthouse' } }],
    visibility: 'audience',
    audienceId,
    sensitive: true,
    likes: 7,
    coAuthors: [
      { accountId: bob, state: 'invited' },
      { accountId: carol, state: 'accepted' },
    ],
    location: { fromPhoto: photoId },
    paidPartnership: { partner: { accountId: carol, state: 'accepted' } },
  });
  const shown = async (more: Partial<PostSurroundings> = {}) =>
    z.parse(PostView, await presentPost(post, { ...surroundings, ...more }));
  const as = (accountId: AccountId) => ({ viewer: knownAs(accountId) });

  it('shows who waits to the two whom it concerns', async () => {
    const names = async (more: Partial<PostSurroundings>) => {
      const { photos, coAuthors = [] } = await shown(more);
      return [
        (photos[0]?.tags ?? []).map(({ account }) => account.username).join(),
        coAuthors.map(({ account }) => account.username).join(),
      ];
    };
    expect(await names({})).toEqual(['carol', 'carol']);
    expect(await names(as(carol))).toEqual(['carol', 'carol']);
    expect(await names(as(bob))).toEqual(['bob,carol', 'bob,carol']);
    expect(await names(as(alice))).toEqual(['bob,carol', 'bob,carol']);
  });

  it('leaves out whom the viewer may not see, from their number too, and tags in lists', async () => {
    const without = await shown({ credits: { people: new Map(), tags: surroundings.credits.tags } });
    expect(without).toMatchObject({ paidPartnership: {}, coAuthors: [], coAuthorCount: 0 });
    expect(without.photos[0]?.tags).toEqual([]);
    const single = await shown();
    const inList = await shown({ credits: { people: surroundings.credits.people } });
    expect(inList.photos[0]).not.toHaveProperty('tags');
    expect({ ...inList, photos: [] }).toEqual({ ...single, photos: [] });
  });

  it('names a partner who has not answered to the two whom it concerns, and tells all that it is paid for', async () => {
    const asked = { ...post, paidPartnership: { partner: { accountId: bob, state: 'invited' as const } } };
    const partnership = async (more: Partial<PostSurroundings>) =>
      (await presentPost(asked, { ...surroundings, ...more })).paidPartnership;
    for (const more of [{}, as(carol)]) expect(await partnership(more)).toEqual({});
    for (const more of [as(alice), as(bob)])
      expect(await partnership(more)).toEqual({ partner: card(bob, 'bob'), state: 'invited' });
  });

  it('tells its audience to the author alone', async () => {
    expect(await shown(as(alice))).toMatchObject({ audienceId });
    for (const more of [{}, as(bob)]) expect(await shown(more)).not.toHaveProperty('audienceId');
  });

  it('hides how many like it from others', async () => {
    const likes = async (more: Partial<PostSurroundings>) => (await shown(more)).counts.likes;
    const choices = { ...noChoices, hidesLikes: true };
    expect(await likes({ choices })).toBeNull();
    expect(await likes({ choices, ...as(bob) })).toBeNull();
    expect(await likes({ choices, ...as(alice) })).toBe(7);
    expect(await likes(as(bob))).toBe(7);
  });

  it('screens its photos, shows their camera, and no photo that its place comes from', async () => {
    const view = await shown();
    expect(view.photos).toMatchObject([{ sensitive: true, camera: { make: 'Lighthouse' } }]);
    expect(view.location).toBeNull();
    expect(JSON.stringify(view)).not.toContain('fromPhoto');
  });

  it('keeps what it declared in its history, and nobody named', () => {
    const stored = { ...textOf(post), coverPhotoId: photoId, photos: [], version: 1, editedAt: T0 };
    const edit = presentEdit(stored, { isAuthor: false });
    expect(edit).toMatchObject({ sensitive: true, isPaidPartnership: true });
    expect(JSON.stringify(edit)).not.toContain(carol);
  });

  it('tells only its author in the history where it was made', () => {
    const location = { name: 'منارة بيروت', latitude: 33.9, longitude: 35.47 };
    const stored = {
      ...textOf({ ...post, location }),
      coverPhotoId: photoId,
      photos: [],
      version: 1,
      editedAt: T0,
    };
    expect(presentEdit(stored, { isAuthor: true }).location).toEqual(location);
    expect(presentEdit(stored, { isAuthor: false })).not.toHaveProperty('location');
  });
});
