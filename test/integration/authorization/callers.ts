/** Every kind of caller that the authorization matrix knows. */
import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { allStaff } from '../../../lambdas/kernel/staff-role.ts';
import type { TestCloud } from '../../support/cloud.ts';
import {
  dataOf,
  follow,
  join,
  type Member,
  type Person,
  sessionOf,
  signUp,
  suspend,
} from '../../support/people.ts';
import { earlierTokenOf, giveRoles, joinStaff } from '../../support/staff.ts';

/** Callers whose token must be refused wherever a token is looked at. */
export const strangersToTheService = [
  'malformed token',
  'forged signature',
  'other issuer',
  'expired token',
  'id token',
] as const;
export type Refused = (typeof strangersToTheService)[number];

const staffCallers = [
  'reviewer',
  'senior',
  'administrator',
  'auditor',
  'staff without factor',
  'staff of yesterday',
  'suspended staff',
] as const;

/** Callers that differ in what they may do; what is one for all of them is the owner's in the end. */
export const callers = [
  'nobody',
  'no account',
  'stranger',
  'requester',
  'blocked',
  'blocker',
  'suspended',
  'suspended owner',
  'deactivated',
  'ended session',
  'second identity',
  ...staffCallers,
  'follower',
  'owner',
] as const;
export type Caller = (typeof callers)[number];

const isStaff = (caller: Caller): boolean => staffCallers.some((each) => each === caller);
/** Who is asked on a route. Of the staff, on routes for everyone, those who may do most: they are strangers there. */
export const callersOf = ({ staff }: Pick<RouteSpec, 'staff'>): readonly Caller[] =>
  callers.filter((caller) => staff !== undefined || caller === 'administrator' || !isStaff(caller));

/** Callers whose answers every row states. */
export type KnownCaller = 'nobody' | 'no account' | 'stranger' | 'follower' | 'owner';

export interface Callers {
  readonly owner: Member;
  /** Owns the same kinds of things as the owner, and was suspended after making them. */
  readonly suspendedOwner: Member;
  /** Owns the same kinds of things, and calls by another sign-in than the one that made them. */
  readonly twofold: Member;
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
/** For so long a container that has seen a session lets it read on when it has ended. */
const REMEMBERED_SECONDS = 5 * 60;

const signedByAnotherKey = (claims: Record<string, unknown>): Promise<string> => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(privateKey);
};

/** Signed in longer ago than staff may have. */
const YESTERDAY_SECONDS = 13 * 3_600;

const gatherStaff = async (cloud: TestCloud) => {
  const [reviewer, senior, administrator, early, auditor, suspended, bare] = await Promise.all([
    joinStaff(cloud, 'reviewer', ['reviewer']),
    joinStaff(cloud, 'senior', ['senior']),
    joinStaff(cloud, 'administrator', ['administrator']),
    joinStaff(cloud, 'early', ['administrator']),
    joinStaff(cloud, 'auditor', ['auditor']),
    joinStaff(cloud, 'suspended.staff', [...allStaff]),
    join(cloud.apiUrl, 'bare'),
  ]);
  await giveRoles(cloud, bare, allStaff);
  await suspend(cloud, suspended);
  return {
    reviewer: reviewer.tokens.accessToken,
    senior: senior.tokens.accessToken,
    administrator: administrator.tokens.accessToken,
    auditor: auditor.tokens.accessToken,
    'staff without factor': (await bare.signInAgain()).tokens.accessToken,
    'staff of yesterday': await earlierTokenOf(cloud, early, YESTERDAY_SECONDS),
    'suspended staff': suspended.tokens.accessToken,
  };
};

const named = ({ username }: Person) => ({ params: { path: { username } } });

const makePrivate = async (person: Person): Promise<void> => {
  dataOf(await person.client.PATCH('/v1/me/settings', { body: { isPrivate: true } }));
};

/** A device that was signed out from another. */
const signedOut = async (cloud: TestCloud, person: Member): Promise<Pick<Member, 'tokens'>> => {
  const device = await person.signInAgain();
  dataOf(await device.client.GET('/v1/me'));
  const path = { sessionId: sessionOf(device) };
  const { response } = await person.client.DELETE('/v1/me/sessions/{sessionId}', { params: { path } });
  if (!response.ok) throw new Error(`Ending a session answered ${response.status}`);
  await cloud.advance(REMEMBERED_SECONDS);
  return device;
};

/** Somebody who left, and signs in again. */
const leave = async (person: Member): Promise<Pick<Member, 'tokens'>> => {
  const leaving = await person.signInAgain();
  const { response } = await leaving.client.PUT('/v1/me/deactivation');
  if (!response.ok) throw new Error(`Deactivation answered ${response.status}: ${await response.text()}`);
  return person.signInAgain();
};

/** Another sign-in of somebody. */
const secondOf = async (cloud: TestCloud, person: Member): Promise<Pick<Member, 'tokens'>> => {
  const second = await signUp(cloud.apiUrl, 'second');
  const fresh = await person.signInAgain();
  const body = { accessToken: second.tokens.accessToken };
  dataOf(await fresh.client.POST('/v1/me/identities', { body }));
  return second;
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
  const [recluse, requester, blocked, blocker, suspended, suspendedOwner, twofold, leaver] =
    await Promise.all([
      join(cloud.apiUrl, 'recluse'),
      join(cloud.apiUrl, 'requester'),
      join(cloud.apiUrl, 'blocked'),
      join(cloud.apiUrl, 'blocker'),
      join(cloud.apiUrl, 'suspended'),
      join(cloud.apiUrl, 'suspended.owner'),
      join(cloud.apiUrl, 'twofold'),
      join(cloud.apiUrl, 'leaver'),
    ]);
  const second = await secondOf(cloud, twofold);
  await follow(follower, owner);
  await follow(follower, suspendedOwner);
  await follow(follower, twofold);
  await follow(follower, recluse);
  await makePrivate(recluse);
  await follow(requester, recluse);
  dataOf(await owner.client.PUT('/v1/accounts/{username}/block', named(blocked)));
  dataOf(await blocker.client.PUT('/v1/accounts/{username}/block', named(owner)));
  await suspend(cloud, suspended);
  const away = await leave(leaver);
  const staff = await gatherStaff(cloud);
  const ended = await signedOut(cloud, owner); // moves the clock: nobody's sign-in is fresh any more
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
    deactivated: away.tokens.accessToken,
    'ended session': ended.tokens.accessToken,
    'second identity': second.tokens.accessToken,
    follower: follower.tokens.accessToken,
    owner: owner.tokens.accessToken,
    ...staff,
    'malformed token': 'not.a.token',
    'forged signature': await signedByAnotherKey(claims),
    'other issuer': await signedByAnotherKey({ ...claims, iss: 'https://issuer.example.org/pool' }),
    'expired token': early.tokens.accessToken,
    'id token': owner.tokens.idToken,
  };
  const people = { owner, suspendedOwner, twofold, follower, stranger, recluse, requester, blocked, blocker };
  return { ...people, tokenOf: (caller) => tokens[caller] };
};
