/** What the documents say of erasures. */
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { DeletionView } from './erasure-contract.ts';
import { deletion } from './erasure-examples.ts';
import type * as rows from './erasure-rows.ts';

export const docs = {
  about: 'Deletion: leave for good.',
  replies: {
    Deletion: {
      schema: DeletionView,
      description: 'An account that is to be erased.',
      examples: { month: example('In 30 days', deletion) },
    },
  },
  fields: {
    erasureDueAt:
      'When your account is erased, unless you take that back until then with `DELETE /v1/me/deactivation`.',
    notes:
      'What happens now and then, in sentences to show to the person, in the language of `Accept-Language`.',
  },
  rows: {
    erasureRow: { note: 'until the account is gone ([decision 59](adr/0059-deletion-and-erasure.md))' },
    dueErasureRow: {
      note: 'a list in the order of time, read every five minutes; put a day ahead again while an erasure is under way',
    },
    waitingErasureRow: { note: 'until a scan has looked for the account' },
    erasureScanRow: { note: 'one for all accounts that waited when it began' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
