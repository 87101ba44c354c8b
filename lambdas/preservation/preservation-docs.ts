/** What the documents say of what is preserved. */
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { DisclosureView, PreservedView } from './preservation-contract.ts';
import { disclosure, preserved } from './preservation-examples.ts';
import { listPreserved } from './preservation-routes.ts';
import type * as rows from './preserved-rows.ts';

export const docs = {
  about: 'Preservation: pictures of lists that the law has kept for authorities.',
  replies: {
    Preserved: {
      schema: PreservedView,
      description: 'A match with a list of known pictures whose picture is kept apart.',
      examples: { hotline: example('A list of a hotline', preserved) },
    },
    PreservedPage: {
      schema: listPreserved.reply.schema,
      description: 'Preserved matches.',
      examples: { page: example('One of several pages', { items: [preserved], cursor: exampleCursor }) },
    },
    Disclosure: {
      schema: DisclosureView,
      description: 'Where to fetch a preserved picture with what was known of it.',
      examples: { urls: example('URLs', disclosure) },
    },
  },
  fields: {
    preservedId: 'Id of what is preserved.',
    'Preserved.listId': 'Name of the list.',
    'Preserved.kind': '`sha256`: the file is in the list. `pdq`: what it looks like is.',
    'Preserved.hash': 'The entry of the list, in hexadecimal.',
    'Preserved.distance': 'Bits of 256 in which the hash of the picture differs.',
    'Preserved.picture':
      '`upload`: the picture as it was sent. `rendition`: the largest form in which it was shown.',
    'Preserved.preservedAt': 'When it matched.',
    'Preserved.until': 'When it goes.',
    'PreservedPage.items': 'Matches.',
    'Disclosure.match': 'The match.',
    'Disclosure.pictureUrl': 'URL of the picture.',
    'Disclosure.recordUrl': 'URL of JSON that has the match and the rows of photo and account as they were.',
    'Disclosure.expiresAt': 'Until when both URLs are good.',
  },
  rows: {
    preservedRow: {
      note: 'that a match is preserved; its picture and whose it is lie in the media bucket (`preserved/`) for as long',
    },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
