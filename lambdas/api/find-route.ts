/** Which route of a function a request is for. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { notFound, problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import { isForGuests, methodsOf } from '../kernel/route-spec.ts';

/** The methods of every path of the API, for the function that answers what no route knows. */
export type MethodsByPath = Readonly<Record<string, readonly string[]>>;

const methodNotAllowed = (method: string, allowed: readonly string[]) => {
  const allow = allowed.join(', ');
  return problem(
    'method_not_allowed',
    {
      en: `This path does not take ${method}; it takes ${allow}`,
      ar: `لا يقبل هذا المسار ${method}؛ يقبل ${allow}`,
    },
    { headers: { allow } },
  );
};

const fits = (template: string, path: readonly string[]): boolean => {
  const parts = template.split('/');
  return (
    parts.length === path.length &&
    parts.every((part, index) => (part.startsWith('{') ? path[index] !== '' : part === path[index]))
  );
};

const parametersOf = (template: string): number => template.split('{').length;

/** The resource at a path: `/comments/pending`, though `/comments/{commentId}` fits it too. */
const resourceAt = (table: MethodsByPath, path: string): string | undefined => {
  const parts = path.split('/');
  const [found] = Object.keys(table)
    .filter((template) => fits(template, parts))
    .sort((one, other) => parametersOf(one) - parametersOf(other));
  return found;
};

/**
 * Finds the routes of a function. API Gateway names a route by its key: `POST /v1/posts`, `ANY` where guests may read, as
 * HEAD is theirs too, and `$default` for what no route knows.
 */
export const makeRouteFinder = (routes: readonly RouteSpec[], table: MethodsByPath = {}) => {
  const byPath = Map.groupBy(routes, ({ path }): string => path);
  const own = Object.fromEntries([...byPath].map(([path, specs]) => [path, methodsOf(specs)]));

  return ({ routeKey, rawPath, requestContext }: APIGatewayProxyEventV2): RouteSpec => {
    const [method = '', path = ''] = routeKey.split(' ');
    const sent = requestContext.http.method;
    // What a path without a parameter does not take, API Gateway hands to the path beside it that has one.
    const beside = resourceAt(own, rawPath);
    const isBeside = beside !== undefined && parametersOf(beside) < parametersOf(path);
    if (isBeside) throw methodNotAllowed(sent, own[beside] ?? []);
    const specs = byPath.get(path) ?? [];
    const named = specs.find((spec) => spec.method === method);
    if (named !== undefined) return named;
    const forGuests = method === 'ANY' ? specs.find(isForGuests) : undefined;
    if (forGuests !== undefined && (sent === 'GET' || sent === 'HEAD')) return forGuests;
    const all = method === 'ANY' ? own : table;
    const resource = resourceAt(all, rawPath);
    throw resource === undefined ? notFound() : methodNotAllowed(sent, all[resource] ?? []);
  };
};
