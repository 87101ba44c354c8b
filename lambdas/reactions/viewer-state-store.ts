/** Counts what readers have done with posts: rows beside the references of their home feeds say what is counted. */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS, dateOf } from '../platform/durations.ts';
import type { Counter } from '../platform/exact-counter.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import type { TouchedThing } from './count-reactions.ts';
import { countReactions } from './count-reactions.ts';
import type { Reaction, TouchedReactions } from './reaction.ts';
import { countOf } from './reaction.ts';
import { insightRow, likeRow, repostRow, savedRow, viewerStateRow } from './reaction-rows.ts';

const CLEARED_AT_ONCE = 100; // likes of a post that is gone

const truthOf: Readonly<Record<Reaction, (reader: AccountId, postId: PostId) => Key>> = {
  liked: (account, postId) => likeRow.key({ target: postId, account }),
  saved: (account, postId) => savedRow.key({ account, postId }),
  reposted: (account, postId) => repostRow.key({ account, postId }),
};

/** A reaction counts in its post and in what happened around the post on the day it was done. */
const countersOf =
  (postId: PostId, reaction: Reaction) =>
  (day: number): readonly Counter[] => [
    { key: postRow.key({ postId }), field: countOf[reaction] },
    {
      key: insightRow.key({ postId, day: dateOf(day) }),
      field: countOf[reaction],
      madeUntil: (day + limits.insightDays) * DAY_SECONDS,
    },
  ];

const thingOf = ({ reader, postId, reactions }: TouchedReactions): TouchedThing => ({
  state: viewerStateRow.key({ reader, postId }),
  reactions: new Map(
    [...reactions].map((reaction) => [
      reaction,
      { truth: truthOf[reaction](reader, postId), counters: countersOf(postId, reaction) },
    ]),
  ),
});

export const makeViewerStateStore = (table: Table) => ({
  /** Counts what has been done or undone. Each touched reader and post is there once. */
  count: (touched: readonly TouchedReactions[]): Promise<void> => countReactions(table, touched.map(thingOf)),

  /**
   * Deletes likes of a post that is gone, a bounded piece at a time: the deletions call the consumer again. Viewer state follows as it does
   * when somebody unlikes the post.
   */
  clearLikes: async (postId: PostId): Promise<void> => {
    if ((await table.get(postRow.key({ postId }), { consistent: true })) !== undefined) return;
    const { rows } = await table.query({
      where: { expression: 'pk = :pk', values: { ':pk': likeRow.partition({ target: postId }) } },
      projection: { expression: 'pk, sk' },
      limit: CLEARED_AT_ONCE,
      consistent: true,
    });
    await table.writeManyUnordered([], rows.map(keyOfRow));
  },
});
