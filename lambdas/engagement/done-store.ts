/**
 * What readers have done with posts, in rows beside the references of their home feeds: the marks by which likes, saves and reposts are
 * counted. The rows of likes, saves and reposts are the truth; these are brought in line by the stream consumer.
 */
import type { AccountId, PostId } from '../ids.ts';
import { limits } from '../limits.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Key, Row, Table, Write } from '../platform/table.ts';
import { isNew, nameOfKey } from '../platform/table.ts';
import { keys } from '../table-keys.ts';
import type { Deed, Done, Touched } from './deed.ts';
import { countOf, DoneRow, dateOf, dayOf, deeds, StoredDeed } from './deed.ts';
import type { Flip, Tally } from './mark-store.ts';
import { makeMarkStore } from './mark-store.ts';

const DAY_SECONDS = 86_400;
const CLEARED_AT_ONCE = 100; // likes of a post that is gone

const truthOf = ({ reader, postId, commentId }: Touched, deed: Deed): Key => {
  switch (deed) {
    case 'liked':
      return keys.like(commentId ?? postId, reader);
    case 'saved':
      return keys.saved(reader, postId);
    case 'reposted':
      return keys.repost(reader, postId);
  }
};

const markOf = ({ reader, postId, commentId }: Touched): Key =>
  commentId === undefined ? keys.done(reader, postId) : keys.doneWithComment(reader, postId, commentId);

/** Where a deed counts: in its post or comment and, for posts, in what happened on the day it was done. */
const talliesOf = ({ postId, commentId }: Touched, deed: Deed): readonly ((day: number) => Tally)[] => {
  const field = countOf[deed];
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

const isAsRead = (seen: Done): { expression: string; values: Row } => ({
  expression: deeds
    .map((deed) => (seen[deed] === undefined ? `attribute_not_exists(${deed})` : `${deed} = :seen_${deed}`))
    .join(' AND '),
  values: Object.fromEntries(
    deeds.flatMap((deed) => (seen[deed] === undefined ? [] : [[`:seen_${deed}`, seen[deed]] as const])),
  ),
});

/** Writes a mark that says what has been done; one that would say nothing goes. */
const markWrite = (key: Key, seen: Done | undefined, done: Done): Write => {
  const isEmpty = deeds.every((deed) => done[deed] === undefined);
  if (isEmpty) return { delete: key, condition: isAsRead(seen ?? {}) };
  return { put: { ...key, ...done }, condition: seen === undefined ? isNew : isAsRead(seen) };
};

export type DoneStore = ReturnType<typeof makeDoneStore>;

export const makeDoneStore = (table: Table) => {
  const marks = makeMarkStore(table);

  const flipOf = (touched: Touched, rows: ReadonlyMap<string, Row>): Flip | undefined => {
    const key = markOf(touched);
    const row = rows.get(nameOfKey(key));
    const seen = row && parseRow(DoneRow, row);
    const done: Record<Deed, number | undefined> = {
      liked: seen?.liked,
      saved: seen?.saved,
      reposted: seen?.reposted,
    };
    const adds: Flip['adds'][number][] = [];
    for (const deed of touched.deeds) {
      const truth = rows.get(nameOfKey(truthOf(touched, deed)));
      const day = truth && dayOf(parseRow(StoredDeed, truth).at);
      const counted = seen?.[deed];
      if (day === counted) continue;
      done[deed] = day;
      for (const tallyOn of talliesOf(touched, deed)) {
        if (counted !== undefined) adds.push({ tally: tallyOn(counted), by: -1 });
        if (day !== undefined) adds.push({ tally: tallyOn(day), by: 1 });
      }
    }
    return adds.length === 0 ? undefined : { mark: markWrite(key, seen, done), adds };
  };

  return {
    /** Counts what has been done or undone. Each touched reader and thing is there once. */
    count: (touched: readonly Touched[]): Promise<void> =>
      marks.settle(touched, async (unsettled) => {
        const found = await table.getMany(
          unsettled.flatMap((each) => [markOf(each), ...[...each.deeds].map((deed) => truthOf(each, deed))]),
          { consistent: true },
        );
        const rows = new Map(
          found.map((row) => [nameOfKey({ pk: String(row['pk']), sk: String(row['sk']) }), row]),
        );
        return new Map(
          unsettled.flatMap((each) => {
            const flip = flipOf(each, rows);
            return flip === undefined ? [] : [[each, flip] as const];
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
    withPosts: async (reader: AccountId, postIds: readonly PostId[]): Promise<ReadonlyMap<PostId, Done>> => {
      const rows = await table.getMany(postIds.map((postId) => keys.done(reader, postId)));
      const byKey = new Map(rows.map((row) => [String(row['sk']), parseRow(DoneRow, row)]));
      return new Map(
        postIds.flatMap((postId) => {
          const done = byKey.get(keys.done(reader, postId).sk);
          return done === undefined ? [] : [[postId, done] as const];
        }),
      );
    },
  };
};
