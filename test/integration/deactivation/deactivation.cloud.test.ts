import { beforeAll, describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { dataOf, follow, join, type Member, suspend, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';
import { makeIdentity } from '../../support/raw-client/identity.ts';

let cloud: TestCloud;
let friend: Member;
beforeAll(async () => {
  cloud = await sharedCloud();
  friend = await join(cloud.apiUrl, 'friend');
});

type Device = Pick<Member, 'tokens' | 'client'>;
const named = ({ username }: Member) => ({ params: { path: { username } } });
const leave = ({ client }: Device) => client.PUT('/v1/me/deactivation');
const comeBack = ({ client }: Device) => client.DELETE('/v1/me/deactivation');
const write = ({ client }: Device) => client.POST('/v1/me/audiences', { body: { name: 'Friends' } });
/** What somebody else sees of an account. */
const seenOf = async (who: Member) => ({
  profile: (await friend.client.GET('/v1/accounts/{username}', named(who))).response.status,
  posts: (await friend.client.GET('/v1/accounts/{username}/posts', named(who))).data?.items.length,
  following: dataOf(await friend.client.GET('/v1/accounts/{username}/following', named(friend))).items.length,
});

describe('an account that is deactivated', () => {
  it('is seen by nobody, calls nothing, and is as before when it comes back', async () => {
    const leaver = await join(cloud.apiUrl, 'leaver');
    await createPostOf(leaver, [await uploadPhoto(leaver, new Uint8Array(await jpegOf(landscape(7))))]);
    await cloud.settle();
    await follow(friend, leaver);
    await cloud.settle();
    const before = await seenOf(leaver);
    expect(before).toEqual({ profile: 200, posts: 1, following: 1 });
    const elsewhere = await leaver.signInAgain();
    expect((await write(elsewhere)).response.status).toBe(201);

    expect((await leave(leaver)).response.status).toBe(204);
    expect(await seenOf(leaver)).toEqual({ profile: 404, posts: undefined, following: 0 });
    for (const device of [leaver, elsewhere]) expect((await write(device)).response.status).not.toBe(201);
    await cloud.advance(5 * 60);
    for (const { client } of [leaver, elsewhere]) {
      expect((await client.GET('/v1/feeds/home')).error).toMatchObject({
        status: 401,
        code: 'session_ended',
      });
    }
    const body = { username: leaver.username };
    const thief = await join(cloud.apiUrl, 'thief');
    expect((await thief.client.PATCH('/v1/me', { body })).error).toMatchObject({ code: 'username_taken' });

    const back = await leaver.signInAgain();
    const refused = { status: 403, code: 'account_deactivated' };
    expect((await back.client.GET('/v1/feeds/home')).error).toMatchObject(refused);
    expect((await back.client.GET('/v1/accounts/{username}', named(friend))).error).toMatchObject(refused);
    expect((await write(back)).error).toMatchObject(refused);
    expect((await back.client.PUT('/v1/me', { body })).error).toMatchObject(refused);
    expect(dataOf(await back.client.GET('/v1/me')).username).toBe(leaver.username);

    expect((await comeBack(back)).response.status).toBe(204);
    expect((await comeBack(back)).response.status).toBe(204);
    expect((await write(back)).response.status).toBe(201);
    await cloud.settle();
    expect(await seenOf(leaver)).toEqual(before);
    expect((await write(elsewhere)).error).toMatchObject({ code: 'session_ended' });
  });

  it('has its refresh tokens taken back by the user pool', async () => {
    const leaver = await join(cloud.apiUrl, 'refreshing');
    const { identity } = dataOf(await leaver.client.GET('/v1/config'));
    await cloud.advance(1);
    expect((await leave(leaver)).response.status).toBe(204);
    const refresh = makeIdentity(identity).refresh(leaver.tokens.refreshToken ?? '');
    await expect(refresh).rejects.toMatchObject({ code: 'NotAuthorizedException' });
  });

  it('asks for a sign-in of just now, to leave and to come back', async () => {
    const leaver = await join(cloud.apiUrl, 'stale');
    await cloud.advance(5 * 60 + 1);
    const fresh = { status: 403, code: 'fresh_sign_in_required' };
    expect((await leave(leaver)).error).toMatchObject(fresh);
    expect((await write(leaver)).response.status).toBe(201);
    expect((await leave(await leaver.signInAgain())).response.status).toBe(204);
    const back = await leaver.signInAgain();
    await cloud.advance(5 * 60 + 1);
    expect((await comeBack(back)).error).toMatchObject(fresh);
    expect((await comeBack(await leaver.signInAgain())).response.status).toBe(204);
  });

  it('can no more be deactivated, or brought back, where it is suspended', async () => {
    const banned = await join(cloud.apiUrl, 'banned');
    await suspend(cloud, banned);
    expect((await leave(banned)).error).toMatchObject({ code: 'account_suspended' });
    const gone = await join(cloud.apiUrl, 'gone');
    expect((await leave(gone)).response.status).toBe(204);
    await suspend(cloud, gone);
    const back = await gone.signInAgain();
    await comeBack(back);
    expect((await write(back)).error).toMatchObject({ code: 'account_suspended' });
    expect((await back.client.GET('/v1/feeds/home')).response.status).toBe(200);
  });

  it('may deactivate again what was interrupted', async () => {
    const leaver = await join(cloud.apiUrl, 'interrupted');
    const key = profileRow.key({ accountId: AccountId.parse(leaver.accountId) });
    expect((await write(leaver)).response.status).toBe(201);
    await cloud.changeRow(key, { status: 'deactivated' });
    expect((await write(leaver)).error).toMatchObject({ code: 'account_deactivated' });
    expect((await leave(leaver)).response.status).toBe(204);
    await cloud.advance(5 * 60);
    expect((await leaver.client.GET('/v1/feeds/home')).error).toMatchObject({ code: 'session_ended' });
  });
});
