/** A request as it came in over HTTP. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** Names and values in the order sent, as Node's `rawHeaders`. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
  /** Address of this machine that the request came to. */
  readonly localIp: string;
  /** When it began to come in, in milliseconds of the server's clock. */
  readonly arrivedAt?: number;
}

/** The caller that an authorizer accepted. */
export interface AuthorizedCaller {
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

/** What the event tells besides the request. */
export interface EventContext {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly caller: AuthorizedCaller | undefined;
  readonly apiId: string;
  readonly accountId: string;
  readonly requestId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Content types whose body API Gateway passes as text; all others come in base64. */
const TEXT_CONTENT =
  /^(text\/|application\/(json|xml|javascript|x-www-form-urlencoded|[a-z0-9.-]+\+(json|xml)))/i;
/** Set by API Gateway's front end; of what a caller sends by these names only the addresses reach a function, before the caller's own. */
const FORWARDED = new Set(['x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto', 'x-amzn-trace-id']);
/** They belong to the connection to the front end. */
const CONNECTION_ONLY = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
]);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `12/Mar/2020:19:03:58 +0000` */
function commonLogTime(now: number): string {
  const date = new Date(now);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${date.toISOString().slice(11, 19)} +0000`;
}

/** Headers with lower-case names, repeated ones joined with commas. */
export function joinedHeaders(rawHeaders: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = rawHeaders[index + 1] ?? '';
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}${name === 'cookie' ? '; ' : ','}${value}`;
  }
  return headers;
}

function joinedQuery(query: string): Record<string, string> | undefined {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = joined[name];
    joined[name] = before === undefined ? value : `${before},${value}`;
  }
  return query === '' ? undefined : joined;
}

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * The event of an HTTP API, payload format 2.0.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function requestEvent(
  request: ReceivedRequest,
  context: EventContext,
): Readonly<Record<string, unknown>> {
  const [path = '/', ...rest] = request.target.split('?');
  const query = rest.join('?');
  const { cookie, ...sent } = joinedHeaders(request.rawHeaders);
  const kept = Object.entries(sent).filter(([name]) => !FORWARDED.has(name) && !CONNECTION_ONLY.has(name));
  const host = sent['host'] ?? '';
  const seconds = Math.floor(context.now / 1000).toString(16);
  const headers = {
    ...Object.fromEntries(kept),
    'x-amzn-trace-id': `Root=1-${seconds}-${Buffer.from(context.requestId).toString('hex').padEnd(24, '0').slice(0, 24)}`,
    'x-forwarded-for': [sent['x-forwarded-for'] ?? [], request.sourceIp].flat().join(', '),
    'x-forwarded-port': /:(\d+)$/.exec(host)?.[1] ?? '80',
    'x-forwarded-proto': 'http',
  };
  const isText = TEXT_CONTENT.test(sent['content-type'] ?? 'text/plain');
  const queryStringParameters = joinedQuery(query);
  // API Gateway gives the path decoded, its name notwithstanding.
  const rawPath = decodedPath(path);
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split(';').map((one) => one.trim()) }),
    headers,
    ...(queryStringParameters !== undefined && { queryStringParameters }),
    requestContext: {
      accountId: context.accountId,
      apiId: context.apiId,
      ...(context.caller !== undefined && { authorizer: { jwt: context.caller } }),
      domainName: host,
      domainPrefix: context.apiId,
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: sent['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: '$default',
      time: commonLogTime(context.now),
      timeEpoch: context.now,
    },
    ...(Object.keys(context.pathParameters).length > 0 && { pathParameters: context.pathParameters }),
    ...(request.body.length > 0 && { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}
