/** Rows of the authorization matrix. */
import { needsAccount, needsActiveAccount, type RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import type { StaffRole } from '../../../lambdas/kernel/staff-role.ts';
import type { Caller, Callers, KnownCaller } from './callers.ts';
import type { Things } from './things.ts';

export interface World extends Callers, Things {}

/** The status that each kind of caller is answered; those left out follow from the others, see {@link expectedOf}. */
export type Answers = Readonly<Record<KnownCaller, number>> &
  Readonly<Partial<Record<Exclude<Caller, KnownCaller>, number>>>;

export interface Row {
  /** What is asked for, where a route has rows that differ. */
  readonly about?: string;
  readonly params?: (world: World) => Readonly<Record<string, string>>;
  readonly query?: (world: World) => Readonly<Record<string, string>>;
  readonly body?: (world: World) => unknown;
  readonly answers: Answers;
  /** Undoes what the callers did, where later rows build on it. */
  readonly afterwards?: (world: World, settle: () => Promise<unknown>) => Promise<unknown>;
}

/** Callers are asked in the order of their list. `more` is for those who are answered otherwise than {@link expectedOf} says. */
export const answers = (
  nobody: number,
  noAccount: number,
  stranger: number,
  follower: number,
  owner: number,
  more: Partial<Record<Exclude<Caller, KnownCaller>, number>> = {},
): Answers => ({ nobody, 'no account': noAccount, stranger, follower, owner, ...more });

/** A route for staff: what those are answered whose roles it is for. Nothing is there for anyone else. */
export const staffOnly = (status: number): Answers =>
  answers(401, 404, 404, 404, 404, { administrator: status });

export const all = (status: number): Answers => answers(status, status, status, status, status);
/** Routes about oneself: nobody is refused, and so is who has no account. */
export const ownAccount = (status: number): Answers => answers(401, 403, status, status, status);
/** Only the owner; for all others the thing does not exist. */
export const ownerOnly = (status: number): Answers => answers(401, 404, 404, 404, status);
/** Of a private post with the follower as its co-author: what authors may do, whoever of them they are. */
export const authorsOnly = (status: number): Answers => answers(401, 404, 404, status, status);
export const ofShared = ({ posts }: World) => ({ postId: posts.shared });
export const aboutShared = 'a private post that the follower co-authors';
export const followersOnly: Answers = answers(404, 404, 404, 200, 200);
export const authorOnly: Answers = answers(404, 404, 404, 404, 200);
/** About something that is not the owner's: a block between caller and owner changes nothing. */
export const unrelated = (given: Answers): Answers => ({
  ...given,
  blocked: given.stranger,
  blocker: given.stranger,
});

/** A path about the owner. */
export const ofOwner = ({ owner }: World) => ({ username: owner.username });

const expectedOfStaff = (given: Answers, roles: readonly StaffRole[], caller: Caller): number => {
  if (caller === 'nobody') return 401;
  if (caller === 'staff without factor') return 403;
  if (caller === 'staff of yesterday') return roles.includes('administrator') ? 403 : 404;
  const isFor: readonly string[] = roles;
  return isFor.includes(caller) ? (given[caller] ?? given.administrator ?? given.stranger) : 404;
};

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * What a caller is answered. Unless the row says otherwise: a requester is a stranger; for who blocks the owner or is blocked, what a row
 * names by parameters does not exist; a second identity is the owner. Whatever the row says, a session that has ended is nobody's and is refused where
 * a token is looked at, who has deactivated the account calls those routes alone that say why, who has no account makes no write that needs one, and who is suspended makes those
 * writes alone whose routes say so: as the stranger, or as the owner, that they are. What is for staff is not there for anyone else: of a row for these,
 * the answer of the administrator is that of all roles that the route is for; everywhere else one of the staff is a stranger.
 */
export const expectedOf = ({ answers: given, params }: Row, spec: RouteSpec, caller: Caller): number => {
  if (caller === 'ended session') return spec.access === 'public' ? given.nobody : 401;
  if (caller === 'deactivated' && spec.access !== 'public' && spec.deactivatedMay === undefined) return 403;
  if (spec.staff !== undefined && spec.access !== 'public') return expectedOfStaff(given, spec.staff, caller);
  if (caller === 'no account' && needsAccount(spec)) return 403;
  const isSuspended = caller.startsWith('suspended');
  if (isSuspended && needsActiveAccount(spec)) return 403;
  const said = given[caller];
  if (said !== undefined) return said;
  switch (caller) {
    case 'blocked':
    case 'blocker':
      return params !== undefined && spec.access !== 'public' && isSuccess(given.stranger)
        ? 404
        : given.stranger;
    case 'suspended':
    case 'deactivated':
      return given.stranger;
    case 'suspended owner':
    case 'second identity':
      return given.owner;
    default:
      return given.stranger;
  }
};
