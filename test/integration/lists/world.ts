/** The owners and all that is in their lists: everybody acts while everything is open, then some become private, mute, block or are suspended. */
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { type Crowd, type Member, makeCrowd } from '../../support/crowd.ts';
import { decideAs } from '../../support/deciding.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { suspend } from '../../support/people.ts';
import { type Owner, owners, type Third, thirds, thirdsOf, type Viewer, viewers } from './people.ts';

type Watcher = Exclude<Viewer, 'owner' | 'guest'>;

/** The name of something that is an owner's. */
export const ofOwner = (owner: Owner, what: string): string => `${what} of ${owner}`;

/** Ids of what belongs to one owner. */
export interface Things {
  /** The owner's post to everyone, which all third persons liked and commented on. */
  readonly post: string;
  /** The owner's own comment there, to which they replied. */
  readonly thread: string;
  /** All posts of the owner and of the third persons around it. */
  readonly posts: readonly string[];
  /** Comments on it wait for the owner. */
  readonly approving: string;
  readonly collection: string;
  readonly audience: string;
}

export interface ListWorld {
  readonly crowd: Crowd;
  readonly owner: Readonly<Record<Owner, Member>>;
  readonly third: Readonly<Record<Third, Member>>;
  readonly things: Readonly<Record<Owner, Things>>;
  memberOf(viewer: Viewer, owner: Owner): Member | undefined;
  /** What an id in an answer stands for: a third person's name, or a thing's. */
  nameOf(id: unknown): string;
}

const record = async <Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Promise<Value>,
): Promise<Readonly<Record<Name, Value>>> =>
  Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await make(name)] as const)),
  ) as Readonly<Record<Name, Value>>;

const watchers = viewers.filter((viewer) => viewer !== 'guest');

export const makeListWorld = async (cloud: TestCloud): Promise<ListWorld> => {
  const crowd = await makeCrowd(cloud);
  const { act, join, readyPhoto } = crowd;
  const [owner, third, watcher] = await Promise.all([
    record(owners, join),
    record(thirds, join),
    record<Watcher, Member>(watchers, join),
  ]);
  const named = new Map<string, string>(thirds.map((name) => [third[name].accountId, name]));
  named.set('edit', 'edit');
  for (const name of watchers) named.set(watcher[name].accountId, name);
  for (const name of owners) named.set(owner[name].accountId, name);
  const note = (id: unknown, name: string): string => {
    named.set(String(id), name);
    return String(id);
  };

  const account = (who: Member, verb: string): string => `/v1/accounts/${who.username}/${verb}`;
  const follow = (who: Member, whom: Member) => act(who, 'PUT', account(whom, 'follow'));
  const block = (who: Member, whom: Member) => act(who, 'PUT', account(whom, 'block'));
  const mute = (who: Member, whom: Member) => act(who, 'PUT', account(whom, 'mute'), {});
  const post = async (who: Member, name: string, more: object = {}, tags: readonly object[] = []) =>
    note(
      (await act(who, 'POST', '/v1/posts', { photos: [{ photoId: await readyPhoto(who), tags }], ...more }))[
        'postId'
      ],
      name,
    );
  const comment = async (who: Member, postId: string, name: string, replyTo?: string) => {
    const body = { text: 'ما أجملها', ...(replyTo !== undefined && { replyTo }) };
    return note((await act(who, 'POST', `/v1/posts/${postId}/comments`, body))['commentId'], name);
  };

  /** All that is the owner's alone, then what others may see of it. */
  const own = async (name: Owner): Promise<Things> => {
    const who = owner[name];
    const made = async (path: string, body: object, id: string, what: string) =>
      note((await act(who, 'POST', path, body))[id], ofOwner(name, what));
    const posts: string[] = [];
    const ownPost = async (what: string, more: object = {}) => {
      const postId = await post(who, ofOwner(name, what), more);
      posts.push(postId);
      return postId;
    };
    await ownPost('to followers', { visibility: 'followers' });
    await ownPost('unlisted', { visibility: 'unlisted' });
    await ownPost('private', { visibility: 'private' });
    const archived = await ownPost('archived');
    const binned = await ownPost('binned');
    const main = await ownPost('to everyone', { title: 'First' });
    const approving = await ownPost('approving', { commentApproval: true });
    await made('/v1/drafts', {}, 'draftId', 'draft');
    await made('/v1/photos', { contentType: 'image/jpeg', bytes: 9 }, 'photoId', 'photo');
    await made('/v1/me/collections', { name: 'Secret' }, 'collectionId', 'private collection');
    const collection = await made(
      '/v1/me/collections',
      { name: 'Harbours', visibility: 'public' },
      'collectionId',
      'collection',
    );
    const audience = await made('/v1/me/audiences', { name: 'Close friends' }, 'audienceId', 'audience');
    await cloud.settle();
    await act(who, 'PUT', `/v1/posts/${archived}/archive`);
    await act(who, 'DELETE', `/v1/posts/${binned}`);
    await act(who, 'PATCH', `/v1/posts/${main}`, { title: 'Second' });
    await made(`/v1/posts/${main}/share-links`, {}, 'linkId', 'share link');
    const thread = await comment(who, main, ofOwner(name, 'thread'));
    const subject = { kind: 'account', accountId: AccountId.parse(who.accountId) } as const;
    const now = Date.parse((await cloud.state()).now);
    const { decisionId } = await decideAs(operatorTable(cloud), subject, { kind: 'warn' }, now);
    note(decisionId, ofOwner(name, 'warning'));
    return { post: main, thread, approving, collection, audience, posts };
  };
  const things = await record(owners, own);

  /** What a third person does around one owner; posts of it that the owner reacts to carry the person's name. */
  const surround = async (ownerName: Owner, name: Third) => {
    const [who, whom] = [owner[ownerName], third[name]];
    const { post: main, thread, approving, audience } = things[ownerName];
    await Promise.all([follow(whom, who), follow(who, whom)]);
    await act(who, 'PUT', `/v1/me/audiences/${audience}/members/${whom.username}`);
    const tags = [{ username: who.username, x: 0.5, y: 0.5 }];
    await act(whom, 'PUT', `/v1/posts/${main}/like`);
    await comment(whom, main, name);
    await comment(whom, main, name, thread);
    await act(whom, 'PUT', `/v1/posts/${main}/comments/${thread}/like`);
    await act(whom, 'PUT', `/v1/posts/${main}/repost`);
    await comment(whom, approving, name);
    const asking = { coAuthors: [who.username], paidPartnership: { partner: who.username } };
    const open = await post(whom, name, asking, tags);
    if (name !== 'plain') return { ownerName, open, posted: [open], hidden: [], unlistedLater: undefined };
    const hidden = await post(whom, 'plain private', { visibility: 'private' }, tags);
    const toFollowers = await post(whom, 'plain to followers', { visibility: 'followers' }, tags);
    const later = await post(whom, 'plain unlisted', asking, tags);
    return {
      ownerName,
      open,
      posted: [open, toFollowers, later],
      hidden: [hidden],
      unlistedLater: { whom, postId: later },
    };
  };
  const react = async ({
    ownerName,
    open,
    posted,
    unlistedLater,
  }: Awaited<ReturnType<typeof surround>>): Promise<void> => {
    const who = owner[ownerName];
    for (const postId of posted) {
      await act(who, 'PUT', `/v1/posts/${postId}/like`);
      await act(who, 'PUT', `/v1/posts/${postId}/save`);
      await act(who, 'PUT', `/v1/collections/${things[ownerName].collection}/posts/${postId}`);
    }
    await act(who, 'PUT', `/v1/posts/${open}/repost`);
    if (unlistedLater === undefined) return;
    const { whom, postId } = unlistedLater;
    await act(who, 'PUT', `/v1/posts/${postId}/repost`);
    for (const part of ['co-authorship', 'partnership']) await act(who, 'PUT', `/v1/posts/${postId}/${part}`);
    await act(whom, 'PATCH', `/v1/posts/${postId}`, { visibility: 'unlisted' });
  };
  const surroundings = await Promise.all(
    owners.flatMap((each) => thirdsOf(each).map((name) => surround(each, name))),
  );
  await cloud.settle();
  await Promise.all(surroundings.map(react));
  await Promise.all([follow(watcher.follower, third.plain), follow(watcher.follower, third.shy)]);
  for (const each of Object.values(owner)) {
    await Promise.all([follow(watcher.follower, each), follow(watcher.muter, each)]);
  }
  await cloud.settle();

  // The second step: relations change under what is there.
  const setPrivate = (who: Member) => act(who, 'PATCH', '/v1/me/settings', { isPrivate: true });
  await Promise.all([setPrivate(owner.recluse), setPrivate(third.shy)]);
  await act(owner.secretive, 'PATCH', '/v1/me/settings', { hidesFollowLists: true, hidesLikeCounts: true });
  for (const asker of [watcher.requester, watcher.blocked, watcher.blocker])
    await follow(asker, owner.recluse);
  for (const name of owners) {
    const who = owner[name];
    await Promise.all([mute(watcher.muter, who), block(who, watcher.blocked), block(watcher.blocker, who)]);
    if (thirdsOf(name) !== thirds) continue;
    await Promise.all([mute(who, third.muted), block(third.foe, who), block(who, third.exile)]);
    await act(who, 'PUT', account(third.muted, 'restrict'));
  }
  for (const viewer of watchers) {
    const who = watcher[viewer];
    await Promise.all([mute(who, third.muted), block(third.enemy, who), block(who, third.outcast)]);
  }
  await cloud.settle();
  for (const who of [owner.banned, third.gone]) await suspend(cloud, who);
  await cloud.settle();

  const withPosts = (name: Owner): Things => {
    const around = surroundings.filter(({ ownerName }) => ownerName === name);
    return {
      ...things[name],
      posts: [...things[name].posts, ...around.flatMap(({ posted, hidden }) => [...posted, ...hidden])],
    };
  };
  return {
    crowd,
    owner,
    third,
    things: await record(owners, async (name) => withPosts(name)),
    memberOf: (viewer, name) => {
      if (viewer === 'guest') return undefined;
      return viewer === 'owner' ? owner[name] : watcher[viewer];
    },
    nameOf: (id) => named.get(String(id)) ?? `unknown ${String(id)}`,
  };
};
