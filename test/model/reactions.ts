/** What people do with posts by a tap: the answer to the very next question says so, whatever the background work has come to. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { at, type Command, command, expectStatus, isAlive, name, number } from './command.ts';
import { ownList } from './own-lists.ts';
import type { System } from './system.ts';
import type { ModelPost, Name, Reaction, World } from './world.ts';
import {
  authorsOf,
  canSee,
  didReact,
  mayRepost,
  postsDoneBy,
  react,
  takeBack,
  viewerStateOf,
} from './world.ts';

const verbOf = { liked: 'like', saved: 'save', reposted: 'repost' } as const satisfies Record<
  Reaction,
  string
>;

const expectTold = async (world: World, system: System, by: Name, post: ModelPost): Promise<void> => {
  if (!canSee(world, by, post)) return;
  const { body } = await system.ask(by, 'GET', `/v1/posts/${post.postId}`);
  expect(body['viewer'], `what ${by} did with ${post.postId}`).toMatchObject(viewerStateOf(world, by, post));
};

const expectListed = async (world: World, system: System, by: Name, reaction: Reaction): Promise<void> => {
  const items = await system.listAll(by, ownList(system, by, reaction));
  expect(
    items?.map(({ postId }) => postId),
    `what ${by} ${reaction}, at once`,
  ).toEqual(postsDoneBy(world, reaction, by, by).map(({ postId }) => postId));
};

/** Of the posts in home, whichever have come there by now. */
const expectToldInHome = async (world: World, system: System, by: Name): Promise<void> => {
  for (const { postId, viewer } of (await system.listAll(by, '/v1/feeds/home')) ?? []) {
    const post = world.posts.find((each) => each.postId === postId);
    if (post === undefined) throw new Error(`${String(postId)} is nobody's post`);
    expect(viewer, `${postId} in the home feed of ${by}`).toMatchObject(viewerStateOf(world, by, post));
  }
};

const expectAtOnce = async (
  world: World,
  system: System,
  by: Name,
  {
    post,
    reaction,
    glance,
  }: { readonly post: ModelPost; readonly reaction: Reaction; readonly glance: number },
): Promise<void> => {
  switch (glance % 3) {
    case 0:
      return expectTold(world, system, by, post);
    case 1:
      return expectListed(world, system, by, reaction);
    default:
      return expectToldInHome(world, system, by);
  }
};

/** What doing it answers. */
const answerOf = (world: World, by: Name, reaction: Reaction, post: ModelPost): number => {
  if (!canSee(world, by, post)) return 404;
  if (reaction !== 'reposted') return 200;
  if (authorsOf(post).includes(by)) return 409;
  return mayRepost(world, post) ? 200 : 403;
};

/** Each reaction, done and taken back, by somebody who then looks at one of the places that show it. */
export const reactions: readonly fc.Arbitrary<Command>[] = (['liked', 'saved', 'reposted'] as const).flatMap(
  (reaction) =>
    [true, false].map((isDone) =>
      fc.tuple(name, number, number).map(([by, chosen, glance]) =>
        command(
          `${by} ${isDone ? 'has' : 'has no more'} ${reaction} post ${chosen}`,
          (world) => {
            const post = at(world.posts, chosen);
            return post !== undefined && isAlive(world, by, post);
          },
          async (world, system) => {
            const post = at(world.posts, chosen);
            if (post === undefined) return;
            const path = `/v1/posts/${post.postId}/${verbOf[reaction]}`;
            const { status, body } = await system.ask(by, isDone ? 'PUT' : 'DELETE', path);
            const wasDone = didReact(world, reaction, by, post);
            const undone = wasDone || canSee(world, by, post) ? 200 : 404;
            expectStatus(
              `${reaction}: ${isDone}`,
              status,
              isDone ? answerOf(world, by, reaction, post) : undone,
            );
            if (status >= 300) return;
            expect(body, `${reaction}: ${isDone}`).toMatchObject({ [reaction]: isDone });
            if (isDone) react(world, reaction, by, post);
            else takeBack(world, reaction, by, post);
            await expectAtOnce(world, system, by, { post, reaction, glance });
          },
        ),
      ),
    ),
);
