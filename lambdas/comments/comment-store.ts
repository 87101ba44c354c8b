/**
 * Comments in the table: those of a post in one partition, the threads' beginnings apart from their replies. A comment's own row is its
 * head; what it says is read by `complete` alone, which fetches what lies apart.
 */

import type { AccountId } from '../kernel/ids.ts';
import { CommentId, type PostId } from '../kernel/ids.ts';
import { unlessChanged } from '../platform/condition.ts';
import type { Row, Table } from '../platform/table.ts';
import { commentViewerStateRow } from '../reactions/reaction-rows.ts';
import type { CommentHead, CommentIds, LiveCommentHead } from './comment.ts';
import { isLive } from './comment.ts';
import { commentKey } from './comment-key.ts';
import { commentHeadOf } from './comment-row.ts';
import { commentRow, commentsHeadRow, pendingCommentRow, replyRow } from './comment-rows.ts';
import { makeCommentTextStore } from './comment-text-store.ts';

/** A page of comments. `next` is the comment behind which the list goes on, undefined at its end. */
export interface CommentPage {
  readonly comments: readonly CommentHead[];
  readonly next?: CommentId;
}

/** The ids in the sort key of a comment that waits. */
const pendingIdsOf = (sk: string): CommentIds => {
  const ids = pendingCommentRow.idsOfSort(sk);
  if (ids === undefined) throw new Error(`The sort key ${sk} is of no comment that waits`);
  return ids;
};

export type CommentStore = ReturnType<typeof makeCommentStore>;

export const makeCommentStore = (table: Table) => {
  const { complete } = makeCommentTextStore(table);

  /** Moves a comment from one of some states to another; answers it as it then stands, undefined when it was in none of them. */
  const move = async (
    { postId, commentId }: CommentIds,
    from: readonly LiveCommentHead['state'][],
    to: 'shown' | 'hidden',
  ): Promise<LiveCommentHead | undefined> => {
    const row = await unlessChanged(
      table.update(
        commentKey(postId, commentId),
        {
          expression: 'SET #state = :to REMOVE #reason',
          names: { '#state': 'state', '#reason': 'reason' },
          values: { ':to': to },
        },
        {
          expression: `#state IN (${from.map((_, place) => `:from${place}`).join(', ')})`,
          values: Object.fromEntries(from.map((state, place) => [`:from${place}`, state])),
        },
      ),
    );
    const moved = row && commentHeadOf(row);
    return moved && isLive(moved) ? moved : undefined;
  };

  return {
    move,

    /** Comments with what they say. */
    complete,

    /** A comment or reply of a post, also one that is deleted and not yet cleared away. */
    get: async (
      postId: PostId,
      commentId: CommentId,
      options: { readonly consistent?: boolean } = {},
    ): Promise<CommentHead | undefined> => {
      const row = await table.get(commentKey(postId, commentId), options);
      return row && commentHeadOf(row);
    },

    /** Those that exist, by id. */
    getMany: async (ids: readonly CommentIds[]): Promise<ReadonlyMap<CommentId, CommentHead>> => {
      const rows = await table.getMany(ids.map(({ postId, commentId }) => commentKey(postId, commentId)));
      return new Map(rows.map(commentHeadOf).map((comment) => [comment.commentId, comment]));
    },

    /** Comments that begin threads, oldest first, behind the comment `after`. */
    oldestPage: async (postId: PostId, limit: number, after: CommentId | undefined): Promise<CommentPage> => {
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: { ':partition': commentRow.partition({ postId }), ':prefix': commentRow.sortPrefix },
        },
        limit,
        ...(after !== undefined && { after: { ...commentKey(postId, after) } }),
      });
      const comments = found.rows.map(commentHeadOf);
      const last = comments.at(-1);
      return { comments, ...(found.next && last && { next: last.commentId }) };
    },

    /** All comments that begin threads from an older one to a newer one, newest first. */
    between: async (
      postId: PostId,
      { oldest, newest }: { readonly oldest: CommentId; readonly newest: CommentId },
    ): Promise<readonly CommentHead[]> => {
      const comments: CommentHead[] = [];
      const pages = table.queryAll({
        where: {
          expression: 'pk = :partition AND sk BETWEEN :oldest AND :newest',
          values: {
            ':partition': commentRow.partition({ postId }),
            ':oldest': commentKey(postId, oldest).sk,
            ':newest': commentKey(postId, newest).sk,
          },
        },
        newestFirst: true,
      });
      for await (const { rows } of pages) comments.push(...rows.map(commentHeadOf));
      return comments;
    },

    /**
     * Comments that begin threads, newest first, behind the comment `after`. The row with the post's pins sorts above them all, so the
     * first page brings it along for nothing.
     */
    page: async (
      postId: PostId,
      limit: number,
      after: CommentId | undefined,
    ): Promise<CommentPage & { readonly pins: readonly CommentId[] }> => {
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND sk BETWEEN :first AND :head',
          values: {
            ':partition': commentRow.partition({ postId }),
            ':first': commentRow.sortPrefix,
            ':head': commentsHeadRow.key({ postId }).sk,
          },
        },
        newestFirst: true,
        limit: limit + (after === undefined ? 1 : 0),
        ...(after !== undefined && { after: { ...commentKey(postId, after) } }),
      });
      const head = found.rows.find((row) => row['sk'] === commentsHeadRow.key({ postId }).sk);
      const comments = found.rows.filter((row) => row !== head).map(commentHeadOf);
      const last = comments.at(-1);
      return { comments, pins: pinsOf(head), ...(found.next && last && { next: last.commentId }) };
    },

    /** The replies of a thread, oldest first, behind the reply `after`. */
    replies: async (
      postId: PostId,
      thread: CommentId,
      limit: number,
      after: CommentId | undefined,
    ): Promise<CommentPage> => {
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :thread)',
          values: {
            ':partition': commentRow.partition({ postId }),
            ':thread': `${replyRow.sortPrefix}${thread}-`,
          },
        },
        limit,
        ...(after !== undefined && { after: { ...commentKey(postId, after) } }),
      });
      const comments = found.rows.map(commentHeadOf);
      const last = comments.at(-1);
      return { comments, ...(found.next && last && { next: last.commentId }) };
    },

    /** Comments that wait for the author of posts, behind one of them: of one post, or of all, newest post and newest comment first. */
    pending: async (
      author: AccountId,
      of: { readonly postId?: PostId | undefined },
      limit: number,
      after: CommentIds | undefined,
    ): Promise<{ readonly ids: readonly CommentIds[]; readonly next?: CommentIds }> => {
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND begins_with(sk, :prefix)',
          values: {
            ':partition': pendingCommentRow.partition({ author }),
            ':prefix': `${pendingCommentRow.sortPrefix}${of.postId === undefined ? '' : `${of.postId}#`}`,
          },
        },
        newestFirst: true,
        limit,
        ...(after !== undefined && {
          after: { ...pendingCommentRow.key({ postId: after.postId, commentId: after.commentId }) },
        }),
      });
      const ids = found.rows.map((row) => pendingIdsOf(String(row['sk'])));
      const last = ids.at(-1);
      return { ids, ...(found.next && last && { next: last }) };
    },

    /** What the post's author has pinned, with what a change of it is based on. */
    pins: async (
      postId: PostId,
    ): Promise<{ readonly pins: readonly CommentId[]; readonly version: number }> => {
      const head = await table.get(commentsHeadRow.key({ postId }), { consistent: true });
      return { pins: pinsOf(head), version: versionOf(head) };
    },

    /** Writes the pins; answers whether they still were of that version. */
    savePins: async (postId: PostId, pins: readonly CommentId[], version: number): Promise<boolean> => {
      const saved = await unlessChanged(
        table.update(
          commentsHeadRow.key({ postId }),
          {
            expression: 'SET pins = :pins, version = :next',
            values: { ':pins': pins, ':next': version + 1 },
          },
          version === 0
            ? { expression: 'attribute_not_exists(version)' }
            : { expression: 'version = :seen', values: { ':seen': version } },
        ),
      );
      return saved !== undefined;
    },

    /** Which of a viewer's likes are of comments of a post from the smallest to the largest of some ids. One query. */
    likedBetween: async (
      viewer: AccountId,
      postId: PostId,
      first: CommentId,
      last: CommentId,
      { consistent }: { readonly consistent: boolean },
    ): Promise<ReadonlySet<CommentId>> => {
      const prefix = `${commentRow.sortPrefix}${postId}#`;
      const found = await table.query({
        where: {
          expression: 'pk = :partition AND sk BETWEEN :first AND :last',
          values: {
            ':partition': commentViewerStateRow.partition({ reader: viewer }),
            ':first': commentViewerStateRow.key({ reader: viewer, postId, commentId: first }).sk,
            ':last': commentViewerStateRow.key({ reader: viewer, postId, commentId: last }).sk,
          },
        },
        filter: { expression: 'attribute_exists(liked)' },
        consistent,
      });
      return new Set(found.rows.map((row) => CommentId.parse(String(row['sk']).slice(prefix.length))));
    },
  };
};

const pinsOf = (head: Row | undefined): readonly CommentId[] =>
  Array.isArray(head?.['pins']) ? head['pins'].map((id) => CommentId.parse(id)) : [];

const versionOf = (head: Row | undefined): number =>
  typeof head?.['version'] === 'number' ? head['version'] : 0;
