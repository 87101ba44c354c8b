import { describe, expect, it } from 'vitest';
import { dataOf, type Person } from '../support/people.ts';
import type { Schemas } from '../support/raw-client/client.ts';
import { makeClient } from '../support/raw-client/client.ts';
import { apiUrl, given, see, settle, when } from './story.ts';

const guest = { client: makeClient({ baseUrl: apiUrl }) };

const named = ({ username }: Pick<Person, 'username'>) => ({ params: { path: { username } } });

const profileOf = async (whom: Person, seenBy: Pick<Person, 'client'>) => {
  const answer = await seenBy.client.GET('/v1/accounts/{username}', named(whom));
  return answer.response.status === 404 ? undefined : dataOf(answer);
};

const chooses = async ({ client }: Person, body: Schemas['SettingsChange']): Promise<void> => {
  dataOf(await client.PATCH('/v1/me/settings', { body }));
};

describe('Who is near to whom', () => {
  it('a private account lets in whom it approves, and all who asked when it becomes public', async () => {
    const [amal, basma, dalia] = await Promise.all(['amal', 'basma', 'dalia'].map(given.somebody));
    if (!amal || !basma || !dalia) throw new Error('nobody joined');
    await chooses(amal, { isPrivate: true });
    const photo = await when.posts(amal);
    await when.follows(basma, amal);
    await when.follows(dalia, amal);
    await settle();

    expect(await profileOf(amal, guest)).toMatchObject({
      isPrivate: true,
      counts: { posts: 0, followers: 0 },
    });
    expect(await see.postSeenBy(basma, photo)).toBeUndefined();
    const asking = dataOf(await amal.client.GET('/v1/me/follow-requests')).items;
    expect(asking.map(({ username }) => username).toSorted()).toEqual(
      [basma.username, dalia.username].toSorted(),
    );

    dataOf(await amal.client.PUT('/v1/me/follow-requests/{username}', named(basma)));
    expect(await see.postSeenBy(basma, photo)).toBeDefined();
    await settle();
    await see.isInHomeOf(photo, { of: [basma], notOf: [dalia] });

    await chooses(amal, { isPrivate: false });
    await settle();
    expect(await profileOf(amal, dalia)).toMatchObject({
      counts: { followers: 2 },
      relationship: { following: true, requested: false },
    });
    await see.isInHomeOf(photo, { of: [basma, dalia] });
  });

  it('two people who quarrel do not meet again until the block is lifted', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const photo = await when.posts(alice);
    await see.isInHomeOf(photo, { of: [bob] });
    dataOf(await alice.client.PUT('/v1/accounts/{username}/block', named(bob)));
    await see.isInHomeOf(photo, { of: [], notOf: [bob] });
    expect(await see.postSeenBy(bob, photo)).toBeUndefined();
    expect(await profileOf(alice, bob)).toBeUndefined();
    expect((await bob.client.PUT('/v1/accounts/{username}/follow', named(alice))).response.status).toBe(404);

    dataOf(await alice.client.DELETE('/v1/accounts/{username}/block', named(bob)));
    expect((await profileOf(alice, bob))?.relationship).toMatchObject({ following: false });
    expect(await see.postSeenBy(bob, photo)).toBeDefined();
    await settle();
    expect(await see.countsOf(alice)).toMatchObject({ followers: 0 });
  });

  it('who is muted, or let go as a follower, hears nothing of it', async () => {
    const { alice, bob } = await given.bobFollowsAlice();
    const photo = await when.posts(alice);
    dataOf(await bob.client.PUT('/v1/accounts/{username}/mute', { ...named(alice), body: {} }));
    await see.isInHomeOf(photo, { of: [], notOf: [bob] });
    expect(await see.postSeenBy(bob, photo)).toBeDefined();
    expect((await profileOf(bob, alice))?.relationship).toMatchObject({ followedBy: true, muting: false });
    dataOf(await bob.client.DELETE('/v1/accounts/{username}/mute', named(alice)));
    await see.isInHomeOf(photo, { of: [bob] });

    dataOf(await alice.client.DELETE('/v1/me/followers/{username}', named(bob)));
    await settle();
    await see.isInHomeOf(photo, { of: [], notOf: [bob] });
    expect((await profileOf(alice, bob))?.relationship).toMatchObject({ following: false });
  });
});
