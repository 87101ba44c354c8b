/** Writes of comments that say what they say, or take it away: a text that does not fit into a comment's own row is written first. */
import type { Mention } from '../graph/mention.ts';
import type { AccountId } from '../kernel/ids.ts';
import { changeTo } from '../platform/change-to.ts';
import { orRefusal, unlessChanged } from '../platform/condition.ts';
import type { Expression, Table } from '../platform/table.ts';
import { ConditionFailed, isNew } from '../platform/table.ts';
import { writeWithParts } from '../platform/write-with-parts.ts';
import type {
  CommentHead,
  CommentIds,
  CommentStatus,
  LiveComment,
  LiveCommentHead,
  NewLiveComment,
} from './comment.ts';
import { isLive, newTextPartId } from './comment.ts';
import { commentKey } from './comment-key.ts';
import { commentHeadOf, deletion, isUndeleted, textKeyOf } from './comment-row.ts';
import { makeCommentStore } from './comment-store.ts';
import { makeCommentTextStore } from './comment-text-store.ts';
import type { CommentPacking } from './pack-comment.ts';
import { packComment } from './pack-comment.ts';

/** What an edit writes. */
export interface CommentEdit {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly status: CommentStatus;
  /** Milliseconds. */
  readonly at: number;
}

/** A comment says nothing beside what is written with these. */
const nowhere = {
  text: undefined,
  mentions: undefined,
  part: undefined,
  textBytes: undefined,
  mentioned: undefined,
} as const;

export type CommentWriter = ReturnType<typeof makeCommentWriter>;

/** A comment store that also writes what comments say. */
export const makeCommentWriter = (table: Table) => {
  const store = makeCommentStore(table);
  const texts = makeCommentTextStore(table);

  const writeText = <Result>(
    { postId, commentId }: CommentIds,
    { parts }: CommentPacking,
    write: () => Promise<Result>,
  ): Promise<Result> =>
    writeWithParts(table, {
      parts,
      owner: commentKey(postId, commentId),
      namedBy: (row) => {
        const comment = commentHeadOf(row);
        const key = isLive(comment) ? textKeyOf(comment) : undefined;
        return key === undefined ? [] : [key];
      },
      write,
    });

  return {
    ...store,

    /**
     * Adds a comment. Answers it, or the one that has this id already, undefined where that is deleted. Costs a write unit, and one for
     * each KB of a text that the comment's row has no room for.
     */
    create: async (comment: NewLiveComment): Promise<LiveComment | undefined> => {
      const { text: _, mentions: __, ...ids } = comment;
      const { postId, commentId, ...status } = ids;
      const packing = packComment(comment, newTextPartId);
      let existing: CommentHead | undefined;
      const created = await writeText(comment, packing, async (): Promise<LiveComment | undefined> => {
        const row = { ...commentKey(postId, commentId), ...status, ...packing.packed };
        const refused = await orRefusal(table.put(row, isNew));
        if (!(refused instanceof ConditionFailed))
          return { ...ids, ...packing.words, packed: packing.packed };
        if (refused.row === undefined) throw refused;
        existing = commentHeadOf(refused.row);
        return undefined;
      });
      if (created !== undefined || existing === undefined || !isLive(existing)) return created;
      const [found] = await store.complete([existing], { consistent: true });
      return found;
    },

    /** Writes a new text; answers undefined when the comment is no longer in the state that was decided on. */
    edit: async (
      { postId, commentId, state, by }: Pick<LiveCommentHead, 'postId' | 'commentId' | 'state' | 'by'>,
      { text, mentions, status, at }: CommentEdit,
    ): Promise<LiveComment | undefined> => {
      const packing = packComment({ postId, commentId, by, text, mentions }, newTextPartId);
      const row = await writeText({ postId, commentId }, packing, () =>
        unlessChanged(
          table.update(
            commentKey(postId, commentId),
            changeTo({ ...nowhere, ...packing.packed, reason: undefined, ...status, editedAt: at }),
            {
              expression: '#state = :was AND #by = :author',
              names: { '#state': 'state', '#by': 'by' },
              values: { ':was': state, ':author': by },
            },
          ),
        ),
      );
      const edited = row && commentHeadOf(row);
      return edited && isLive(edited) ? { ...edited, ...packing.words } : undefined;
    },

    /**
     * Deletes a comment for the person who wrote it or, with `ownsPost`, for the post's author; its text goes at once. Answers whether
     * there was one to delete.
     */
    remove: async (
      { postId, commentId }: CommentIds,
      who: { readonly accountId: AccountId; readonly ownsPost: boolean },
    ): Promise<boolean> => {
      const isTheirs: Expression = who.ownsPost
        ? { expression: isUndeleted }
        : {
            expression: `${isUndeleted} AND #by = :me`,
            names: { '#by': 'by' },
            values: { ':me': who.accountId },
          };
      const removed = await unlessChanged(table.update(commentKey(postId, commentId), deletion, isTheirs));
      if (removed === undefined) return false;
      await texts.remove(commentHeadOf(removed));
      return true;
    },
  };
};
