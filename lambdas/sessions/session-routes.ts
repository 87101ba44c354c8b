/** The routes of sessions. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { SessionList, SessionParams } from './session-contract.ts';

export const listSessions = defineRoute({
  method: 'GET',
  path: '/v1/me/sessions',
  access: 'token',
  deactivatedMay: 'it shows who is signed in',
  summary: 'List your sessions: where you are signed in',
  description: `The session of this request comes first, then the others by the day on which they were seen, latest day on top; at most ${limits.sessionsListed} are listed. A session begins with the first request after a sign-in and lasts as long as its tokens are refreshed.`,
  reply: { status: 200, schema: SessionList },
});

export const endSession = defineRoute({
  method: 'DELETE',
  path: '/v1/me/sessions/{sessionId}',
  access: 'token',
  suspendedMay: 'it signs a device out',
  deactivatedMay: 'it signs a device out',
  summary: 'End a session: sign a device out',
  description:
    'Its tokens can write nothing from then on, however often they are refreshed, and read for five more minutes at most. Ending the session of this request signs you out. Ending one again changes nothing.',
  params: SessionParams,
  reply: { status: 204 },
  problems: ['not_found'],
});

export const endOtherSessions = defineRoute({
  method: 'DELETE',
  path: '/v1/me/sessions',
  access: 'token',
  suspendedMay: 'it signs other devices out',
  deactivatedMay: 'it signs other devices out',
  summary: 'End all your other sessions: sign out everywhere else',
  description:
    'Ends every session but the one of this request, and refuses earlier sign-ins of which no request has come yet.',
  reply: { status: 204 },
});
