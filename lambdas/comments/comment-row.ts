/** Comments from their rows, and the change of a row that deletes a comment. */
import { keyOfRow } from '../platform/row.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Key, Row } from '../platform/table.ts';
import type { CommentHead } from './comment.ts';
import { partOf, StoredComment } from './comment.ts';
import { commentIdsOf } from './comment-key.ts';
import { commentTextRow } from './comment-rows.ts';

/** A comment's own row. Throws for a row that is none. */
export const commentHeadOf = (row: Row): CommentHead => {
  const ids = commentIdsOf(keyOfRow(row));
  if (ids === undefined) throw new Error(`The row ${String(row['pk'])} ${String(row['sk'])} is no comment`);
  return { ...ids, ...parseRow(StoredComment, row) };
};

/** Where the text of a comment lies that its own row has no room for; of a deleted one, where it lay. */
export const textKeyOf = (comment: CommentHead): Key | undefined => {
  const part = comment.state === 'deleted' ? comment.part : partOf(comment);
  return part && commentTextRow.key({ postId: comment.postId, commentId: comment.commentId, part });
};

/** Every attribute that says what a comment says. Where its text lay stays known, so that it can go. */
export const deletion: Expression = {
  expression: 'SET #state = :deleted REMOVE #text, mentions, mentioned, textBytes, editedAt, #reason',
  names: { '#state': 'state', '#text': 'text', '#reason': 'reason' },
  values: { ':deleted': 'deleted' },
};

/** The condition of {@link deletion}: the comment is there and not deleted yet. */
export const isUndeleted = 'attribute_exists(pk) AND #state <> :deleted';
