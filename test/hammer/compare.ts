/** Every list, count and feed against the truth, when all has come to rest. */
import { expect } from 'vitest';
import { expectAccount, expectComments, expectLikers, expectOwn, expectPost } from '../model/invariants.ts';
import type { System } from '../model/system.ts';
import { canSee, isBlocked, type Name, type Viewer } from '../model/world.ts';
import type { Body } from '../support/crowd.ts';
import type { HammerPost, Truth, Worker } from './truth.ts';

const AT_ONCE = 16; // comparisons
const INSIGHT_FLOOR = 10; // smaller numbers are withheld

const ids = (items: readonly Body[] | undefined, field: string): readonly string[] =>
  (items ?? []).map((item) => String(item[field])).toSorted();

const idsOf = (posts: readonly HammerPost[]): readonly string[] =>
  posts.map(({ postId }) => postId).toSorted();

const othersIn = (pairs: ReadonlySet<string>, one: Name): readonly Name[] =>
  [...pairs].flatMap((pair) => (pair.startsWith(`${one} `) ? [pair.slice(one.length + 1)] : [])).toSorted();

/** What a worker alone reads. */
const expectWorker = async (truth: Truth, system: System, worker: Worker): Promise<void> => {
  const { name, guest, fixed } = worker;
  const { world } = truth;
  const posts = [...truth.posts.values()];
  const list = async (viewer: Viewer, path: string, field: string) =>
    ids(await system.listAll(viewer, path), field);
  const seenBy = (viewer: Viewer, isIn: (post: HammerPost) => boolean) =>
    idsOf(
      posts.filter(
        (post) => isIn(post) && !post.isDeleted && !post.isArchived && canSee(world, viewer, post),
      ),
    );
  const people = async (path: string): Promise<readonly Name[]> =>
    ((await system.listAll(name, path)) ?? []).map(({ accountId }) => system.nameOf(accountId)).toSorted();
  const body = async (path: string): Promise<Body> => (await system.ask(name, 'GET', path)).body;
  const usernameOf = (who: Name): string => system.personOf(who).username;
  const own = [fixed, ...worker.posts];

  const expected = {
    saved: seenBy(name, ({ saves }) => saves.has(name)),
    liked: seenBy(name, ({ likes }) => likes.has(name)),
    reposted: idsOf(posts.filter(({ reposts }) => reposts.has(name))),
    bin: idsOf(own.filter(({ isDeleted }) => isDeleted)),
    archive: idsOf(own.filter(({ isArchived, isDeleted }) => isArchived && !isDeleted)),
    drafts: [...worker.drafts.keys()].toSorted(),
    collections: [...worker.collections.keys()].toSorted(),
    links: [...fixed.links.keys()].toSorted(),
    muted: othersIn(world.mutes, name).filter((other) => !isBlocked(world, name, other)),
    blocked: othersIn(world.blocks, name),
    restricted: othersIn(world.restricts, name).filter((other) => !world.blocks.has(`${other} ${name}`)),
    mutuals: othersIn(world.follows, name).filter((other) => world.follows.has(`${other} ${name}`)),
    audience: othersIn(world.closeFriends, name),
    tagged: seenBy(guest, ({ author, credit }) => author === name && credit?.tag === 'shown'),
    invitations: seenBy(guest, ({ author, credit }) => author === name && credit?.coAuthor === 'invited'),
    bio: worker.bio,
    preference: worker.preference,
  };
  const seen = {
    saved: await list(name, '/v1/me/saved', 'postId'),
    liked: await list(name, '/v1/me/likes', 'postId'),
    reposted: await list(undefined, `/v1/accounts/${usernameOf(name)}/reposts`, 'postId'),
    bin: await list(name, '/v1/me/bin', 'postId'),
    archive: await list(name, '/v1/me/archive', 'postId'),
    drafts: await list(name, '/v1/drafts', 'draftId'),
    collections: await list(undefined, `/v1/accounts/${usernameOf(name)}/collections`, 'collectionId'),
    links: ids(
      ((await body(`/v1/posts/${fixed.postId}/share-links`))['items'] ?? []) as readonly Body[],
      'linkId',
    ),
    muted: await people('/v1/me/mutes'),
    blocked: await people('/v1/me/blocks'),
    restricted: await people('/v1/me/restricted'),
    mutuals: await people('/v1/me/mutuals'),
    audience: await people(`/v1/me/audiences/${system.audienceOf(name)}/members`),
    tagged: await list(guest, `/v1/accounts/${usernameOf(guest)}/tagged`, 'postId'),
    invitations: await list(guest, '/v1/me/co-author-invitations', 'postId'),
    bio: (await body('/v1/me'))['bio'],
    preference: (await body('/v1/me/notification-preferences'))['comment'],
  };
  for (const [what, truly] of Object.entries(expected)) {
    expect(seen[what as keyof typeof seen], `${what} of ${name}`).toEqual(truly);
  }

  const audiences = await system.listAll(name, '/v1/me/audiences');
  expect(audiences?.[0]?.['members'], `members of the audience of ${name}`).toBe(expected.audience.length);
  for (const [collectionId, { name: called, postIds }] of worker.collections) {
    const path = `/v1/collections/${collectionId}`;
    expect(await body(path), path).toMatchObject({ name: called, posts: postIds.length });
    const shown = await system.listAll(undefined, `${path}/posts`);
    expect(
      shown?.map(({ postId }) => postId),
      `${path} in its order`,
    ).toEqual(postIds);
  }
  for (const [draftId, { title, isScheduled }] of worker.drafts) {
    expect(await body(`/v1/drafts/${draftId}`), draftId).toMatchObject({
      state: isScheduled ? 'scheduled' : 'draft',
      content: title === '' ? {} : { title },
    });
  }
  for (const photoId of worker.photos) {
    expect(await body(`/v1/photos/${photoId}`), photoId).toMatchObject({ state: 'awaiting' });
  }
  for (const token of fixed.links.values()) {
    expect((await system.ask(undefined, 'GET', `/v1/shared/${token}`)).status, 'a share link').toBe(200);
  }
  for (const token of fixed.endedLinks) {
    expect((await system.ask(undefined, 'GET', `/v1/shared/${token}`)).status, 'an ended link').toBe(404);
  }
};

/** Numbers that only the author learns, small ones withheld. */
const expectInsights = async (system: System, post: HammerPost): Promise<void> => {
  const told = (number: number): number | null => (number < INSIGHT_FLOOR ? null : number);
  const { body } = await system.ask(post.author, 'GET', `/v1/posts/${post.postId}/insights`);
  expect(body['total'], `insights of ${post.postId}`).toMatchObject({
    views: told(post.views.size),
    shares: told(post.shares.size),
    likes: told(post.likes.size),
    saves: told(post.saves.size),
    reposts: told(post.reposts.size),
  });
};

const expectCommentLikes = async (system: System, post: HammerPost): Promise<void> => {
  if (post.isDeleted || post.isArchived || post.comments.length === 0) return;
  const path = `/v1/posts/${post.postId}/comments`;
  const threads = (await system.listAll(post.author, path)) ?? [];
  const replies = await Promise.all(
    threads.map(({ commentId }) => system.listAll(post.author, `${path}/${String(commentId)}/replies`)),
  );
  for (const { commentId, likes } of [...threads, ...replies.flatMap((found) => found ?? [])]) {
    const truly = post.commentLikes.get(String(commentId))?.size ?? 0;
    expect(likes, `likes of the comment ${String(commentId)} on ${post.postId}`).toBe(truly);
  }
};

/** Nobody is named in a notification of a like who does not like, and no comment that is gone. */
const expectNotifications = async (truth: Truth, system: System, { name }: Worker): Promise<void> => {
  const items = (await system.listAll(name, '/v1/me/notifications')) ?? [];
  for (const { type, actors, post, comment } of items) {
    const about = truth.posts.get(String(Object(post)['postId']));
    const named = (Array.isArray(actors) ? actors : []).map((each) =>
      system.nameOf(Object(each)['accountId']),
    );
    if (type === 'like') {
      expect(
        named.filter((each) => !about?.likes.has(each)),
        `told ${name} of likes`,
      ).toEqual([]);
    }
    if (type === 'comment' || type === 'reply') {
      const commentId = Object(comment)['commentId'];
      expect(
        about?.comments.some((each) => each.commentId === commentId),
        `told ${name} of the comment ${commentId}`,
      ).toBe(true);
    }
  }
};

/** Compares everything, each thing by its owner's eyes, by a guest's and by those of `others` chosen people. */
export const compare = async (
  truth: Truth,
  system: System,
  othersOf: () => readonly Name[],
): Promise<readonly string[]> => {
  const { world, workers } = truth;
  for (const post of truth.posts.values()) {
    if (post.credit !== undefined && post.credit.coAuthor !== 'declined') {
      const worker = workers.find(({ name }) => name === post.author);
      post.coAuthors = new Map([[worker?.guest ?? '', post.credit.coAuthor === 'accepted']]);
    }
    post.isPinned = workers.some(({ fixed, isPinned }) => isPinned && fixed === post);
  }
  const byTime = [...truth.posts.values()].toSorted((one, other) => (one.postId < other.postId ? -1 : 1));
  for (const { author, postId } of byTime) world.acts.add(`posted ${author} ${postId}`);
  // In which order posts were reposted nobody knows, and it is not compared.
  for (const { postId, reposts } of byTime)
    for (const by of reposts) world.acts.add(`reposted ${by} ${postId}`);
  const comparisons: (() => Promise<unknown>)[] = [
    ...[...truth.posts.values()].flatMap((post) =>
      [post.author, undefined, ...othersOf()].flatMap((viewer) => [
        () => expectPost(world, system, viewer, post),
        () => expectLikers(world, system, viewer, post),
        () => expectComments(world, system, viewer, post),
      ]),
    ),
    ...[...truth.posts.values()].map((post) => () => expectCommentLikes(system, post)),
    ...world.names.flatMap((name) =>
      [name, undefined, ...othersOf()].map((viewer) => () => expectAccount(world, system, viewer, name)),
    ),
    ...world.names.map((name) => () => expectOwn(world, system, name)),
    ...workers.flatMap((worker) => [
      () => expectWorker(truth, system, worker),
      () => expectInsights(system, worker.fixed),
      () => expectNotifications(truth, system, worker),
    ]),
  ];
  const differences: string[] = [];
  const note = (error: unknown): void => {
    const { message, actual, expected } = Object(error);
    const values =
      actual === undefined ? '' : `, ${JSON.stringify(actual)} and truly ${JSON.stringify(expected)}`;
    differences.push(`${String(message)}${values}`);
  };
  const compareNext = async (): Promise<void> => {
    for (let next = comparisons.pop(); next !== undefined; next = comparisons.pop()) {
      await next().catch(note);
    }
  };
  console.log(`${comparisons.length} comparisons`);
  await Promise.all(Array.from({ length: AT_ONCE }, compareNext));
  return differences;
};
