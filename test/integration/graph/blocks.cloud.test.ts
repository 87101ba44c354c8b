import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import type { Person } from '../../support/people.ts';
import { follow } from '../../support/people.ts';
import { followPath, type GraphCalls, graphCalls, joinAll, usernamesOf } from './graph-calls.ts';

let cloud: TestCloud;
let call: GraphCalls['call'];
let relationship: GraphCalls['relationship'];
beforeAll(async () => {
  cloud = await sharedCloud();
  ({ call, relationship } = graphCalls(cloud));
});

describe('a block', () => {
  it('hides each from the other at once, ends follows, and lets the blocker alone undo it', async () => {
    const { amal, basma, star } = await joinAll(cloud, 'amal', 'basma', 'star');
    await follow(amal, basma);
    await follow(basma, amal);
    await follow(amal, star);
    await follow(basma, star);
    await cloud.settle();
    const blocked = await call(amal, 'PUT', `accounts/${basma.username}/block`);
    expect(blocked.body).toMatchObject({ blocking: true, following: false, followedBy: false });

    for (const path of ['', '/posts', '/followers', '/following']) {
      const hidden = await call(basma, 'GET', `accounts/${amal.username}${path}`);
      expect(hidden, path).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    for (const path of ['/posts', '/followers', '/following']) {
      expect((await call(amal, 'GET', `accounts/${basma.username}${path}`)).status, path).toBe(404);
    }
    const bare = await call(amal, 'GET', `accounts/${basma.username}`);
    expect(bare.body).toMatchObject({
      counts: { posts: 0, followers: 0, following: 0 },
      bio: '',
      relationship: { blocking: true },
    });
    expect(await call(basma, 'PUT', followPath(amal))).toMatchObject({ status: 404 });
    expect(await call(amal, 'PUT', followPath(basma))).toMatchObject({
      status: 409,
      body: { code: 'blocking' },
    });
    for (const action of ['mute', 'restrict']) {
      const answer = await call(basma, 'PUT', `accounts/${amal.username}/${action}`, {});
      expect(answer.status, action).toBe(404);
    }
    expect(usernamesOf(await call(amal, 'GET', 'me/blocks'))).toEqual([basma.username]);

    await cloud.settle();
    const fans = `accounts/${star.username}/followers`;
    expect(usernamesOf(await call(amal, 'GET', fans))).toEqual([amal.username]);
    expect(usernamesOf(await call(basma, 'GET', fans))).toEqual([basma.username]);
    expect(usernamesOf(await call(star, 'GET', fans))).toHaveLength(2);
    expect((await call(amal, 'GET', 'me')).body.counts).toMatchObject({ followers: 0, following: 1 });

    expect((await call(basma, 'DELETE', `accounts/${amal.username}/block`)).status).toBe(200);
    expect((await call(basma, 'GET', `accounts/${amal.username}`)).status).toBe(404);
    await call(amal, 'DELETE', `accounts/${basma.username}/block`);
    expect((await call(basma, 'GET', `accounts/${amal.username}`)).status).toBe(200);
    expect(await relationship(amal, basma)).toMatchObject({ blocking: false, following: false });
  });

  it('can be answered by a block, and each ends by itself', async () => {
    const { amal, basma } = await joinAll(cloud, 'amal', 'basma');
    const block = (viewer: Person, method: 'PUT' | 'DELETE', other: Person) =>
      call(viewer, method, `accounts/${other.username}/block`);
    const sees = async (viewer: Person, other: Person) =>
      (await call(viewer, 'GET', `accounts/${other.username}`)).status;
    await block(amal, 'PUT', basma);
    for (let times = 0; times < 2; times += 1) {
      expect(await block(basma, 'PUT', amal)).toMatchObject({ status: 200, body: { blocking: true } });
    }
    expect(usernamesOf(await call(basma, 'GET', 'me/blocks'))).toEqual([amal.username]);
    expect([await sees(amal, basma), await sees(basma, amal)]).toEqual([404, 404]);

    expect(await block(amal, 'DELETE', basma)).toMatchObject({ status: 200, body: { blocking: false } });
    expect([await sees(amal, basma), await sees(basma, amal)]).toEqual([404, 200]);
    expect((await call(amal, 'PUT', followPath(basma))).status).toBe(404);
    expect(await block(basma, 'DELETE', amal)).toMatchObject({ status: 200, body: { blocking: false } });
    expect([await sees(amal, basma), await sees(basma, amal)]).toEqual([200, 200]);
  });
});

describe('nobody', () => {
  it('does to oneself or to somebody missing what is done to others', async () => {
    const { amal } = await joinAll(cloud, 'amal');
    for (const [method, path] of [
      ['PUT', 'block'],
      ['PUT', 'mute'],
      ['PUT', 'restrict'],
      ['DELETE', 'block'],
    ] as const) {
      const own = await call(amal, method, `accounts/${amal.username}/${path}`, {});
      expect(own, path).toMatchObject({ status: 409, body: { code: 'cannot_do_to_self' } });
      expect((await call(amal, method, `accounts/nobody.here/${path}`, {})).status, path).toBe(404);
    }
    expect((await call(amal, 'PUT', followPath(amal))).body.code).toBe('cannot_follow_self');
  });

  it('sees a suspended account, follows it, or acts as one; who followed it may cease to', async () => {
    const { amal, basma, gone } = await joinAll(cloud, 'amal', 'basma', 'gone');
    await follow(amal, gone);
    await follow(gone, basma);
    await cloud.settle();
    await cloud.changeRow(profileRow.key({ accountId: AccountId.parse(gone.accountId) }), {
      status: 'suspended',
    });
    expect((await call(basma, 'GET', `accounts/${gone.username}`)).status).toBe(404);
    expect((await call(basma, 'PUT', followPath(gone))).status).toBe(404);
    expect((await call(basma, 'DELETE', followPath(gone))).status).toBe(404);
    expect(usernamesOf(await call(amal, 'GET', `accounts/${basma.username}/followers`))).toEqual([]);
    expect((await call(amal, 'DELETE', followPath(gone))).status).toBe(200);
    expect(await call(gone, 'PUT', followPath(amal))).toMatchObject({
      status: 403,
      body: { code: 'account_suspended' },
    });
    expect((await call(gone, 'GET', 'me')).status).toBe(200);
  });
});
