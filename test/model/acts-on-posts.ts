/** What people do with their own posts, and that others look at them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  at,
  type Command,
  command,
  everything,
  expectSeen,
  expectStatus,
  isOwn,
  name,
  number,
  onPost,
  usernameOf,
  visibility,
  visibilityBody,
} from './command.ts';
import { photosOf } from './invariants.ts';
import type { System } from './system.ts';
import {
  canSee,
  isBlocked,
  type ModelPost,
  type Name,
  notePosting,
  type Visibility,
  type World,
} from './world.ts';

/** Has somebody post two photos. */
export const postAs = async (
  world: World,
  system: System,
  author: Name,
  chosen: Visibility = 'public',
): Promise<void> => {
  const photos = [await system.readyPhoto(author), await system.readyPhoto(author)];
  const { status, body } = await system.ask(author, 'POST', '/v1/posts', {
    photos: photos.map((photoId) => ({ photoId })),
    ...visibilityBody(system, author, chosen),
  });
  expectStatus('a post', status, 201);
  notePosting(world, {
    postId: String(body['postId']),
    author,
    title: '',
    visibility: chosen,
    isDeleted: false,
    likes: new Set(),
    comments: [],
    photos,
  });
  await system.cloud.settle();
};

export const posts: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(name, visibility).map(([author, chosen]) =>
    command(
      `${author} posts (${chosen})`,
      ({ posts: made }) => made.length < 8,
      (world, system) => postAs(world, system, author, chosen),
    ),
  ),
  fc.tuple(name, number, visibility).map(([by, chosen, wanted]) =>
    command(
      `${by} makes post ${chosen} ${wanted}`,
      (world) => at(world.posts, chosen) !== undefined,
      async (world, system) => {
        const post = at(world.posts, chosen);
        if (post === undefined) return;
        const { status } = await system.ask(by, 'PATCH', `/v1/posts/${post.postId}`, {
          ...visibilityBody(system, by, wanted),
        });
        expectSeen('an edit', status, post.author === by && !post.isDeleted);
        if (status === 200) post.visibility = wanted;
      },
    ),
  ),
  onPost('deletes', everything, async (_, system, by, post) => {
    const { status } = await system.ask(by, 'DELETE', `/v1/posts/${post.postId}`);
    expectSeen('a deletion', status, post.author === by);
    if (status === 204) post.isDeleted = true;
  }),
  onPost(
    'restores',
    (world, by, post) => isOwn(world, by, post) && post.isDeleted,
    async (_, system, by, post) => {
      const { status } = await system.ask(by, 'POST', `/v1/posts/${post.postId}/restore`);
      expectStatus('a restoration', status, 200);
      post.isDeleted = false;
    },
  ),
  onPost('looks at', everything, async (world, system, by, post) => {
    const { status } = await system.ask(by, 'GET', `/v1/posts/${post.postId}`);
    expectSeen('a look', status, canSee(world, by, post));
  }),
];

/** The photos that an edit leaves a post: some of its own, turned around or not, and perhaps one that is new or was released before. */
const chosenPhotos = async (
  world: World,
  system: System,
  { author, photos = [] }: ModelPost,
  [keeps, isTurned, adds]: readonly [number, boolean, 'none' | 'new' | 'released'],
): Promise<readonly string[]> => {
  const kept = photos.slice(0, keeps % (photos.length + 1));
  const [released] = [...(world.released.get(author) ?? [])];
  const adding = adds === 'released' ? released : undefined;
  const added = adds === 'new' || kept.length === 0 ? await system.readyPhoto(author) : adding;
  const all = added === undefined ? kept : [...kept, added];
  return isTurned ? all.toReversed() : all;
};

/** What is done about who made a post, and about what it shows. */
export const photosAndPeople: readonly fc.Arbitrary<Command>[] = [
  fc
    .tuple(number, fc.tuple(number, fc.boolean(), fc.constantFrom('none', 'new', 'released')))
    .map(([chosen, choice]) =>
      command(
        `the author of post ${chosen} shows other photos ${choice.join(' ')}`,
        (world) => at(world.posts, chosen)?.isDeleted === false,
        async (world, system) => {
          const post = at(world.posts, chosen);
          if (post === undefined) return;
          const photos = await chosenPhotos(world, system, post, choice);
          const { status } = await system.ask(post.author, 'PATCH', `/v1/posts/${post.postId}`, {
            photos: photos.map((photoId) => ({ photoId })),
          });
          expectStatus('other photos', status, 200);
          const released = world.released.get(post.author) ?? new Set();
          for (const photoId of post.photos ?? []) released.add(photoId);
          for (const photoId of photos) released.delete(photoId);
          world.released.set(post.author, released);
          post.photos = photos;
          const { body } = await system.ask(post.author, 'GET', `/v1/posts/${post.postId}`);
          expect(photosOf(body), 'photos at once').toEqual(photos);
        },
      ),
    ),
  fc.tuple(number, name).map(([chosen, other]) =>
    command(
      `the author of post ${chosen} asks ${other} to be one too`,
      (world) => {
        const post = at(world.posts, chosen);
        return (
          post !== undefined &&
          !post.isDeleted &&
          post.author !== other &&
          !isBlocked(world, post.author, other)
        );
      },
      async (world, system) => {
        const post = at(world.posts, chosen);
        if (post === undefined) return;
        const asked = new Map([...(post.coAuthors ?? []), [other, post.coAuthors?.get(other) ?? false]]);
        const { status } = await system.ask(post.author, 'PATCH', `/v1/posts/${post.postId}`, {
          coAuthors: [...asked.keys()].map((each) => usernameOf(system, each)),
        });
        expectStatus('an invitation', status, 200);
        post.coAuthors = asked;
        await system.cloud.settle();
      },
    ),
  ),
  onPost(
    'agrees to be an author of',
    (_, by, post) => !post.isDeleted && Boolean(post.coAuthors?.has(by)),
    async (_, system, by, post) => {
      const { status } = await system.ask(by, 'PUT', `/v1/posts/${post.postId}/co-authorship`);
      expectStatus('an agreement', status, 204);
      post.coAuthors = new Map([...(post.coAuthors ?? []), [by, true]]);
      await system.cloud.settle();
    },
  ),
  onPost(
    'is no more an author of',
    (_, by, post) => !post.isDeleted && Boolean(post.coAuthors?.has(by)),
    async (_, system, by, post) => {
      const { status } = await system.ask(by, 'DELETE', `/v1/posts/${post.postId}/co-authorship`);
      expectStatus('the end of it', status, 204);
      post.coAuthors = new Map([...(post.coAuthors ?? [])].filter(([each]) => each !== by));
      await system.cloud.settle();
    },
  ),
];
