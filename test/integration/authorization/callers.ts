/** Every kind of caller that the authorization matrix knows. */
import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import type { TestCloud } from '../../support/cloud.ts';
import { dataOf, follow, join, type Person, signUp, suspend } from '../../support/people.ts';

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
export const callers = [
  'nobody',
  'no account',
  'stranger',
  'requester',
  'blocked',
  'blocker',
  'suspended',
  'suspended owner',
  'follower',
  'owner',
] as const;
export type Caller = (typeof callers)[number];
/** Callers whose answers every row states. */
export type KnownCaller = 'nobody' | 'no account' | 'stranger' | 'follower' | 'owner';

export interface Callers {
  readonly owner: Person;
  /** Owns the same kinds of things as the owner, and was suspended after making them. */
  readonly suspendedOwner: Person;
  readonly follower: Person;
  readonly stranger: Person;
  /** Has a private account, which the follower follows and the requester asks to. */
  readonly recluse: Person;
  readonly requester: Person;
  /** The owner blocks the one; the other blocks the owner. */
  readonly blocked: Person;
  readonly blocker: Person;
  /** The token of a caller; undefined for nobody. */
  tokenOf(caller: Caller | Refused): string | undefined;
}

const ACCESS_TOKEN_SECONDS = 3_600;

const signedByAnotherKey = (claims: Record<string, unknown>): Promise<string> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(privateKey);
};

const named = ({ username }: Person) => ({ params: { path: { username } } });

const makePrivate = async (person: Person): Promise<void> => {
  dataOf(await person.client.PATCH('/v1/me/settings', { body: { isPrivate: true } }));
};

/**
 * Brings everybody together: the follower follows owner and recluse, the requester asks the recluse, the owner blocks the blocked and
 * the blocker the owner. Moves the cloud's clock, so that one token is expired.
 */
export const gather = async (cloud: TestCloud): Promise<Callers> => {
  const early = await signUp(cloud.apiUrl, 'early');
  await cloud.advance(ACCESS_TOKEN_SECONDS + 60);
  const owner = await join(cloud.apiUrl, 'owner');
  const follower = await join(cloud.apiUrl, 'follower');
  const stranger = await join(cloud.apiUrl, 'stranger');
  const newcomer = await signUp(cloud.apiUrl, 'newcomer');
  const [recluse, requester, blocked, blocker, suspended, suspendedOwner] = await Promise.all([
    join(cloud.apiUrl, 'recluse'),
    join(cloud.apiUrl, 'requester'),
    join(cloud.apiUrl, 'blocked'),
    join(cloud.apiUrl, 'blocker'),
    join(cloud.apiUrl, 'suspended'),
    join(cloud.apiUrl, 'suspended.owner'),
  ]);
  await follow(follower, owner);
  await follow(follower, suspendedOwner);
  await follow(follower, recluse);
  await makePrivate(recluse);
  await follow(requester, recluse);
  dataOf(await owner.client.PUT('/v1/accounts/{username}/block', named(blocked)));
  dataOf(await blocker.client.PUT('/v1/accounts/{username}/block', named(owner)));
  await suspend(cloud, suspended);
  const claims = { ...decodeJwt(owner.tokens.accessToken) };
  const tokens: Readonly<Record<Caller | Refused, string | undefined>> = {
    nobody: undefined,
    'no account': newcomer.tokens.accessToken,
    stranger: stranger.tokens.accessToken,
    requester: requester.tokens.accessToken,
    blocked: blocked.tokens.accessToken,
    blocker: blocker.tokens.accessToken,
    suspended: suspended.tokens.accessToken,
    'suspended owner': suspendedOwner.tokens.accessToken,
    follower: follower.tokens.accessToken,
    owner: owner.tokens.accessToken,
    'malformed token': 'not.a.token',
    'forged signature': await signedByAnotherKey(claims),
    'other issuer': await signedByAnotherKey({ ...claims, iss: 'https://issuer.example.org/pool' }),
    'expired token': early.tokens.accessToken,
    'id token': owner.tokens.idToken,
  };
  const people = { owner, suspendedOwner, follower, stranger, recluse, requester, blocked, blocker };
  return { ...people, tokenOf: (caller) => tokens[caller] };
};
