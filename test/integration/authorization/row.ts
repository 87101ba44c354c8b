/** Rows of the authorization matrix. */
import type { Caller, Callers } from './callers.ts';
import type { Things } from './things.ts';

export interface World extends Callers, Things {}

/** The status that each kind of caller is answered. */
export type Answers = Readonly<Record<Caller, number>>;

export interface Row {
  /** What is asked for, where a route has rows that differ. */
  readonly about?: string;
  readonly params?: (world: World) => Readonly<Record<string, string>>;
  readonly body?: (world: World) => unknown;
  readonly answers: Answers;
}

/** Callers are asked in the order of this list. */
export const answers = (
  nobody: number,
  noAccount: number,
  stranger: number,
  follower: number,
  owner: number,
): Answers => ({ nobody, 'no account': noAccount, stranger, follower, owner });

export const all = (status: number): Answers => answers(status, status, status, status, status);
/** Routes about oneself: nobody is refused, and so is who has no account. */
export const ownAccount = (status: number): Answers => answers(401, 403, status, status, status);
/** Only the owner; for all others the thing does not exist. */
export const ownerOnly = (status: number): Answers => answers(401, 404, 404, 404, status);
export const followersOnly: Answers = answers(404, 404, 404, 200, 200);
export const authorOnly: Answers = answers(404, 404, 404, 404, 200);

/** A path about the owner. */
export const ofOwner = ({ owner }: World) => ({ username: owner.username });
