/** Whose personal data rows of posts are. */
import {
  type DataOfRows,
  foundWith,
  namedByOthers,
  of,
  othersOwn,
  owner,
  repeats,
  scannedFor,
} from '../kernel/personal-data.ts';
import type * as rows from './post-rows.ts';

export const data = {
  postRow: of(
    owner('author'),
    foundWith('co-author of a post', 'coAuthors', namedByOthers),
    foundWith('paid partner of a post', 'paidPartnership', namedByOthers),
    foundWith('tag on a post', 'tags', namedByOthers),
    scannedFor('untagged', namedByOthers),
    scannedFor('mentions', namedByOthers),
  ),
  postReferenceRow: of(
    owner('coAuthor', repeats('the posts as co-author')),
    foundWith('post', 'postId', othersOwn),
  ),
  editRow: of(
    foundWith('post', 'postId'),
    scannedFor('mentions', namedByOthers),
    scannedFor('paidPartnership', namedByOthers),
  ),
  textPartRow: of(foundWith('post', 'postId'), scannedFor('mentions', namedByOthers)),
  photosPartRow: of(foundWith('post', 'postId')),
  tagPartRow: of(
    foundWith('post', 'postId'),
    foundWith('tag on a post', 'tags', namedByOthers),
    scannedFor('untagged', namedByOthers),
  ),
  binRow: of(owner('author', repeats('the posts'))),
  archivedRow: of(owner('author', repeats('the posts'))),
} satisfies DataOfRows<typeof rows>;
