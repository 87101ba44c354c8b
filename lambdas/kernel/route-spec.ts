/** What a route declares. */
import type * as z from 'zod/mini';
import type { Row, Table } from '../platform/table.ts';
import type { AccountId } from './ids.ts';
import type { ProblemCode } from './problems.ts';
import type { WriteLimit } from './rate-limits.ts';
import type { StaffRole } from './staff-role.ts';

/**
 * Who may call: `public` never looks at a token, `optional` honours one when it is sent, `token` demands an access token
 * (checked by the JWT authorizer of the API).
 */
export type Access = 'public' | 'optional' | 'token';

/** An attribute that a write leaves in the row that counts the writes of its account. */
export interface CountedEntry {
  readonly field: string;
  readonly value: string;
  /** Makes room for further ones, by the row as the write left it. */
  readonly makeRoom: (table: Pick<Table, 'put' | 'update'>, account: AccountId, row: Row) => Promise<void>;
}

export interface RouteSpec {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: `/v1/${string}`;
  readonly access: Access;
  /**
   * Whom of the staff it is for, the role first by which somebody acts that has several; with `token` access alone. For everyone else it is answered like
   * what never existed. @default everyone
   */
  readonly staff?: readonly StaffRole[];
  /**
   * Of a write: why a suspended account may make it too, as a clause for the documents. Without it suspended accounts
   * are refused.
   */
  readonly suspendedMay?: string;
  /** Of a write: others hear of it, so that it is refused while a decision limits what the caller does with others. */
  readonly interacts?: true;
  /** Why somebody whose account is deactivated, or closed by a decision, may call, as a clause for the documents. Without it they are refused wherever a token is looked at. */
  readonly deactivatedMay?: string;
  /** Of a write: it may be made without an account. Without it, who has not claimed a username is refused. */
  readonly needsNoAccount?: true;
  /** Of a write: the limit that it counts in. @default `writes` */
  readonly limit?: WriteLimit;
  /**
   * Of a write: what names the account toward which it is limited too, by the quota of its limit for one account: a parameter of the path, or
   * a field of the body.
   */
  readonly limitedToward?: 'username' | 'accountId';
  /** Of a write: what it enters into the row that counts it, before it is done, by its parameters and the seed of the call. */
  readonly enters?: (params: unknown, seed: string) => CountedEntry;
  /** Version of the contract that has it first. @default the first of all */
  readonly since?: `${number}.${number}.${number}`;
  /** One line, for the documents. */
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** The answer when all goes well; no schema means no body. */
  readonly reply: { readonly status: 200 | 201 | 202 | 204; readonly schema?: z.ZodMiniType };
  /** Problems beyond those that every route of its kind may answer. */
  readonly problems?: readonly ProblemCode[];
  /** Creating POSTs accept an `Idempotency-Key` header. */
  readonly idempotent?: boolean;
  /** The answer holds a secret, which no row may: repetitions make it again from the same seed. */
  readonly secretAnswer?: boolean;
  /**
   * Of a write: what the caller sees in a home feed or among notifications changes with it at once, so the tags of these change too. Costs
   * two write units. Reactions need none of it: their rows lie in the feed.
   */
  readonly changesOwnLists?: true;
  /** The answer may be cached for a while, and is asked for again by its entity tag. */
  readonly cached?: boolean;
  /** The body is what a form of a web page sends (`application/x-www-form-urlencoded`); fields that are left empty are left out. */
  readonly takesForm?: true;
  /** Content type of replies that are not JSON. */
  readonly replyType?: string;
}

/** Whether a call needs an account of one's own, which is read before the handler runs: every write does unless it says otherwise. */
export const needsAccount = ({ method, access, needsNoAccount }: RouteSpec): boolean =>
  method !== 'GET' && access !== 'public' && needsNoAccount !== true;

/** Whether a route refuses accounts that may read but not act. */
export const needsActiveAccount = (spec: RouteSpec): boolean =>
  needsAccount(spec) && spec.suspendedMay === undefined;

/**
 * Whether a route asks for the terms of service in force to be accepted: what a suspended account may do, such as taking away what is its own, contesting
 * a decision or leaving, everyone may. Staff go on with their work.
 */
export const needsTerms = (spec: RouteSpec): boolean =>
  needsActiveAccount(spec) && spec.deactivatedMay === undefined && spec.staff === undefined;

/** Declares a route, keeping its literal types. */
/* @__NO_SIDE_EFFECTS__ */
export function defineRoute<const Spec extends RouteSpec>(spec: Spec): Spec {
  return spec;
}

/** The media type of the body of a route that takes one. */
export const bodyType = ({ takesForm }: Pick<RouteSpec, 'takesForm'>) =>
  takesForm ? 'application/x-www-form-urlencoded' : 'application/json';

/** Whether guests may read here: such a route answers HEAD as it answers GET, without the body. */
export const isForGuests = ({ method, access }: Pick<RouteSpec, 'method' | 'access'>): boolean =>
  method === 'GET' && access !== 'token';

/** The methods of a path's routes, as `Allow` names them. */
export const methodsOf = (specs: readonly Pick<RouteSpec, 'method' | 'access'>[]): readonly string[] => {
  const all = specs.flatMap((spec) => (isForGuests(spec) ? ['GET', 'HEAD'] : [spec.method]));
  return [...new Set(all)].sort();
};
