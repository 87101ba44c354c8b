/** Keys of comments and replies, which are one kind of thing under two kinds of keys. */
import type { CommentId, PostId } from '../kernel/ids.ts';
import type { Key } from '../platform/table.ts';
import { commentRow, replyRow } from './comment-rows.ts';

/** The key of a comment, or of a reply, whose id begins with its thread's and a hyphen. */
export const commentKey = (postId: PostId, commentId: CommentId): Key =>
  (commentId.includes('-') ? replyRow : commentRow).key({ postId, commentId });

/** The ids of a comment or reply, undefined for the key of another row. */
export const commentIdsOf = (key: Key) => commentRow.idsOf(key) ?? replyRow.idsOf(key);
