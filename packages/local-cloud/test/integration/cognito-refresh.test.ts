import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partCloud } from '../support/part-cloud.ts';
import { makePool, refused, type TestPool, tokensIn } from '../support/user-pool.ts';

describe('Refresh tokens of Cognito on this machine', () => {
  let pool: TestPool;

  beforeEach(async () => {
    pool = await makePool(partCloud());
  });
  afterEach(() => pool.part.stop());

  it('refreshes until the token is revoked, its user signs out everywhere, or it expires', async () => {
    await pool.signedUp('fay@example.com');
    const first = await pool.tokensOf('fay@example.com');
    const second = await pool.tokensOf('fay@example.com');
    const renewed = await pool.refresh(first.RefreshToken);
    expect(renewed).toMatchObject({
      status: 200,
      body: { AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
    });
    expect(renewed.body.AuthenticationResult?.RefreshToken).toBeUndefined();
    expect(decodeJwt(renewed.body.AuthenticationResult?.AccessToken ?? '')['origin_jti']).toBe(
      decodeJwt(first.AccessToken)['origin_jti'],
    );
    expect(
      await pool.call('RevokeToken', { ClientId: pool.clientId, Token: first.RefreshToken }),
    ).toMatchObject({
      status: 200,
    });
    expect(await pool.refresh(first.RefreshToken)).toMatchObject(
      refused('NotAuthorizedException', 'Refresh Token has been revoked'),
    );
    expect(await pool.call('GetUser', { AccessToken: first.AccessToken })).toMatchObject(
      refused('NotAuthorizedException', 'Access Token has been revoked'),
    );
    expect(await pool.call('GlobalSignOut', { AccessToken: second.AccessToken })).toMatchObject({
      status: 200,
    });
    expect(await pool.refresh(second.RefreshToken)).toMatchObject(refused('NotAuthorizedException'));
    await pool.part.advance(2);
    const third = await pool.tokensOf('fay@example.com');
    expect(await pool.refresh(third.RefreshToken)).toMatchObject({ status: 200 });
    await pool.part.advance(30 * 86_400 + 1);
    expect(await pool.refresh(third.RefreshToken)).toMatchObject(
      refused('NotAuthorizedException', 'Refresh Token has expired'),
    );
    expect(await pool.call('GetUser', { AccessToken: third.AccessToken })).toMatchObject(
      refused('NotAuthorizedException', 'Access Token has expired'),
    );
  });

  it('takes one who signs in again in the second of a sign-out for signed in, until the next', async () => {
    await pool.signedUp('jo@example.com');
    const before = await pool.tokensOf('jo@example.com');
    // Mostly within one second of the clock; across two it is as true.
    const signOut = (AccessToken: string) => pool.call('GlobalSignOut', { AccessToken });
    await signOut(before.AccessToken);
    const since = await pool.tokensOf('jo@example.com');
    expect(await pool.getTokens(since.RefreshToken)).toMatchObject({ status: 200 });
    expect(await pool.getTokens(before.RefreshToken)).toMatchObject(refused('NotAuthorizedException'));
    expect(await signOut(since.AccessToken)).toMatchObject({ status: 200 });
    expect(await pool.getTokens(since.RefreshToken)).toMatchObject(refused('NotAuthorizedException'));
  });

  it('refreshes by GetTokensFromRefreshToken too, with the same refresh token to its end', async () => {
    await pool.signedUp('kit@example.com');
    const first = await pool.tokensOf('kit@example.com');
    const { status, body } = await pool.getTokens(first.RefreshToken);
    expect([status, Object.keys(body)]).toEqual([200, ['AuthenticationResult']]);
    expect(body.AuthenticationResult?.RefreshToken).toBeUndefined();
    await pool.part.advance(30 * 86_400 + 1);
    expect(await pool.getTokens(first.RefreshToken)).toMatchObject(
      refused('NotAuthorizedException', 'Refresh Token has expired'),
    );
    expect(await pool.getTokens('nonsense')).toMatchObject(
      refused('NotAuthorizedException', 'Invalid Refresh Token'),
    );
    expect(
      await pool.call('GetTokensFromRefreshToken', { ClientId: 'another', RefreshToken: 'x' }),
    ).toMatchObject(refused('ResourceNotFoundException'));
    expect(await pool.call('GetTokensFromRefreshToken', { ClientId: pool.clientId })).toMatchObject(
      refused('InvalidParameterException'),
    );
  });

  it('replaces refresh tokens where the client says so, with a time of grace and no longer life', async () => {
    pool = await makePool(pool.part, {
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
      },
    });
    await pool.signedUp('lou@example.com');
    const first = await pool.tokensOf('lou@example.com');
    expect(await pool.refresh(first.RefreshToken)).toMatchObject(
      refused('InvalidParameterException', 'REFRESH_TOKEN_AUTH flow not enabled for this client'),
    );
    await pool.part.advance(86_400);
    const renewed = tokensIn(await pool.getTokens(first.RefreshToken));
    expect(renewed.RefreshToken).not.toBe(first.RefreshToken);
    const { origin_jti, auth_time } = decodeJwt(first.AccessToken);
    expect(decodeJwt(renewed.AccessToken)).toMatchObject({ origin_jti, auth_time });
    await pool.part.advance(5);
    expect(await pool.getTokens(first.RefreshToken)).toMatchObject({ status: 200 });
    await pool.part.advance(6);
    expect(await pool.getTokens(first.RefreshToken)).toMatchObject(refused('RefreshTokenReuseException'));
    expect(await pool.getTokens(renewed.RefreshToken)).toMatchObject({ status: 200 });
    await pool.part.advance(29 * 86_400);
    const last = await pool.getTokens(renewed.RefreshToken);
    expect(last).toMatchObject(refused('NotAuthorizedException', 'Refresh Token has expired'));
  });

  it('has no flow that refreshes a token which rotates', async () => {
    const both = makePool(pool.part, {
      client: {
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED' },
      },
    });
    await expect(both).rejects.toThrow('ALLOW_REFRESH_TOKEN_AUTH does not go with RefreshTokenRotation');
  });

  it('revokes tokens for their own client alone', async () => {
    await pool.signedUp('max@example.com');
    const { RefreshToken, AccessToken } = await pool.tokensOf('max@example.com');
    const unauthorized = { status: 401, body: { __type: 'UnauthorizedException' } };
    expect(await pool.call('RevokeToken', { ClientId: 'another', Token: RefreshToken })).toMatchObject(
      unauthorized,
    );
    const other = await pool.createClient('OtherClient', {});
    expect(await pool.call('RevokeToken', { ClientId: other, Token: RefreshToken })).toMatchObject(
      unauthorized,
    );
    expect(await pool.call('RevokeToken', { ClientId: pool.clientId, Token: AccessToken })).toMatchObject(
      refused('UnsupportedTokenTypeException'),
    );
    expect(await pool.getTokens(RefreshToken)).toMatchObject({ status: 200 });
  });
});
