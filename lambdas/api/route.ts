/** A route: its declaration from the route table, bound to what answers it. */
import type * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { Language } from '../platform/problem.ts';

type Parsed<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

type ViewerOf<Spec extends RouteSpec> = Spec['access'] extends 'token'
  ? AccountId
  : Spec['access'] extends 'optional'
    ? AccountId | undefined
    : undefined;

/** What a handler is given: everything parsed, nothing read from the outside. */
export interface Call<Spec extends RouteSpec, Deps> {
  readonly params: Parsed<Spec['params']>;
  readonly query: Parsed<Spec['query']>;
  readonly body: Parsed<Spec['body']>;
  readonly viewer: ViewerOf<Spec>;
  readonly deps: Deps;
  /** The present moment in milliseconds. */
  readonly now: number;
  /** A ULID to make ids from: the same one again when the request is a repetition under its `Idempotency-Key`. */
  readonly seed: string;
  /** Whether an earlier try with the same seed may have written already. */
  readonly repeated: boolean;
  readonly language: Language;
}

/** A call before its route is known to the compiler. */
type AnyCall<Deps> = Omit<Call<RouteSpec, Deps>, 'params' | 'query' | 'body' | 'viewer'> & {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly viewer: AccountId | undefined;
};

/** What a handler answers. `body` is parsed by the route's reply schema on its way out. */
export interface Reply {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route<Deps> {
  readonly spec: RouteSpec;
  readonly handle: (call: AnyCall<Deps>) => Promise<Reply>;
}

/** Binds a declaration to its handler: parse, call one use case, answer. */
export const route = <Spec extends RouteSpec, Deps>(
  spec: Spec,
  handle: (call: Call<Spec, Deps>) => Promise<Reply>,
): Route<Deps> => ({
  spec,
  // The server parses by this very spec, so a call of the general type is one of the spec's.
  handle: (call) => handle(narrowed<Spec, Deps>(call)),
});

function narrowed<Spec extends RouteSpec, Deps>(call: unknown): Call<Spec, Deps>;
function narrowed(call: unknown): unknown {
  return call;
}
