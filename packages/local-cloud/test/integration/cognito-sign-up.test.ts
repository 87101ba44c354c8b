import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { partCloud } from '../support/part-cloud.ts';
import { makePool, PASSWORD, refused, type TestPool } from '../support/user-pool.ts';

describe('Signing up to Cognito on this machine', () => {
  let pool: TestPool;

  beforeEach(async () => {
    pool = await makePool(partCloud());
  });
  afterEach(() => pool.part.stop());

  it('leads from sign-up to tokens that verify against the pool.issuer', async () => {
    const signUp = await pool.call('SignUp', {
      ClientId: pool.clientId,
      Username: 'Alice@Example.com',
      Password: PASSWORD,
    });
    expect(signUp).toMatchObject({
      status: 200,
      body: {
        UserConfirmed: false,
        UserSub: expect.any(String),
        CodeDeliveryDetails: { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@e***' },
      },
    });
    expect(await pool.signIn('alice@example.com')).toMatchObject(
      refused('UserNotConfirmedException', 'User is not confirmed.'),
    );
    await pool.call('ConfirmSignUp', {
      ClientId: pool.clientId,
      Username: 'alice@example.com',
      ConfirmationCode: '123456',
    });
    const tokens = await pool.tokensOf('ALICE@example.com');
    expect(tokens.ExpiresIn).toBe(3600);
    const keys = createRemoteJWKSet(new URL(`${pool.issuer}/.well-known/jwks.json`));
    const access = await jwtVerify(tokens.AccessToken, keys, { issuer: pool.issuer, algorithms: ['RS256'] });
    expect(access.payload).toEqual({
      sub: signUp.body.UserSub,
      iss: pool.issuer,
      client_id: pool.clientId,
      origin_jti: expect.any(String),
      event_id: expect.any(String),
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      auth_time: expect.any(Number),
      iat: expect.any(Number),
      exp: (access.payload.iat ?? 0) + 3600,
      jti: expect.any(String),
      username: signUp.body.UserSub,
    });
    const id = await jwtVerify(tokens.IdToken, keys, { issuer: pool.issuer, audience: pool.clientId });
    expect(id.payload).toMatchObject({
      token_use: 'id',
      email: 'alice@example.com',
      email_verified: true,
      'cognito:username': signUp.body.UserSub,
    });
  });

  it('serves the pool.issuer documents', async () => {
    const response = await fetch(`${pool.issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: pool.issuer,
      jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
    });
    expect((await fetch(new URL('/other_pool/.well-known/jwks.json', pool.issuer))).status).toBe(404);
  });

  it('lets browsers of any origin call it', async () => {
    const response = await fetch(new URL('/', pool.issuer), {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-headers': 'x-amz-target' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('x-amz-target');
  });

  it('does not tell whether somebody has an account', async () => {
    await pool.signedUp('known@example.com');
    const wrong = await pool.signIn('known@example.com', 'Wrong-horse-1');
    const unknown = await pool.signIn('nobody@example.com', 'Wrong-horse-1');
    expect(unknown).toMatchObject(refused('NotAuthorizedException', 'Incorrect username or password.'));
    expect(unknown.body).toEqual(wrong.body);
    const forgot = { ClientId: pool.clientId, Username: 'nobody@example.com' };
    expect(await pool.call('ForgotPassword', forgot)).toMatchObject({
      status: 200,
      body: { CodeDeliveryDetails: { Destination: 'n***@e***' } },
    });
    expect(await pool.call('ResendConfirmationCode', forgot)).toMatchObject({ status: 200 });
    const code = { ...forgot, ConfirmationCode: '123456' };
    expect(await pool.call('ConfirmSignUp', code)).toMatchObject(refused('CodeMismatchException'));
    expect(await pool.call('ConfirmForgotPassword', { ...code, Password: PASSWORD })).toMatchObject(
      refused('CodeMismatchException'),
    );
    const srp = await pool.call('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: pool.clientId,
      AuthParameters: { USERNAME: 'nobody@example.com', SRP_A: 'abcdef' },
    });
    expect(srp).toMatchObject({ status: 200, body: { ChallengeName: 'PASSWORD_VERIFIER' } });
  });

  it.each([
    ['short', 'Sh0rt-pw!', 'Password not long enough'],
    ['without capitals', 'correct-horse-1', 'Password must have uppercase characters'],
    ['without small letters', 'CORRECT-HORSE-1', 'Password must have lowercase characters'],
    ['without digits', 'Correct-horse-x', 'Password must have numeric characters'],
    ['without symbols', 'CorrectHorse1', 'Password must have symbol characters'],
  ])('refuses a password that is %s', async (_, password, reason) => {
    expect(
      await pool.call('SignUp', { ClientId: pool.clientId, Username: 'eve@example.com', Password: password }),
    ).toMatchObject(refused('InvalidPasswordException', `Password did not conform with policy: ${reason}`));
  });

  it('refuses a second account, a wrong code, a second confirmation and attributes that are not the client’s', async () => {
    await pool.signedUp('carol@example.com');
    const again = { ClientId: pool.clientId, Username: 'Carol@example.com', Password: PASSWORD };
    expect(await pool.call('SignUp', again)).toMatchObject(refused('UsernameExistsException'));
    expect(
      await pool.call('ConfirmSignUp', {
        ClientId: pool.clientId,
        Username: 'carol@example.com',
        ConfirmationCode: '123456',
      }),
    ).toMatchObject(
      refused('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
    );
    const dave = { ClientId: pool.clientId, Username: 'dave@example.com', Password: PASSWORD };
    for (const name of ['email_verified', 'sub', 'name']) {
      expect(
        await pool.call('SignUp', { ...dave, UserAttributes: [{ Name: name, Value: 'true' }] }),
      ).toMatchObject(
        refused('NotAuthorizedException', 'A client attempted to write unauthorized attribute'),
      );
    }
    await pool.call('SignUp', dave);
    expect(
      await pool.call('ConfirmSignUp', {
        ClientId: pool.clientId,
        Username: 'dave@example.com',
        ConfirmationCode: '000000',
      }),
    ).toMatchObject(refused('CodeMismatchException'));
    expect(await pool.call('SignUp', { ...dave, Username: 'no address' })).toMatchObject(
      refused('InvalidParameterException', 'Username should be an email.'),
    );
  });

  it('lets codes expire: a day after sign-up, an hour after asking for a reset', async () => {
    const user = { ClientId: pool.clientId, Username: 'kim@example.com' };
    const code = { ...user, ConfirmationCode: '123456' };
    await pool.call('SignUp', { ...user, Password: PASSWORD });
    await pool.part.advance(24 * 3600 + 1);
    expect(await pool.call('ConfirmSignUp', code)).toMatchObject(refused('ExpiredCodeException'));
    await pool.call('ResendConfirmationCode', user);
    expect(await pool.call('ConfirmSignUp', code)).toMatchObject({ status: 200 });
    await pool.call('ForgotPassword', user);
    await pool.part.advance(3601);
    expect(await pool.call('ConfirmForgotPassword', { ...code, Password: 'New-horse-12' })).toMatchObject(
      refused('ExpiredCodeException'),
    );
  });
});
