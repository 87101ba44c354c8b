/** A deployment that answers as a test says, and devices that use it, with clocks, waits and storages of their own. */
import {
  type Answer,
  createSuwar,
  type Fetch,
  type Locks,
  type Storage,
  type Suwar,
  type SuwarOptions,
} from '../../src/index.ts';

export const API = 'https://api.example.com';
const IDENTITY = 'https://identity.example.com/';
const PAGES = 'pages.example.com';
export const HERE = 'https://app.example.com/';
const HOUR = 3600;

/** An answer. A text is sent as it is, anything else as JSON. */
export const answer = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { get: (name) => headers[name.toLowerCase()] ?? null },
  text: async () => (typeof body === 'string' ? body : JSON.stringify(body)),
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (claims: object): string => `${encoded({ alg: 'none' })}.${encoded(claims)}.c2ln`;

/** What a device asked. */
export interface Asked {
  readonly method: string;
  /** Path and query at the API; the operation at the identity service; `token` at its pages. */
  readonly what: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Answers in place of the deployment; undefined lets it answer. */
export type Intercept = (asked: Asked) => Answer | Promise<Answer> | undefined;

const config = {
  limits: { photoBytes: 1_000_000, photoContentTypes: ['image/jpeg'] },
  identity: {
    endpoint: IDENTITY,
    clientId: 'client',
    issuer: `${IDENTITY}eu-west-1_pool`,
    region: 'eu-west-1',
    oauth: { domain: PAGES, scopes: ['openid', 'email'], providers: ['Google'], promptLogin: true },
  },
};

export class Service {
  /** Its clock, in seconds since 1970. */
  seconds = 1_800_000_000;
  readonly asked: Asked[] = [];
  intercept: Intercept = () => undefined;
  #issued = 0;
  readonly #access = new Map<string, { readonly ends: number; readonly refresh: string }>();
  readonly #refresh = new Map<string, string>();

  /** How often something was asked for. */
  count(what: string): number {
    return this.asked.filter((one) => one.what === what).length;
  }

  /** Ends every session at the service. */
  endAll(): void {
    this.#refresh.clear();
  }

  /** Takes no access token that was issued until now. */
  refuseIssued(): void {
    this.#access.clear();
  }

  readonly fetch: Fetch = async (url, request) => {
    await Promise.resolve();
    if (request.signal?.aborted === true) throw new DOMException('aborted', 'AbortError');
    const what = url.startsWith(API)
      ? url.slice(API.length)
      : (request.headers['x-amz-target']?.split('.')[1] ?? 'token');
    const { method, headers, body } = request;
    const asked = { method, what, headers, body: typeof body === 'string' ? body : undefined };
    this.asked.push(asked);
    const instead = this.intercept(asked);
    if (instead !== undefined) return await instead;
    return url.startsWith(API) ? this.#answerCall(asked) : this.#answerIdentity(asked);
  };

  #answerCall({ what, headers }: Asked): Answer {
    if (what === '/v1/config') return answer(200, config);
    const token = headers['authorization']?.slice('Bearer '.length);
    if (token === undefined) return answer(200, { guest: true });
    const known = this.#access.get(token);
    if (known === undefined || this.seconds >= known.ends) return answer(401, { message: 'Unauthorized' });
    return answer(200, { accountId: 'account', token });
  }

  #answerIdentity({ what, body = '' }: Asked): Answer {
    if (what === 'token') {
      const sub = decodeURIComponent(/(?:^|&)code=([^&]*)/.exec(body)?.[1] ?? '');
      const refresh = `refresh-${++this.#issued}`;
      this.#refresh.set(refresh, sub);
      const [access, id] = this.#issue(sub, refresh);
      return answer(200, { access_token: access, id_token: id, refresh_token: refresh, expires_in: HOUR });
    }
    const input = JSON.parse(body);
    if (what === 'InitiateAuth') {
      const refresh = String(input.AuthParameters.REFRESH_TOKEN);
      const sub = this.#refresh.get(refresh);
      if (sub === undefined) {
        return answer(400, { __type: 'NotAuthorizedException', message: 'Refresh Token has been revoked' });
      }
      const [AccessToken, IdToken] = this.#issue(sub, refresh);
      return answer(200, { AuthenticationResult: { AccessToken, IdToken, ExpiresIn: HOUR } });
    }
    if (what === 'RevokeToken') {
      this.#refresh.delete(String(input.Token));
      return answer(200, '');
    }
    if (what === 'GlobalSignOut') {
      this.endAll();
      return answer(200, {});
    }
    return answer(400, { __type: 'InvalidParameterException', message: `There is no ${what}` });
  }

  #issue(sub: string, refresh: string): readonly [access: string, id: string] {
    const times = { iat: this.seconds, exp: this.seconds + HOUR, jti: String(++this.#issued) };
    const access = tokenOf({ sub, token_use: 'access', ...times });
    this.#access.set(access, { ends: times.exp, refresh });
    return [access, tokenOf({ sub, email: `${sub}@example.org`, ...times })];
  }
}

/** A storage as browsers have it, which every tab of a device shares. */
export class MemoryStorage implements Storage {
  readonly texts = new Map<string, string>();
  /** Whether it takes something; a full one throws as browsers do. */
  isFull = false;
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.isFull && value.length > (this.texts.get(key)?.length ?? 0)) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    this.texts.set(key, value);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

/** Locks that every tab of a device shares: whoever asks for one waits for those before. */
export const makeLocks = (): Locks & { readonly held: () => number } => {
  const tails = new Map<string, Promise<unknown>>();
  let held = 0;
  return {
    held: () => held,
    request: async (name, run) => {
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before.then(async () => {
        held += 1;
        try {
          return await run();
        } finally {
          held -= 1;
        }
      });
      tails.set(
        name,
        mine.catch(() => {}),
      );
      return await mine;
    },
  };
};

/** A clock in milliseconds, and the waits that move it. */
export interface Clock {
  now: number;
  readonly waits: number[];
}

export interface Device {
  readonly suwar: Suwar;
  readonly clock: Clock;
}

/** A device of somebody. Waits move its clock and the service's and take no time. */
export const makeDevice = (service: Service, options: Partial<SuwarOptions> = {}): Device => {
  const clock: Clock = { now: service.seconds * 1000, waits: [] };
  const suwar = createSuwar({
    api: API,
    fetch: service.fetch,
    now: () => clock.now,
    wait: async (milliseconds) => {
      clock.waits.push(milliseconds);
      clock.now += milliseconds;
      service.seconds += milliseconds / 1000;
    },
    after: () => () => {},
    storage: new MemoryStorage(),
    locks: false,
    ...options,
  });
  return { suwar, clock };
};

/** Lets time pass for a device and the service. */
export const pass = (service: Service, clock: Clock, seconds: number): void => {
  clock.now += seconds * 1000;
  service.seconds += seconds;
};

/** Signs somebody in on the pages. */
export const signIn = async (suwar: Suwar, sub = 'layla') => {
  let state = '';
  await suwar.auth.signInByRedirect({
    redirectUri: HERE,
    open: (address) => {
      state = new URL(address).searchParams.get('state') ?? '';
    },
  });
  const session = await suwar.auth.finishRedirect(`${HERE}?code=${sub}&state=${state}`);
  if (session === undefined) throw new Error('nobody signed in');
  return session;
};

/** What something rejects with. Throws where it does not. */
export const problemOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (problem) {
    return problem;
  }
  throw new Error('it did not reject');
};
