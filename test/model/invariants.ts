/** What must hold once all background work is done: every read path shows what the rules say, to every viewer. */
import { expect } from 'vitest';
import type { System } from './system.ts';
import {
  blockedBy,
  canSee,
  commentCountOf,
  commentsSeenBy,
  followedBy,
  followersOf,
  homeOf,
  inOrder,
  isBlocked,
  leftAloneBy,
  type ModelPost,
  type Name,
  profileOf,
  relationshipOf,
  requestersOf,
  seesListsOf,
  type Viewer,
  type World,
} from './world.ts';

const idsOf = (items: readonly { readonly postId?: unknown }[] | undefined) =>
  items?.map(({ postId }) => postId);

export const expectPost = async (
  world: World,
  system: System,
  viewer: Viewer,
  post: ModelPost,
): Promise<void> => {
  const what = `${post.author}'s post ${post.postId} seen by ${viewer ?? 'a guest'}`;
  const isSeen = canSee(world, viewer, post);
  const path = `/v1/posts/${post.postId}`;
  const { status, body } = await system.ask(viewer, 'GET', path);
  expect(status, what).toBe(isSeen ? 200 : 404);
  if (isSeen && !post.isDeleted) {
    expect(body['counts'], what).toMatchObject({
      likes: post.likes.size,
      comments: commentCountOf(world, post),
    });
  }
};

/** Lists that are empty for everybody are looked at by their author alone. */
const isWorthALook = (viewer: Viewer, { author }: ModelPost, items: number): boolean =>
  items > 0 || viewer === author;

export const expectLikers = async (
  world: World,
  system: System,
  viewer: Viewer,
  post: ModelPost,
): Promise<void> => {
  if (post.isDeleted || !isWorthALook(viewer, post, post.likes.size)) return;
  const what = `likers of ${post.author}'s post ${post.postId} seen by ${viewer ?? 'a guest'}`;
  const likers = await system.listAll(viewer, `/v1/posts/${post.postId}/likes`);
  const shown = [...post.likes].filter((liker) => !isBlocked(world, viewer, liker));
  expect(likers?.map(({ accountId }) => system.nameOf(accountId)).toSorted(), what).toEqual(
    canSee(world, viewer, post) ? shown.toSorted() : undefined,
  );
};

export const expectComments = async (
  world: World,
  system: System,
  viewer: Viewer,
  post: ModelPost,
): Promise<void> => {
  if (post.isDeleted || !isWorthALook(viewer, post, post.comments.length)) return;
  const what = `comments of ${post.author}'s post ${post.postId} seen by ${viewer ?? 'a guest'}`;
  const path = `/v1/posts/${post.postId}/comments`;
  const comments = await system.listAll(viewer, path);
  const expected = commentsSeenBy(world, viewer, post);
  const top = inOrder(expected.filter(({ parent }) => parent === undefined)).map(
    ({ commentId }) => commentId,
  );
  expect(
    comments?.map(({ commentId }) => commentId),
    what,
  ).toEqual(canSee(world, viewer, post) ? top : undefined);
  const withReplies = top.filter((commentId) => post.comments.some(({ parent }) => parent === commentId));
  for (const commentId of withReplies) {
    const replies = await system.listAll(viewer, `${path}/${commentId}/replies`);
    const wanted = expected
      .filter(({ parent }) => parent === commentId)
      .map((reply) => reply.commentId)
      .toSorted();
    expect(
      replies?.map((reply) => reply['commentId']),
      `replies, ${what}`,
    ).toEqual(wanted);
  }
};

export const expectAccount = async (
  world: World,
  system: System,
  viewer: Viewer,
  name: Name,
): Promise<void> => {
  const what = `${name} seen by ${viewer ?? 'a guest'}`;
  const path = `/v1/accounts/${system.personOf(name).username}`;
  const { status, body } = await system.ask(viewer, 'GET', path);
  const isHidden = viewer !== undefined && world.blocks.has(`${name} ${viewer}`);
  if (isHidden) expect(status, what).toBe(404);
  const profile = profileOf(world, name, viewer);
  const grid = await system.listAll(viewer, `${path}/posts`);
  if (isBlocked(world, viewer, name)) {
    expect(grid ?? [], `posts of ${what}`).toEqual([]);
    return;
  }
  expect(status, what).toBe(200);
  expect(body['counts'], what).toMatchObject({
    posts: profile.filter(({ author }) => author === name).length,
    followers: followersOf(world, name).length,
    following: followedBy(world, name).length,
  });
  expect(idsOf(grid), `posts of ${what}`).toEqual(profile.map(({ postId }) => postId));
  if (viewer !== undefined && viewer !== name) {
    expect(body['relationship'], what).toEqual(relationshipOf(world, viewer, name));
  }
  for (const [list, members] of [
    ['followers', followersOf(world, name)],
    ['following', followedBy(world, name)],
  ] as const) {
    if (members.length === 0 && viewer !== name) continue; // an empty list hides nothing
    const people = await system.listAll(viewer, `${path}/${list}`);
    const shown = members.filter((member) => !isBlocked(world, viewer, member));
    expect(
      people?.map(({ accountId }) => system.nameOf(accountId)),
      `${list} of ${what}`,
    ).toEqual(seesListsOf(world, viewer, name) ? shown : undefined);
    for (const { accountId, relationship } of people ?? []) {
      const person = system.nameOf(accountId);
      expect(relationship, `${person} in ${list} of ${what}`).toEqual(
        viewer === undefined || viewer === person ? undefined : relationshipOf(world, viewer, person),
      );
    }
  }
};

export const expectOwn = async (world: World, system: System, name: Name): Promise<void> => {
  const home = await system.listAll(name, '/v1/feeds/home');
  expect(idsOf(home), `home feed of ${name}`).toEqual(homeOf(world, name).map(({ postId }) => postId));
  for (const [path, people] of [
    ['follow-requests', requestersOf(world, name)],
    ['blocks', blockedBy(world, name)],
    ['mutes', leftAloneBy(world, name, 'mutes')],
    ['restricted', leftAloneBy(world, name, 'restricts')],
  ] as const) {
    const listed = await system.listAll(name, `/v1/me/${path}`);
    expect(
      listed?.map(({ accountId, relationship }) => [system.nameOf(accountId), relationship]),
      `${path} of ${name}`,
    ).toEqual(people.map((other) => [other, relationshipOf(world, name, other)]));
  }
};

/** Compares the whole system with the model, for every viewer. */
export const expectInvariants = async (world: World, system: System): Promise<void> => {
  await system.cloud.settle();
  for (const viewer of [...world.names, undefined]) {
    await Promise.all([
      ...world.posts.flatMap((post) => [
        expectPost(world, system, viewer, post),
        expectLikers(world, system, viewer, post),
        expectComments(world, system, viewer, post),
      ]),
      ...world.names.map((name) => expectAccount(world, system, viewer, name)),
      ...(viewer === undefined ? [] : [expectOwn(world, system, viewer)]),
    ]);
  }
};
