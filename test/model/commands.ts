/** What people do, at random. Each command knows what the product must answer and what it changes. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { System } from './system.ts';
import {
  block,
  canSee,
  doesFollow,
  endFollow,
  isBlocked,
  type ModelPost,
  type Name,
  requestersOf,
  type Visibility,
  type World,
} from './world.ts';

/** Those who act. */
export const names = ['ann', 'ben', 'cyn', 'dan'] as const;

type Command = fc.AsyncCommand<World, System>;
type Status = number | readonly number[];

/** How often each kind of command was carried out: a model test that does nothing proves nothing. */
export const executed = new Map<string, number>();

/** The world of a run is plain data that the commands change in place. */
const command = (
  title: string,
  isPossible: (world: Readonly<World>) => boolean,
  run: (world: World, system: System) => Promise<void>,
): Command => ({
  check: isPossible,
  run: async (world, system) => {
    const kind = title.replaceAll(/\b(?:ann|ben|cyn|dan)\b|\d+/g, '…');
    executed.set(kind, (executed.get(kind) ?? 0) + 1);
    await run(world, system);
  },
  toString: () => title,
});

const always = (): boolean => true;

const expectStatus = (what: string, status: number, expected: Status): void => {
  expect([expected].flat().includes(status), `${what} answered ${status}, expected ${String(expected)}`).toBe(
    true,
  );
};

const name = fc.constantFrom(...names);
const pair = fc.tuple(name, name).filter(([one, other]) => one !== other);
const visibility = fc.constantFrom<Visibility>(
  'public',
  'public',
  'unlisted',
  'followers',
  'audience',
  'private',
);
const number = fc.nat(1_000);

const at = <Item>(items: readonly Item[], chosen: number): Item | undefined => items[chosen % items.length];

const visibilityBody = (system: System, author: Name, chosen: Visibility) =>
  chosen === 'audience'
    ? { visibility: chosen, audienceId: system.audienceOf(author) }
    : { visibility: chosen };

const usernameOf = (system: System, who: Name): string => system.personOf(who).username;

/** The edge commands of two people: a path below the other's account or one's own list. */
const edge = (
  title: string,
  method: 'PUT' | 'DELETE',
  pathOf: (username: string) => string,
  expected: (world: World, one: Name, other: Name) => Status,
  change: (world: World, one: Name, other: Name) => void,
  body?: unknown,
): fc.Arbitrary<Command> =>
  pair.map(([one, other]) =>
    command(`${one} ${title} ${other}`, always, async (world, system) => {
      const { status } = await system.ask(one, method, pathOf(usernameOf(system, other)), body);
      expectStatus(`${one} ${title} ${other}`, status, expected(world, one, other));
      if (status < 300) change(world, one, other);
    }),
  );

const account = (verb: string) => (username: string) => `/v1/accounts/${username}/${verb}`;

const blockedBy = (world: World, one: Name, other: Name): boolean => world.blocks.has(`${other} ${one}`);

const graph: readonly fc.Arbitrary<Command>[] = [
  edge(
    'follows',
    'PUT',
    account('follow'),
    (world, one, other) =>
      blockedBy(world, one, other) ? 404 : world.blocks.has(`${one} ${other}`) ? 409 : 200,
    (world, one, other) => {
      const mustAsk = world.private.has(other) && !doesFollow(world, one, other);
      (mustAsk ? world.requests : world.follows).add(`${one} ${other}`);
    },
  ),
  edge(
    'unfollows',
    'DELETE',
    account('follow'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404] : [200, 204]),
    (world, one, other) => {
      endFollow(world, one, other);
      world.requests.delete(`${one} ${other}`);
    },
  ),
  edge(
    'lets follow',
    'PUT',
    (username) => `/v1/me/follow-requests/${username}`,
    (world, one, other) => (world.requests.has(`${other} ${one}`) ? [200, 204] : 404),
    (world, one, other) => {
      world.requests.delete(`${other} ${one}`);
      world.follows.add(`${other} ${one}`);
    },
  ),
  edge(
    'declines the request of',
    'DELETE',
    (username) => `/v1/me/follow-requests/${username}`,
    (world, one, other) => (world.requests.has(`${other} ${one}`) ? [200, 204] : [200, 204, 404]),
    (world, one, other) => world.requests.delete(`${other} ${one}`),
  ),
  edge(
    'removes the follower',
    'DELETE',
    (username) => `/v1/me/followers/${username}`,
    () => [200, 204, 404],
    (world, one, other) => endFollow(world, other, one),
  ),
  edge(
    'blocks',
    'PUT',
    account('block'),
    () => 200,
    (world, one, other) => block(world, one, other),
  ),
  edge(
    'unblocks',
    'DELETE',
    account('block'),
    () => 200,
    (world, one, other) => world.blocks.delete(`${one} ${other}`),
  ),
  edge(
    'mutes',
    'PUT',
    account('mute'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404, 409] : [200, 204]),
    (world, one, other) => world.mutes.add(`${one} ${other}`),
    {},
  ),
  edge(
    'unmutes',
    'DELETE',
    account('mute'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404] : [200, 204]),
    (world, one, other) => world.mutes.delete(`${one} ${other}`),
  ),
  edge(
    'restricts',
    'PUT',
    account('restrict'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404, 409] : [200, 204]),
    (world, one, other) => world.restricts.add(`${one} ${other}`),
  ),
  edge(
    'restricts no more',
    'DELETE',
    account('restrict'),
    (world, one, other) => (isBlocked(world, one, other) ? [200, 204, 404] : [200, 204]),
    (world, one, other) => world.restricts.delete(`${one} ${other}`),
  ),
  fc.tuple(pair, fc.boolean()).map(([[one, other], isAdded]) => {
    const title = `${one} ${isAdded ? 'takes' : 'leaves'} ${other} ${isAdded ? 'into' : 'out of'} the close friends`;
    return command(title, always, async (world, system) => {
      const path = `/v1/me/audiences/${system.audienceOf(one)}/members/${usernameOf(system, other)}`;
      const { status } = await system.ask(one, isAdded ? 'PUT' : 'DELETE', path);
      const canBe = !isAdded || doesFollow(world, other, one);
      expectStatus(title, status, canBe ? [200, 204, ...(isAdded ? [] : [404])] : [404, 409]);
      if (status >= 300) return;
      if (isAdded) world.closeFriends.add(`${one} ${other}`);
      else world.closeFriends.delete(`${one} ${other}`);
    });
  }),
  fc.tuple(name, fc.boolean()).map(([one, isPrivate]) =>
    command(`${one} becomes ${isPrivate ? 'private' : 'public'}`, always, async (world, system) => {
      const { status } = await system.ask(one, 'PATCH', '/v1/me/settings', { isPrivate });
      expectStatus('the settings', status, 200);
      if (isPrivate) {
        world.private.add(one);
        return;
      }
      world.private.delete(one);
      for (const requester of requestersOf(world, one).toReversed()) {
        world.requests.delete(`${requester} ${one}`);
        world.follows.add(`${requester} ${one}`);
      }
      await system.cloud.settle(); // whoever has asked is let in by and by
    }),
  ),
];

/** A command on one of the posts there are, by somebody. */
const onPost = (
  title: string,
  isPossible: (world: World, by: Name, post: ModelPost) => boolean,
  run: (world: World, system: System, by: Name, post: ModelPost) => Promise<void>,
): fc.Arbitrary<Command> =>
  fc.tuple(name, number).map(([by, chosen]) =>
    command(
      `${by} ${title} post ${chosen}`,
      (world) => {
        const post = at(world.posts, chosen);
        return post !== undefined && isPossible(world, by, post);
      },
      async (world, system) => {
        const post = at(world.posts, chosen);
        if (post !== undefined) await run(world, system, by, post);
      },
    ),
  );

const isOwn = (_: World, by: Name, post: ModelPost): boolean => post.author === by;
const everything = (): boolean => true;

const expectSeen = (what: string, status: number, isSeen: boolean): void =>
  expectStatus(what, status, isSeen ? [200, 201, 204] : 404);

const posts: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(name, visibility).map(([author, chosen]) =>
    command(
      `${author} posts (${chosen})`,
      ({ posts: made }) => made.length < 8,
      async (world, system) => {
        const photoId = await system.readyPhoto(author);
        const { status, body } = await system.ask(author, 'POST', '/v1/posts', {
          photos: [{ photoId }],
          ...visibilityBody(system, author, chosen),
        });
        expectStatus('a post', status, 201);
        world.posts.push({
          postId: String(body['postId']),
          author,
          title: '',
          visibility: chosen,
          isDeleted: false,
          likes: new Set(),
          comments: [],
        });
        await system.cloud.settle();
      },
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

/** Reactions to a post in the bin are its author's alone, who has better things to do: they are left out. */
const isAlive = (_: World, __: Name, post: ModelPost): boolean => !post.isDeleted;

const onComment = (
  title: string,
  method: 'PUT' | 'DELETE',
  suffix: string,
  mayDo: (by: Name, post: ModelPost, comment: ModelPost['comments'][number]) => boolean,
  change: (post: ModelPost, comment: ModelPost['comments'][number]) => void,
): fc.Arbitrary<Command> =>
  fc.tuple(name, number, number).map(([by, chosenPost, chosenComment]) => {
    const find = (world: World) => {
      const post = at(world.posts, chosenPost);
      const comment = post && at(post.comments, chosenComment);
      // Who may not see the post, or the comment's author, is told nothing: covered by the comparison behind each run.
      const isOpen =
        post !== undefined && comment !== undefined && !post.isDeleted && canSee(world, by, post);
      return isOpen && !isBlocked(world, by, comment.by) && !isBlocked(world, post.author, comment.by)
        ? { post, comment }
        : undefined;
    };
    return command(
      `${by} ${title} comment ${chosenComment} of post ${chosenPost}`,
      (world) => find(world) !== undefined,
      async (world, system) => {
        const found = find(world);
        if (found === undefined) return;
        const path = `/v1/posts/${found.post.postId}/comments/${found.comment.commentId}${suffix}`;
        const { status } = await system.ask(by, method, path);
        expectStatus(title, status, mayDo(by, found.post, found.comment) ? [200, 204] : [403, 404]);
        if (status < 300) change(found.post, found.comment);
      },
    );
  });

const comments: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(name, number, fc.option(number, { nil: undefined })).map(([by, chosen, replied]) =>
    command(
      `${by} comments on post ${chosen}${replied === undefined ? '' : `, replying to ${replied}`}`,
      (world) => {
        const post = at(world.posts, chosen);
        return post !== undefined && !post.isDeleted && post.comments.length < 6;
      },
      async (world, system) => {
        const post = at(world.posts, chosen);
        if (post === undefined) return;
        // Replies go to comments that everybody sees; to others they are refused in their own tests.
        const open = post.comments.filter(
          (comment) =>
            comment.parent === undefined &&
            !comment.isPending &&
            !isBlocked(world, by, comment.by) &&
            !isBlocked(world, post.author, comment.by),
        );
        const parent = replied === undefined ? undefined : at(open, replied)?.commentId;
        const { status, body } = await system.ask(by, 'POST', `/v1/posts/${post.postId}/comments`, {
          text: 'ما أجملها',
          ...(parent !== undefined && { replyTo: parent }),
        });
        expectSeen('a comment', status, canSee(world, by, post));
        if (status >= 300) return;
        post.comments.push({
          commentId: String(body['commentId']),
          by,
          parent,
          isPending: world.restricts.has(`${post.author} ${by}`),
        });
      },
    ),
  ),
  onComment(
    'deletes',
    'DELETE',
    '',
    (by, post, comment) => by === comment.by || by === post.author,
    (post, { commentId }) => {
      post.comments = post.comments.filter(
        (each) => each.commentId !== commentId && each.parent !== commentId,
      );
    },
  ),
  onComment(
    'approves',
    'PUT',
    '/approve',
    (by, post) => by === post.author,
    (_, comment) => {
      comment.isPending = false;
    },
  ),
];

const likes: readonly fc.Arbitrary<Command>[] = [
  onPost('likes', isAlive, async (world, system, by, post) => {
    const { status } = await system.ask(by, 'PUT', `/v1/posts/${post.postId}/like`);
    expectSeen('a like', status, canSee(world, by, post));
    if (status < 300) post.likes.add(by);
  }),
  onPost(
    'unlikes',
    (world, by, post) => isAlive(world, by, post) && canSee(world, by, post),
    async (_, system, by, post) => {
      const { status } = await system.ask(by, 'DELETE', `/v1/posts/${post.postId}/like`);
      expectStatus('the end of a like', status, [200, 204]);
      post.likes.delete(by);
    },
  ),
];

/** Everything that may happen next. */
export const anyCommand = (): fc.Arbitrary<Command>[] => [
  ...graph,
  ...posts,
  ...posts,
  ...likes,
  ...comments,
];
