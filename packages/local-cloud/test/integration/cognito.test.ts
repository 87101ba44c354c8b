import { createHmac } from 'node:crypto';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cognitoHandlers } from '../../src/cognito/cognito-resources.ts';
import { type PartCloud, partCloud } from '../support/part-cloud.ts';

const PASSWORD = 'Correct-horse-1';
const Answer = z.looseObject({
  UserSub: z.string().optional(),
  SecretCode: z.string().optional(),
  Session: z.string().optional(),
  ChallengeParameters: z.record(z.string(), z.string()).optional(),
  AuthenticationResult: z
    .looseObject({ AccessToken: z.string(), RefreshToken: z.string().optional() })
    .optional(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
});
const SignIn = z.object({
  AuthenticationResult: z.object({
    AccessToken: z.string(),
    IdToken: z.string(),
    RefreshToken: z.string(),
    ExpiresIn: z.number(),
    TokenType: z.literal('Bearer'),
  }),
});

/** The time-based one-time password of this moment (RFC 6238). */
function totp(base32Secret: string): string {
  const bits = [...base32Secret.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

describe('Cognito on this machine', () => {
  let part: PartCloud;
  let poolId = '';
  let clientId = '';
  let issuer = '';

  beforeEach(async () => {
    part = partCloud();
    await createAll();
  });
  afterEach(() => part.stop());

  async function createAll(pool: object = {}, client: object = {}): Promise<void> {
    const made = await create('AWS::Cognito::UserPool', 'UserPool', {
      AutoVerifiedAttributes: ['email'],
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      Policies: {
        PasswordPolicy: {
          MinimumLength: 10,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
        },
      },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      ...pool,
    });
    poolId = made.ref;
    issuer = made.attributes?.['ProviderURL'] ?? '';
    const app = await create('AWS::Cognito::UserPoolClient', 'UserPoolClient', {
      UserPoolId: poolId,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 43_200,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      ReadAttributes: ['email', 'email_verified'],
      WriteAttributes: ['email'],
      ...client,
    });
    clientId = app.ref;
  }

  async function create(type: string, logicalId: string, properties: Record<string, unknown>) {
    const handler = cognitoHandlers.find((one) => one.type === type);
    return await handler!.create({ logicalId, type, properties }, part.cloud);
  }

  async function call(operation: string, body: object, headers: Record<string, string> = {}) {
    const response = await fetch(new URL('/', issuer), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const answer = Answer.parse(await response.json());
    return { status: response.status, headers: response.headers, body: answer };
  }

  const refused = (type: string, message?: string) => ({
    status: 400,
    body: { __type: type, message: message ?? expect.any(String) },
  });

  async function signedUp(email: string): Promise<void> {
    expect(await call('SignUp', { ClientId: clientId, Username: email, Password: PASSWORD })).toMatchObject({
      status: 200,
    });
    expect(
      await call('ConfirmSignUp', { ClientId: clientId, Username: email, ConfirmationCode: '123456' }),
    ).toMatchObject({ status: 200, body: {} });
  }

  const signIn = (email: string, password = PASSWORD) =>
    call('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });
  const tokensOf = async (email: string, password = PASSWORD) =>
    SignIn.parse((await signIn(email, password)).body).AuthenticationResult;
  const refresh = (token: string) =>
    call('InitiateAuth', {
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      ClientId: clientId,
      AuthParameters: { REFRESH_TOKEN: token },
    });

  it('leads from sign-up to tokens that verify against the issuer', async () => {
    const signUp = await call('SignUp', {
      ClientId: clientId,
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
    expect(await signIn('alice@example.com')).toMatchObject(
      refused('UserNotConfirmedException', 'User is not confirmed.'),
    );
    await call('ConfirmSignUp', {
      ClientId: clientId,
      Username: 'alice@example.com',
      ConfirmationCode: '123456',
    });
    const tokens = await tokensOf('ALICE@example.com');
    expect(tokens.ExpiresIn).toBe(3600);
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    const access = await jwtVerify(tokens.AccessToken, keys, { issuer, algorithms: ['RS256'] });
    expect(access.payload).toEqual({
      sub: signUp.body.UserSub,
      iss: issuer,
      client_id: clientId,
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
    const id = await jwtVerify(tokens.IdToken, keys, { issuer, audience: clientId });
    expect(id.payload).toMatchObject({
      token_use: 'id',
      email: 'alice@example.com',
      email_verified: true,
      'cognito:username': signUp.body.UserSub,
    });
  });

  it('serves the issuer documents', async () => {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json` });
    expect((await fetch(new URL('/other_pool/.well-known/jwks.json', issuer))).status).toBe(404);
  });

  it('lets browsers of any origin call it', async () => {
    const response = await fetch(new URL('/', issuer), {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-headers': 'x-amz-target' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('x-amz-target');
  });

  it('signs in by secure remote password with an independent client', async () => {
    await signedUp('bob@example.com');
    const exchange = async (password: string) => {
      const session = createSrpSession('bob@example.com', password, poolId, false);
      const begun = await call(
        'InitiateAuth',
        wrapInitiateAuth(session, {
          ClientId: clientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME: 'bob@example.com' },
        }),
      );
      const signed = signSrpSession(session, { ChallengeParameters: begun.body.ChallengeParameters });
      return await call(
        'RespondToAuthChallenge',
        wrapAuthChallenge(signed, {
          ClientId: clientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: { USERNAME: begun.body.ChallengeParameters?.['USER_ID_FOR_SRP'] ?? '' },
        }),
      );
    };
    for (let round = 0; round < 2; round += 1) {
      expect(await exchange(PASSWORD)).toMatchObject({
        status: 200,
        body: { AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
      });
    }
    expect(await exchange('Wrong-horse-1')).toMatchObject(
      refused('NotAuthorizedException', 'Incorrect username or password.'),
    );
  });

  it('does not tell whether somebody has an account', async () => {
    await signedUp('known@example.com');
    const wrong = await signIn('known@example.com', 'Wrong-horse-1');
    const unknown = await signIn('nobody@example.com', 'Wrong-horse-1');
    expect(unknown).toMatchObject(refused('NotAuthorizedException', 'Incorrect username or password.'));
    expect(unknown.body).toEqual(wrong.body);
    const forgot = { ClientId: clientId, Username: 'nobody@example.com' };
    expect(await call('ForgotPassword', forgot)).toMatchObject({
      status: 200,
      body: { CodeDeliveryDetails: { Destination: 'n***@e***' } },
    });
    expect(await call('ResendConfirmationCode', forgot)).toMatchObject({ status: 200 });
    const code = { ...forgot, ConfirmationCode: '123456' };
    expect(await call('ConfirmSignUp', code)).toMatchObject(refused('CodeMismatchException'));
    expect(await call('ConfirmForgotPassword', { ...code, Password: PASSWORD })).toMatchObject(
      refused('CodeMismatchException'),
    );
    const srp = await call('InitiateAuth', {
      AuthFlow: 'USER_SRP_AUTH',
      ClientId: clientId,
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
      await call('SignUp', { ClientId: clientId, Username: 'eve@example.com', Password: password }),
    ).toMatchObject(refused('InvalidPasswordException', `Password did not conform with policy: ${reason}`));
  });

  it('refuses a second account, a wrong code, a second confirmation and attributes that are not the client’s', async () => {
    await signedUp('carol@example.com');
    const again = { ClientId: clientId, Username: 'Carol@example.com', Password: PASSWORD };
    expect(await call('SignUp', again)).toMatchObject(refused('UsernameExistsException'));
    expect(
      await call('ConfirmSignUp', {
        ClientId: clientId,
        Username: 'carol@example.com',
        ConfirmationCode: '123456',
      }),
    ).toMatchObject(
      refused('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
    );
    const dave = { ClientId: clientId, Username: 'dave@example.com', Password: PASSWORD };
    for (const name of ['email_verified', 'sub', 'name']) {
      expect(
        await call('SignUp', { ...dave, UserAttributes: [{ Name: name, Value: 'true' }] }),
      ).toMatchObject(
        refused('NotAuthorizedException', 'A client attempted to write unauthorized attribute'),
      );
    }
    await call('SignUp', dave);
    expect(
      await call('ConfirmSignUp', {
        ClientId: clientId,
        Username: 'dave@example.com',
        ConfirmationCode: '000000',
      }),
    ).toMatchObject(refused('CodeMismatchException'));
    expect(await call('SignUp', { ...dave, Username: 'no address' })).toMatchObject(
      refused('InvalidParameterException', 'Username should be an email.'),
    );
  });

  it('refreshes until the token is revoked, its user signs out everywhere, or it expires', async () => {
    await signedUp('fay@example.com');
    const first = await tokensOf('fay@example.com');
    const second = await tokensOf('fay@example.com');
    const renewed = await refresh(first.RefreshToken);
    expect(renewed).toMatchObject({
      status: 200,
      body: { AuthenticationResult: { TokenType: 'Bearer', ExpiresIn: 3600 } },
    });
    expect(renewed.body.AuthenticationResult?.RefreshToken).toBeUndefined();
    expect(decodeJwt(renewed.body.AuthenticationResult?.AccessToken ?? '')['origin_jti']).toBe(
      decodeJwt(first.AccessToken)['origin_jti'],
    );
    expect(await call('RevokeToken', { ClientId: clientId, Token: first.RefreshToken })).toMatchObject({
      status: 200,
    });
    expect(await refresh(first.RefreshToken)).toMatchObject(
      refused('NotAuthorizedException', 'Refresh Token has been revoked'),
    );
    expect(await call('GetUser', { AccessToken: first.AccessToken })).toMatchObject(
      refused('NotAuthorizedException', 'Access Token has been revoked'),
    );
    expect(await call('GlobalSignOut', { AccessToken: second.AccessToken })).toMatchObject({ status: 200 });
    expect(await refresh(second.RefreshToken)).toMatchObject(refused('NotAuthorizedException'));
    await part.advance(2);
    const third = await tokensOf('fay@example.com');
    expect(await refresh(third.RefreshToken)).toMatchObject({ status: 200 });
    await part.advance(30 * 86_400 + 1);
    expect(await refresh(third.RefreshToken)).toMatchObject(
      refused('NotAuthorizedException', 'Refresh Token has expired'),
    );
    expect(await call('GetUser', { AccessToken: third.AccessToken })).toMatchObject(
      refused('NotAuthorizedException', 'Access Token has expired'),
    );
  });

  const getTokens = (RefreshToken: string) =>
    call('GetTokensFromRefreshToken', { ClientId: clientId, RefreshToken });

  it('takes one who signs in again in the second of a sign-out for signed in, until the next', async () => {
    await signedUp('jo@example.com');
    const before = await tokensOf('jo@example.com');
    // Mostly within one second of the clock; across two it is as true.
    const signOut = (AccessToken: string) => call('GlobalSignOut', { AccessToken });
    await signOut(before.AccessToken);
    const since = await tokensOf('jo@example.com');
    expect(await getTokens(since.RefreshToken)).toMatchObject({ status: 200 });
    expect(await getTokens(before.RefreshToken)).toMatchObject(refused('NotAuthorizedException'));
    expect(await signOut(since.AccessToken)).toMatchObject({ status: 200 });
    expect(await getTokens(since.RefreshToken)).toMatchObject(refused('NotAuthorizedException'));
  });

  it('refreshes by GetTokensFromRefreshToken too, with the same refresh token to its end', async () => {
    await signedUp('kit@example.com');
    const first = await tokensOf('kit@example.com');
    const { status, body } = await getTokens(first.RefreshToken);
    expect([status, Object.keys(body)]).toEqual([200, ['AuthenticationResult']]);
    expect(body.AuthenticationResult?.RefreshToken).toBeUndefined();
    await part.advance(30 * 86_400 + 1);
    expect(await getTokens(first.RefreshToken)).toMatchObject(
      refused('NotAuthorizedException', 'Refresh Token has expired'),
    );
    expect(await getTokens('nonsense')).toMatchObject(
      refused('NotAuthorizedException', 'Invalid Refresh Token'),
    );
    expect(await call('GetTokensFromRefreshToken', { ClientId: 'another', RefreshToken: 'x' })).toMatchObject(
      refused('ResourceNotFoundException'),
    );
    expect(await call('GetTokensFromRefreshToken', { ClientId: clientId })).toMatchObject(
      refused('InvalidParameterException'),
    );
  });

  it('replaces refresh tokens where the client says so, with a time of grace and no longer life', async () => {
    await createAll(
      {},
      {
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
        RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
      },
    );
    await signedUp('lou@example.com');
    const first = await tokensOf('lou@example.com');
    expect(await refresh(first.RefreshToken)).toMatchObject(
      refused('InvalidParameterException', 'REFRESH_TOKEN_AUTH flow not enabled for this client'),
    );
    await part.advance(86_400);
    const renewed = SignIn.parse((await getTokens(first.RefreshToken)).body).AuthenticationResult;
    expect(renewed.RefreshToken).not.toBe(first.RefreshToken);
    const { origin_jti, auth_time } = decodeJwt(first.AccessToken);
    expect(decodeJwt(renewed.AccessToken)).toMatchObject({ origin_jti, auth_time });
    await part.advance(5);
    expect(await getTokens(first.RefreshToken)).toMatchObject({ status: 200 });
    await part.advance(6);
    expect(await getTokens(first.RefreshToken)).toMatchObject(refused('RefreshTokenReuseException'));
    expect(await getTokens(renewed.RefreshToken)).toMatchObject({ status: 200 });
    await part.advance(29 * 86_400);
    const last = await getTokens(renewed.RefreshToken);
    expect(last).toMatchObject(refused('NotAuthorizedException', 'Refresh Token has expired'));
  });

  it('has no flow that refreshes a token which rotates', async () => {
    const both = createAll(
      {},
      { ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'], RefreshTokenRotation: { Feature: 'ENABLED' } },
    );
    await expect(both).rejects.toThrow('ALLOW_REFRESH_TOKEN_AUTH does not go with RefreshTokenRotation');
  });

  it('revokes tokens for their own client alone', async () => {
    await signedUp('max@example.com');
    const { RefreshToken, AccessToken } = await tokensOf('max@example.com');
    const unauthorized = { status: 401, body: { __type: 'UnauthorizedException' } };
    expect(await call('RevokeToken', { ClientId: 'another', Token: RefreshToken })).toMatchObject(
      unauthorized,
    );
    const other = await create('AWS::Cognito::UserPoolClient', 'OtherClient', { UserPoolId: poolId });
    expect(await call('RevokeToken', { ClientId: other.ref, Token: RefreshToken })).toMatchObject(
      unauthorized,
    );
    expect(await call('RevokeToken', { ClientId: clientId, Token: AccessToken })).toMatchObject(
      refused('UnsupportedTokenTypeException'),
    );
    expect(await getTokens(RefreshToken)).toMatchObject({ status: 200 });
  });

  it('lets codes expire: a day after sign-up, an hour after asking for a reset', async () => {
    const user = { ClientId: clientId, Username: 'kim@example.com' };
    const code = { ...user, ConfirmationCode: '123456' };
    await call('SignUp', { ...user, Password: PASSWORD });
    await part.advance(24 * 3600 + 1);
    expect(await call('ConfirmSignUp', code)).toMatchObject(refused('ExpiredCodeException'));
    await call('ResendConfirmationCode', user);
    expect(await call('ConfirmSignUp', code)).toMatchObject({ status: 200 });
    await call('ForgotPassword', user);
    await part.advance(3601);
    expect(await call('ConfirmForgotPassword', { ...code, Password: 'New-horse-12' })).toMatchObject(
      refused('ExpiredCodeException'),
    );
  });

  it('resets and changes a password', async () => {
    await signedUp('gus@example.com');
    const user = { ClientId: clientId, Username: 'gus@example.com' };
    expect(
      await call('ConfirmForgotPassword', { ...user, ConfirmationCode: '123456', Password: 'New-horse-12' }),
    ).toMatchObject(refused('ExpiredCodeException'));
    expect(await call('ForgotPassword', user)).toMatchObject({ status: 200 });
    expect(
      await call('ConfirmForgotPassword', { ...user, ConfirmationCode: '123456', Password: 'weak' }),
    ).toMatchObject(refused('InvalidPasswordException'));
    expect(
      await call('ConfirmForgotPassword', { ...user, ConfirmationCode: '123456', Password: 'New-horse-12' }),
    ).toMatchObject({ status: 200 });
    expect(await signIn('gus@example.com')).toMatchObject(refused('NotAuthorizedException'));
    const { AccessToken } = await tokensOf('gus@example.com', 'New-horse-12');
    const change = { AccessToken, ProposedPassword: 'Third-horse-3' };
    expect(await call('ChangePassword', { ...change, PreviousPassword: PASSWORD })).toMatchObject(
      refused('NotAuthorizedException', 'Incorrect username or password.'),
    );
    expect(await call('ChangePassword', { ...change, PreviousPassword: 'New-horse-12' })).toMatchObject({
      status: 200,
    });
    expect((await signIn('gus@example.com', 'Third-horse-3')).status).toBe(200);
  });

  it('changes the address only when the new one is verified, and deletes the user', async () => {
    await signedUp('hal@example.com');
    await signedUp('taken@example.com');
    const { AccessToken, IdToken } = await tokensOf('hal@example.com');
    const emailOf = async () => {
      const { body } = await call('GetUser', { AccessToken });
      return body.UserAttributes?.find((one) => one.Name === 'email')?.Value;
    };
    const update = (value: string) =>
      call('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'email', Value: value }] });
    expect(await update('taken@example.com')).toMatchObject(refused('AliasExistsException'));
    expect(await update('new@example.com')).toMatchObject({
      status: 200,
      body: { CodeDeliveryDetailsList: [{ AttributeName: 'email', Destination: 'n***@e***' }] },
    });
    expect(await emailOf()).toBe('hal@example.com');
    await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: '123456' });
    expect(await emailOf()).toBe('new@example.com');
    expect(await call('GetUser', { AccessToken: IdToken })).toMatchObject(refused('NotAuthorizedException'));
    expect(await call('DeleteUser', { AccessToken })).toMatchObject({ status: 200 });
    expect(await signIn('new@example.com')).toMatchObject(refused('NotAuthorizedException'));
  });

  it('refuses flows that the client does not allow', async () => {
    await createAll({}, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] });
    await signedUp('ida@example.com');
    expect(await signIn('ida@example.com')).toMatchObject(
      refused('InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client'),
    );
    expect(await refresh('x')).toMatchObject(refused('InvalidParameterException'));
  });

  it('asks for the second factor of people who set one up, in the session of their password only', async () => {
    await signedUp('mia@example.com');
    const { AccessToken } = await tokensOf('mia@example.com');
    const { body } = await call('AssociateSoftwareToken', { AccessToken });
    const code = totp(body.SecretCode ?? '');
    expect(await call('VerifySoftwareToken', { AccessToken, UserCode: code })).toMatchObject({
      body: { Status: 'SUCCESS' },
    });
    await call('SetUserMFAPreference', {
      AccessToken,
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
    });
    const challenged = await signIn('mia@example.com');
    expect(challenged.body).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' });
    expect(challenged.body.AuthenticationResult).toBeUndefined();
    const respond = (session: string | undefined, given = code) =>
      call('RespondToAuthChallenge', {
        ClientId: clientId,
        ChallengeName: 'SOFTWARE_TOKEN_MFA',
        Session: session,
        ChallengeResponses: { USERNAME: 'mia@example.com', SOFTWARE_TOKEN_MFA_CODE: given },
      });
    expect(await respond('9b2b5a3e-0000-4000-8000-000000000000')).toMatchObject(
      refused('NotAuthorizedException', 'Invalid session for the user.'),
    );
    const session = challenged.body.Session;
    expect(await respond(session, '000000')).toMatchObject(refused('CodeMismatchException'));
    expect(await respond(session)).toMatchObject({
      status: 200,
      body: { AuthenticationResult: { TokenType: 'Bearer' } },
    });
    expect(await respond(session)).toMatchObject(refused('NotAuthorizedException'));
  });

  it('keeps administrators’ operations from everybody who does not sign as the operator', async () => {
    const list = { UserPoolId: poolId };
    expect(await call('ListUsers', list)).toMatchObject(refused('MissingAuthenticationTokenException'));
    const authorization = 'AWS4-HMAC-SHA256 Credential=operator/20260101/us-east-1/cognito-idp/aws4_request';
    expect(await call('ListUsers', list, { authorization })).toMatchObject({ status: 200 });
    expect(await call('NoSuchThing', {}, { authorization })).toMatchObject(
      refused('UnknownOperationException'),
    );
  });

  it('runs the pool’s triggers on the cloud’s functions', async () => {
    const seen: string[] = [];
    const answering =
      (name: string, response: object = {}) =>
      (event: unknown) => {
        const parsed = z
          .looseObject({ triggerSource: z.string(), userPoolId: z.literal(poolId) })
          .parse(event);
        seen.push(`${name} ${parsed.triggerSource}`);
        return { ok: true, payload: { ...parsed, response } } as const;
      };
    await createAll({
      LambdaConfig: { PreSignUp: 'gate', PostConfirmation: 'welcome', PreTokenGeneration: 'claims' },
    });
    part.functions['gate'] = answering('gate');
    part.functions['welcome'] = answering('welcome');
    part.functions['claims'] = answering('claims', {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: { claimsToAddOrOverride: { plan: 'gold', sub: 'forged' } },
      },
    });
    await signedUp('jon@example.com');
    const { AccessToken } = await tokensOf('jon@example.com');
    expect(decodeJwt(AccessToken)).toMatchObject({
      plan: 'gold',
      sub: expect.not.stringContaining('forged'),
    });
    expect(seen).toEqual([
      'gate PreSignUp_SignUp',
      'welcome PostConfirmation_ConfirmSignUp',
      'claims TokenGeneration_Authentication',
    ]);
    part.functions['gate'] = () => ({ ok: false, errorType: 'Error', errorMessage: 'too young' });
    expect(
      await call('SignUp', { ClientId: clientId, Username: 'kid@example.com', Password: PASSWORD }),
    ).toMatchObject(refused('UserLambdaValidationException', 'PreSignUp failed with error too young.'));
  });

  it('has mails worded by the pool’s function, and refuses what Cognito would', async () => {
    const asked: unknown[] = [];
    const wording = (response: object) => (event: unknown) => {
      const { triggerSource, request } = z
        .looseObject({ triggerSource: z.string(), request: z.looseObject({}) })
        .parse(event);
      asked.push([triggerSource, request['codeParameter'], request['clientMetadata']]);
      return { ok: true, payload: { ...Object(event), response } } as const;
    };
    await createAll({ LambdaConfig: { CustomMessage: 'words' } });
    part.functions['words'] = wording({ emailSubject: 'Code', emailMessage: 'Enter {####}' });
    const ClientMetadata = { language: 'ar' };
    const signUp = (Username: string) =>
      call('SignUp', { ClientId: clientId, Username, Password: PASSWORD, ClientMetadata });
    expect(await signUp('mona@example.com')).toMatchObject({ status: 200 });
    expect(
      await call('ResendConfirmationCode', { ClientId: clientId, Username: 'mona@example.com' }),
    ).toMatchObject({ status: 200 });
    expect(asked).toEqual([
      ['CustomMessage_SignUp', '{####}', ClientMetadata],
      ['CustomMessage_ResendCode', '{####}', undefined],
    ]);
    part.functions['words'] = wording({ emailSubject: 'Code', emailMessage: 'Enter nothing' });
    expect(await signUp('nora@example.com')).toMatchObject(refused('InvalidLambdaResponseException'));
    part.functions['words'] = () => ({ ok: false, errorType: 'Error', errorMessage: 'no words' });
    expect(await signUp('omar@example.com')).toMatchObject(refused('UserLambdaValidationException'));
  });

  it('keeps users, keys and ids over a restart', async () => {
    await signedUp('lea@example.com');
    const before = await tokensOf('lea@example.com');
    const ids = [poolId, clientId];
    await part.stop({ keepData: true });
    part = partCloud({ dataDirectory: part.cloud.dataDirectory });
    await createAll();
    expect([poolId, clientId]).toEqual(ids);
    expect((await signIn('lea@example.com')).status).toBe(200);
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
    await expect(jwtVerify(before.AccessToken, keys)).resolves.toBeDefined();
    expect((await refresh(before.RefreshToken)).status).toBe(200);
  });
});
