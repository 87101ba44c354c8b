/** What workers do with others and with what others have posted, and what they look at meanwhile. */
import { DAY_MS } from '../../lambdas/platform/durations.ts';
import { block, doesFollow, endFollow, type ModelComment, type Name } from '../model/world.ts';
import { type Act, type Acts, anyPost, type Hand, isLive, keep } from './act.ts';
import type { HammerPost } from './truth.ts';

const MAX_COMMENTS = 12; // of one worker: so many are compared in the end

const account = ({ system }: Hand, name: Name, verb: string): string =>
  `/v1/accounts/${system.personOf(name).username}/${verb}`;

const another = ({ truth, worker, oneOf }: Hand): Name | undefined =>
  oneOf(truth.workers.filter((each) => each !== worker))?.name;

/** Reacts to a post of anybody, or takes it back. */
const reaction =
  (
    verb: string,
    method: 'PUT' | 'DELETE',
    setOf: (post: HammerPost) => Set<Name>,
    choose: (hand: Hand) => HammerPost | undefined = anyPost,
  ): Act =>
  async (hand) => {
    const { worker, oneOf, truth } = hand;
    const mine = [...truth.posts.values()].filter((each) => setOf(each).has(worker.name));
    const post = method === 'DELETE' && hand.below(4) > 0 ? oneOf(mine) : choose(hand);
    if (post === undefined) return false;
    const done = await hand.send(worker.name, method, `/v1/posts/${post.postId}/${verb}`);
    if (done !== undefined) keep(setOf(post), worker.name, method === 'PUT');
    return true;
  };

const fixedOfAnother = ({ truth, worker, oneOf }: Hand): HammerPost | undefined =>
  oneOf(truth.workers.filter((each) => each !== worker))?.fixed;

/** Ends what the worker saved in its collections too. */
const unsave: Act = async (hand) => {
  const { worker, truth, oneOf, send } = hand;
  const post = oneOf([...truth.posts.values()].filter(({ saves }) => saves.has(worker.name)));
  if (post === undefined) return false;
  if ((await send(worker.name, 'DELETE', `/v1/posts/${post.postId}/save`)) === undefined) return true;
  post.saves.delete(worker.name);
  for (const collection of worker.collections.values()) {
    collection.postIds = collection.postIds.filter((postId) => postId !== post.postId);
  }
  return true;
};

const told =
  (setOf: (post: HammerPost) => Set<string>, tell: (hand: Hand, post: HammerPost) => Promise<unknown>): Act =>
  async (hand) => {
    const post = fixedOfAnother(hand);
    const dayOf = () => Math.floor(Date.now() / DAY_MS);
    // Close to midnight it is not known for which day it counts.
    if (post === undefined || Math.floor((Date.now() + 60_000) / DAY_MS) !== dayOf()) return false;
    await tell(hand, post);
    setOf(post).add(`${hand.worker.name} ${dayOf()}`);
    return true;
  };

const commentOn =
  (isReply: boolean): Act =>
  async (hand) => {
    const { worker, oneOf, send } = hand;
    const post = hand.below(2) === 0 ? anyPost(hand) : fixedOfAnother(hand);
    if (post === undefined || worker.comments.length >= MAX_COMMENTS) return false;
    const parent = oneOf(post.comments.filter((each) => each.parent === undefined))?.commentId;
    if (isReply && parent === undefined) return false;
    const made = await send(worker.name, 'POST', `/v1/posts/${post.postId}/comments`, {
      text: 'ما أجملها',
      ...(isReply && { replyTo: parent }),
    });
    if (made === undefined) return true;
    const comment: ModelComment = {
      commentId: String(made['commentId']),
      by: worker.name,
      parent: isReply ? parent : undefined,
      isPending: false,
    };
    post.comments.push(comment);
    worker.comments.push({ post, comment });
    return true;
  };

const pathOf = (post: HammerPost, comment: ModelComment, verb = ''): string =>
  `/v1/posts/${post.postId}/comments/${comment.commentId}${verb}`;

/** Something that a worker does with a comment on a post of its own. */
const moderation =
  (method: string, verb: string, change: (comment: ModelComment) => void): Act =>
  async (hand) => {
    const { worker, oneOf, send } = hand;
    const post = oneOf([worker.fixed, ...worker.posts.filter(isLive)]);
    const comment = post && oneOf(post.comments);
    if (post === undefined || comment === undefined) return false;
    if ((await send(worker.name, method, pathOf(post, comment, verb))) !== undefined) change(comment);
    return true;
  };

const pinning =
  (method: 'PUT' | 'DELETE'): Act =>
  async (hand) => {
    const { worker, send } = hand;
    const { fixed } = worker;
    const pinned = fixed.comments.find(({ isPinned }) => isPinned);
    const comment =
      method === 'DELETE' ? pinned : hand.oneOf(fixed.comments.filter(({ parent }) => parent === undefined));
    if (comment === undefined || (method === 'PUT' && pinned !== undefined)) return false;
    const done = await send(worker.name, method, pathOf(fixed, comment, '/pin'));
    if (done !== undefined) comment.isPinned = method === 'PUT';
    return true;
  };

const commentLike =
  (method: 'PUT' | 'DELETE'): Act =>
  async (hand) => {
    const post = anyPost(hand);
    const comment = post && hand.oneOf(post.comments);
    if (post === undefined || comment === undefined) return false;
    const likes = post.commentLikes.get(comment.commentId) ?? new Set<Name>();
    post.commentLikes.set(comment.commentId, likes);
    const done = await hand.send(hand.worker.name, method, pathOf(post, comment, '/like'));
    if (done !== undefined) keep(likes, hand.worker.name, method === 'PUT');
    return true;
  };

/** An edge of the worker's to another worker. */
const edge =
  (verb: string, method: 'PUT' | 'DELETE', pairs: 'follows' | 'mutes', body?: unknown): Act =>
  async (hand) => {
    const { truth, worker, must } = hand;
    const other = another(hand);
    if (other === undefined) return false;
    await must(worker.name, method, account(hand, other, verb), body);
    keep(truth.world[pairs], `${worker.name} ${other}`, method === 'PUT');
    return true;
  };

const doesFollowFriend = async ({ system, worker }: Hand): Promise<boolean> => {
  const { body } = await system.ask(
    worker.name,
    'GET',
    `/v1/accounts/${system.personOf(worker.friend).username}`,
  );
  return Object(body['relationship'])['following'] === true;
};

/**
 * An act that turns on what is between the worker and its friend: not done while a request waits that the friend, public by now, accepts by
 * itself. That takes until the job comes again where its consumer was killed, and whoever acts meanwhile may come before it or after it.
 */
const onceSettled =
  (act: Act): Act =>
  async (hand) => {
    const { worker } = hand;
    if (worker.awaitsFollow && !(await doesFollowFriend(hand))) return false;
    worker.awaitsFollow = false;
    return act(hand);
  };

/** Something between the worker and its friend, either way round. */
const between = (
  method: string,
  pathOfPair: (hand: Hand, other: Name) => string,
  change: (hand: Hand, one: Name, other: Name) => void,
  body?: unknown,
): Act =>
  onceSettled(async (hand) => {
    const { worker, send } = hand;
    const [one, other] = hand.below(2) === 0 ? [worker.name, worker.friend] : [worker.friend, worker.name];
    if ((await send(one, method, pathOfPair(hand, other), body)) !== undefined) change(hand, one, other);
    return true;
  });
const ofAccount =
  (verb: string) =>
  (hand: Hand, other: Name): string =>
    account(hand, other, verb);
const underMe =
  (list: string) =>
  ({ system }: Hand, other: Name): string =>
    `/v1/me/${list}/${system.personOf(other).username}`;

const looking =
  (paths: (hand: Hand) => string): Act =>
  async ({ worker, send, ...hand }) => {
    const { items = [] } = (await send(worker.name, 'GET', paths({ worker, send, ...hand }))) ?? {};
    // Comments and notifications name their post and an account too; a suggestion names the account that it suggests.
    const ids = (Array.isArray(items) ? items : []).map((item) => {
      const id = ['commentId', 'notificationId', 'postId', 'accountId']
        .map((name) => Object(item)[name])
        .find((value) => value !== undefined);
      return id ?? Object(Object(item)['account'])['accountId'];
    });
    if (ids.includes(undefined)) throw new Error(`no id in ${JSON.stringify(items)}`);
    if (new Set(ids).size < ids.length) throw new Error(`${worker.name} was shown something twice: ${ids}`);
  };

export const actsOnOthers: Acts = {
  like: reaction('like', 'PUT', ({ likes }) => likes),
  unlike: reaction('like', 'DELETE', ({ likes }) => likes),
  save: reaction('save', 'PUT', ({ saves }) => saves),
  unsave,
  repost: reaction('repost', 'PUT', ({ reposts }) => reposts, fixedOfAnother),
  'undo a repost': reaction('repost', 'DELETE', ({ reposts }) => reposts, fixedOfAnother),
  'tell of a view': told(
    ({ views }) => views,
    ({ worker, must }, { postId }) => must(worker.name, 'POST', '/v1/views', { postIds: [postId] }),
  ),
  'tell of a share': told(
    ({ shares }) => shares,
    ({ worker, must }, { postId }) => must(worker.name, 'PUT', `/v1/posts/${postId}/share`),
  ),
  comment: commentOn(false),
  reply: commentOn(true),
  'edit a comment': async ({ worker, oneOf, send }) => {
    const found = oneOf(worker.comments);
    if (found === undefined) return false;
    await send(worker.name, 'PATCH', pathOf(found.post, found.comment), { text: 'ما أجملها!' });
    return true;
  },
  'delete a comment': async ({ worker, oneOf, send }) => {
    const found = oneOf(worker.comments);
    if (found === undefined) return false;
    const { post, comment } = found;
    if ((await send(worker.name, 'DELETE', pathOf(post, comment))) === undefined) return true;
    post.comments = post.comments.filter((each) => each !== comment);
    worker.comments.splice(worker.comments.indexOf(found), 1);
    return true;
  },
  'hide a comment': moderation('PUT', '/hide', (comment) => {
    comment.isHidden = true;
  }),
  'unhide a comment': moderation('DELETE', '/hide', (comment) => {
    comment.isHidden = false;
  }),
  'pin a comment': pinning('PUT'),
  'unpin a comment': pinning('DELETE'),
  'like a comment': commentLike('PUT'),
  'unlike a comment': commentLike('DELETE'),

  follow: edge('follow', 'PUT', 'follows'),
  unfollow: edge('follow', 'DELETE', 'follows'),
  mute: edge('mute', 'PUT', 'mutes', {}),
  unmute: edge('mute', 'DELETE', 'mutes'),
  'ask or follow a friend': between('PUT', ofAccount('follow'), ({ truth: { world } }, one, other) => {
    const mustAsk = world.private.has(other) && !doesFollow(world, one, other);
    (mustAsk ? world.requests : world.follows).add(`${one} ${other}`);
  }),
  'leave a friend': between('DELETE', ofAccount('follow'), ({ truth: { world } }, one, other) => {
    endFollow(world, one, other);
    world.requests.delete(`${one} ${other}`);
  }),
  'let a friend follow': between('PUT', underMe('follow-requests'), ({ truth: { world } }, one, other) => {
    world.requests.delete(`${other} ${one}`);
    world.follows.add(`${other} ${one}`);
  }),
  'decline a friend': between('DELETE', underMe('follow-requests'), ({ truth: { world } }, one, other) => {
    world.requests.delete(`${other} ${one}`);
  }),
  'remove a follower': between('DELETE', underMe('followers'), ({ truth: { world } }, one, other) => {
    endFollow(world, other, one);
  }),
  'block a friend': between('PUT', ofAccount('block'), ({ truth: { world } }, one, other) => {
    block(world, one, other);
  }),
  'unblock a friend': between('DELETE', ofAccount('block'), ({ truth: { world } }, one, other) => {
    world.blocks.delete(`${one} ${other}`);
  }),
  'restrict a friend': between(
    'PUT',
    ofAccount('restrict'),
    ({ truth: { world } }, one, other) => void world.restricts.add(`${one} ${other}`),
  ),
  'restrict no more': between(
    'DELETE',
    ofAccount('restrict'),
    ({ truth: { world } }, one, other) => void world.restricts.delete(`${one} ${other}`),
  ),
  'take into the audience': async (hand) => {
    const { truth, system, worker, send } = hand;
    const path = `/v1/me/audiences/${system.audienceOf(worker.name)}/members/${system.personOf(worker.friend).username}`;
    if ((await send(worker.name, 'PUT', path)) !== undefined) {
      truth.world.closeFriends.add(`${worker.name} ${worker.friend}`);
    }
  },
  'take out of the audience': async (hand) => {
    const { truth, system, worker, send } = hand;
    const path = `/v1/me/audiences/${system.audienceOf(worker.name)}/members/${system.personOf(worker.friend).username}`;
    if ((await send(worker.name, 'DELETE', path)) !== undefined) {
      truth.world.closeFriends.delete(`${worker.name} ${worker.friend}`);
    }
  },
  'close an account': onceSettled(async ({ truth: { world }, worker, must }) => {
    await must(worker.friend, 'PATCH', '/v1/me/settings', { isPrivate: true });
    world.private.add(worker.friend);
    return true;
  }),
  'open an account': onceSettled(async ({ truth: { world }, worker, must }) => {
    await must(worker.friend, 'PATCH', '/v1/me/settings', { isPrivate: false });
    world.private.delete(worker.friend);
    worker.awaitsFollow = world.requests.delete(`${worker.name} ${worker.friend}`);
    if (worker.awaitsFollow) world.follows.add(`${worker.name} ${worker.friend}`);
    return true;
  }),
  'change a profile': async ({ worker, below, must }) => {
    const bio = `Bio ${below(1_000_000)}`;
    await must(worker.name, 'PATCH', '/v1/me', { bio });
    worker.bio = bio;
  },
  'choose what to be told': async ({ worker, oneOf, must }) => {
    const preference = oneOf(['everyone', 'following', 'off']) ?? 'everyone';
    await must(worker.name, 'PATCH', '/v1/me/notification-preferences', { comment: preference });
    worker.preference = preference;
  },
  'read notifications': async ({ worker, must }) => {
    const { items } = await must(worker.name, 'GET', '/v1/me/notifications');
    const newest = Array.isArray(items) ? Object(items[0])['notificationId'] : undefined;
    if (newest === undefined) return false;
    await must(worker.name, 'PUT', '/v1/me/notifications/read', { upTo: newest });
    return true;
  },

  'look at home': looking(() => '/v1/feeds/home'),
  'look at likes': looking(() => '/v1/me/likes'),
  'look at suggestions': looking(() => '/v1/me/suggestions'),
  'look at a profile': looking((hand) => account(hand, another(hand) ?? hand.worker.name, 'posts')),
  'look at followers': looking((hand) => account(hand, another(hand) ?? hand.worker.name, 'followers')),
  'look at comments': looking((hand) => `/v1/posts/${anyPost(hand)?.postId}/comments`),
};
