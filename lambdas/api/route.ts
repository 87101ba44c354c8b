/** What a route's handler is given, and what it answers. */
import type * as z from 'zod/mini';
import type { Account } from '../accounts/account.ts';
import type { SignIn } from '../accounts/identity.ts';
import type { AccountId } from '../kernel/ids.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { StaffCaller } from '../kernel/staff-role.ts';
import type { Language } from '../platform/problem.ts';

type Parsed<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

type ViewerOf<Spec extends RouteSpec> = Spec['access'] extends 'token'
  ? AccountId
  : Spec['access'] extends 'optional'
    ? AccountId | undefined
    : undefined;

/** Who signed in, as {@link ViewerOf} has the id. */
type IdentityOf<Spec extends RouteSpec> = Spec['access'] extends 'token'
  ? SignIn
  : Spec['access'] extends 'optional'
    ? SignIn | undefined
    : undefined;

type AccountOf<Spec extends RouteSpec> = Spec['access'] extends 'token'
  ? Spec['method'] extends 'GET'
    ? undefined
    : Spec['needsNoAccount'] extends true
      ? undefined
      : Account
  : undefined;

/** What a handler is given: everything parsed, nothing read from the outside. */
export interface Call<Spec extends RouteSpec, Deps> {
  readonly params: Parsed<Spec['params']>;
  readonly query: Parsed<Spec['query']>;
  readonly body: Parsed<Spec['body']>;
  readonly identity: IdentityOf<Spec>;
  /** The token that {@link identity} was read from: only for asking its issuer on behalf of whoever sent it. Empty for guests. */
  readonly accessToken: string;
  /** The viewer's account, or the id by which somebody without one is known for the time being. */
  readonly viewer: ViewerOf<Spec>;
  /** The viewer's own account as it was just now, on writes that need one: it may make the call. */
  readonly account: AccountOf<Spec>;
  /** By which roles the viewer makes a call that is for staff. */
  readonly staff: Spec['staff'] extends readonly unknown[] ? StaffCaller : undefined;
  readonly deps: Deps;
  /** The present time in milliseconds. */
  readonly now: number;
  /** A ULID to make ids from: the same one again when the request is a repetition under its `Idempotency-Key`. Empty on reads. */
  readonly seed: string;
  /** Whether an earlier try with the same seed may have written already. */
  readonly repeated: boolean;
  readonly language: Language;
  /** `If-None-Match` as it was sent. */
  readonly ifNoneMatch?: string | undefined;
}

/** A call before its route is known to the compiler. */
export type AnyCall = Omit<
  Call<RouteSpec, never>,
  'params' | 'query' | 'body' | 'identity' | 'viewer' | 'account' | 'staff' | 'deps'
> & {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly identity: SignIn | undefined;
  readonly viewer: AccountId | undefined;
  readonly account: Account | undefined;
  readonly staff: StaffCaller | undefined;
};

/** What a handler answers. `body` is parsed by the route's reply schema on its way out. */
export interface Reply {
  /** The caller has it already: 304, without a body. */
  readonly isUnchanged?: true;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
