/** Answers the routes of sessions. */
import { makeEndingStore } from '../sessions/ending-store.ts';
import { endSession, listSessions } from '../sessions/manage-sessions.ts';
import { sessionIdOf } from '../sessions/session.ts';
import { api, routes } from '../sessions/topic.ts';
import { topicApi } from './topic-api.ts';

export const sessionsApi = topicApi(
  { api, routes },
  ({ reading }) => ({ endings: makeEndingStore(reading.table) }),
  {
    listSessions: async ({ identity, viewer, deps }) => ({
      body: { items: await listSessions(deps.endings, viewer, sessionIdOf(identity)) },
    }),
    endSession: async ({ params, viewer, deps, now }) => {
      await endSession(deps.endings, viewer, params.sessionId, now);
      return {};
    },
    endOtherSessions: async ({ identity, viewer, deps, now }) => {
      await deps.endings.endAll(viewer, { except: sessionIdOf(identity) }, now);
      return {};
    },
  },
);
