/** List the sessions of an account, end one, end all others. */
import type { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { notFound } from '../kernel/problems.ts';
import { describeDevice } from './describe-device.ts';
import type { EndingStore, OwnSession } from './ending-store.ts';
import type { SessionId } from './session.ts';
import type { SessionView } from './session-contract.ts';

const present = (session: OwnSession, current: SessionId): SessionView => ({
  sessionId: session.sessionId,
  device: describeDevice(session.device),
  country: session.country ?? null,
  startedAt: new Date(session.startedAt).toISOString(),
  lastSeenOn: session.lastSeenOn,
  current: session.sessionId === current,
});

/** The current session, then the others, last seen first; among those of a day the latest to begin. */
const inOrder =
  (current: SessionId) =>
  (one: OwnSession, other: OwnSession): number => {
    if (one.sessionId === current || other.sessionId === current) return one.sessionId === current ? -1 : 1;
    if (one.lastSeenOn !== other.lastSeenOn) return one.lastSeenOn < other.lastSeenOn ? 1 : -1;
    return other.startedAt - one.startedAt;
  };

export const listSessions = async (
  endings: Pick<EndingStore, 'list'>,
  viewer: AccountId,
  current: SessionId,
): Promise<readonly SessionView[]> => {
  const sessions = await endings.list(viewer);
  return sessions
    .toSorted(inOrder(current))
    .slice(0, limits.sessionsListed)
    .map((session) => present(session, current));
};

/** Ends a session of one's own, be it the one that asks. Throws `not_found`. `now` in milliseconds. */
export const endSession = async (
  endings: Pick<EndingStore, 'end'>,
  viewer: AccountId,
  sessionId: SessionId,
  now: number,
): Promise<void> => {
  if (!(await endings.end(viewer, sessionId, now))) throw notFound();
};
