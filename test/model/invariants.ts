/** What must hold once all background work is done: every read path shows what the rules say, to every viewer. */
import { expect } from 'vitest';
import type { Body } from '../support/crowd.ts';
import { ownList } from './own-lists.ts';
import type { System } from './system.ts';
import {
  blockedBy,
  canSee,
  commentCountOf,
  commentsSeenBy,
  didReact,
  followedBy,
  followersOf,
  homeOf,
  inOrder,
  isBlocked,
  leftAloneBy,
  likersOf,
  type ModelPost,
  type Name,
  postsDoneBy,
  profileOf,
  type Reaction,
  relationshipOf,
  requestersOf,
  seesListsOf,
  type Viewer,
  viewerStateOf,
  type World,
} from './world.ts';

const photosIn = (photos: unknown): readonly unknown[] =>
  (Array.isArray(photos) ? photos : []).map((photo) => Object(photo)['photoId']);

/** The photos of a post as it is shown. */
export const photosOf = ({ photos }: Body): readonly unknown[] => photosIn(photos);

const idsOf = (items: readonly { readonly postId?: unknown }[] | undefined) =>
  items?.map(({ postId }) => postId);

export const expectPost = async (
  world: World,
  system: System,
  viewer: Viewer,
  post: ModelPost,
): Promise<Body | undefined> => {
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
    expect(Object(body['author'])['username'], what).toBe(system.personOf(post.author).username);
    if (post.photos !== undefined) expect(photosOf(body), what).toEqual(post.photos);
  }
  return isSeen ? body : undefined;
};

/** The same with what its viewer did with it, for worlds that know the order of what was done. */
const expectPostAndState = async (
  world: World,
  system: System,
  viewer: Viewer,
  post: ModelPost,
): Promise<void> => {
  const body = await expectPost(world, system, viewer, post);
  if (body === undefined || post.isDeleted) return;
  const what = `${post.author}'s post ${post.postId} seen by ${viewer ?? 'a guest'}`;
  const did = (reaction: Reaction) =>
    world.names.filter((name) => didReact(world, reaction, name, post)).length;
  expect(body['counts'], what).toMatchObject({
    reposts: did('reposted'),
    ...(viewer === post.author && { saves: did('saved') }),
  });
  if (viewer === undefined) expect(body['viewer'], what).toBeUndefined();
  else expect(body['viewer'], what).toMatchObject(viewerStateOf(world, viewer, post));
};

/** Lists that are empty for everybody are looked at by their author alone. */
const isWorthALook = (viewer: Viewer, { author }: ModelPost, items: number): boolean =>
  items > 0 || viewer === author;

export const expectLikers = async (
  world: World,
  system: System,
  viewer: Viewer,
  post: ModelPost,
  isInOrder = false,
): Promise<void> => {
  if (post.isDeleted || !isWorthALook(viewer, post, post.likes.size)) return;
  const what = `likers of ${post.author}'s post ${post.postId} seen by ${viewer ?? 'a guest'}`;
  const likers = await system.listAll(viewer, `/v1/posts/${post.postId}/likes`);
  const order = (names: readonly Name[]) => (isInOrder ? names : names.toSorted());
  const listed = likers?.map(({ accountId }) => system.nameOf(accountId));
  expect(listed && order(listed), what).toEqual(
    canSee(world, viewer, post) ? order(likersOf(world, viewer, post)) : undefined,
  );
};

/** What somebody did with posts, as a list of it shows them; a list that others do not have is as good as empty. */
const expectPostsDoneBy = async (world: World, system: System, viewer: Viewer, name: Name): Promise<void> => {
  for (const reaction of ['liked', 'saved', 'reposted'] as const) {
    if (viewer !== name && reaction !== 'reposted') continue;
    const listed = await system.listAll(viewer, ownList(system, name, reaction));
    const posts = seesListsOf(world, viewer, name) ? postsDoneBy(world, reaction, name, viewer) : [];
    expect(idsOf(listed ?? []), `what ${name} ${reaction}, seen by ${viewer ?? 'a guest'}`).toEqual(
      posts.map(({ postId }) => postId),
    );
  }
};

/** Former names lead to what an account is for a viewer. */
const expectFormerNames = async (system: System, viewer: Viewer, name: Name): Promise<void> => {
  const { username } = system.personOf(name);
  const present = await system.ask(viewer, 'GET', `/v1/accounts/${username}`);
  for (const former of system.formerNamesOf(name)) {
    const { status, body } = await system.ask(viewer, 'GET', `/v1/accounts/${former}`);
    const what = `${name} by a former name, seen by ${viewer ?? 'a guest'}`;
    expect({ status, username: body['username'] }, what).toEqual({
      status: present.status,
      username: present.body['username'],
    });
  }
};

/** Photos that posts have released lie among those that nothing uses, the newest first. */
const expectReleased = async (world: World, system: System, name: Name): Promise<void> => {
  const released = [...(world.released.get(name) ?? [])];
  const photos = await system.listAll(name, '/v1/photos');
  expect(photosIn(photos), `photos of ${name} that nothing uses`).toEqual(released.toSorted().toReversed());
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

/** The home feed; where the order of reposts is not known, posts that came by them are looked for anywhere. */
const expectHome = async (world: World, system: System, name: Name, isInOrder: boolean): Promise<void> => {
  const home = (await system.listAll(name, '/v1/feeds/home')) ?? [];
  const seen = home.map(({ postId, repostedBy }) => ({
    postId,
    by: repostedBy ? system.nameOf(Object(repostedBy)['accountId']) : undefined,
  }));
  const expected = homeOf(world, name).map(({ post: { postId }, repostedBy }) => ({
    postId,
    by: repostedBy,
  }));
  const what = `home feed of ${name}`;
  if (isInOrder) {
    expect(seen, what).toEqual(expected);
    return;
  }
  const ownTime = (items: typeof seen) => items.filter(({ by }) => by === undefined);
  const ids = (items: typeof seen) => items.map(({ postId }) => String(postId)).toSorted();
  expect(ownTime(seen), what).toEqual(ownTime(expected));
  expect(ids(seen), what).toEqual(ids(expected));
};

export const expectOwn = async (
  world: World,
  system: System,
  name: Name,
  isInOrder = false,
): Promise<void> => {
  await expectHome(world, system, name, isInOrder);
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
        expectPostAndState(world, system, viewer, post),
        expectLikers(world, system, viewer, post, true),
        expectComments(world, system, viewer, post),
      ]),
      ...world.names.flatMap((name) => [
        expectAccount(world, system, viewer, name),
        expectPostsDoneBy(world, system, viewer, name),
        expectFormerNames(system, viewer, name),
      ]),
      ...(viewer === undefined
        ? []
        : [expectOwn(world, system, viewer, true), expectReleased(world, system, viewer)]),
    ]);
  }
};
