/** A comment's own row, which is written with every like and reply, and the part that has its text where that does not fit. */
import { mentionedIn } from '../graph/mention.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '../platform/row-bytes.ts';
import type { Key, Row } from '../platform/table.ts';
import type { CommentIds, CommentWords, NewLiveComment, PackedWords, TextPartId } from './comment.ts';
import { commentKey } from './comment-key.ts';
import { commentTextRow } from './comment-rows.ts';

const MAX_COUNT = 999_999_999;
const MAX_TIME = 9_999_999_999_999;

/** What the row may come to hold besides what is said, as long as it gets. */
const most = {
  state: 'pending',
  reason: 'hidden_words',
  editedAt: MAX_TIME,
  likes: MAX_COUNT,
  replies: MAX_COUNT,
  counted: MAX_COUNT,
  queued: true,
  filed: true,
} as const;

/** How what a comment says is to be stored. */
export interface CommentPacking {
  readonly words: CommentWords;
  readonly packed: PackedWords;
  /** The part that is to be written before the comment's row. */
  readonly parts: readonly (Row & Key)[];
}

/** Where what a comment says is to lie: in its own row if that stays within a write unit, whatever is counted there later. */
export const packComment = (
  { postId, commentId, by, text, mentions = [] }: CommentIds & CommentWords & Pick<NewLiveComment, 'by'>,
  newPart: () => TextPartId,
): CommentPacking => {
  const words = { text, ...(mentions.length > 0 && { mentions: [...mentions] }) };
  const own = { ...commentKey(postId, commentId), by, ...most, ...words };
  if (rowBytes(own) <= WRITE_UNIT_BYTES) return { words, packed: words, parts: [] };
  const part = newPart();
  const mentioned = mentionedIn(mentions);
  return {
    words,
    packed: {
      part,
      textBytes: Buffer.byteLength(text, 'utf8'),
      ...(mentioned.length > 0 && { mentioned: [...mentioned] }),
    },
    parts: [{ ...commentTextRow.key({ postId, commentId, part }), ...words }],
  };
};
