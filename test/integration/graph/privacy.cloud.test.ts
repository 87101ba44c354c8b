import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { dataOf, follow } from '../../support/people.ts';
import { followPath, type GraphCalls, graphCalls, joinAll, usernamesOf } from './graph-calls.ts';

let cloud: TestCloud;
let call: GraphCalls['call'];
let setPrivate: GraphCalls['setPrivate'];
let requests: GraphCalls['requests'];
let relationship: GraphCalls['relationship'];
beforeAll(async () => {
  cloud = await sharedCloud();
  ({ call, setPrivate, requests, relationship } = graphCalls(cloud));
});

describe('a private account', () => {
  it('is asked, approves once, declines, and sees requests withdrawn', async () => {
    const { recluse, amal, basma, dalia } = await joinAll(cloud, 'recluse', 'amal', 'basma', 'dalia');
    await setPrivate(recluse, true);
    for (const asker of [amal, basma, dalia]) {
      const asked = await call(asker, 'PUT', followPath(recluse));
      expect(asked).toMatchObject({ status: 200, body: { following: false, requested: true } });
    }
    await cloud.settle();
    expect(usernamesOf(await requests(recluse))).toEqual(
      [amal, basma, dalia].map(({ username }) => username).toSorted(),
    );
    expect(await relationship(recluse, amal)).toMatchObject({ requestedBy: true, followedBy: false });

    await call(dalia, 'DELETE', followPath(recluse));
    const approve = () => call(recluse, 'PUT', `me/follow-requests/${amal.username}`);
    expect(await approve()).toMatchObject({ status: 200, body: { followedBy: true, requestedBy: false } });
    expect(await approve()).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const decline = () => call(recluse, 'DELETE', `me/follow-requests/${basma.username}`);
    expect((await decline()).status).toBe(200);
    expect((await decline()).status).toBe(404);
    expect(usernamesOf(await requests(recluse))).toEqual([]); // at once, though its rows come from the stream
    await cloud.settle();
    const profile = dataOf(await amal.client.GET('/v1/me'));
    expect(profile.counts.following).toBe(1);
    expect((await call(recluse, 'GET', 'me')).body.counts.followers).toBe(1);
    expect((await call(basma, 'GET', `accounts/${recluse.username}/followers`)).status).toBe(404);
    expect(usernamesOf(await call(amal, 'GET', `accounts/${recluse.username}/followers`))).toEqual([
      amal.username,
    ]);
  });

  it('answers several at once, and is known by its id, as others are', async () => {
    const { recluse, amal, basma, dalia } = await joinAll(cloud, 'recluse', 'amal', 'basma', 'dalia');
    await setPrivate(recluse, true);
    for (const asker of [amal, basma, dalia]) await call(asker, 'PUT', followPath(recluse));
    await cloud.settle();
    const inbox = (await requests(recluse)).body;
    expect(inbox.items.map(({ username }: Person) => username)).toEqual(
      [dalia, basma, amal].map(({ username }) => username),
    );
    expect(inbox.items[0].relationship).toMatchObject({ requestedBy: true, followedBy: false });
    const answer = async (how: 'accept' | 'decline', accountIds?: string[]) =>
      dataOf(
        await recluse.client.POST('/v1/me/follow-requests', {
          body: { answer: how, ...(accountIds && { accountIds }) },
        }),
      );
    expect(await answer('decline', [basma.accountId])).toEqual({
      answered: [{ accountId: basma.accountId, outcome: 'declined' }],
    });
    await cloud.settle();
    expect((await answer('accept')).answered).toEqual(
      [amal, dalia].map(({ accountId }) => ({ accountId, outcome: 'accepted' })),
    );
    await cloud.settle();
    expect((await answer('accept')).answered).toEqual([]);
    const people = dataOf(
      await recluse.client.GET('/v1/me/relationships', {
        params: { query: { accountIds: [basma, amal, recluse, dalia].map(({ accountId }) => accountId) } },
      }),
    );
    expect(
      people.items.map(({ accountId, relationship: { followedBy } }) => [accountId, followedBy]),
    ).toEqual([
      [basma.accountId, false],
      [amal.accountId, true],
      [dalia.accountId, true],
    ]);
    const byId = await call(amal, 'GET', `accounts/by-id/${recluse.accountId}`);
    expect(byId).toEqual(await call(amal, 'GET', `accounts/${recluse.username}`));
    expect((await call(recluse, 'GET', 'me/relationships?accountIds=layla')).status).toBe(400);
    expect((await call(recluse, 'GET', 'me/relationships')).status).toBe(400);
  });

  it('accepts all who ask when it becomes public', async () => {
    const { recluse, ...askers } = await joinAll(cloud, 'recluse', 'one', 'two', 'three');
    await setPrivate(recluse, true);
    const people = Object.values(askers);
    await Promise.all(people.map((asker) => call(asker, 'PUT', followPath(recluse))));
    expect((await setPrivate(recluse, false)).body.isPrivate).toBe(false);
    await cloud.settle();
    expect(usernamesOf(await call(undefined, 'GET', `accounts/${recluse.username}/followers`))).toEqual(
      people.map(({ username }) => username).toSorted(),
    );
    expect(usernamesOf(await requests(recluse))).toEqual([]);
    expect((await call(recluse, 'GET', 'me')).body.counts.followers).toBe(people.length);
  });

  it('refuses a follow that names the post of somebody else', async () => {
    const { amal, basma } = await joinAll(cloud, 'amal', 'basma');
    const via = `01K7Z3R2C0${amal.accountId}`;
    expect(await call(amal, 'PUT', followPath(basma, `?via=${via}`))).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', errors: [{ path: 'query.via' }] },
    });
    expect((await call(amal, 'PUT', followPath(basma, '?via=nonsense'))).status).toBe(400);
    const good = `01K7Z3R2C0${basma.accountId}`;
    expect((await call(amal, 'PUT', followPath(basma, `?via=${good}`))).status).toBe(200);
  });
});

describe('what the other side is never told', () => {
  it('is a mute, with its end, a restriction, and why one no longer follows', async () => {
    const { amal, basma } = await joinAll(cloud, 'amal', 'basma');
    await follow(basma, amal);
    await cloud.settle();
    const before = await relationship(basma, amal);
    const now = Date.parse((await cloud.state()).now);
    const mute = (until?: number) =>
      call(amal, 'PUT', `accounts/${basma.username}/mute`, {
        ...(until !== undefined && { until: new Date(until).toISOString() }),
      });
    expect(await mute(now - 1_000)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'body.until' }] },
    });
    expect((await mute(now + 366 * DAY_MS)).status).toBe(400);
    const muted = await mute(now + DAY_MS);
    expect(muted.body).toMatchObject({ muting: true, mutedUntil: new Date(now + DAY_MS).toISOString() });
    const inBeirut = new Date(now + DAY_MS + 3 * 3_600_000).toISOString().replace('Z', '+03:00');
    expect((await call(amal, 'PUT', `accounts/${basma.username}/mute`, { until: inBeirut })).body).toEqual(
      muted.body,
    );
    expect((await mute()).body).not.toHaveProperty('mutedUntil');
    await call(amal, 'PUT', `accounts/${basma.username}/restrict`);
    expect(usernamesOf(await call(amal, 'GET', 'me/mutes'))).toEqual([basma.username]);
    expect(usernamesOf(await call(amal, 'GET', 'me/restricted'))).toEqual([basma.username]);
    expect(await relationship(basma, amal)).toEqual(before);

    await call(amal, 'DELETE', `accounts/${basma.username}/mute`);
    await call(amal, 'DELETE', `accounts/${basma.username}/restrict`);
    expect(usernamesOf(await call(amal, 'GET', 'me/mutes'))).toEqual([]);
    expect(usernamesOf(await call(amal, 'GET', 'me/restricted'))).toEqual([]);
    await call(amal, 'DELETE', `me/followers/${basma.username}`);
    expect(await relationship(basma, amal)).toEqual({ ...before, following: false });
  });
});

describe('settings', () => {
  it('keep what is left out, and hide lists and their counts from others', async () => {
    const { amal, basma } = await joinAll(cloud, 'amal', 'basma');
    await follow(basma, amal);
    await cloud.settle();
    await call(amal, 'PATCH', 'me/settings', { tagging: 'nobody' });
    const changed = await call(amal, 'PATCH', 'me/settings', { hidesFollowLists: true });
    expect(changed.body).toEqual({
      isPrivate: false,
      hidesFollowLists: true,
      hidesLikeCounts: false,
      seesLikeCounts: true,
      ownPostsInHome: true,
      repostsInHome: true,
      tagging: 'nobody',
      tagApproval: false,
      mentions: 'everyone',
      sensitivePhotos: 'ask',
      postDefaults: {
        visibility: 'public',
        licence: 'all-rights-reserved',
        commentPolicy: 'everyone',
        commentApproval: false,
      },
    });
    expect((await call(amal, 'GET', 'me/settings')).body).toEqual(changed.body);
    const seen = await call(basma, 'GET', `accounts/${amal.username}`);
    expect(seen.body.counts).toEqual({ posts: 0, followers: null, following: null });
    for (const list of ['followers', 'following']) {
      expect((await call(basma, 'GET', `accounts/${amal.username}/${list}`)).status).toBe(404);
      expect((await call(amal, 'GET', `accounts/${amal.username}/${list}`)).status).toBe(200);
    }
    expect((await call(amal, 'GET', `accounts/${amal.username}`)).body.counts.followers).toBe(1);
    expect((await call(amal, 'PATCH', 'me/settings', { mentions: 'friends' })).status).toBe(400);
  });
});

describe('cursors', () => {
  it('are of one list', async () => {
    const { amal, one, two } = await joinAll(cloud, 'amal', 'one', 'two');
    for (const other of [one, two]) await call(amal, 'PUT', `accounts/${other.username}/mute`, {});
    const { body } = await call(amal, 'GET', 'me/mutes?limit=1');
    const at = `limit=1&cursor=${encodeURIComponent(body.cursor)}`;
    const next = await call(amal, 'GET', `me/mutes?${at}`);
    expect([...usernamesOf({ body }), ...usernamesOf(next)].toSorted()).toEqual(
      [one.username, two.username].toSorted(),
    );
    for (const list of ['blocks', 'restricted', 'follow-requests']) {
      const answer = await call(amal, 'GET', `me/${list}?${at}`);
      expect(answer, list).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
    }
  });
});
