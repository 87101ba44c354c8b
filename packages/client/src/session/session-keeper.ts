/**
 * Keeps who is signed in. What counts is what is in the storage, which every tab reads before it acts: a session that one tab ended is
 * ended in all of them, and tokens that one tab got are used by all of them.
 */
import type { Tokens } from '../auth/tokens.ts';
import { type Problem, Problem as SuwarProblem } from '../problem.ts';
import { signedOut } from '../scope.ts';
import type { Surroundings } from '../surroundings.ts';
import { type AccountTokens, accountOf, type Kept, keptFrom, nobody, textFrom } from './account-tokens.ts';
import { makeKeep } from './keep.ts';
import type { ChangeReason, Session, SessionChange } from './session.ts';

type Listener = (change: SessionChange) => void;
type EndListener = (problem: Problem) => void;

/** Why calls of a session that the service ended have no answer. */
export const sessionEnded = (cause?: unknown): Problem =>
  new SuwarProblem({
    code: 'session_ended',
    status: 401,
    detail: 'The session has ended: sign in again.',
    cause,
  });

const sessionOf = (id: string, { email, signedInAt }: AccountTokens): Session => ({ id, email, signedInAt });

const sessionsOf = ({ accounts }: Kept): readonly Session[] =>
  [...accounts]
    .map(([id, account]) => sessionOf(id, account))
    .sort((one, other) => other.signedInAt - one.signedInAt);

export interface SessionKeeper {
  /** Resolves when kept sessions have been read. Never rejects. */
  readonly ready: Promise<void>;
  /** For whom calls are made, as far as is known without asking the storage. */
  readonly current: Session | undefined;
  /** Everybody who is signed in here, the latest sign-in first. */
  readonly sessions: readonly Session[];
  readonly persistence: 'storage' | 'memory';
  /** What is kept now, by this tab or another. */
  read(): Promise<Kept>;
  /** Somebody signed in. Calls are made for them from now on. */
  signIn(tokens: Tokens, askedAt: number): Promise<Session>;
  /** Takes over what a refresh gave. Answers what counts: nothing where the session has ended meanwhile, which stays so. */
  refreshed(id: string, of: AccountTokens, next: AccountTokens): Promise<AccountTokens | undefined>;
  /** Ends a session here. Answers what was kept of it; undefined where there was none. */
  end(id: string, reason: 'signedOut' | 'expired'): Promise<AccountTokens | undefined>;
  /** Makes calls for another one from now on. Answers undefined for somebody who is not signed in here. */
  switchTo(id: string): Promise<Session | undefined>;
  onChange(listener: Listener): () => void;
  /** Tells when a session ends, with the problem that its calls have. */
  onEnd(id: string, listener: EndListener): () => void;
  close(): void;
}

/** @param key under which the storage has it, for one API */
export const makeSessionKeeper = (surroundings: Surroundings, key: string): SessionKeeper => {
  const keep = makeKeep(surroundings.storage, key);
  const listeners = new Set<Listener>();
  const endListeners = new Map<string, Set<EndListener>>();
  let text = keep.readNow();
  let kept = text === undefined ? nobody : keptFrom(text);

  /** The same objects until something about them changes, so that views can compare them. */
  let sessions: readonly Session[] = sessionsOf(kept);
  const currentOf = ({ current }: Kept): Session | undefined => sessions.find(({ id }) => id === current);

  const tell = (change: SessionChange) => {
    for (const listener of [...listeners]) {
      try {
        listener(change);
      } catch (error) {
        // A mistake of a listener is not one of whoever signed in or out: it shows where uncaught errors do.
        void Promise.reject(error);
      }
    }
  };

  /** Takes over what is kept now, and tells what that changes. @param why where this tab did it */
  const adopt = (next: Kept, why?: ChangeReason): void => {
    const before = kept;
    kept = next;
    const found = sessionsOf(next);
    if (JSON.stringify(found) !== JSON.stringify(sessions)) sessions = found;
    const session = currentOf(next);
    const reason = why === 'expired' ? 'expired' : 'signedOut';
    let told = false;
    for (const [id, account] of before.accounts) {
      if (next.accounts.has(id)) continue;
      for (const listener of [...(endListeners.get(id) ?? [])]) {
        listener(reason === 'expired' ? sessionEnded() : signedOut());
      }
      tell({ reason, session, ended: sessionOf(id, account) });
      told = true;
    }
    const isNew = [...next.accounts].some(
      ([id, { signedInAt }]) => before.accounts.get(id)?.signedInAt !== signedInAt,
    );
    if (isNew) tell({ reason: why ?? 'signedIn', session });
    else if (!told && before.current !== next.current) tell({ reason: 'switched', session });
  };

  const takeOver = (found: string | undefined, why?: ChangeReason): Kept => {
    if (found !== text) {
      text = found;
      adopt(keptFrom(found), why);
    }
    return kept;
  };

  const read = async (): Promise<Kept> => takeOver(await keep.read());

  /** Writes what is kept from now on, which counts at once. */
  const write = (next: Kept, why?: ChangeReason): Promise<void> => {
    text = next.accounts.size === 0 ? undefined : textFrom(next);
    const written = keep.write(text);
    adopt(next, why);
    return written;
  };

  const withAccount = (id: string, account: AccountTokens): ReadonlyMap<string, AccountTokens> =>
    new Map(kept.accounts).set(id, account);

  const onStorage = () => void takeOver(keep.readNow());
  const target: unknown = globalThis;
  const isTarget = (value: unknown): value is EventTarget =>
    typeof value === 'object' &&
    value !== null &&
    'addEventListener' in value &&
    'removeEventListener' in value;
  if (isTarget(target)) target.addEventListener('storage', onStorage);

  const ready = keep.read().then((found) => void takeOver(found, 'loaded'));

  return {
    ready,
    get current() {
      return currentOf(kept);
    },
    get sessions() {
      return sessions;
    },
    get persistence() {
      return keep.persistence;
    },
    read,
    signIn: async (tokens, askedAt) => {
      await read();
      const account = accountOf(tokens, askedAt);
      await write({ current: tokens.id, accounts: withAccount(tokens.id, account) }, 'signedIn');
      return sessionOf(tokens.id, account);
    },
    refreshed: async (id, of, next) => {
      const now = (await read()).accounts.get(id);
      // Somebody who signed out and in again meanwhile has a session with a refresh token of its own.
      if (now === undefined || now.refresh !== of.refresh || now.signedInAt !== of.signedInAt) return now;
      await write({ ...kept, accounts: withAccount(id, next) });
      return next;
    },
    end: async (id, reason) => {
      await read();
      const account = kept.accounts.get(id);
      if (account === undefined) return undefined;
      const accounts = new Map(kept.accounts);
      accounts.delete(id);
      await write({ current: kept.current === id ? undefined : kept.current, accounts }, reason);
      return account;
    },
    switchTo: async (id) => {
      const account = (await read()).accounts.get(id);
      if (account === undefined) return undefined;
      await write({ ...kept, current: id });
      return sessionOf(id, account);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onEnd: (id, listener) => {
      const those = endListeners.get(id) ?? new Set();
      endListeners.set(id, those.add(listener));
      return () => void those.delete(listener);
    },
    close: () => {
      if (isTarget(target)) target.removeEventListener('storage', onStorage);
    },
  };
};
