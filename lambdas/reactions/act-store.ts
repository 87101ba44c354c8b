/** What the stream's consumer does with likes, saves and reposts of posts: counts them, and clears away those of posts that are gone. */
import type { ListedLike } from '../callers/listed-likes.ts';
import { latestLikes } from '../callers/listed-likes.ts';
import type { PostId } from '../kernel/ids.ts';
import { authorOf, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import type { Row, Table } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { countOf, reactions } from '../posts/viewer-state.ts';
import { beforeLikesSince, likesInRow } from './own-likes.ts';
import type { Act, Withdrawal, WithdrawalList } from './reaction.ts';
import { rowsOf } from './reaction-keys.ts';
import { insightRow, likedPostRow, repostedPostRow } from './reaction-rows.ts';
import type { Counting } from './reconcile-acts.ts';
import { reconcileActs } from './reconcile-acts.ts';
import { ownersOf } from './taken-back.ts';
import type { WithdrawalPiece, WithdrawalSource } from './withdraw-acts.ts';
import { withdrawActs } from './withdraw-acts.ts';

const CLEARED_AT_ONCE = 100; // acts of each kind, of a post that is gone

/** The lists of what an account did with posts that others are told of. */
export const postLists = ['liked', 'reposted'] as const satisfies readonly WithdrawalList[];
type PostList = (typeof postLists)[number];

/** An act counts in its post and in what happened around the post on its day. */
const ofPosts: Counting = {
  thing: ({ postId }) => postRow.key({ postId }),
  isGone: (row) => row === undefined,
  owners: (act) => ownersOf(act, undefined),
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

/** Those of some acts that were done with posts of the other account, whom a post's id names, since the block before. */
const actsToward = (
  { account, other, since }: Withdrawal,
  reaction: PostList,
  listed: readonly ListedLike[],
): readonly Act[] =>
  listed.flatMap(({ postId, act }) =>
    authorOf(postId) === other && (since === undefined || act > since)
      ? [{ reaction, viewer: account, postId, act }]
      : [],
  );

/** The lists of posts that an account did something with. */
const listsOf = (table: Table): Readonly<Record<PostList, WithdrawalSource>> => {
  const takeBack = (acts: readonly Act[]) => reconcileActs(table, ofPosts, acts);
  return {
    liked: {
      where: async ({ account, since }) => ({
        partition: likedPostRow.partition({ account }),
        prefix: likedPostRow.sortPrefix,
        after: since === undefined ? undefined : await beforeLikesSince(table, account, since),
      }),
      ahead: async (withdrawal) =>
        actsToward(withdrawal, 'liked', await latestLikes(table, withdrawal.account, { consistent: true })),
      actsIn: async (rows, withdrawal) => actsToward(withdrawal, 'liked', rows.flatMap(likesInRow)),
      takeBack,
    },
    reposted: {
      where: ({ account, since }) => ({
        partition: repostedPostRow.partition({ account }),
        prefix: repostedPostRow.sortPrefix,
        after: since && `${repostedPostRow.sortPrefix}${since}`,
      }),
      actsIn: async (rows, withdrawal) => actsToward(withdrawal, 'reposted', rows.map(repostedPostRow.parse)),
      takeBack,
    },
  };
};

/**
 * @param clearedAtOnce how many acts of each kind one event clears away
 * @param withdrawnAtOnce how many entries of a list a query for a withdrawal reads
 */
export const makeActStore = (table: Table, clearedAtOnce = CLEARED_AT_ONCE, withdrawnAtOnce?: number) => ({
  /** Counts what has been done or taken back. Each act is there once. */
  count: (acts: readonly Act[]): Promise<void> => reconcileActs(table, ofPosts, acts),

  /** Takes back what an account did with posts of one from whom a block parts it, a bounded piece at a time. */
  withdraw: (piece: WithdrawalPiece<PostList>): Promise<void> =>
    withdrawActs(table, listsOf(table)[piece.list], piece, withdrawnAtOnce),

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
