/** Calls of routes by their names, for tests that go through the table of all routes. */
import type { RouteName } from '../../lambdas/routes.ts';
import { routeTable } from '../../lambdas/routes.ts';
import type { Person } from './people.ts';

export interface RouteCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Calls a route as somebody or as a guest; answers status and parsed body. */
export const callRoute = async (
  apiUrl: string,
  viewer: Pick<Person, 'tokens'> | undefined,
  name: RouteName,
  { params = {}, query = {}, body }: RouteCall = {},
): Promise<{ readonly status: number; readonly body: unknown }> => {
  const { method, path } = routeTable[name];
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(params[part] ?? part));
  const answer = await fetch(`${apiUrl}${filled}?${new URLSearchParams(query)}`, {
    method,
    headers: {
      ...(viewer && { authorization: `Bearer ${viewer.tokens.accessToken}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
};
