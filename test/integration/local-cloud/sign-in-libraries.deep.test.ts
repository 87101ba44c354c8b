/** Libraries that know nothing of the local cloud sign people in at it, unchanged but for its address. */
import { randomUUID } from 'node:crypto';
import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  NotAuthorizedException,
  RevokeTokenCommand,
  SignUpCommand,
  UnauthorizedException,
  UnsupportedTokenTypeException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import * as legacy from 'amazon-cognito-identity-js';
import { Amplify } from 'aws-amplify';
import * as amplify from 'aws-amplify/auth';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';

const PASSWORD = 'Lighthouse-2026';
const CODE = '123456'; // the local cloud's only one

let cloud: TestCloud;
let clientId = '';
let poolId = '';
let endpoint = '';
let region = '';

const someAddress = () => `${randomUUID()}@example.org`;
const meWith = async (accessToken: string | undefined): Promise<number> => {
  const headers = { authorization: `Bearer ${accessToken ?? ''}` };
  return (await fetch(`${cloud.apiUrl}/v1/me`, { headers })).status;
};
/** Somebody who signed in and has no account yet: a token that was refused would be answered 401. */
const KNOWN = 403;

beforeAll(async () => {
  cloud = await sharedCloud();
  const { UserPoolClientId, UserPoolId, Region } = cloud.outputs;
  clientId = UserPoolClientId ?? '';
  poolId = UserPoolId ?? '';
  region = Region ?? '';
  endpoint = `${cloud.identityUrl}/`;
});

describe('Amplify 6', () => {
  beforeAll(() => {
    Amplify.configure({
      Auth: { Cognito: { userPoolId: poolId, userPoolClientId: clientId, userPoolEndpoint: endpoint } },
    });
  });

  const joined = async (): Promise<string> => {
    const username = someAddress();
    const options = { userAttributes: { email: username } };
    const { nextStep } = await amplify.signUp({ username, password: PASSWORD, options });
    expect(nextStep).toMatchObject({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { attributeName: 'email', deliveryMedium: 'EMAIL' },
    });
    expect(await amplify.confirmSignUp({ username, confirmationCode: CODE })).toMatchObject({
      isSignUpComplete: true,
    });
    return username;
  };

  it('signs up, confirms, signs in by SRP, refreshes and signs out everywhere', async () => {
    const username = await joined();
    expect(await amplify.signIn({ username, password: PASSWORD })).toMatchObject({ isSignedIn: true });
    const first = (await amplify.fetchAuthSession()).tokens;
    expect(await meWith(first?.accessToken.toString())).toBe(KNOWN);
    expect(await amplify.fetchUserAttributes()).toMatchObject({ email: username, email_verified: 'true' });
    const second = (await amplify.fetchAuthSession({ forceRefresh: true })).tokens;
    expect(second?.accessToken.toString()).not.toBe(first?.accessToken.toString());
    for (const claim of ['sub', 'origin_jti', 'auth_time', 'token_use', 'client_id', 'iss']) {
      expect([claim, second?.accessToken.payload[claim]]).toEqual([claim, first?.accessToken.payload[claim]]);
    }
    expect(second?.idToken?.payload).toMatchObject({ token_use: 'id', aud: clientId, email: username });
    expect(await meWith(second?.accessToken.toString())).toBe(KNOWN);
    await amplify.signOut({ global: true });
    expect((await amplify.fetchAuthSession()).tokens).toBeUndefined();
    // Whoever signs in again in the same second is somebody else's sign-out no more.
    await amplify.signIn({ username, password: PASSWORD });
    expect((await amplify.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
    await amplify.signOut();
  });

  it('gets a new password by a code, changes it and tells of a wrong one', async () => {
    const username = await joined();
    const { nextStep } = await amplify.resetPassword({ username });
    expect(nextStep.resetPasswordStep).toBe('CONFIRM_RESET_PASSWORD_WITH_CODE');
    const newPassword = 'Another-Lighthouse-1';
    await amplify.confirmResetPassword({ username, confirmationCode: CODE, newPassword });
    await expect(amplify.signIn({ username, password: PASSWORD })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    await amplify.signIn({ username, password: newPassword });
    await amplify.updatePassword({ oldPassword: newPassword, newPassword: PASSWORD });
    await amplify.signOut();
    expect(await amplify.signIn({ username, password: PASSWORD })).toMatchObject({ isSignedIn: true });
    await amplify.signOut();
  });
});

describe('amazon-cognito-identity-js', () => {
  const answered = <Value>(call: (done: (error?: Error | null, value?: Value) => void) => void) =>
    new Promise<Value>((resolve, reject) =>
      call((error, value) => (error ? reject(error) : resolve(value as Value))),
    );

  it('signs up, confirms, signs in by SRP, refreshes, and signs out here and everywhere', async () => {
    const pool = new legacy.CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint });
    const email = someAddress();
    const attributes = [new legacy.CognitoUserAttribute({ Name: 'email', Value: email })];
    const made = await answered<legacy.ISignUpResult>((done) =>
      pool.signUp(email, PASSWORD, attributes, [], done),
    );
    expect(made.userConfirmed).toBe(false);
    const user = made.user;
    await answered((done) => user.confirmRegistration(CODE, false, done));
    const details = new legacy.AuthenticationDetails({ Username: email, Password: PASSWORD });
    const signIn = () =>
      new Promise<legacy.CognitoUserSession>((onSuccess, onFailure) =>
        user.authenticateUser(details, { onSuccess, onFailure }),
      );
    const first = await signIn();
    expect(await meWith(first.getAccessToken().getJwtToken())).toBe(KNOWN);
    const second = await answered<legacy.CognitoUserSession>((done) =>
      user.refreshSession(first.getRefreshToken(), done),
    );
    expect(second.getAccessToken().payload['origin_jti']).toBe(first.getAccessToken().payload['origin_jti']);
    expect(await meWith(second.getAccessToken().getJwtToken())).toBe(KNOWN);
    await answered<void>((done) => user.signOut(() => done()));
    await expect(
      answered<legacy.CognitoUserSession>((done) => user.refreshSession(second.getRefreshToken(), done)),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    const third = await signIn();
    await new Promise<string>((onSuccess, onFailure) => user.globalSignOut({ onSuccess, onFailure }));
    await expect(
      answered<legacy.CognitoUserSession>((done) => user.refreshSession(third.getRefreshToken(), done)),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('the AWS SDK', () => {
  const sdk = () => new CognitoIdentityProviderClient({ region, endpoint });

  const signedIn = async (Username = someAddress()) => {
    const user = { ClientId: clientId, Username };
    await sdk().send(new SignUpCommand({ ...user, Password: PASSWORD }));
    await sdk().send(new ConfirmSignUpCommand({ ...user, ConfirmationCode: CODE }));
    const AuthParameters = { USERNAME: Username, PASSWORD };
    const { AuthenticationResult: tokens } = await sdk().send(
      new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
    );
    return { Username, tokens };
  };

  it('gives tokens that the API knows from others', async () => {
    expect(await meWith((await signedIn()).tokens?.AccessToken)).toBe(KNOWN);
    expect(await meWith((await signedIn()).tokens?.IdToken)).toBe(401);
    expect(await meWith('nonsense')).toBe(401);
  });

  it('refreshes in both ways, with no new refresh token while nothing rotates', async () => {
    const { tokens } = await signedIn();
    const RefreshToken = tokens?.RefreshToken ?? '';
    const { AuthenticationResult: one } = await sdk().send(
      new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken }),
    );
    expect(one).toEqual({
      AccessToken: expect.any(String),
      IdToken: expect.any(String),
      ExpiresIn: 3600,
      TokenType: 'Bearer',
    });
    const AuthParameters = { REFRESH_TOKEN: RefreshToken };
    const { AuthenticationResult: other } = await sdk().send(
      new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
    );
    for (const token of [one?.AccessToken, other?.AccessToken]) {
      expect(await meWith(token)).toBe(KNOWN);
      const { origin_jti, auth_time, token_use } = decodeJwt(tokens?.AccessToken ?? '');
      expect(decodeJwt(token ?? '')).toMatchObject({ origin_jti, auth_time, token_use });
    }
  });

  it('revokes a refresh token with all access tokens of it, and no other', async () => {
    const { Username, tokens } = await signedIn();
    const AuthParameters = { USERNAME: Username, PASSWORD };
    const { AuthenticationResult: elsewhere } = await sdk().send(
      new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
    );
    const Token = tokens?.RefreshToken ?? '';
    await sdk().send(new RevokeTokenCommand({ ClientId: clientId, Token }));
    await sdk().send(new RevokeTokenCommand({ ClientId: clientId, Token }));
    const refreshed = sdk().send(
      new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: Token }),
    );
    await expect(refreshed).rejects.toThrow(NotAuthorizedException);
    await expect(sdk().send(new GetUserCommand({ AccessToken: tokens?.AccessToken }))).rejects.toThrow(
      'Access Token has been revoked',
    );
    await sdk().send(new GetUserCommand({ AccessToken: elsewhere?.AccessToken }));
    // A token proves itself: what only checks signature and expiry goes on taking it.
    expect(await meWith(tokens?.AccessToken)).toBe(KNOWN);
  });

  it('gets the exceptions that AWS documents', async () => {
    const { Username, tokens } = await signedIn();
    const user = { ClientId: clientId, Username };
    await expect(sdk().send(new SignUpCommand({ ...user, Password: PASSWORD }))).rejects.toThrow(
      UsernameExistsException,
    );
    const Token = tokens?.AccessToken ?? '';
    await expect(sdk().send(new RevokeTokenCommand({ ClientId: clientId, Token }))).rejects.toThrow(
      UnsupportedTokenTypeException,
    );
    const another = { ClientId: 'another', Token: tokens?.RefreshToken };
    await expect(sdk().send(new RevokeTokenCommand(another))).rejects.toThrow(UnauthorizedException);
    await sdk().send(new GlobalSignOutCommand({ AccessToken: tokens?.AccessToken }));
    const again = sdk().send(new GlobalSignOutCommand({ AccessToken: tokens?.AccessToken }));
    await expect(again).rejects.toThrow(NotAuthorizedException);
  });
});
