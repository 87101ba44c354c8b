/** What the documents say of people credited on posts. */
import type { RowNotes, TopicDocs } from '../kernel/topic-docs.ts';
import type * as rows from './credit-rows.ts';

export const docs = {
  about: 'People credited on posts: co-authors, paid partners and people tagged on photos.',
  rows: {
    taggedRow: {
      note: 'made equal to the tags of the published post by `projections`; a hint: the post is read afresh',
    },
    coAuthoredRow: {
      note: 'invited or accepted; made equal to the published post by `projections`; a hint: the post is read afresh',
    },
    partneredRow: {
      note: 'invited or accepted; made equal to the published post by `projections`; a hint: the post is read afresh',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
