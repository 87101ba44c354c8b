import { decodeJwt } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { partCloud } from '../support/part-cloud.ts';
import { makePool, PASSWORD, refused, type TestPool } from '../support/user-pool.ts';

describe('Users of Cognito on this machine', () => {
  let pool: TestPool;

  beforeEach(async () => {
    pool = await makePool(partCloud());
  });
  afterEach(() => pool.part.stop());

  it('resets and changes a password', async () => {
    await pool.signedUp('gus@example.com');
    const user = { ClientId: pool.clientId, Username: 'gus@example.com' };
    expect(
      await pool.call('ConfirmForgotPassword', {
        ...user,
        ConfirmationCode: '123456',
        Password: 'New-horse-12',
      }),
    ).toMatchObject(refused('ExpiredCodeException'));
    expect(await pool.call('ForgotPassword', user)).toMatchObject({ status: 200 });
    expect(
      await pool.call('ConfirmForgotPassword', { ...user, ConfirmationCode: '123456', Password: 'weak' }),
    ).toMatchObject(refused('InvalidPasswordException'));
    expect(
      await pool.call('ConfirmForgotPassword', {
        ...user,
        ConfirmationCode: '123456',
        Password: 'New-horse-12',
      }),
    ).toMatchObject({ status: 200 });
    expect(await pool.signIn('gus@example.com')).toMatchObject(refused('NotAuthorizedException'));
    const { AccessToken } = await pool.tokensOf('gus@example.com', 'New-horse-12');
    const change = { AccessToken, ProposedPassword: 'Third-horse-3' };
    expect(await pool.call('ChangePassword', { ...change, PreviousPassword: PASSWORD })).toMatchObject(
      refused('NotAuthorizedException', 'Incorrect username or password.'),
    );
    expect(await pool.call('ChangePassword', { ...change, PreviousPassword: 'New-horse-12' })).toMatchObject({
      status: 200,
    });
    expect((await pool.signIn('gus@example.com', 'Third-horse-3')).status).toBe(200);
  });

  it('changes the address only when the new one is verified, and deletes the user', async () => {
    await pool.signedUp('hal@example.com');
    await pool.signedUp('taken@example.com');
    const { AccessToken, IdToken } = await pool.tokensOf('hal@example.com');
    const emailOf = async () => {
      const { body } = await pool.call('GetUser', { AccessToken });
      return body.UserAttributes?.find((one) => one.Name === 'email')?.Value;
    };
    const update = (value: string) =>
      pool.call('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'email', Value: value }] });
    expect(await update('taken@example.com')).toMatchObject(refused('AliasExistsException'));
    expect(await update('new@example.com')).toMatchObject({
      status: 200,
      body: { CodeDeliveryDetailsList: [{ AttributeName: 'email', Destination: 'n***@e***' }] },
    });
    expect(await emailOf()).toBe('hal@example.com');
    await pool.call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: '123456' });
    expect(await emailOf()).toBe('new@example.com');
    expect(await pool.call('GetUser', { AccessToken: IdToken })).toMatchObject(
      refused('NotAuthorizedException'),
    );
    expect(await pool.call('DeleteUser', { AccessToken })).toMatchObject({ status: 200 });
    expect(pool.part.events).toMatchObject([{ detail: { eventName: 'DeleteUser' } }]);
    expect(await pool.signIn('new@example.com')).toMatchObject(refused('NotAuthorizedException'));
  });

  it('keeps administrators’ operations from everybody who does not sign as the operator', async () => {
    const list = { UserPoolId: pool.poolId };
    expect(await pool.call('ListUsers', list)).toMatchObject(refused('MissingAuthenticationTokenException'));
    const authorization = 'AWS4-HMAC-SHA256 Credential=operator/20260101/us-east-1/cognito-idp/aws4_request';
    expect(await pool.call('ListUsers', list, { authorization })).toMatchObject({ status: 200 });
    expect(await pool.call('NoSuchThing', {}, { authorization })).toMatchObject(
      refused('UnknownOperationException'),
    );
  });

  it('runs the pool’s triggers on the cloud’s functions', async () => {
    const seen: string[] = [];
    const answering =
      (name: string, response: object = {}) =>
      (event: unknown) => {
        const parsed = z
          .looseObject({ triggerSource: z.string(), userPoolId: z.literal(pool.poolId) })
          .parse(event);
        seen.push(`${name} ${parsed.triggerSource}`);
        return { ok: true, payload: { ...parsed, response } } as const;
      };
    pool = await makePool(pool.part, {
      pool: {
        LambdaConfig: { PreSignUp: 'gate', PostConfirmation: 'welcome', PreTokenGeneration: 'claims' },
      },
    });
    pool.part.functions['gate'] = answering('gate');
    pool.part.functions['welcome'] = answering('welcome');
    pool.part.functions['claims'] = answering('claims', {
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: { claimsToAddOrOverride: { plan: 'gold', sub: 'forged' } },
      },
    });
    await pool.signedUp('jon@example.com');
    const { AccessToken } = await pool.tokensOf('jon@example.com');
    expect(decodeJwt(AccessToken)).toMatchObject({
      plan: 'gold',
      sub: expect.not.stringContaining('forged'),
    });
    expect(seen).toEqual([
      'gate PreSignUp_SignUp',
      'welcome PostConfirmation_ConfirmSignUp',
      'claims TokenGeneration_Authentication',
    ]);
    pool.part.functions['gate'] = () => ({ ok: false, errorType: 'Error', errorMessage: 'too young' });
    expect(
      await pool.call('SignUp', { ClientId: pool.clientId, Username: 'kid@example.com', Password: PASSWORD }),
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
    pool = await makePool(pool.part, { pool: { LambdaConfig: { CustomMessage: 'words' } } });
    pool.part.functions['words'] = wording({ emailSubject: 'Code', emailMessage: 'Enter {####}' });
    const ClientMetadata = { language: 'ar' };
    const signUp = (Username: string) =>
      pool.call('SignUp', { ClientId: pool.clientId, Username, Password: PASSWORD, ClientMetadata });
    expect(await signUp('mona@example.com')).toMatchObject({ status: 200 });
    expect(
      await pool.call('ResendConfirmationCode', { ClientId: pool.clientId, Username: 'mona@example.com' }),
    ).toMatchObject({ status: 200 });
    expect(asked).toEqual([
      ['CustomMessage_SignUp', '{####}', ClientMetadata],
      ['CustomMessage_ResendCode', '{####}', undefined],
    ]);
    pool.part.functions['words'] = wording({ emailSubject: 'Code', emailMessage: 'Enter nothing' });
    expect(await signUp('nora@example.com')).toMatchObject(refused('InvalidLambdaResponseException'));
    pool.part.functions['words'] = () => ({ ok: false, errorType: 'Error', errorMessage: 'no words' });
    expect(await signUp('omar@example.com')).toMatchObject(refused('UserLambdaValidationException'));
  });
});
