/** Close friends: a post for some followers, seen by them alone. */
import { describe, expect, it } from 'vitest';
import { dataOf, type Person } from '../support/people.ts';
import { createPostOf } from '../support/posting.ts';
import type { Schemas } from '../support/raw-client/client.ts';
import { given, see, settle, when } from './story.ts';

const closeFriendsOf = async ({ client }: Person): Promise<string> =>
  dataOf(await client.POST('/v1/me/audiences', { body: { name: 'Close friends' } })).audienceId;

const placeOf = (audienceId: string, { username }: Person) => ({
  params: { path: { audienceId, username } },
});

const add = async ({ client }: Person, audienceId: string, person: Person) =>
  (await client.PUT('/v1/me/audiences/{audienceId}/members/{username}', placeOf(audienceId, person))).response
    .status;

const membersOf = async ({ client }: Person, audienceId: string): Promise<readonly string[]> =>
  dataOf(
    await client.GET('/v1/me/audiences/{audienceId}/members', { params: { path: { audienceId } } }),
  ).items.map(({ username }) => username);

const sizeOf = async ({ client }: Person): Promise<readonly Schemas['Audience']['members'][]> =>
  dataOf(await client.GET('/v1/me/audiences')).items.map(({ members }) => members);

const createPostFails = async (person: Person, audienceId: string): Promise<Response> => {
  const body = {
    photos: [{ photoId: await when.uploads(person) }],
    visibility: 'audience' as const,
    audienceId,
  };
  return (await person.client.POST('/v1/posts', { body })).response;
};

describe('close friends', () => {
  it('see what other followers do not, until they leave, and nobody does when the list is gone', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const [carol, stranger] = await Promise.all([given.somebody('carol'), given.somebody('stranger')]);
    await when.follows(carol, alice);
    const audienceId = await closeFriendsOf(alice);
    expect(await add(alice, audienceId, bob)).toBe(204);
    expect(await add(alice, audienceId, stranger)).toBe(409);
    expect(await membersOf(alice, audienceId)).toEqual([bob.username]);

    const photoId = await when.uploads(alice);
    const postId = await createPostOf(alice, [photoId], { visibility: 'audience', audienceId });
    await settle();
    await see.isInHomeOf(postId, { of: [bob], notOf: [carol, stranger] });
    for (const viewer of [alice, bob]) expect(await see.gridOf(alice, viewer)).toEqual([postId]);
    for (const viewer of [carol, stranger]) {
      expect(await see.postSeenBy(viewer, postId)).toBeUndefined();
      expect(await see.gridOf(alice, viewer)).toEqual([]);
    }
    // Nobody else can use the list, or learn that there is one.
    expect((await createPostFails(stranger, audienceId)).status).toBe(400);
    expect(await add(stranger, audienceId, carol)).toBe(404);

    // Carol is let in later and finds the post; Bob unfollows and loses it at once, for good.
    expect(await add(alice, audienceId, carol)).toBe(204);
    await when.unfollows(bob, alice);
    expect(await see.postSeenBy(bob, postId)).toBeUndefined();
    await settle();
    expect(await membersOf(alice, audienceId)).toEqual([carol.username]);
    expect(await sizeOf(alice)).toEqual([1]);
    await when.follows(bob, alice);
    await settle();
    await see.isInHomeOf(postId, { of: [carol], notOf: [bob] });

    const params = { path: { audienceId } };
    expect((await alice.client.DELETE('/v1/me/audiences/{audienceId}', { params })).response.status).toBe(
      204,
    );
    expect(await see.postSeenBy(carol, postId)).toBeUndefined();
    expect(await see.postSeenBy(alice, postId)).toMatchObject({ postId });
  });
});
