/** A client whose service answers when the test says so, in the order that it says. */
import {
  createSuwar,
  type Fetch,
  Problem,
  type Session,
  type SessionChange,
  type Suwar,
} from '@suwar/client';

/** A question that the client asked and that waits for its answer. */
export interface Question {
  readonly method: string;
  /** Path with query, such as `/v1/feeds/home?limit=20`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What was sent, read from its JSON; undefined for nothing. */
  readonly body: unknown;
  answer(status: number, body?: unknown): void;
  /** The connection breaks. */
  break(): void;
}

/** The body of a refusal. */
export const refusal = (code: string, status: number) => ({
  type: 'about:blank',
  title: code,
  status,
  detail: `Refused: ${code}.`,
  code,
});

export interface Script {
  readonly suwar: Suwar;
  /** The next question with this method and this beginning of its path, in the order in which they were asked. */
  next(method: string, path: string): Promise<Question>;
  /** Questions that no test has looked at. */
  readonly waiting: readonly Question[];
  /** Lets every try of a call break. @param tries those that are left; by default all */
  breakAll(method: string, path: string, tries?: number): Promise<void>;
  /** Somebody signs in, after whom others stay signed in. */
  signIn(id: string): void;
  signOut(): void;
}

const TRIES = 5;

/** @param signedIn who is signed in at first; undefined for nobody */
export const scriptSuwar = (signedIn: string | undefined = 'layla'): Script => {
  const waiting: Question[] = [];
  const waiters: { method: string; path: string; take(question: Question): void }[] = [];
  const listeners = new Set<(change: SessionChange) => void>();
  let current: Session | undefined;
  let sessions: readonly Session[] = [];

  const fetch: Fetch = (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { pathname, search } = new URL(url);
      const question: Question = {
        method,
        path: pathname + search,
        headers,
        body: typeof body === 'string' ? JSON.parse(body) : undefined,
        answer: (status, answer) =>
          resolve({
            status,
            headers: { get: () => null },
            text: async () => (answer === undefined ? '' : JSON.stringify(answer)),
          }),
        break: () => reject(new TypeError('fetch failed')),
      };
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
      const index = waiters.findIndex(
        (waiter) => waiter.method === method && question.path.startsWith(waiter.path),
      );
      const [waiter] = index < 0 ? [] : waiters.splice(index, 1);
      if (waiter === undefined) waiting.push(question);
      else waiter.take(question);
    });

  const next: Script['next'] = (method, path) => {
    const index = waiting.findIndex(
      (question) => question.method === method && question.path.startsWith(path),
    );
    const [question] = index < 0 ? [] : waiting.splice(index, 1);
    if (question !== undefined) return Promise.resolve(question);
    return new Promise((take) => void waiters.push({ method, path, take }));
  };

  const change = (session: Session | undefined, all: readonly Session[]) => {
    current = session;
    sessions = all;
    for (const listener of [...listeners]) listener({ reason: 'switched', session });
  };
  const signIn = (id: string) => {
    const session = { id, email: `${id}@example.com`, signedInAt: 1 };
    change(session, [session, ...sessions.filter((other) => other.id !== id)]);
  };
  const signOut = () =>
    change(
      undefined,
      sessions.filter(({ id }) => id !== current?.id),
    );
  if (signedIn !== undefined) signIn(signedIn);

  const calls = createSuwar({ api: 'https://api.example.com', fetch, wait: async () => {} });
  const suwar: Suwar = {
    ...calls,
    as: () => calls,
    auth: {
      ...calls.auth,
      ready: Promise.resolve(),
      get current() {
        return current;
      },
      get sessions() {
        return sessions;
      },
      switchTo: async (id) => {
        const session = sessions.find((other) => other.id === id);
        if (session === undefined) throw new Problem({ code: 'signed_out' });
        signIn(id);
        return session;
      },
      signOut: async () => signOut(),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
  return {
    suwar,
    next,
    waiting,
    breakAll: async (method, path, tries = TRIES) => {
      for (let count = 0; count < tries; count += 1) (await next(method, path)).break();
    },
    signIn,
    signOut,
  };
};
