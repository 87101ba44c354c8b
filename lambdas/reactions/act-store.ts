/** What the stream's consumer does with likes, saves and reposts of posts: counts them, and clears away those of posts that are gone. */
import type { PostId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import type { Row, Table } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { countOf, reactions } from '../posts/viewer-state.ts';
import type { Act } from './reaction.ts';
import { rowsOf } from './reaction-keys.ts';
import { insightRow } from './reaction-rows.ts';
import type { Counting } from './reconcile-acts.ts';
import { reconcileActs } from './reconcile-acts.ts';

const CLEARED_AT_ONCE = 100; // acts of each kind, of a post that is gone

/** An act counts in its post and in what happened around the post on its day. */
const ofPosts: Counting = {
  thing: ({ postId }) => postRow.key({ postId }),
  isGone: (row) => row === undefined,
  counters: ({ postId, reaction, act }) => {
    const day = dayOf(timeOf(act));
    return [
      { key: postRow.key({ postId }), field: countOf[reaction] },
      {
        key: insightRow.key({ postId, day: dateOf(day) }),
        field: countOf[reaction],
        madeUntil: (day + limits.insightDays) * DAY_SECONDS,
      },
    ];
  },
};

/** @param clearedAtOnce how many acts of each kind one event clears away */
export const makeActStore = (table: Table, clearedAtOnce = CLEARED_AT_ONCE) => ({
  /** Counts what has been done or taken back. Each act is there once. */
  count: (acts: readonly Act[]): Promise<void> => reconcileActs(table, ofPosts, acts),

  /**
   * Clears away what was done with a post that is gone, a bounded piece at a time: marks lead to the states that name them, and their
   * deletions call the consumer again.
   */
  clear: async (postId: PostId): Promise<void> => {
    if ((await table.get(postRow.key({ postId }), { consistent: true })) !== undefined) return;
    const found = await Promise.all(
      reactions.map(async (reaction): Promise<readonly Act[]> => {
        const { mark } = rowsOf[reaction];
        const { rows } = await table.query({
          where: {
            expression: 'pk = :pk',
            values: { ':pk': mark.partition({ target: postId, postId }) },
          },
          limit: clearedAtOnce,
          consistent: true,
        });
        return rows.map((row: Row) => {
          const { act, account } = mark.parse(row);
          return { reaction, postId, act, viewer: account };
        });
      }),
    );
    await reconcileActs(table, ofPosts, found.flat());
  },
});
