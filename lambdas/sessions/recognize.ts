/** Who calls, in which session, and whether that may go on: one rule for all routes, remembered for a while by a container. */
import type { AccountStore } from '../accounts/account-store.ts';
import type { SignIn } from '../accounts/identity.ts';
import { checkMayCall, statusRules } from '../kernel/account-status.ts';
import type { AccountId } from '../kernel/ids.ts';
import { strangerIdOf } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { RouteSpec } from '../kernel/route-spec.ts';
import type { StaffRole } from '../kernel/staff-role.ts';
import { setWithin } from '../platform/bounded-map.ts';
import { dateOf, dayOf, MINUTE_MS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Place, Session, SessionId } from './session.ts';
import { beginsAgain, isEndedFor, sessionEnded, sessionIdOf } from './session.ts';
import type { SessionStore } from './session-store.ts';

const REMEMBERED_MS = 5 * MINUTE_MS;
const MAX_REMEMBERED = 10_000; // some 4 MB
const BEGINNING = {
  attempts: 4, // other containers that begin the same session, an identity or account that changes
  error: () => problem('conflict'),
};

/** A session as a container knows it. */
export interface KnownSession {
  readonly sessionId: SessionId;
  readonly session: Session;
  /** How often sessions of the account had ended when it was read. */
  readonly epoch: number;
}

interface Remembered {
  readonly known: KnownSession;
  /** Milliseconds. */
  readonly until: number;
}

const refuseEnded = (session: Session, signIn: SignIn): void => {
  if (isEndedFor(session, signIn)) throw sessionEnded();
};

/** Whether a session is that of a sign-in, rather than a former one that was ended. */
const isOf = ({ endedAt }: Session, signIn: SignIn): boolean =>
  endedAt === undefined || !beginsAgain(signIn, endedAt);

/** Who calls: an account, or a stranger's id, which no account has. */
export interface Caller {
  readonly accountId: AccountId;
  readonly signIn: SignIn;
  /** Undefined for strangers, and for accounts from before identities had rows. */
  readonly sessionId?: SessionId;
  /** Of the staff, as the session has them. */
  readonly roles?: readonly StaffRole[] | undefined;
}

export interface CallerDeps {
  readonly sessions: SessionStore;
  readonly accounts: Pick<AccountStore, 'byId'>;
}

export type Callers = ReturnType<typeof makeCallers>;

/**
 * Makes what knows callers by their sign-ins: the first time in five minutes for half a read unit, then for none. Who has no account is
 * a stranger, which is not remembered and is asked with strong consistency, so that an account counts everywhere as soon as it is made. A session that
 * is ended elsewhere is refused in reads within five minutes, and in writes at once: {@link confirm}. Routes for staff ask every time, for one
 * read unit. `clock` in milliseconds.
 */
export const makeCallers = (deps: () => CallerDeps, clock: () => number) => {
  const remembered = new Map<SessionId, Remembered>();

  const remember = (known: KnownSession): KnownSession => {
    setWithin(remembered, MAX_REMEMBERED, known.sessionId, { known, until: clock() + REMEMBERED_MS });
    return known;
  };

  /** The session of a sign-in that leads to an account; else who it is. */
  const findOrBegin = (
    sessionId: SessionId,
    signIn: SignIn,
    place: () => Place,
    isAnew: boolean,
  ): Promise<Session | AccountId> => {
    const { sessions, accounts } = deps();
    return retryOnConflict(BEGINNING, async (before) => {
      const found = await sessions.find(sessionId, { consistent: isAnew || before > 0 });
      if (found !== undefined && isOf(found, signIn)) return found;
      const destination = await sessions.destinationOf(signIn);
      if (destination.outcome === 'signed out') {
        // The one session that goes on began before all others were ended: a late read may not know it.
        if (before === 0) return undefined;
        throw sessionEnded();
      }
      if (destination.outcome === 'no account') return strangerIdOf(signIn.issuer, signIn.subject);
      const account = await accounts.byId(destination.accountId, { consistent: true });
      if (account === undefined) return destination.accountId;
      return sessions.begin({ sessionId, signIn, former: found?.endedAt }, account, place(), clock());
    });
  };

  /** Once a day. Nobody is kept from calling because it fails. */
  const seeToday = async (known: KnownSession, place: () => Place): Promise<KnownSession> => {
    if (known.session.lastSeenOn >= dateOf(dayOf(clock()))) return known;
    const { sessionId, session } = known;
    try {
      return remember({ ...known, session: await deps().sessions.see(sessionId, session, place(), clock()) });
    } catch (error) {
      log.error('A session could not be noted as seen', error, { sessionId });
      return known;
    }
  };

  const recall = async (
    sessionId: SessionId,
    signIn: SignIn,
    place: () => Place,
    isAnew: boolean,
  ): Promise<KnownSession | AccountId> => {
    const entry = isAnew ? undefined : remembered.get(sessionId);
    if (entry !== undefined && entry.until > clock() && isOf(entry.known.session, signIn)) return entry.known;
    const session = await findOrBegin(sessionId, signIn, place, isAnew);
    return typeof session === 'string' ? session : remember({ sessionId, session, epoch: 0 });
  };

  /** Throws `account_deactivated` where the account was not active when the session began and still may not call. */
  const checkStatus = async ({ sessionId, session, epoch }: KnownSession, spec: RouteSpec): Promise<void> => {
    if (session.status === undefined || statusRules[session.status].reads) return;
    const account = await deps().accounts.byId(session.accountId, { consistent: true });
    if (account === undefined) return;
    if (!statusRules[account.status].reads) return checkMayCall(account, spec);
    await deps().sessions.heal(sessionId);
    const { status: _, ...healed } = session;
    remember({ sessionId, session: healed, epoch });
  };

  return {
    /** Who calls a route. Throws `session_ended` and `account_deactivated`. */
    recognize: async (signIn: SignIn, spec: RouteSpec, place: () => Place): Promise<Caller> => {
      const sessionId = sessionIdOf(signIn);
      const recalled = await recall(sessionId, signIn, place, spec.staff !== undefined);
      if (typeof recalled === 'string') return { accountId: recalled, signIn };
      const known = await seeToday(recalled, place);
      refuseEnded(known.session, signIn);
      await checkStatus(known, spec);
      return { accountId: known.session.accountId, signIn, sessionId, roles: known.session.roles };
    },

    /**
     * Before a write: reads the session again where sessions of its account have ended that this container may not know of. `epoch` as
     * the account's row of limits has it. Throws `session_ended`.
     */
    confirm: async ({ sessionId, signIn }: Caller, epoch = 0): Promise<void> => {
      const entry = sessionId && remembered.get(sessionId);
      if (sessionId === undefined || entry?.known.epoch === epoch) return;
      const session = await deps().sessions.find(sessionId, { consistent: true });
      if (session === undefined) throw sessionEnded();
      remember({ sessionId, session, epoch });
      refuseEnded(session, signIn);
    },
  };
};
