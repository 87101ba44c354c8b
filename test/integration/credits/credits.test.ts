/** Tags on photos and co-authors: consent, lists, blocks, races. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { usernameRow } from '../../../lambdas/accounts/account-rows.ts';
import type { AccountSettings } from '../../../lambdas/accounts/account-settings.ts';
import {
  acceptInvitation,
  acceptTags,
  leaveInvitation,
  refuseTags,
} from '../../../lambdas/credits/answer-invitation.ts';
import { listInvitations, listTagged } from '../../../lambdas/credits/list-credited-posts.ts';
import { makeFeedStore } from '../../../lambdas/feeds/feed-store.ts';
import { makeFeedWriter } from '../../../lambdas/feeds/feed-writer.ts';
import { atItsTime } from '../../../lambdas/feeds/newest-first.ts';
import { noRelation } from '../../../lambdas/graph/edge.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import { AccountId as AccountIdSchema, newUlid } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { deletePost, purgePost, restorePost } from '../../../lambdas/posts/bin-post.ts';
import { editPost } from '../../../lambdas/posts/edit-post.ts';
import { listGrid } from '../../../lambdas/posts/list-grid.ts';
import { loadVisiblePost } from '../../../lambdas/posts/load-visible-post.ts';
import type { NewPost } from '../../../lambdas/posts/post-contract.ts';
import { PostChange } from '../../../lambdas/posts/post-contract.ts';
import { makeCountStore } from '../../../lambdas/profiles/count-store.ts';
import { countsFor, postBucket } from '../../../lambdas/profiles/counts.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { idOf, profileItem, putRows, someAccount } from '../../support/some-account.ts';
import { alice, bob, T0 } from '../../support/some-post.ts';

const carol = AccountIdSchema.parse('CCCCCCCCCCCCCCCC');

let engine: Engine;
let world: PostTable;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  await givenAccounts({});
});
afterEach(() => world.stop());

const givenAccounts = (settings: Partial<AccountSettings>) =>
  putRows(world.table, [
    profileItem(someAccount('alice', { accountId: alice })),
    profileItem(someAccount('bob', { accountId: bob, settings })),
    profileItem(someAccount('carol', { accountId: carol })),
    { ...usernameRow.key({ username: 'alice' }), accountId: alice },
    { ...usernameRow.key({ username: 'bob' }), accountId: bob },
    { ...usernameRow.key({ username: 'carol' }), accountId: carol },
  ]);
const givenBlock = (owner: AccountId, other: AccountId) =>
  putRows(world.table, [
    { ...edgeRow.key({ owner, other }), blocks: newUlid(T0) },
    { ...edgeRow.key({ owner: other, other: owner }), blockedBy: newUlid(T0) },
  ]);

type Body = Omit<z.input<typeof NewPost>, 'photos'>;

/** Alice publishes a photo with these people on it, or with these co-authors. */
const publish = async (tagged: readonly string[], more: Body = {}): Promise<PostId> => {
  world.pass(1_000);
  const photoId = await world.givenPhoto(alice);
  const photos = [{ photoId, tags: tagged.map((username) => ({ username, x: 0.5, y: 0.25 })) }];
  const { post } = await world.create([photoId], { body: { ...more, photos } });
  await world.settle();
  return post.postId;
};
const own = (postId: PostId, viewer: AccountId) => ({ postId, viewer, now: world.now() });
const edit = (postId: PostId, change: z.input<typeof PostChange>) =>
  editPost(world, {
    postId,
    author: { accountId: alice, isPrivate: false },
    change: PostChange.parse(change),
    now: world.now(),
  });
const tagsOf = async (postId: PostId) => ((await world.post(postId)) ?? expect.fail('It is gone')).tags;
const retag = async (postId: PostId, tagged: readonly string[]) => {
  const photos = ((await world.post(postId))?.photos ?? []).map(({ photoId }) => ({
    photoId,
    tags: tagged.map((username) => ({ username, x: 0.1, y: 0.1 })),
  }));
  return edit(postId, { photos });
};
const see = async (postId: PostId, viewer: AccountId) =>
  loadVisiblePost(world, postId, viewer, world.now()).then(
    ({ post }) => post.state,
    () => undefined,
  );
const rowsOf = async (account: AccountId) =>
  [...(await world.rows()).values()]
    .filter(({ pk, sk }) => pk === `A#${account}` && /^(TAGGED|COAUTHOR|PARTNER|POST)#/.test(String(sk)))
    .map(({ sk, state }) => `${String(sk).split('#')[0]} ${state}`)
    .sort();
const page = { limit: 20, from: undefined };
const taggedPosts = async (account: AccountId, viewer?: AccountId) => {
  const found = (await world.accounts.byId(account)) ?? expect.fail('No such account');
  const { items } = await listTagged(world, found, noRelation, { ...page, viewer, now: world.now() });
  return items.map(({ post }) => post.postId);
};
const invitations = async (viewer: AccountId) =>
  (await listInvitations(world, 'coAuthor', { ...page, viewer, now: world.now() })).items.map(
    ({ post }) => post.postId,
  );
const gridOf = async (account: AccountId, viewer: AccountId) => {
  const found = (await world.accounts.byId(account)) ?? expect.fail('No such account');
  const who = { accountId: viewer, relation: noRelation };
  const { items } = await listGrid(world, found, who, { ...page, now: world.now() });
  return items.map(({ post }) => post.postId);
};

describe('a tag', () => {
  it('shows at once on who does not want to be asked, and puts the post on their list', async () => {
    const postId = await publish(['bob']);
    expect(await tagsOf(postId)).toMatchObject([{ accountId: bob, x: 0.5, y: 0.25, state: 'shown' }]);
    expect(await taggedPosts(bob, carol)).toEqual([postId]);
    expect(await rowsOf(bob)).toEqual(['TAGGED shown']);
  });

  it('waits for who wants to be asked, and is listed to the two alone until then', async () => {
    await givenAccounts({ tagApproval: true });
    const postId = await publish(['bob']);
    expect(await tagsOf(postId)).toMatchObject([{ state: 'pending' }]);
    expect(await taggedPosts(bob, carol)).toEqual([]);
    expect(await taggedPosts(bob, bob)).toEqual([postId]);
    expect(await taggedPosts(bob, alice)).toEqual([postId]);
    await acceptTags(world, own(postId, bob));
    await acceptTags(world, own(postId, bob));
    await world.settle();
    expect(await taggedPosts(bob, carol)).toEqual([postId]);
    await expect(acceptTags(world, own(postId, carol))).rejects.toMatchObject({
      definition: { code: 'not_found' },
    });
  });

  it('is refused alike for who is missing, unwilling, blocking or blocked', async () => {
    const refusal = async (username: string) =>
      publish([username]).then(
        () => undefined,
        (error) => ({ ...Object(error).values[0], name: String(Object(error).detail.en).split(' ')[0] }),
      );
    expect(await refusal('nobody')).toMatchObject({
      path: 'body.photos.0.tags.0.username',
      message: { en: '@nobody cannot be tagged' },
    });
    await givenAccounts({ tagging: 'nobody' });
    expect(await refusal('bob')).toMatchObject({ message: { en: '@bob cannot be tagged' } });
    await givenAccounts({ tagging: 'following' });
    expect(await refusal('bob')).toMatchObject({ message: { en: '@bob cannot be tagged' } });
    await putRows(world.table, [{ ...edgeRow.key({ owner: bob, other: alice }), since: newUlid(T0) }]);
    expect(await refusal('bob')).toBeUndefined();
    await givenBlock(carol, alice);
    expect(await refusal('carol')).toMatchObject({ message: { en: '@carol cannot be tagged' } });
    await givenBlock(alice, carol);
    expect(await refusal('carol')).toMatchObject({ message: { en: '@carol cannot be tagged' } });
  });

  it('lets nobody see a post that they could not see without it', async () => {
    const postId = await publish(['bob'], { visibility: 'private' });
    expect(await see(postId, bob)).toBeUndefined();
    expect(await taggedPosts(bob, bob)).toEqual([]);
  });

  it('once taken off comes back by no edit, also of a post that cannot be seen', async () => {
    const postId = await publish(['bob', 'carol'], { visibility: 'private' });
    await refuseTags(world, own(postId, bob));
    await refuseTags(world, own(postId, bob));
    await world.settle();
    expect((await tagsOf(postId)).map(({ accountId }) => accountId)).toEqual([carol]);
    await expect(retag(postId, ['carol', 'bob'])).rejects.toMatchObject({
      values: [{ path: 'body.photos.0.tags.1.username', message: { en: '@bob cannot be tagged' } }],
    });
    await retag(postId, ['carol']);
    expect((await tagsOf(postId)).map(({ accountId }) => accountId)).toEqual([carol]);
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('keeps its consent through an edit that moves it', async () => {
    await givenAccounts({ tagApproval: true });
    const postId = await publish(['bob']);
    await acceptTags(world, own(postId, bob));
    await givenAccounts({ tagging: 'nobody' });
    await retag(postId, ['bob']);
    expect(await tagsOf(postId)).toMatchObject([{ accountId: bob, x: 0.1, y: 0.1, state: 'shown' }]);
    expect((await world.post(postId))?.editedAt).toBeUndefined();
  });

  it('is gone for good when it is taken off while the author edits', async () => {
    const postId = await publish(['bob']);
    world.hooks.before = async (operation) => {
      if (!/^(Update|TransactWrite)/.test(operation)) return;
      delete world.hooks.before;
      await refuseTags(world, own(postId, bob));
    };
    await expect(retag(postId, ['bob'])).rejects.toMatchObject({ definition: { code: 'invalid_request' } });
    expect(await tagsOf(postId)).toEqual([]);
  });

  it('ends with a block, and the post leaves the list', async () => {
    const postId = await publish(['bob', 'carol']);
    await givenBlock(bob, alice);
    await world.settle(2);
    expect((await tagsOf(postId)).map(({ accountId }) => accountId)).toEqual([carol]);
    expect(await rowsOf(bob)).toEqual([]);
  });
});

describe('a co-author', () => {
  const invited = (more: Body = {}) => publish([], { ...more, coAuthors: ['bob'] });

  it('sees the post when asked, has it on the profile when agreed, and no longer when gone', async () => {
    const postId = await invited({ visibility: 'private' });
    expect(await see(postId, bob)).toBe('published');
    expect(await invitations(bob)).toEqual([postId]);
    expect(await gridOf(bob, bob)).toEqual([]);
    await acceptInvitation(world, 'coAuthor', own(postId, bob));
    await acceptInvitation(world, 'coAuthor', own(postId, bob));
    await world.settle();
    expect(await invitations(bob)).toEqual([]);
    expect(await gridOf(bob, bob)).toEqual([postId]);
    expect(await gridOf(bob, carol)).toEqual([]);
    await leaveInvitation(world, 'coAuthor', own(postId, bob));
    await world.settle();
    expect(await gridOf(bob, bob)).toEqual([]);
    expect(await see(postId, bob)).toBeUndefined();
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('shows the post to those alone who may see it by how they stand to its author', async () => {
    const shared = await invited({ visibility: 'followers' });
    await acceptInvitation(world, 'coAuthor', own(shared, bob));
    await world.settle();
    const found = (await world.accounts.byId(bob)) ?? expect.fail('No such account');
    const gridTo = async (followsBob: boolean) => {
      const who = { accountId: carol, relation: { ...noRelation, followsAuthor: followsBob } };
      const { items } = await listGrid(world, found, who, { ...page, now: world.now() });
      return items.map(({ post }) => post.postId);
    };
    expect(await gridTo(true)).toEqual([]);
    await putRows(world.table, [{ ...edgeRow.key({ owner: carol, other: alice }), since: newUlid(T0) }]);
    expect(await gridTo(false)).toEqual([shared]);
    await edit(shared, { visibility: 'public' });
    await givenBlock(alice, carol);
    expect(await gridTo(true)).toEqual([]);
  });

  it('is listed among own posts in the order of time, once, on pages of one', async () => {
    const shared = await invited();
    await acceptInvitation(world, 'coAuthor', own(shared, bob));
    await world.settle();
    world.pass(1_000);
    const { post } = await world.create([await world.givenPhoto(bob)], { author: bob });
    await world.settle();
    const found = (await world.accounts.byId(bob)) ?? expect.fail('No such account');
    const seen: PostId[] = [];
    let from: Parameters<typeof listGrid>[3]['from'];
    do {
      const who = { accountId: carol, relation: noRelation };
      const slice = await listGrid(world, found, who, { limit: 1, from, now: world.now() });
      seen.push(...slice.items.map((item) => item.post.postId));
      from = slice.next;
    } while (from !== undefined);
    expect(seen).toEqual([post.postId, shared]);
    expect(await world.posts.listByAuthor(bob, 10, undefined)).toMatchObject({ coAuthored: [shared] });
  });

  it('adds nothing to the counts of the profile, and its post to feeds of followers', async () => {
    const postId = await invited();
    await acceptInvitation(world, 'coAuthor', own(postId, bob));
    await world.settle();
    expect(await rowsOf(bob)).toEqual(['COAUTHOR accepted', 'POST reference']);
    const counts = makeCountStore(world.table);
    const none = new Set<string>();
    const touched = { followers: none, following: none, audiencePosts: none };
    await counts.recount(bob, { ...touched, posts: new Set([postBucket(postId)]) });
    const insight = { isSelf: true, follows: false, isPrivate: false };
    expect(countsFor(await counts.read(bob), insight).posts).toBe(0);
    expect(await makeFeedWriter(world.table).newestPosts(bob, 10, world.now())).toEqual([postId]);
    const feeds = makeFeedStore(world.table);
    const before = await feeds.postsBefore(bob, undefined, { limit: 10, now: world.now() });
    expect(before.posts).toEqual([atItsTime(postId)]);
  });

  it('is refused alike when missing, suspended, blocking, blocked or oneself', async () => {
    const refusal = (username: string) =>
      publish([], { coAuthors: [username] }).then(
        () => undefined,
        (error) => Object(error).values,
      );
    const refused = (username: string) => [
      {
        path: 'body.coAuthors.0',
        message: expect.objectContaining({ en: `@${username} cannot be a co-author` }),
      },
    ];
    expect(await refusal('nobody')).toEqual(refused('nobody'));
    expect(await refusal('alice')).toEqual(refused('alice'));
    await givenBlock(bob, alice);
    expect(await refusal('bob')).toEqual(refused('bob'));
    const suspended = someAccount('carol', { accountId: carol, status: 'suspended' });
    await putRows(world.table, [profileItem(suspended)]);
    expect(await refusal('carol')).toEqual(refused('carol'));
  });

  it('ceases to be one by a block in either direction', async () => {
    for (const [owner, other] of [
      [alice, bob],
      [bob, alice],
    ] as const) {
      const postId = await invited();
      await acceptInvitation(world, 'coAuthor', own(postId, bob));
      await world.settle();
      await givenBlock(owner, other);
      await world.settle(2);
      expect(await world.post(postId)).not.toHaveProperty('coAuthors');
      expect(await rowsOf(bob)).toEqual([]);
      await putRows(world.table, [
        { ...edgeRow.key({ owner, other }) },
        { ...edgeRow.key({ owner: other, other: owner }) },
      ]);
      await world.settle();
    }
  });

  it('is taken off a post that was made while a block came', async () => {
    const photoId = await world.givenPhoto(alice, 'processing');
    const { post } = await world.create([photoId], { body: { coAuthors: ['bob'] } });
    await givenBlock(bob, alice);
    await world.settle();
    await world.whenPhotoBecomes(photoId, 'ready');
    await world.settle();
    expect(await world.post(post.postId)).not.toHaveProperty('coAuthors');
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('who accepts while the author takes them off is not one', async () => {
    const postId = await invited();
    world.hooks.before = async (operation) => {
      if (operation !== 'UpdateItem') return;
      delete world.hooks.before;
      await edit(postId, { coAuthors: [] });
    };
    await acceptInvitation(world, 'coAuthor', own(postId, bob)).catch(() => undefined);
    await world.settle();
    expect(await world.post(postId)).not.toHaveProperty('coAuthors');
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('stays accepted when the author edits while they accept', async () => {
    const postId = await invited();
    world.hooks.before = async (operation) => {
      if (!operation.startsWith('TransactWrite')) return;
      delete world.hooks.before;
      await acceptInvitation(world, 'coAuthor', own(postId, bob));
    };
    await edit(postId, { title: 'Dusk' });
    expect(await world.post(postId)).toMatchObject({
      title: 'Dusk',
      coAuthors: [{ accountId: bob, state: 'accepted' }],
    });
  });

  it('or partner stays as they answered when the author edits that meanwhile', async () => {
    const postId = await publish([], { paidPartnership: { partner: 'bob' } });
    world.hooks.before = async (operation) => {
      if (!operation.startsWith('TransactWrite')) return;
      delete world.hooks.before;
      await acceptInvitation(world, 'partner', own(postId, bob));
    };
    await edit(postId, { title: 'Dusk', paidPartnership: { partner: 'bob' } });
    await world.settle();
    const paidPartnership = { partner: { accountId: bob, state: 'accepted' } };
    expect(await world.post(postId)).toMatchObject({ title: 'Dusk', paidPartnership });
    expect(await rowsOf(bob)).toEqual(['PARTNER accepted']);
    await leaveInvitation(world, 'partner', own(postId, bob));
    await world.settle();
    expect(await world.post(postId)).toMatchObject({ paidPartnership: {} });
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('loses the post from the profile while it is in the bin', async () => {
    const postId = await invited();
    await acceptInvitation(world, 'coAuthor', own(postId, bob));
    await world.settle();
    await deletePost(world, { owner: alice, postId, now: world.now() });
    await world.settle();
    expect(await rowsOf(bob)).toEqual([]);
    await restorePost(world, { owner: alice, postId, now: world.now() });
    await world.settle();
    expect(await gridOf(bob, carol)).toEqual([postId]);
  });
});

describe('among 25 people on a post', () => {
  const names = Array.from({ length: 25 }, (_, each) => `person.${each}`);
  const [tagged, coAuthors] = [names.slice(0, 20), names.slice(20)];
  const writesOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = world.spent.writes;
    await act();
    await world.settle();
    return world.spent.writes - before;
  };

  beforeEach(() =>
    putRows(
      world.table,
      names.flatMap((name) => [
        profileItem(someAccount(name, { settings: { tagApproval: true } })),
        { ...usernameRow.key({ username: name }), accountId: idOf(name) },
      ]),
    ),
  );

  it('nobody keeps a post that is deleted for good before anybody heard that it lies in the bin', async () => {
    const postId = await publish(tagged, { coAuthors });
    expect(await rowsOf(idOf('person.19'))).toEqual(['TAGGED pending']);
    const bin = { owner: alice, postId, now: world.now() };
    await deletePost(world, bin);
    const binned = await world.changes();
    await purgePost(world, bin);
    expect((await world.deliver(await world.changes())).batchItemFailures).toEqual([]);
    await world.changes();
    expect((await world.deliver(binned)).batchItemFailures).toEqual([]);
    for (const name of names) expect(await rowsOf(idOf(name)), name).toEqual([]);
    world.pass(2 * DAY_MS);
    await world.expire();
    const left = [...(await world.rows()).keys()].filter((name) => name.startsWith(`POST#${postId}`));
    expect(left).toEqual([]);
  });

  it('one who answers costs the post and the own rows alone, and the bin a row for each', async () => {
    const postId = await publish(tagged, { coAuthors });
    const tagsTwice = 2 * 2; // a part of 1.4 KB: what it is to be, and the former one expires
    const answer = (name: string) => own(postId, idOf(name));
    expect(await writesOf(() => acceptTags(world, answer('person.0')))).toBe(2 + tagsTwice);
    expect(await writesOf(() => refuseTags(world, answer('person.1')))).toBeLessThanOrEqual(3 + tagsTwice);
    expect(await writesOf(() => acceptInvitation(world, 'coAuthor', answer('person.20')))).toBe(3);
    expect(await writesOf(() => leaveInvitation(world, 'coAuthor', answer('person.20')))).toBe(3);
    expect(await writesOf(() => edit(postId, { coAuthors: coAuthors.slice(1, 4) }))).toBeLessThanOrEqual(3);
    expect(await rowsOf(idOf('person.0'))).toEqual(['TAGGED shown']);
    expect(await rowsOf(idOf('person.1'))).toEqual([]);
    expect(await rowsOf(idOf('person.2'))).toEqual(['TAGGED pending']);
    expect(await rowsOf(idOf('person.20'))).toEqual([]);
    expect(await rowsOf(idOf('person.21'))).toEqual(['COAUTHOR invited']);
    expect(await rowsOf(idOf('person.24'))).toEqual([]);
    const other = { postId, owner: alice, now: world.now() };
    expect(await writesOf(() => deletePost(world, other))).toBeLessThanOrEqual(4 + 19 + 2 * 3);
    expect(await rowsOf(idOf('person.0'))).toEqual([]);
  });
});
