import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestCloud } from '../../support/cloud.ts';
import { sharedCloud } from '../../support/cloud.ts';
import { dataOf, join, signUp } from '../../support/people.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

type Someone = Awaited<ReturnType<typeof signUp>>;

const link = (owner: Pick<Someone, 'client'>, accessToken: string) =>
  owner.client.POST('/v1/me/identities', { body: { accessToken } });
const unlink = (owner: Pick<Someone, 'client'>, identityId: string) =>
  owner.client.DELETE('/v1/me/identities/{identityId}', { params: { path: { identityId } } });
const listOf = async (owner: Pick<Someone, 'client'>) =>
  dataOf(await owner.client.GET('/v1/me/identities')).items;

describe('the sign-ins of an account', () => {
  it('all lead to it, until they are unlinked', async () => {
    const mona = await join(cloud.apiUrl, 'mona');
    const second = await signUp(cloud.apiUrl, 'mona.second');
    const linked = dataOf(await link(mona, second.tokens.accessToken));
    expect(linked).toMatchObject({ provider: 'password', current: false });
    expect(dataOf(await second.client.GET('/v1/me')).accountId).toBe(mona.accountId);
    const [first] = await listOf(second);
    expect(await listOf(second)).toMatchObject([{ current: false }, { ...linked, current: true }]);

    expect((await unlink(second, first?.identityId ?? '')).response.status).toBe(204);
    expect(await listOf(second)).toMatchObject([{ identityId: linked.identityId }]);
    const write = await mona.client.PATCH('/v1/me', { body: { bio: 'Still here' } });
    expect(write.error).toMatchObject({ status: 401, code: 'session_ended' });
    expect((await unlink(second, linked.identityId)).error).toMatchObject({ code: 'last_identity' });
  });

  it('are refused where the other has an account', async () => {
    const [one, other] = [await join(cloud.apiUrl, 'one'), await join(cloud.apiUrl, 'other')];
    expect((await link(one, other.tokens.accessToken)).error).toMatchObject({
      status: 409,
      code: 'identity_in_use',
    });
    expect(await listOf(one)).toHaveLength(1);
  });

  it('are linked by an access token that is good, and by no other', async () => {
    const owner = await join(cloud.apiUrl, 'owner');
    const { tokens } = await signUp(cloud.apiUrl, 'other');
    const [header = '', claims = '', signature = ''] = tokens.accessToken.split('.');
    const altered = { ...decodeJwt(tokens.accessToken), auth_time: 9_999_999_999 };
    const bad = [
      tokens.idToken,
      `${header}.${claims}.${signature.slice(0, -4)}AAAA`,
      `${header}.${Buffer.from(JSON.stringify(altered)).toString('base64url')}.${signature}`,
      'a.b.c',
      tokens.refreshToken ?? '',
      '',
    ];
    for (const token of bad) {
      expect((await link(owner, token)).error, token.slice(0, 40)).toMatchObject({
        status: 400,
        code: 'invalid_request',
        errors: [{ path: 'body.accessToken' }],
      });
    }
    expect(await listOf(owner)).toHaveLength(1);
  });

  it('change only by sign-ins of the last five minutes, which a refresh does not renew', async () => {
    const owner = await join(cloud.apiUrl, 'late');
    const other = await signUp(cloud.apiUrl, 'later');
    await cloud.advance(301);
    const late = await link(owner, other.tokens.accessToken);
    expect(late.error).toMatchObject({
      status: 403,
      code: 'fresh_sign_in_required',
      errors: [{ path: 'headers.authorization' }],
    });
    const renewed = await other.cognito.refresh(other.tokens.refreshToken ?? '');
    const fresh = await join(cloud.apiUrl, 'fresh');
    const byRefresh = await link(fresh, renewed.accessToken);
    expect(byRefresh.error).toMatchObject({ status: 403, errors: [{ path: 'body.accessToken' }] });
    expect(await listOf(owner)).toHaveLength(1);
  });
});
