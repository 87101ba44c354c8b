/** Whose personal data rows of comments are. */
import {
  type DataOfRows,
  foundWith,
  namedByOthers,
  of,
  othersOwn,
  owner,
  repeats,
  scannedFor,
  workings,
} from '../kernel/personal-data.ts';
import type * as rows from './comment-rows.ts';

export const data = {
  commentRow: of(
    foundWith('comment of a person', 'by'),
    foundWith('post', 'postId', othersOwn),
    scannedFor('mentions', namedByOthers),
    scannedFor('mentioned', namedByOthers),
  ),
  replyRow: of(
    foundWith('comment of a person', 'by'),
    foundWith('post', 'postId', othersOwn),
    scannedFor('mentions', namedByOthers),
    scannedFor('mentioned', namedByOthers),
  ),
  commentTextRow: of(
    foundWith('comment', 'commentId'),
    foundWith('post', 'postId', othersOwn),
    scannedFor('mentions', namedByOthers),
  ),
  commentsHeadRow: of(foundWith('post', 'postId')),
  pendingCommentRow: of(
    owner('author', repeats('the comments')),
    foundWith('comment of a person', 'commentId', repeats('the comments')),
  ),
  writtenCommentRow: of(owner('commenter', repeats('the comments')), foundWith('post', 'postId', othersOwn)),
  commentRecountRow: of(owner('commenter', workings), foundWith('edge', 'under', workings)),
  hiddenWordsRow: of(owner('account')),
} satisfies DataOfRows<typeof rows>;
