/** What a route declares. */
import type * as z from 'zod/mini';
import type { ProblemCode } from './problems.ts';

/**
 * Who may call: `public` never looks at a token, `optional` honours one when it is sent, `token` demands an access token
 * (checked by the JWT authorizer of the API).
 */
export type Access = 'public' | 'optional' | 'token';

export interface RouteSpec {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: `/v1/${string}`;
  readonly access: Access;
  /**
   * Of a write: why a suspended account may make it too, as a clause for the documents. Without it suspended accounts
   * are refused.
   */
  readonly suspendedMay?: string;
  /** Of a write: it may be made without an account. Without it, who has not claimed a username is refused. */
  readonly needsNoAccount?: true;
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
  /** Content type of replies that are not JSON. */
  readonly replyType?: string;
}

/** Whether a call needs an account of one's own, which is read before the handler runs: every write does unless it says otherwise. */
export const needsAccount = ({ method, access, needsNoAccount }: RouteSpec): boolean =>
  method !== 'GET' && access !== 'public' && needsNoAccount !== true;

/** Whether a route refuses accounts that may read but not act. */
export const needsActiveAccount = (spec: RouteSpec): boolean =>
  needsAccount(spec) && spec.suspendedMay === undefined;

/** Declares a route, keeping its literal types. */
/* @__NO_SIDE_EFFECTS__ */
export function defineRoute<const Spec extends RouteSpec>(spec: Spec): Spec {
  return spec;
}

/** Whether guests may read here: such a route answers HEAD as it answers GET, without the body. */
export const isForGuests = ({ method, access }: Pick<RouteSpec, 'method' | 'access'>): boolean =>
  method === 'GET' && access !== 'token';

/** The methods of a path's routes, as `Allow` names them. */
export const methodsOf = (specs: readonly Pick<RouteSpec, 'method' | 'access'>[]): readonly string[] => {
  const all = specs.flatMap((spec) => (isForGuests(spec) ? ['GET', 'HEAD'] : [spec.method]));
  return [...new Set(all)].sort();
};
