/**
 * What readers have done with posts, in rows beside the references of their home feeds: the marks by which likes, saves and reposts are
 * counted. The rows of likes, saves and reposts are the truth; these are brought in line by the stream consumer.
 */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { keys } from '../kernel/table-keys.ts';
import { dateOf, dayOf } from '../platform/days.ts';
import type { Counter, Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table, Write } from '../platform/table.ts';
import { isNew, nameOfKey } from '../platform/table.ts';
import type { ViewerState } from '../posts/viewer-state.ts';
import { StoredViewerState } from '../posts/viewer-state.ts';
import type { Reaction, TouchedReactions } from './reaction.ts';
import { countOf, reactions, StoredReaction } from './reaction.ts';

const DAY_SECONDS = 86_400;
const CLEARED_AT_ONCE = 100; // likes of a post that is gone

const truthOf = ({ reader, postId, commentId }: TouchedReactions, reaction: Reaction): Key => {
  switch (reaction) {
    case 'liked':
      return keys.like(commentId ?? postId, reader);
    case 'saved':
      return keys.saved(reader, postId);
    case 'reposted':
      return keys.repost(reader, postId);
  }
};

const keyOf = ({ reader, postId, commentId }: TouchedReactions): Key =>
  commentId === undefined ? keys.done(reader, postId) : keys.doneWithComment(reader, postId, commentId);

/** Where a reaction counts: in its post or comment and, for posts, in what happened on the day it was done. */
const countersOf = (
  { postId, commentId }: TouchedReactions,
  reaction: Reaction,
): readonly ((day: number) => Counter)[] => {
  const field = countOf[reaction];
  if (commentId !== undefined) return [() => ({ key: keys.comment(postId, commentId), field })];
  return [
    () => ({ key: keys.post(postId), field }),
    (day) => ({
      key: keys.insight(postId, dateOf(day)),
      field,
      madeUntil: (day + limits.insightDays) * DAY_SECONDS,
    }),
  ];
};

const isAsRead = (seen: ViewerState): { expression: string; values: Row } => ({
  expression: reactions
    .map((reaction) =>
      seen[reaction] === undefined ? `attribute_not_exists(${reaction})` : `${reaction} = :seen_${reaction}`,
    )
    .join(' AND '),
  values: Object.fromEntries(
    reactions.flatMap((reaction) =>
      seen[reaction] === undefined ? [] : [[`:seen_${reaction}`, seen[reaction]] as const],
    ),
  ),
});

/** Writes a mark that says what has been done; one that would say nothing goes. */
const stateWrite = (key: Key, seen: ViewerState | undefined, done: ViewerState): Write => {
  const isEmpty = reactions.every((reaction) => done[reaction] === undefined);
  if (isEmpty) return { delete: key, condition: isAsRead(seen ?? {}) };
  return { put: { ...key, ...done }, condition: seen === undefined ? isNew : isAsRead(seen) };
};

export type ViewerStateStore = ReturnType<typeof makeViewerStateStore>;

export const makeViewerStateStore = (table: Table) => {
  const marks = makeExactCounter(table);

  const deltaOf = (touched: TouchedReactions, rows: ReadonlyMap<string, Row>): Delta | undefined => {
    const key = keyOf(touched);
    const row = rows.get(nameOfKey(key));
    const seen = row && parseRow(StoredViewerState, row);
    const done: Record<Reaction, number | undefined> = {
      liked: seen?.liked,
      saved: seen?.saved,
      reposted: seen?.reposted,
    };
    const adds: Delta['adds'][number][] = [];
    for (const reaction of touched.reactions) {
      const truth = rows.get(nameOfKey(truthOf(touched, reaction)));
      const day = truth && dayOf(parseRow(StoredReaction, truth).at);
      const counted = seen?.[reaction];
      if (day === counted) continue;
      done[reaction] = day;
      for (const tallyOn of countersOf(touched, reaction)) {
        if (counted !== undefined) adds.push({ counter: tallyOn(counted), by: -1 });
        if (day !== undefined) adds.push({ counter: tallyOn(day), by: 1 });
      }
    }
    return adds.length === 0 ? undefined : { marker: stateWrite(key, seen, done), adds };
  };

  return {
    /** Counts what has been done or undone. Each touched reader and thing is there once. */
    count: (touched: readonly TouchedReactions[]): Promise<void> =>
      marks.reconcile(touched, async (unsettled) => {
        const found = await table.getMany(
          unsettled.flatMap((each) => [
            keyOf(each),
            ...[...each.reactions].map((reaction) => truthOf(each, reaction)),
          ]),
          { consistent: true },
        );
        const rows = new Map(
          found.map((row) => [nameOfKey({ pk: String(row['pk']), sk: String(row['sk']) }), row]),
        );
        return new Map(
          unsettled.flatMap((each) => {
            const delta = deltaOf(each, rows);
            return delta === undefined ? [] : [[each, delta] as const];
          }),
        );
      }),

    /**
     * Deletes likes of a post that is gone, a bounded piece at a time: the deletions call the consumer again. Marks follow as they do when
     * somebody takes back a like.
     */
    clearLikes: async (postId: PostId): Promise<void> => {
      if ((await table.get(keys.post(postId), { consistent: true })) !== undefined) return;
      const { rows } = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': keys.likesPartition(postId) } },
        projection: { expression: 'pk, sk' },
        limit: CLEARED_AT_ONCE,
        consistent: true,
      });
      await table.writeManyUnordered(
        [],
        rows.map((row) => ({ pk: String(row['pk']), sk: String(row['sk']) })),
      );
    },

    /** What a reader has done with posts, by post. Costs half a read unit a post. */
    withPosts: async (
      reader: AccountId,
      postIds: readonly PostId[],
    ): Promise<ReadonlyMap<PostId, ViewerState>> => {
      const rows = await table.getMany(postIds.map((postId) => keys.done(reader, postId)));
      const byKey = new Map(rows.map((row) => [String(row['sk']), parseRow(StoredViewerState, row)]));
      return new Map(
        postIds.flatMap((postId) => {
          const done = byKey.get(keys.done(reader, postId).sk);
          return done === undefined ? [] : [[postId, done] as const];
        }),
      );
    },
  };
};
