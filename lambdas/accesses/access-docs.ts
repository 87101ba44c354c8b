/** What the documents say of accesses. */
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { AccessView } from './access-contract.ts';
import { access } from './access-examples.ts';
import { listAccesses } from './access-routes.ts';
import type * as rows from './access-rows.ts';

export const docs = {
  about: 'Accesses: who of the staff looked at your data.',
  replies: {
    Access: {
      schema: AccessView,
      description: 'A look of one of the staff at what is not public of yours.',
      examples: { support: example('Help with signing in', access) },
    },
    AccessPage: {
      schema: listAccesses.reply.schema,
      description: 'Looks of staff at your data.',
      examples: { page: example('One of several pages', { items: [access], cursor: exampleCursor }) },
    },
  },
  fields: {
    accessId: 'Id of the look.',
    'Access.at': 'When it was.',
    'Access.role': 'The role by which it was done. Names are not told.',
    'Access.kind':
      'What was looked at. `account`: its state, limits and sessions. `case`: what others reported, and what was decided. `export`: a copy of all your data.',
    'Access.id': 'Id of the post, photo, comment, collection or draft; null for everything else.',
    'Access.reason':
      'Why. `review`: it was reported, or waited to be released. `appeal`: you contest a decision. `support`: you asked for help. `legal`: the law or an authority demanded it.',
    'AccessPage.items': 'Looks, the latest first.',
  },
  rows: {
    accessRow: {
      shape: '`Access` in `accesses/access.ts`',
      note: 'written before staff are answered; two years',
    },
    staffLogRow: {
      shape: '`StaffLogEntry` in `accesses/staff-log.ts`',
      note: 'what staff did and looked at, written in the transaction of the deed; five years',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
