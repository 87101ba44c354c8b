/** The typed calls: addresses, headers, tokens, repetitions. */
import type { Api, Method } from './api-types.ts';
import { at, textAt } from './json.ts';
import { keyedPaths } from './keyed.ts';
import { isProblem } from './problem.ts';
import { openScope, signedOut } from './scope.ts';
import { send } from './send.ts';
import type { Surroundings } from './surroundings.ts';

/** A session for the time of a call. */
export interface Lease {
  /** An access token that is good for this call. */
  readonly token: string;
  /** Answers another token in place of one that was refused; undefined where there is none. */
  renew(refused: string): Promise<string | undefined>;
  /** The service ended the session: no token of it is taken any more. */
  end(): Promise<void>;
  /** Tells when somebody signs out. Answers how to listen no more. */
  onEnd(listener: () => void): () => void;
}

export interface ApiDeps {
  /** Origin of the API, without a slash at its end. */
  readonly origin: string;
  readonly surroundings: Surroundings;
  /** The session of whoever is signed in; undefined for guests. Called once for each call. */
  lease(signal: AbortSignal): Promise<Lease | undefined>;
}

/** What a call can be given, once its types have been checked. */
interface AnyInput {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Answered to everybody, and needed before anybody can sign in. */
const WITHOUT_SESSION: ReadonlySet<string> = new Set(['/v1/config']);
const REPEATABLE: ReadonlySet<string> = new Set(['get', 'put', 'delete']);
/** Answers that are no JSON. */
const TEXTS: ReadonlySet<string> = new Set(['/v1/docs', '/v1/notices/form', '/v1/transparency.csv']);

const encoded = (value: unknown): string => encodeURIComponent(String(value));

/** `/v1/posts/{postId}` with its parameters and query filled in. */
export const addressOf = (path: string, parameters: unknown, query: unknown): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = at(parameters, name);
    if (value === undefined || value === '') throw new TypeError(`${path} needs path.${name}`);
    return encoded(value);
  });
  const pairs = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]): readonly unknown[][] =>
      Array.isArray(value) ? value.map((one: unknown) => [name, one]) : [[name, value]],
    )
    .map((pair) => pair.map(encoded).join('='));
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
};

/** A key that no other call has. */
export const newKey = (surroundings: Surroundings): string =>
  Array.from(surroundings.randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');

type Call = (method: Method, path: string, input?: AnyInput) => Promise<unknown>;

const makeCall = ({ origin, surroundings, lease }: ApiDeps): Call => {
  /** The request without who makes it. */
  const requestOf = (method: Method, path: string, input: AnyInput) => {
    const isKeyed = method === 'post' && keyedPaths.has(path);
    const key = input.idempotencyKey ?? (isKeyed ? newKey(surroundings) : undefined);
    const language = surroundings.language();
    const body = input.body === undefined ? undefined : JSON.stringify(input.body);
    const headers: Readonly<Record<string, string>> = {
      accept: TEXTS.has(path) ? '*/*' : 'application/json, application/problem+json',
      ...(language !== undefined && { 'accept-language': language }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const url = origin + addressOf(path, input.path, input.query);
    const repeat = REPEATABLE.has(method) || key !== undefined;
    return { method: method.toUpperCase(), url, headers, body, repeat, anyText: TEXTS.has(path) };
  };

  return async (method, path, input = {}) => {
    const request = requestOf(method, path, input);
    const scope = openScope(input.signal);
    const ask = (token?: string) =>
      scope.within((signal) =>
        send(surroundings, {
          ...request,
          signal,
          headers: { ...request.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        }),
      );
    let stopListening = () => {};
    try {
      const session = WITHOUT_SESSION.has(path) ? undefined : await scope.within((signal) => lease(signal));
      if (session === undefined) return (await ask()).value;
      stopListening = session.onEnd(() => scope.end(signedOut()));
      try {
        return (await ask(session.token)).value;
      } catch (problem) {
        if (isProblem(problem, 'session_ended')) await session.end();
        if (!isProblem(problem, 'unauthorized')) throw problem;
        const token = await scope.within(() => session.renew(session.token));
        if (token === undefined) throw problem;
        return (await ask(token)).value;
      }
    } finally {
      stopListening();
      scope.release();
    }
  };
};

/** Makes the calls. What they answer is what the API's document says of their paths, and is not looked into. */
export const makeApi = (deps: ApiDeps): Api => {
  const call = makeCall(deps);
  // The types of each path are the document's, and the service checks its own answers against it.
  // biome-ignore lint/suspicious/noExplicitAny: the one place where an answer gets the type of its path
  const typed =
    (method: Method) =>
    (path: string, input?: AnyInput): Promise<any> =>
      call(method, path, input);

  async function* pagesOf(path: string, input: AnyInput = {}): AsyncGenerator<unknown> {
    for (let cursor = textAt(input.query, 'cursor'); ; ) {
      const query = { ...(typeof input.query === 'object' ? input.query : {}), cursor };
      const page = await call('get', path, { ...input, query });
      yield page;
      cursor = textAt(page, 'cursor');
      if (cursor === undefined) return;
    }
  }

  async function* itemsOf(path: string, input?: AnyInput): AsyncGenerator<unknown> {
    for await (const page of pagesOf(path, input)) {
      const items = at(page, 'items');
      if (Array.isArray(items)) yield* items;
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: pages and items have the types of their path, as answers have
  const pages = (path: string, input?: AnyInput): any => ({
    [Symbol.asyncIterator]: () => pagesOf(path, input),
    items: () => ({ [Symbol.asyncIterator]: () => itemsOf(path, input) }),
  });

  return {
    get: typed('get'),
    post: typed('post'),
    put: typed('put'),
    patch: typed('patch'),
    delete: typed('delete'),
    pages,
  };
};
