/** The one route table, from the topics: the stack, the OpenAPI document, the authorization tests and the documents derive from it. */
import type { RouteSpec } from './kernel/route-spec.ts';
import * as topics from './topics.ts';

type Topics = typeof topics;

/** The names of all routes, which are the operation ids of the OpenAPI document. */
export type RouteName = {
  [Name in keyof Topics]: Topics[Name] extends { readonly routes: infer Routes } ? keyof Routes : never;
}[keyof Topics];

const declared: readonly (readonly [string, RouteSpec])[] = Object.values(topics).flatMap((topic) =>
  'routes' in topic ? Object.entries<RouteSpec>(topic.routes) : [],
);

function tableOf(entries: typeof declared): Readonly<Record<RouteName, RouteSpec>>;
function tableOf(entries: typeof declared): Readonly<Record<string, RouteSpec>> {
  const table = Object.fromEntries(entries);
  const twice = entries.find(([name, spec]) => table[name] !== spec);
  if (twice !== undefined) throw new Error(`Two topics declare the route ${twice[0]}`);
  return table;
}

export const routeTable = tableOf(declared);
