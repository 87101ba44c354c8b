/** Every kind of caller that the authorization matrix knows. */
import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import type { TestCloud } from '../../support/cloud.ts';
import { join, type Person, signUp } from '../../support/people.ts';

/** Callers whose token must be refused wherever a token is looked at. */
export const strangersToTheService = [
  'malformed token',
  'forged signature',
  'other issuer',
  'expired token',
  'id token',
] as const;
export type Refused = (typeof strangersToTheService)[number];

/** Callers that differ in what they may do. */
export const callers = ['nobody', 'no account', 'stranger', 'follower', 'owner'] as const;
export type Caller = (typeof callers)[number];

export interface Callers {
  readonly owner: Person;
  readonly follower: Person;
  readonly stranger: Person;
  /** The token of a caller; undefined for nobody. */
  tokenOf(caller: Caller | Refused): string | undefined;
}

const ACCESS_TOKEN_SECONDS = 3_600;

const signedByAnotherKey = (claims: Record<string, unknown>): Promise<string> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(privateKey);
};

/** Brings everybody together: the follower follows the owner. Moves the cloud's clock, so that one token is expired. */
export const gather = async (cloud: TestCloud): Promise<Callers> => {
  const early = await signUp(cloud.apiUrl, 'early');
  await cloud.advance(ACCESS_TOKEN_SECONDS + 60);
  const owner = await join(cloud.apiUrl, 'owner');
  const follower = await join(cloud.apiUrl, 'follower');
  const stranger = await join(cloud.apiUrl, 'stranger');
  const newcomer = await signUp(cloud.apiUrl, 'newcomer');
  const params = { path: { username: owner.username } };
  await follower.client.PUT('/v1/accounts/{username}/follow', { params });
  const claims = { ...decodeJwt(owner.tokens.accessToken) };
  const tokens: Readonly<Record<Caller | Refused, string | undefined>> = {
    nobody: undefined,
    'no account': newcomer.tokens.accessToken,
    stranger: stranger.tokens.accessToken,
    follower: follower.tokens.accessToken,
    owner: owner.tokens.accessToken,
    'malformed token': 'not.a.token',
    'forged signature': await signedByAnotherKey(claims),
    'other issuer': await signedByAnotherKey({ ...claims, iss: 'https://issuer.example.org/pool' }),
    'expired token': early.tokens.accessToken,
    'id token': owner.tokens.idToken,
  };
  return { owner, follower, stranger, tokenOf: (caller) => tokens[caller] };
};
