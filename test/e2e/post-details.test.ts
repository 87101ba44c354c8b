import { describe, expect, it } from 'vitest';
import { dataOf, type Person } from '../support/people.ts';
import { makeClient, type Schemas } from '../support/raw-client/client.ts';
import { apiUrl, given, see, settle, when } from './story.ts';

const guest = { client: makeClient({ baseUrl: apiUrl }) };

const post = async (
  author: Person,
  more: Omit<Schemas['NewPost'], 'photos' | 'visibility'> & Partial<Schemas['NewPost']>,
) => {
  const photoId = await when.uploads(author);
  const photos = (more.photos ?? [{}]).map((photo) => ({ ...photo, photoId }));
  const body = { visibility: 'public' as const, ...more, photos };
  const { postId } = dataOf(await author.client.POST('/v1/posts', { body }));
  await settle();
  return postId;
};
const onPost = (postId: string) => ({ params: { path: { postId } } });
const taggedSeenBy = async ({ username }: Person, { client }: Pick<Person, 'client'>) =>
  dataOf(await client.GET('/v1/accounts/{username}/tagged', { params: { path: { username } } })).items.map(
    ({ postId }) => postId,
  );

describe('A post tells more than its caption', () => {
  it('where, under which licence, and who paid, once they agree; the history tells what it said before', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await post(alice, {
      location: { name: 'منارة بيروت', latitude: 33.90123, longitude: 35.47123 },
      licence: 'cc-by-4.0',
      paidPartnership: { partner: bob.username },
      madeWithAi: true,
    });
    expect(await see.postSeenBy(guest, postId)).toMatchObject({
      location: { name: 'منارة بيروت', latitude: 33.9, longitude: 35.47 },
      licence: 'cc-by-4.0',
      paidPartnership: {},
      madeWithAi: true,
    });
    expect((await see.postSeenBy(guest, postId))?.paidPartnership?.partner).toBeUndefined();
    await bob.client.PUT('/v1/posts/{postId}/partnership', onPost(postId));
    expect(await see.postSeenBy(guest, postId)).toMatchObject({
      paidPartnership: { partner: { username: bob.username } },
    });
    await when.edits(alice, postId, { location: null, sensitive: true });
    expect(await see.postSeenBy(guest, postId)).toMatchObject({
      location: null,
      photos: [{ sensitive: true }],
    });
    const { items } = dataOf(await guest.client.GET('/v1/posts/{postId}/history', onPost(postId)));
    expect(items).toMatchObject([{ sensitive: false }]);
    expect(items[0]).not.toHaveProperty('location');
    const own = dataOf(await alice.client.GET('/v1/posts/{postId}/history', onPost(postId)));
    expect(own.items).toMatchObject([{ location: { name: 'منارة بيروت' } }]);
  });

  it('unlisted, it is found by link and on the profile; public again, it reaches the followers', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await post(alice, { visibility: 'unlisted' });
    expect(await see.postSeenBy(guest, postId)).toMatchObject({ postId });
    expect(await see.gridOf(alice, guest)).toEqual([postId]);
    expect(await see.homeOf(bob)).toEqual([]);
    await when.edits(alice, postId, { visibility: 'public' });
    await settle();
    expect(await see.homeOf(bob)).toEqual([postId]);
  });

  it('to an audience, it is seen by its members alone', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    await when.follows(carol, alice);
    const { audienceId } = dataOf(
      await alice.client.POST('/v1/me/audiences', { body: { name: 'Close friends' } }),
    );
    await alice.client.PUT('/v1/me/audiences/{audienceId}/members/{username}', {
      params: { path: { audienceId, username: bob.username } },
    });
    await settle();
    const postId = await post(alice, { visibility: 'audience', audienceId });
    await see.isInHomeOf(postId, { of: [bob], notOf: [carol] });
    expect(await see.postSeenBy(carol, postId)).toBeUndefined();
    expect(await see.postSeenBy(bob, postId)).not.toHaveProperty('audienceId');
    expect(await see.postSeenBy(alice, postId)).toMatchObject({ audienceId });
    const foreign = await bob.client.POST('/v1/posts', {
      body: { photos: [{ photoId: await when.uploads(bob) }], visibility: 'audience', audienceId },
    });
    expect(foreign.error).toMatchObject({ code: 'invalid_request' });
  });

  it('tags people who agree, until they take the tag off', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const carol = await given.somebody('carol');
    dataOf(await bob.client.PATCH('/v1/me/settings', { body: { tagApproval: true } }));
    const tags = [{ username: bob.username, x: 0.25, y: 0.75 }];
    const postId = await post(alice, { photos: [{ photoId: '', tags }] });
    const tagsSeenBy = async (viewer: Pick<Person, 'client'>) =>
      (await see.postSeenBy(viewer, postId))?.photos[0]?.tags?.map(({ account, x, y, state }) => ({
        username: account.username,
        x,
        y,
        state,
      }));
    expect(await tagsSeenBy(guest)).toEqual([]);
    expect(await tagsSeenBy(bob)).toEqual([{ ...tags[0], state: 'pending' }]);
    await bob.client.PUT('/v1/posts/{postId}/tags/me', onPost(postId));
    await settle();
    expect(await tagsSeenBy(guest)).toEqual([{ ...tags[0], state: 'shown' }]);
    expect(await taggedSeenBy(bob, guest)).toEqual([postId]);
    // Whom the tagged person blocks sees the post, and not the tag.
    const params = { path: { username: carol.username } };
    await bob.client.PUT('/v1/accounts/{username}/block', { params });
    expect(await tagsSeenBy(carol)).toEqual([]);
    await bob.client.DELETE('/v1/posts/{postId}/tags/me', onPost(postId));
    await settle();
    expect(await tagsSeenBy(guest)).toEqual([]);
    expect(await taggedSeenBy(bob, guest)).toEqual([]);
    const [photo] = (await see.postSeenBy(alice, postId))?.photos ?? [];
    const again = await alice.client.PATCH('/v1/posts/{postId}', {
      ...onPost(postId),
      body: { photos: [{ photoId: photo?.photoId ?? '', tags }] },
    });
    expect(again.error).toMatchObject({ code: 'invalid_request' });
  });

  it('stands on the profiles of all its authors, until a block parts them', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const postId = await post(alice, { coAuthors: [bob.username], visibility: 'followers' });
    const asked = dataOf(await bob.client.GET('/v1/me/co-author-invitations')).items;
    expect(asked).toMatchObject([{ postId, author: { username: alice.username }, coAuthorCount: 0 }]);
    await bob.client.PUT('/v1/posts/{postId}/co-authorship', onPost(postId));
    await settle();
    expect(await see.gridOf(bob, bob)).toEqual([postId]);
    expect(await see.countsOf(bob)).toMatchObject({ posts: 0 });
    expect(await see.postSeenBy(alice, postId)).toMatchObject({
      coAuthorCount: 1,
      coAuthors: [{ account: { username: bob.username }, state: 'accepted' }],
    });
    await alice.client.PUT('/v1/accounts/{username}/block', {
      params: { path: { username: bob.username } },
    });
    await settle();
    expect(await see.gridOf(bob, bob)).toEqual([]);
    expect(await see.postSeenBy(bob, postId)).toBeUndefined();
    expect(await see.postSeenBy(alice, postId)).toMatchObject({ coAuthorCount: 0, coAuthors: [] });
  });
});
