/** Leaving for good over HTTP, on the moved clock. */
import { beforeAll, describe, expect, it } from 'vitest';
import { accountIdentityRow } from '../../../lambdas/accounts/identity-rows.ts';
import { dueErasureRow } from '../../../lambdas/erasure/erasure-rows.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { always } from '../../../lambdas/platform/table.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { operatorTable } from '../../support/operator-table.ts';
import { dataOf, join, type Member, signUp, suspend, uploadPhoto } from '../../support/people.ts';
import { jpegOf, landscape } from '../../support/pictures.ts';
import { createPostOf } from '../../support/posting.ts';
import { deleteSignIn, leavingOf } from './delete-sign-in.ts';
import { settleErasures } from './settle-erasures.ts';

const DAY_SECONDS = 86_400;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

type Device = Pick<Member, 'client'>;
const leave = ({ client }: Device, language = 'en') =>
  client.DELETE('/v1/me', { headers: { 'accept-language': language } });
const comeBack = ({ client }: Device) => client.DELETE('/v1/me/deactivation');
const named = ({ username }: Pick<Member, 'username'>) => ({ params: { path: { username } } });

/** What somebody new sees of an account: tokens do not outlive the clock's moves. */
const seenOf = async (who: Member) => {
  const { client } = await join(cloud.apiUrl, 'viewer');
  return {
    profile: (await client.GET('/v1/accounts/{username}', named(who))).response.status,
    posts: (await client.GET('/v1/accounts/{username}/posts', named(who))).data?.items.length,
  };
};

const leaverWithAPost = async () => {
  const leaver = await join(cloud.apiUrl, 'leaver');
  await createPostOf(leaver, [await uploadPhoto(leaver, new Uint8Array(await jpegOf(landscape(7))))]);
  await cloud.settle();
  return leaver;
};

describe('who deletes their account', () => {
  it('is gone at once, comes back on day 29, and is not erased later', async () => {
    const leaver = await leaverWithAPost();
    const before = await seenOf(leaver);
    expect(before).toEqual({ profile: 200, posts: 1 });
    const now = Date.parse((await cloud.state()).now);
    const answer = await leave(leaver, 'ar');
    expect(answer.response.status).toBe(202);
    const { erasureDueAt, notes } = dataOf(answer);
    expect(Date.parse(erasureDueAt) - now).toBeGreaterThanOrEqual(30 * DAY_SECONDS * 1_000);
    expect(Date.parse(erasureDueAt) - now).toBeLessThan(30 * DAY_SECONDS * 1_000 + 60_000);
    expect(notes[0]).toMatch(/30 يومًا/);
    expect(await seenOf(leaver)).toEqual({ profile: 404, posts: undefined });

    await cloud.advance(29 * DAY_SECONDS);
    await settleErasures(cloud, 1);
    const back = await leaver.signInAgain();
    expect(dataOf(await back.client.GET('/v1/me'))).toMatchObject({ erasureDueAt });
    expect(dataOf(await leave(back)).erasureDueAt).toBe(erasureDueAt);
    const again = await leaver.signInAgain();
    expect((await comeBack(again)).response.status).toBe(204);
    expect(dataOf(await again.client.GET('/v1/me')).erasureDueAt).toBeUndefined();
    await cloud.advance(2 * DAY_SECONDS);
    await settleErasures(cloud, 20);
    expect(await seenOf(leaver)).toEqual(before);
    expect((await leaver.signInAgain()).tokens.accessToken).not.toBe('');
  }, 200_000);

  it('is erased on day 31, and nothing is left of who they were', async () => {
    const leaver = await leaverWithAPost();
    const accountId = AccountId.parse(leaver.accountId);
    dataOf(await leave(leaver));
    await cloud.advance(31 * DAY_SECONDS);
    await settleErasures(cloud, 20);
    await expect(leaver.signInAgain()).rejects.toThrow();
    const table = operatorTable(cloud);
    const { rows } = await table.query({
      where: { expression: 'pk = :pk', values: { ':pk': accountIdentityRow.partition({ accountId }) } },
    });
    expect(rows).toEqual([]);
    const heir = await signUp(cloud.apiUrl, 'heir');
    const { username } = leaver;
    expect((await heir.client.PUT('/v1/me', { body: { username } })).response.status).toBe(200);
  }, 200_000);

  it('may have deleted their sign-in at Cognito alone', async () => {
    const leaver = await join(cloud.apiUrl, 'signless');
    const exportUsers = () => cloud.invoke('ReconcileUploads', { exportUsers: true });
    await exportUsers();
    await deleteSignIn(leaver);
    expect(await leavingOf(cloud, leaver)).toEqual({ status: 'active' });
    await exportUsers();
    expect(await leavingOf(cloud, leaver)).toEqual({
      status: 'deactivated',
      erasureDueAt: expect.any(Number),
    });
    await exportUsers();
    expect((await leavingOf(cloud, leaver)).status).toBe('deactivated');
  });

  it('may have joined and deleted their sign-in between two exports of users', async () => {
    await cloud.invoke('ReconcileUploads', { exportUsers: true });
    const leaver = await join(cloud.apiUrl, 'fleeting');
    await deleteSignIn(leaver);
    await cloud.invoke('ReconcileUploads', { exportUsers: true });
    expect(await leavingOf(cloud, leaver)).toEqual({
      status: 'deactivated',
      erasureDueAt: expect.any(Number),
    });
  });

  it('has signed in just now', async () => {
    const leaver = await join(cloud.apiUrl, 'tardy');
    await cloud.advance(301);
    expect((await leave(leaver)).error).toMatchObject({ status: 403, code: 'fresh_sign_in_required' });
  });

  it('may be suspended, stays so, and may stay after all', async () => {
    const leaver = await join(cloud.apiUrl, 'suspended');
    await suspend(cloud, leaver);
    dataOf(await leave(leaver));
    const back = await leaver.signInAgain();
    expect(dataOf(await back.client.GET('/v1/me')).erasureDueAt).toBeDefined();
    expect((await comeBack(back)).response.status).toBe(204);
    expect(dataOf(await back.client.GET('/v1/me')).erasureDueAt).toBeUndefined();
    const refused = await back.client.PATCH('/v1/me', { body: { bio: 'Back' } });
    expect(refused.error).toMatchObject({ code: 'account_suspended' });
  });

  it('is not erased before the time, whatever the list of those who are due says', async () => {
    const leaver = await join(cloud.apiUrl, 'early');
    dataOf(await leave(leaver));
    const accountId = AccountId.parse(leaver.accountId);
    await operatorTable(cloud).put({ ...dueErasureRow.key({ at: '2020-01-01', accountId }) }, always);
    await settleErasures(cloud, 10);
    const back = await leaver.signInAgain();
    expect((await comeBack(back)).response.status).toBe(204);
  });
});
