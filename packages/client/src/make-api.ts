/** The typed calls: addresses, headers, tokens, repetitions. */
import type { Api, Method } from './api-types.ts';
import { toHex } from './bytes.ts';
import { at, textAt } from './json.ts';
import { keyedPaths } from './keyed.ts';
import { asProblem, isProblem, Problem } from './problem.ts';
import { openScope } from './scope.ts';
import { send } from './send.ts';
import type { Surroundings } from './surroundings.ts';

/** Whose something is. */
export interface Owner {
  /** Id of the account; left out for a guest. */
  readonly id?: string;
  /** Of one sign-in of the account, by the clock of the device, in milliseconds; left out for any. */
  readonly signedInAt?: number;
}

/** A session for the time of a call. */
export interface Lease {
  /** Whose it is. */
  readonly owner: Owner;
  /** An access token that is good for this call. */
  readonly token: string;
  /** Answers another token in place of one that was refused. Rejects where there is none. */
  renew(refused: string): Promise<string>;
  /** The service ended the session: no token of it is taken any more. */
  end(): Promise<unknown>;
  /** The call is over. */
  release(): void;
}

export interface ApiDeps {
  /** Origin of the API, without a slash at its end. */
  readonly origin: string;
  readonly surroundings: Surroundings;
  /**
   * The session of whoever is signed in; undefined for guests. Called once for each call.
   * @param onEnd called when the session ends before its release, with why
   * @param owner whose session it has to be: rejects with `signed_out` where that has ended
   */
  lease(onEnd: (problem: Problem) => void, owner?: Owner): Promise<Lease | undefined>;
}

/** The same, where everything after the first call belongs to whom the first call was made for, whoever is current by then. */
export const staying = (deps: ApiDeps): ApiDeps => {
  let owner: Owner | undefined;
  return {
    ...deps,
    lease: async (onEnd) => {
      const lease = await deps.lease(onEnd, owner);
      owner ??= lease?.owner ?? {};
      return lease;
    },
  };
};

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

/** Engines of React Native that have no such symbol: what `for await` is compiled to for them looks for this name. */
const ASYNC_ITERATOR: symbol | string = Symbol.asyncIterator ?? '@@asyncIterator';

const encoded = (value: unknown): string => encodeURIComponent(String(value));

/** `/v1/posts/{postId}` with its parameters and query filled in. Throws where that cannot be. */
export const addressOf = (path: string, parameters: unknown, query: unknown): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = at(parameters, name);
    if ((value ?? '') === '') {
      const [where, message] = [`path.${name}`, `${path} needs path.${name}.`];
      throw new Problem({ code: 'invalid_request', detail: message, errors: [{ path: where, message }] });
    }
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

const KEY_BYTES = 16; // as many as those of a UUID

/** A key that no other call has. */
export const newKey = ({ randomBytes }: Surroundings): string => toHex(randomBytes(KEY_BYTES));

/** In which language answers are, by themselves, as far as they said it. */
const languages = new WeakMap<object, string>();

/** The language of the texts in an answer of a call; undefined where it did not say. */
export const languageOf = (answer: object): string | undefined => languages.get(answer);

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
    const expects = TEXTS.has(path) ? ('text' as const) : ('json' as const);
    return { method: method.toUpperCase(), url, headers, body, repeat, expects };
  };

  return async (method, path, input = {}) => {
    let request: ReturnType<typeof requestOf>;
    try {
      request = requestOf(method, path, input);
    } catch (error) {
      throw asProblem(error, 'invalid_request'); // such as half a character, which no address can have
    }
    const scope = openScope(input.signal);
    const ask = async (token?: string): Promise<unknown> => {
      const authorization = token !== undefined && { authorization: `Bearer ${token}` };
      const { value, headers } = await scope.within((signal) =>
        send(surroundings, { ...request, signal, headers: { ...request.headers, ...authorization } }),
      );
      const language = headers.get('content-language');
      if (language !== null && typeof value === 'object' && value !== null) languages.set(value, language);
      return value;
    };
    const leasing = WITHOUT_SESSION.has(path) ? Promise.resolve(undefined) : lease(scope.end);
    try {
      const session = await scope.within(() => leasing);
      if (session === undefined) return await ask();
      try {
        return await ask(session.token);
      } catch (problem) {
        if (isProblem(problem, 'session_ended')) await session.end();
        if (!isProblem(problem, 'unauthorized')) throw problem;
        const token = await scope.within(() => session.renew(session.token));
        return await ask(token);
      }
    } finally {
      leasing.then((session) => session?.release()).catch(() => {}); // one that was refused has released itself
      scope.release();
    }
  };
};

/** The type that `JSON.parse` gives to whatever it reads. The service checks its answers against its document, whose types these calls have. */
type Json = ReturnType<typeof JSON.parse>;

/** Makes the calls. What they answer is what the API's document says of their paths, and is not looked into. */
export const makeApi = (deps: ApiDeps): Api => {
  const call = makeCall(deps);
  const typed =
    (method: Method) =>
    (path: string, input?: AnyInput): Promise<Json> =>
      call(method, path, input);

  async function* pagesOf(path: string, input: AnyInput = {}): AsyncGenerator<unknown> {
    const call = makeCall(staying(deps));
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

  const pages = (path: string, input?: AnyInput): Json => ({
    [ASYNC_ITERATOR]: () => pagesOf(path, input),
    items: () => ({ [ASYNC_ITERATOR]: () => itemsOf(path, input) }),
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
