import { describe, expect, it } from 'vitest';
import { dataOf, type Person } from '../support/people.ts';
import { homeFeedOf } from '../support/posting.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { apiUrl, given, see, settle, when } from './story.ts';

const guest = { client: makeClient({ baseUrl: apiUrl }) };

const of = (postId: string) => ({ params: { path: { postId } } });
const by = ({ username }: Person) => ({ params: { path: { username } } });
const like = async ({ client }: Person, postId: string) =>
  dataOf(await client.PUT('/v1/posts/{postId}/like', of(postId)));
const likersOf = async (postId: string, { client }: Pick<Person, 'client'>) =>
  dataOf(await client.GET('/v1/posts/{postId}/likes', of(postId))).items.map(({ accountId }) => accountId);
const idsIn = ({ items }: { readonly items: readonly { readonly postId: string }[] }) =>
  items.map(({ postId }) => postId);

describe('People do things with a photo', () => {
  it('like it: the heart is full in the feed, the number is exact, and who blocks each other meet in no list', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    const postId = await when.posts(alice);
    const older = await when.posts(alice);
    expect(await like(bob, postId)).toEqual({ liked: true, counts: { likes: 1 } });
    expect(await like(carol, postId)).toMatchObject({ liked: true });
    await like(bob, older);
    expect(await like(bob, postId)).toMatchObject({ liked: true });
    // At once, before anything is counted.
    expect((await see.postSeenBy(bob, postId))?.viewer).toMatchObject({ liked: true, saved: false });
    expect(idsIn(dataOf(await bob.client.GET('/v1/me/likes')))).toEqual([older, postId]);
    await settle();

    expect((await see.postSeenBy(bob, postId))?.viewer).toMatchObject({ liked: true, saved: false });
    expect((await see.postSeenBy(alice, postId))?.viewer).toMatchObject({ liked: false });
    expect((await see.postSeenBy(guest, postId))?.counts).toEqual({ likes: 2, comments: 0, reposts: 0 });
    expect((await homeFeedOf(bob)).map(({ viewer, counts }) => [viewer?.liked, counts.likes])).toEqual([
      [true, 1],
      [true, 2],
    ]);
    expect(await likersOf(postId, guest)).toEqual([carol.accountId, bob.accountId]);
    expect(idsIn(dataOf(await bob.client.GET('/v1/me/likes')))).toEqual([older, postId]);

    dataOf(await bob.client.PUT('/v1/accounts/{username}/block', by(carol)));
    expect(await likersOf(postId, bob)).toEqual([bob.accountId]);
    expect(await likersOf(postId, carol)).toEqual([carol.accountId]);
    expect(await likersOf(postId, alice)).toHaveLength(2);

    const unliked = { liked: false, counts: { likes: 1 } };
    expect(dataOf(await carol.client.DELETE('/v1/posts/{postId}/like', of(postId)))).toEqual(unliked);
    expect(dataOf(await carol.client.DELETE('/v1/posts/{postId}/like', of(postId)))).toEqual(unliked);
    dataOf(await alice.client.PATCH('/v1/me/settings', { body: { hidesLikeCounts: true } }));
    await settle();
    expect((await see.postSeenBy(alice, postId))?.counts.likes).toBe(1);
    expect((await see.postSeenBy(bob, postId))?.counts.likes).toBeNull();
    expect(await likersOf(postId, alice)).toEqual([bob.accountId]);
    const hidden = await bob.client.GET('/v1/posts/{postId}/likes', of(postId));
    expect(hidden.response.status).toBe(404);
  });

  it('like a comment', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await when.posts(alice);
    const text = 'Which lighthouse is this?';
    const { commentId } = dataOf(
      await bob.client.POST('/v1/posts/{postId}/comments', { ...of(postId), body: { text } }),
    );
    const comment = { params: { path: { postId, commentId } } };
    const likesOf = async () => {
      await settle();
      return dataOf(await alice.client.GET('/v1/posts/{postId}/comments/{commentId}', comment)).likes;
    };
    const liked = await alice.client.PUT('/v1/posts/{postId}/comments/{commentId}/like', comment);
    expect(dataOf(liked)).toEqual({ liked: true, counts: { likes: 1 } });
    expect(await likesOf()).toBe(1);
    const likers = await bob.client.GET('/v1/posts/{postId}/comments/{commentId}/likes', comment);
    expect(dataOf(likers).items).toMatchObject([
      { accountId: alice.accountId, relationship: { following: true } },
    ]);
    dataOf(await alice.client.DELETE('/v1/posts/{postId}/comments/{commentId}/like', comment));
    expect(await likesOf()).toBe(0);
  });

  it('save it and put it into collections, of which each viewer sees what they may see', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const open = await when.posts(alice);
    const forFollowers = await when.posts(alice, { visibility: 'followers' });
    dataOf(await bob.client.PUT('/v1/posts/{postId}/save', of(open)));

    const body = { name: 'أضواء المرافئ', visibility: 'public' as const };
    const { collectionId } = dataOf(await bob.client.POST('/v1/me/collections', { body }));
    const collection = { params: { path: { collectionId } } };
    for (const postId of [open, forFollowers]) {
      const params = { path: { collectionId, postId } };
      const put = await bob.client.PUT('/v1/collections/{collectionId}/posts/{postId}', { params });
      expect(put.response.status).toBe(204);
    }
    const postsFor = async ({ client }: Pick<Person, 'client'>) =>
      idsIn(dataOf(await client.GET('/v1/collections/{collectionId}/posts', collection)));
    expect(await postsFor(bob)).toEqual([forFollowers, open]);
    expect(await postsFor(guest)).toEqual([open]);
    const ordered = await bob.client.PUT('/v1/collections/{collectionId}/order', {
      ...collection,
      body: { postIds: [open] },
    });
    expect(dataOf(ordered)).toMatchObject({ name: body.name, posts: 2, cover: { state: 'ready' } });
    expect(await postsFor(bob)).toEqual([open, forFollowers]);
    const elsewhere = await bob.client.PATCH('/v1/collections/{collectionId}', {
      ...collection,
      body: { coverPostId: '01K7Z3R2C07ZK3N9QW2M5RX8TB' },
    });
    expect(elsewhere.error).toMatchObject({ code: 'invalid_request' });

    await settle();
    expect(idsIn(dataOf(await bob.client.GET('/v1/me/saved')))).toEqual([forFollowers, open]);
    expect((await see.postSeenBy(alice, open))?.counts).toMatchObject({ saves: 1 });
    expect((await see.postSeenBy(bob, open))?.counts.saves).toBeUndefined();
    const collections = dataOf(await guest.client.GET('/v1/accounts/{username}/collections', by(bob)));
    expect(collections.items).toMatchObject([{ collectionId, name: body.name }]);

    dataOf(await bob.client.DELETE('/v1/posts/{postId}/save', of(open)));
    expect(await postsFor(bob)).toEqual([forFollowers]);
    dataOf(
      await bob.client.PATCH('/v1/collections/{collectionId}', {
        ...collection,
        body: { visibility: 'private' },
      }),
    );
    expect((await guest.client.GET('/v1/collections/{collectionId}', collection)).response.status).toBe(404);
    expect((await alice.client.GET('/v1/collections/{collectionId}', collection)).response.status).toBe(404);
    await bob.client.DELETE('/v1/collections/{collectionId}', collection);
    expect(dataOf(await bob.client.GET('/v1/me/collections')).items).toEqual([]);
    await settle();
    expect((await see.postSeenBy(alice, open))?.counts.saves).toBe(0);
  });

  it('repost it on their own profile, if it is public and not their own', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await when.posts(alice);
    const forFollowers = await when.posts(alice, { visibility: 'followers' });
    const repost = ({ client }: Person, id: string) => client.PUT('/v1/posts/{postId}/repost', of(id));
    dataOf(await repost(bob, postId));
    expect((await repost(alice, postId)).error).toMatchObject({ code: 'cannot_do_to_self' });
    expect((await repost(bob, forFollowers)).error).toMatchObject({ code: 'forbidden_by_policy' });
    await settle();
    expect((await see.postSeenBy(guest, postId))?.counts.reposts).toBe(1);
    const repostsOf = async (person: Person) =>
      idsIn(dataOf(await guest.client.GET('/v1/accounts/{username}/reposts', by(person))));
    expect(await repostsOf(bob)).toEqual([postId]);
    const reposters = await alice.client.GET('/v1/posts/{postId}/reposts', of(postId));
    expect(dataOf(reposters).items).toMatchObject([{ accountId: bob.accountId }]);
    const [told] = dataOf(await alice.client.GET('/v1/me/notifications')).items;
    expect(told).toMatchObject({ type: 'repost', actors: [{ accountId: bob.accountId }] });
    expect(await see.homeOf(bob)).toEqual([forFollowers, postId]);
    await when.edits(alice, postId, { visibility: 'followers' });
    expect(await repostsOf(bob)).toEqual([]);
    dataOf(await bob.client.DELETE('/v1/posts/{postId}/repost', of(postId)));
    await settle();
    expect((await see.postSeenBy(bob, postId))?.counts.reposts).toBe(0);
  });
});
