/** What the documents say of sessions. */
import { limits } from '../kernel/limits.ts';
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { DeviceView, SessionList, SessionView } from './session-contract.ts';
import * as sessions from './session-examples.ts';
import type * as rows from './session-rows.ts';

export const docs = {
  about: 'Sessions: where you are signed in.',
  replies: {
    Device: {
      schema: DeviceView,
      description: 'A device, as far as its `User-Agent` says what it is.',
      examples: { phone: example('A phone', sessions.device) },
    },
    Session: {
      schema: SessionView,
      description: 'A sign-in on a device, for as long as its tokens are refreshed.',
      examples: { phone: example('On a phone', sessions.session) },
    },
    SessionList: {
      schema: SessionList,
      description: 'Your sessions.',
      examples: { two: example('A computer and a phone', sessions.sessions) },
    },
  },
  fields: {
    sessionId: 'Id of the session, for ending it.',
    device: 'The device, when the session was last seen on a new day.',
    app: 'The browser or app, with its version; null where it does not say.',
    system:
      'The operating system; null where it does not say. With its version where that is told: not by browsers of desktops and Android.',
    kind: 'What kind of device it is; null where it does not say.',
    country:
      'Country of the device when the session was last seen on a new day (ISO 3166-1 alpha-2); null where it is not known: only calls through the host of the web app tell it.',
    startedAt: 'When the sign-in was, or its first request where its tokens do not say.',
    lastSeenOn: 'The day of UTC on which the session was last used.',
    'Session.current': 'Whether this request was made in it.',
    'SessionList.items': `The sessions, at most ${limits.sessionsListed}: the current one first, then the last seen.`,
  },
  parameters: {
    sessionId: { description: 'Id of the session.', example: sessions.session.sessionId },
  },
  rows: {
    sessionRow: {
      note: 'by the id that follows from issuer, subject and `origin_jti` of a token; read once by each container and five minutes; kept when it has ended, and until 400 days after its last day of use',
    },
    accountSessionRow: { note: 'written with the other in one transaction, deleted when the session ends' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
