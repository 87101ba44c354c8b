/** A user pool with a client, and what an app asks of it. */
import { expect } from 'vitest';
import * as z from 'zod';
import { cognitoHandlers } from '../../src/cognito/cognito-resources.ts';
import type { PartCloud } from './part-cloud.ts';

/** The password of everybody who gives no other. */
export const PASSWORD = 'Correct-horse-1';

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

/** All tokens that an answer brings. */
export const tokensIn = ({ body }: { readonly body: unknown }) => SignIn.parse(body).AuthenticationResult;

/** What a refusal looks like. */
export const refused = (type: string, message?: string) => ({
  status: 400,
  body: { __type: type, message: message ?? expect.any(String) },
});

async function create(
  part: PartCloud,
  type: string,
  logicalId: string,
  properties: Record<string, unknown>,
): Promise<{ ref: string; attributes?: Readonly<Record<string, string>> }> {
  const handler = cognitoHandlers.find((one) => one.type === `AWS::Cognito::${type}`);
  return await handler!.create({ logicalId, type: `AWS::Cognito::${type}`, properties }, part.cloud);
}

export type TestPool = Awaited<ReturnType<typeof makePool>>;

/** Makes the pool and its client on a cloud, anew if it has them, with more or other properties where they are given. */
export async function makePool(
  part: PartCloud,
  { pool = {}, client = {} }: { readonly pool?: object; readonly client?: object } = {},
) {
  const made = await create(part, 'UserPool', 'UserPool', {
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
  const poolId = made.ref;
  const issuer = made.attributes?.['ProviderURL'] ?? '';
  const createClient = async (logicalId: string, properties: object): Promise<string> =>
    (await create(part, 'UserPoolClient', logicalId, { UserPoolId: poolId, ...properties })).ref;
  const clientId = await createClient('UserPoolClient', {
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
  const signIn = (email: string, password = PASSWORD) =>
    call('InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: email, PASSWORD: password },
    });

  return {
    part,
    poolId,
    clientId,
    issuer,
    createClient,
    call,
    signIn,
    tokensOf: async (email: string, password = PASSWORD) => tokensIn(await signIn(email, password)),
    /** Signs somebody up and confirms the address. */
    async signedUp(email: string): Promise<void> {
      const user = { ClientId: clientId, Username: email };
      expect(await call('SignUp', { ...user, Password: PASSWORD })).toMatchObject({ status: 200 });
      expect(await call('ConfirmSignUp', { ...user, ConfirmationCode: '123456' })).toMatchObject({
        status: 200,
        body: {},
      });
    },
    refresh: (token: string) =>
      call('InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: clientId,
        AuthParameters: { REFRESH_TOKEN: token },
      }),
    getTokens: (RefreshToken: string) =>
      call('GetTokensFromRefreshToken', { ClientId: clientId, RefreshToken }),
  };
}
