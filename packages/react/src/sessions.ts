/** Who is signed in, in the form that React wants of a store: the same object as long as nothing changes. */
import type { Session, Suwar } from '@suwar/client';

/** Who is signed in. */
export interface SessionState {
  /** `loading` until kept sessions have been read, and while a server renders. */
  readonly status: 'loading' | 'signedIn' | 'signedOut';
  /** For whom calls are made; undefined for guests. */
  readonly session: Session | undefined;
  /** Everybody who is signed in on this device, the latest sign-in first. */
  readonly sessions: readonly Session[];
}

export interface SessionStore {
  get(): SessionState;
  /** What is known where a page is rendered on a server, and while it is taken over in the browser. */
  getOnServer(): SessionState;
  subscribe(listener: () => void): () => void;
}

const unknown: SessionState = { status: 'loading', session: undefined, sessions: [] };

const nameOf = ({ status, session, sessions }: SessionState): string =>
  JSON.stringify([status, session?.id, sessions.map(({ id, email, signedInAt }) => [id, email, signedInAt])]);

const makeSessionStore = ({ auth }: Suwar): SessionStore => {
  const listeners = new Set<() => void>();
  let isReady = false;
  let state = unknown;
  const get = (): SessionState => {
    const { current: session, sessions } = auth;
    const status = session !== undefined ? 'signedIn' : isReady ? 'signedOut' : 'loading';
    const next: SessionState = { status, session, sessions };
    if (nameOf(next) !== nameOf(state)) state = next;
    return state;
  };
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  void auth.ready.then(() => {
    isReady = true;
    tell();
  });
  let stop = () => {};
  return {
    get,
    getOnServer: () => unknown,
    subscribe: (listener) => {
      if (listeners.size === 0) stop = auth.onChange(tell);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
};

const stores = new WeakMap<Suwar, SessionStore>();

/** The store of a client: one, however many components look at it. */
export const sessionStoreOf = (suwar: Suwar): SessionStore => {
  const store = stores.get(suwar) ?? makeSessionStore(suwar);
  stores.set(suwar, store);
  return store;
};
