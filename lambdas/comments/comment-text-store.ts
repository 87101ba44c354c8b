/** Texts of comments whose own rows have no room for them: parts, which are read only for comments that are shown. */
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { findRows } from '../platform/find-rows.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { exists } from '../platform/table.ts';
import type { CommentHead, CommentIds, LiveComment, LiveCommentHead, TextPartId } from './comment.ts';
import { textKeyOf } from './comment-row.ts';
import { commentTextRow } from './comment-rows.ts';

const GRACE_SECONDS = DAY_SECONDS; // for readers of the row that named it

const isComplete = (comment: LiveCommentHead | LiveComment): comment is LiveComment => 'text' in comment;

/** A comment whose text stands in its row. */
const unpacked = (head: LiveCommentHead): LiveComment | undefined =>
  'part' in head.packed ? undefined : { ...head, ...head.packed };

export const makeCommentTextStore = (table: Table) => ({
  /**
   * Comments with what they say, in their order; without those that have been deleted since their rows were read. Costs nothing for those
   * that have it in their own row, else half a read unit for each 4 KB of a text, in one batch.
   */
  complete: async (
    heads: readonly (LiveCommentHead | LiveComment)[],
    options: { readonly consistent?: boolean } = {},
  ): Promise<readonly LiveComment[]> => {
    const keyOf = (head: LiveCommentHead | LiveComment): Key | undefined =>
      isComplete(head) ? undefined : textKeyOf(head);
    const keys = heads.map(keyOf).filter((key) => key !== undefined);
    const find = await findRows(table, keys, options);
    return heads.flatMap((head): readonly LiveComment[] => {
      if (isComplete(head)) return [head];
      const whole = unpacked(head);
      if (whole !== undefined) return [whole];
      const key = textKeyOf(head);
      const row = key && find(key);
      if (row === undefined) return [];
      const { text, mentions } = commentTextRow.parse(row);
      return [{ ...head, text, ...(mentions && { mentions }) }];
    });
  },

  /** Deletes the text of a comment that has been deleted, where it lay apart. */
  remove: async (comment: CommentHead): Promise<void> => {
    const key = textKeyOf(comment);
    if (key !== undefined) await unlessRefused(table.delete(key, exists));
  },

  /** Deletes all texts of a comment, at most so many at once, also those that it never came to name. */
  removeAll: async (
    { postId, commentId }: CommentIds,
    atOnce: number,
  ): Promise<{ readonly isDone: boolean }> => {
    const { rows, next } = await table.query({
      where: {
        expression: 'pk = :partition AND begins_with(sk, :prefix)',
        values: {
          ':partition': commentTextRow.partition({ postId }),
          ':prefix': `${commentTextRow.sortPrefix}${commentId}#`,
        },
      },
      projection: { expression: 'pk, sk' },
      limit: atOnce,
      consistent: true,
    });
    await table.writeManyUnordered([], rows.map(keyOfRow));
    return { isDone: next === undefined };
  },

  /** Lets a text that its comment names no more expire a day after a time (milliseconds). */
  letExpire: async ({ postId, commentId }: CommentIds, part: TextPartId, at: number): Promise<void> => {
    const change = changeTo({ expiresAt: expiryOf(at, GRACE_SECONDS) });
    await unlessRefused(table.update(commentTextRow.key({ postId, commentId, part }), change, exists));
  },
});
