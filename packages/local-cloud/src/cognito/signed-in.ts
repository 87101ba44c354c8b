import { CognitoError } from 'cognito-local/lib/errors.js';
import type { User } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import { refusal, unknownUser, wrongCode, wrongCredentials } from './cognito-error.ts';
import {
  AttributeList,
  ClientMetadata,
  codeDelivery,
  type Operation,
  parseRequest,
  type Surroundings,
} from './operation.ts';
import { checkPassword } from './password-policy.ts';
import { checkNotTaken, noteTaken, VerifySoftwareTokenRequest } from './software-token.ts';
import { ADMIN_SCOPE, validityOf } from './token-issuer.ts';
import type { AccessClaims } from './tokens.ts';
import { checkWritable, foldedAttributes } from './user-attributes.ts';
import type { ClientAndPool } from './user-pools.ts';

const WithToken = z.looseObject({ AccessToken: z.string() });
const ChangePasswordRequest = z.object({ PreviousPassword: z.string(), ProposedPassword: z.string() });
const UpdateRequest = z.object({ AccessToken: z.string(), UserAttributes: AttributeList, ClientMetadata });
const VerifyRequest = z.object({ AccessToken: z.string(), AttributeName: z.string(), Code: z.string() });
const CodeRequest = z.object({ AccessToken: z.string(), AttributeName: z.string(), ClientMetadata });
const AdminRequest = z.object({ UserPoolId: z.string(), Username: z.string() });
const RevokeRequest = z.object({ ClientId: z.string(), Token: z.string() });
const Deliveries = z.object({
  CodeDeliveryDetailsList: z.optional(
    z.array(z.object({ AttributeName: z.enum(['email', 'phone_number']), Destination: z.string() })),
  ),
});

interface SignedIn extends ClientAndPool {
  readonly user: User;
  readonly claims: AccessClaims;
}

const getUser: Operation = async (input, surroundings) => {
  const { user, client } = await signedIn(input, surroundings);
  return {
    Username: user.Username,
    UserAttributes: user.Attributes.filter(
      ({ Name }) => Name === 'sub' || (client.ReadAttributes?.includes(Name) ?? true),
    ),
    ...(user.MFAOptions ? { MFAOptions: user.MFAOptions } : {}),
    ...(user.PreferredMfaSetting ? { PreferredMfaSetting: user.PreferredMfaSetting } : {}),
    ...(user.UserMFASettingList ? { UserMFASettingList: user.UserMFASettingList } : {}),
  };
};

const changePassword: Operation = async (input, surroundings) => {
  const { user, pool } = await signedIn(input, surroundings);
  const request = parseRequest(ChangePasswordRequest, input);
  if (user.Password !== request.PreviousPassword) throw wrongCredentials();
  checkPassword(request.ProposedPassword, pool.options.Policies?.PasswordPolicy ?? {});
  return await surroundings.pools.run('ChangePassword', input);
};

const updateUserAttributes: Operation = async (input, surroundings) => {
  const { user, pool, client } = await signedIn(input, surroundings);
  const request = parseRequest(UpdateRequest, input);
  const attributes = foldedAttributes(pool, request.UserAttributes);
  checkWritable(attributes, client, pool);
  const email = attributes.find(({ Name }) => Name === 'email')?.Value;
  const owner = email === undefined ? undefined : await surroundings.pools.userOf(pool, email);
  if (owner && owner.Username !== user.Username) {
    throw refusal('AliasExistsException', 'An account with the given email already exists.');
  }
  const answer = await surroundings.pools.run('UpdateUserAttributes', {
    ...request,
    UserAttributes: attributes,
  });
  const details = Deliveries.parse(answer).CodeDeliveryDetailsList ?? [];
  return {
    CodeDeliveryDetailsList: details.map(({ AttributeName, Destination }) =>
      codeDelivery(AttributeName, Destination),
    ),
  };
};

const verifyUserAttribute: Operation = async (input, surroundings) => {
  const { user } = await signedIn(input, surroundings);
  const request = parseRequest(VerifyRequest, input);
  if (user.AttributeVerificationCode === undefined || user.AttributeVerificationCode !== request.Code) {
    throw wrongCode();
  }
  return await surroundings.pools.run('VerifyUserAttribute', request);
};

const getUserAttributeVerificationCode: Operation = async (input, surroundings) => {
  const { user } = await signedIn(input, surroundings);
  const request = parseRequest(CodeRequest, input);
  await surroundings.pools.run('GetUserAttributeVerificationCode', request);
  const address = user.Attributes.find(({ Name }) => Name === request.AttributeName)?.Value ?? '';
  return {
    CodeDeliveryDetails: codeDelivery(request.AttributeName === 'email' ? 'email' : 'phone_number', address),
  };
};

const globalSignOut: Operation = async (input, surroundings) => {
  const { claims } = await signedIn(input, surroundings);
  surroundings.pools.revocations.signOut(claims.sub, Math.floor(surroundings.now() / 1000));
  return {};
};

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html */
export const adminUserGlobalSignOut: Operation = async (input, { pools, now }) => {
  const { UserPoolId, Username } = parseRequest(AdminRequest, input);
  const pool = await pools.pool(UserPoolId);
  const user = (await pools.userNamed(pool, Username)) ?? (await pools.userOf(pool, Username));
  if (!user) throw unknownUser();
  const subject = user.Attributes.find(({ Name }) => Name === 'sub')?.Value ?? user.Username;
  pools.revocations.signOut(subject, Math.floor(now() / 1000));
  return {};
};

/**
 * Takes back a refresh token and with it the access tokens that came of it; an unknown one is nothing to take back.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 */
export const revokeToken: Operation = async (input, { pools, now }) => {
  const request = parseRequest(RevokeRequest, input);
  const { client } = await pools.clientAndPool(request.ClientId).catch(() => {
    throw unauthorizedClient();
  });
  if (client.EnableTokenRevocation === false) {
    throw refusal('UnsupportedOperationException', 'Token revocation is not enabled for this client.');
  }
  const claims = await pools.tokens.openRefresh(request.Token, new Date(now())).catch(() => undefined);
  if (!claims) {
    if (request.Token.split('.').length === 3) {
      throw refusal('UnsupportedTokenTypeException', 'The token is not supported for revocation.');
    }
    return {};
  }
  if (claims.client_id !== client.ClientId) throw unauthorizedClient();
  pools.revocations.revokeOrigin(claims.origin_jti, claims.auth_time + validityOf(client, 'refresh'));
  return {};
};

const unauthorizedClient = () => refusal('UnauthorizedException', 'Invalid client.');

/** Operations of people who are signed in. */
export const signedInOperations: Readonly<Record<string, Operation>> = {
  GetUser: getUser,
  ChangePassword: changePassword,
  UpdateUserAttributes: updateUserAttributes,
  VerifyUserAttribute: verifyUserAttribute,
  GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
  GlobalSignOut: globalSignOut,
  RevokeToken: revokeToken,
  DeleteUser: deleteUser,
  DeleteUserAttributes: passedOn('DeleteUserAttributes'),
  AssociateSoftwareToken: passedOn('AssociateSoftwareToken'),
  VerifySoftwareToken: verifySoftwareToken,
  SetUserMFAPreference: passedOn('SetUserMFAPreference'),
};

/**
 * Takes the first code of an authenticator. It is asked for at sign-ins once `SetUserMFAPreference` turns it on, which cognito-local does at once.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html
 */
async function verifySoftwareToken(input: unknown, surroundings: Surroundings): Promise<unknown> {
  const { user, pool } = await signedIn(input, surroundings);
  const { UserCode: code } = parseRequest(VerifySoftwareTokenRequest, input);
  checkNotTaken(user.Username, code);
  const answer = await surroundings.pools.run('VerifySoftwareToken', input).catch((error: unknown) => {
    const isWrong = error instanceof CognitoError && error.code === 'CodeMismatchException';
    throw isWrong ? refusal('EnableSoftwareTokenMFAException', 'Code mismatch') : error;
  });
  noteTaken(user.Username, code);
  const verified = await surroundings.pools.userNamed(pool, user.Username);
  if (verified) {
    const { UserMFASettingList: _, ...rest } = verified;
    const { UserMFASettingList: before } = user;
    const as = { ...rest, ...(before !== undefined && { UserMFASettingList: before }) };
    await pool.saveUser(surroundings.pools.context, as);
  }
  return answer;
}

/** An operation that cognito-local does right once the token is known to be good: it does not check tokens itself. */
function passedOn(operation: string): Operation {
  return async (input, surroundings) => {
    await signedIn(input, surroundings);
    return await surroundings.pools.run(operation, input);
  };
}

async function deleteUser(input: unknown, surroundings: Surroundings): Promise<unknown> {
  const { claims } = await signedIn(input, surroundings);
  const answer = await surroundings.pools.run('DeleteUser', input);
  surroundings.recordCall?.('DeleteUser', claims.sub);
  return answer;
}

async function signedIn(input: unknown, { pools, now }: Surroundings): Promise<SignedIn> {
  const { AccessToken: token } = parseRequest(WithToken, input);
  const claims = await pools.tokens.readAccess(token, new Date(now())).catch((error: unknown) => {
    const expired = error instanceof Error && error.name === 'JWTExpired';
    throw refusal('NotAuthorizedException', expired ? 'Access Token has expired' : 'Invalid Access Token');
  });
  // Of the scopes that an app may ask for, one is for Cognito's own operations.
  if (!claims.scope.split(' ').includes(ADMIN_SCOPE)) {
    throw refusal('NotAuthorizedException', 'Access Token does not have required scopes');
  }
  const found = await pools.clientAndPool(claims.client_id);
  const user = await pools.userNamed(found.pool, claims.username);
  if (!user) throw refusal('UserNotFoundException', 'User does not exist.');
  if (!user.Enabled) throw refusal('NotAuthorizedException', 'User is disabled.');
  if (
    claims.iss !== pools.issuer.issuerOf(found.pool.options.Id) ||
    pools.revocations.isRevoked({
      originId: claims.origin_jti,
      subject: claims.sub,
      issuedAt: claims.iat,
    })
  ) {
    throw refusal('NotAuthorizedException', 'Access Token has been revoked');
  }
  return { ...found, user, claims };
}
