/** What answers the routes of a topic: a handler for each, and what they need. A route without a handler does not compile. */

import type { Environment, Variable } from '../kernel/environment.ts';
import { readVariables } from '../kernel/environment.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { ApiDeclaration } from '../kernel/topic.ts';
import type { GrantedTable, RowAction } from '../platform/row-action.ts';
import type { ReadingDeps } from './reading-deps.ts';
import type { AnyCall, Call, Reply } from './route.ts';

/** The routes of a topic by name. */
type Routes = Readonly<Record<string, RouteSpec>>;

/** What a topic's handlers are made of, at the first request. */
export interface ApiContext<Action extends RowAction, Name extends Variable> {
  /** The table as far as the topic's own actions reach. */
  readonly table: GrantedTable<Action>;
  /** What reading takes: the whole table for the stores of topics below, media addresses, cursors. */
  readonly reading: ReadingDeps;
  readonly env: Environment<Name>;
}

/** A topic's API as a function serves it. */
export interface TopicApi {
  readonly routes: Routes;
  /** Binds the handlers to what they need. `reading` is built when the first topic asks for it. */
  readonly bind: (reading: () => ReadingDeps) => Readonly<Record<string, (call: AnyCall) => Promise<Reply>>>;
}

/** A handler for each route. */
type Handlers<Own extends object, Deps> = {
  readonly [Route in keyof Own]: Own[Route] extends RouteSpec
    ? (call: Call<Own[Route], Deps>) => Promise<Reply>
    : never;
};

/** Binds a topic's routes to their handlers, and the handlers to what they need. */
export function topicApi<
  Own extends object,
  const Action extends RowAction,
  const Name extends Variable,
  Deps,
>(
  topic: { readonly api: ApiDeclaration<Action, Name>; readonly routes: Own },
  makeDeps: (context: ApiContext<Action, Name>) => Deps,
  handlers: Handlers<Own, Deps>,
): TopicApi;
export function topicApi(
  { api, routes }: { readonly api: ApiDeclaration; readonly routes: Routes },
  makeDeps: (context: ApiContext<RowAction, Variable>) => unknown,
  handlers: Readonly<Record<string, (call: AnyCall & { readonly deps: unknown }) => Promise<Reply>>>,
): TopicApi {
  return {
    routes,
    bind: (reading) => {
      const deps = makeDeps({
        get table() {
          return reading().table;
        },
        get reading() {
          return reading();
        },
        env: readVariables(api.variables),
      });
      return Object.fromEntries(
        Object.entries(handlers).map(([name, handle]) => [
          name,
          (call: AnyCall) => handle({ ...call, deps }),
        ]),
      );
    },
  };
}
