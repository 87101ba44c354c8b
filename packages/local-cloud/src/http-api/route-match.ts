/** A route key taken apart: `GET /v1/posts/{postId}`, `ANY /{proxy+}`, `$default`. */
export interface RoutePattern {
  readonly routeKey: string;
  /** `ANY` for all. */
  readonly method: string;
  readonly segments: readonly Segment[];
}

type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'greedy'; readonly name: string };

/** A matched route. Parameter values are decoded. */
export interface RouteMatch<R> {
  readonly route: R;
  readonly parameters: Readonly<Record<string, string>>;
}

const DEFAULT_ROUTE = '$default';

const segmentOf = (text: string): Segment => {
  const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(text) ?? [];
  if (name === undefined) {
    return { kind: 'text', text };
  }
  return plus === '+' ? { kind: 'greedy', name } : { kind: 'parameter', name };
};

/** Takes a route key apart. */
export function parseRouteKey(routeKey: string): RoutePattern {
  if (routeKey === DEFAULT_ROUTE) {
    return { routeKey, method: 'ANY', segments: [{ kind: 'greedy', name: '' }] };
  }
  const [method = '', path = ''] = routeKey.split(' ');
  return { routeKey, method, segments: path.split('/').slice(1).map(segmentOf) };
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function parametersOf(
  { segments }: RoutePattern,
  parts: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    if (segment.kind === 'greedy') {
      parameters[segment.name] = decode(parts.slice(index).join('/'));
      return parameters[segment.name] === '' ? undefined : parameters;
    }
    if (part === undefined || part === '' || (segment.kind === 'text' && segment.text !== decode(part))) {
      // The root path is one empty segment and matches itself.
      if (part !== '' || segment.kind !== 'text' || segment.text !== '') {
        return undefined;
      }
    }
    if (segment.kind === 'parameter' && part !== undefined) {
      parameters[segment.name] = decode(part);
    }
  }
  return parts.length === segments.length ? parameters : undefined;
}

const SPECIFICITY = { text: 0, parameter: 1, greedy: 2 } as const;

/** Earlier means more specific: path from left to right first, then a named method before `ANY`, `$default` last. */
function bySpecificity(a: RoutePattern, b: RoutePattern): number {
  if ((a.routeKey === DEFAULT_ROUTE) !== (b.routeKey === DEFAULT_ROUTE)) {
    return a.routeKey === DEFAULT_ROUTE ? 1 : -1;
  }
  const isGreedy = (pattern: RoutePattern): boolean => pattern.segments.at(-1)?.kind === 'greedy';
  if (isGreedy(a) !== isGreedy(b)) {
    return isGreedy(a) ? 1 : -1;
  }
  for (const [index, segment] of a.segments.entries()) {
    const other = b.segments[index];
    const difference = other === undefined ? -1 : SPECIFICITY[segment.kind] - SPECIFICITY[other.kind];
    if (difference !== 0) {
      return difference;
    }
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

/**
 * Chooses the route of a request as API Gateway does: a full match, then a greedy one, then `$default`.
 * @param path as sent, still encoded
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function matchRoute<R extends { readonly pattern: RoutePattern }>(
  routes: readonly R[],
  method: string,
  path: string,
): RouteMatch<R> | undefined {
  const parts = path.split('/').slice(1);
  const [best] = routes
    .filter(({ pattern }) => pattern.method === 'ANY' || pattern.method === method)
    .map((route) => {
      const isDefault = route.pattern.routeKey === DEFAULT_ROUTE;
      return { route, parameters: isDefault ? {} : parametersOf(route.pattern, parts) };
    })
    .filter((match): match is RouteMatch<R> => match.parameters !== undefined)
    .sort((a, b) => bySpecificity(a.route.pattern, b.route.pattern));
  return best;
}
