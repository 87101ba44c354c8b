/** Likes, saves and reposts of a few people around one table, with a stream that delivers in any order, repeatedly, and again what crashed. */

import type { AccountId, PostId } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { dateOf, dayOf } from '../../../lambdas/platform/durations.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import type { Reaction } from '../../../lambdas/reactions/reaction.ts';
import { countOf, reactions } from '../../../lambdas/reactions/reaction.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import {
  insightRow,
  likeRow,
  repostRow,
  savedRow,
  viewerStateRow,
} from '../../../lambdas/reactions/reaction-rows.ts';
import { makeViewerStateStore } from '../../../lambdas/reactions/viewer-state-store.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';

const DAY_MS = 86_400_000;

const truthOf: Readonly<Record<Reaction, (reader: AccountId, postId: PostId) => Key>> = {
  liked: (reader, postId) => likeRow.key({ target: postId, account: reader }),
  saved: (reader, postId) => savedRow.key({ account: reader, postId }),
  reposted: (reader, postId) => repostRow.key({ account: reader, postId }),
};

export interface CountingWorldOptions {
  readonly table: Table;
  /** What consumers work with. */
  readonly consumerTable: Table;
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  readonly name: string;
  readonly people: number;
  readonly posts: number;
}

export const makeCountingWorld = async (options: CountingWorldOptions) => {
  const { table, consumerTable, name, begin } = options;
  const readers = Array.from({ length: options.people }, (_, each) => idOf(`${name} reader ${each}`));
  const posts = Array.from({ length: options.posts }, (_, each) => postAt(idOf(`${name} author`), each));
  const records: RowChange[] = [];
  const running = new Set<Promise<void>>();
  const recordRemoval = (key: Key, before: Row): void => {
    const sequenceNumber = `gone ${String(records.length)} ${Math.random()}`;
    records.push({ key, before, after: undefined, sequenceNumber });
  };
  const viewerStates = makeViewerStateStore({
    ...consumerTable,
    // What consumers delete comes back to them by the stream.
    writeManyUnordered: async (puts, deletes = []) => {
      await consumerTable.writeManyUnordered(puts, deletes);
      for (const key of deletes) recordRemoval(key, { at: T0 });
    },
  });
  await putRows(
    table,
    posts.map((postId) => postItem(postId)),
  );

  const deliver = (batch: readonly RowChange[]): void => {
    const consume = async (): Promise<void> => {
      const answer = await runParts(batch, [reactionProjections, { viewerStates }]);
      const failed = answer.batchItemFailures[0]?.itemIdentifier;
      // The stream delivers again from the first change whose work is not done.
      if (failed !== undefined)
        records.push(...batch.slice(batch.findIndex((each) => each.sequenceNumber === failed)));
    };
    const tracked = begin(consume).finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const numbersOf = async (key: Key): Promise<Readonly<Record<string, number>>> => {
    const row = await table.get(key, { consistent: true });
    return Object.fromEntries(Object.values(countOf).map((field) => [field, Number(row?.[field] ?? 0)]));
  };

  return {
    readers,
    posts,
    /** Does a reaction on a day, or undoes it. */
    change: async (
      who: number,
      which: number,
      reaction: Reaction,
      day: number | undefined,
    ): Promise<void> => {
      const [reader, postId] = [readers[who], posts[which]];
      if (reader === undefined || postId === undefined) return;
      const key = truthOf[reaction](reader, postId);
      const row = { ...key, at: T0 + (day ?? 0) * DAY_MS };
      await (day === undefined ? table.writeManyUnordered([], [key]) : putRows(table, [row]));
      records.push({
        key,
        before: { at: T0 },
        after: day === undefined ? undefined : row,
        sequenceNumber: `${String(records.length)} ${Math.random()}`,
      });
    },
    /** The table forgets a post for good. */
    forget: async (which: number): Promise<void> => {
      const postId = posts[which];
      if (postId === undefined) return;
      await table.writeManyUnordered([], [postRow.key({ postId })]);
      recordRemoval(postRow.key({ postId }), postItem(postId));
    },
    /** Delivers some of the changes that wait; with `repeat` they go on waiting. */
    deliverSome: (positions: readonly number[], repeat: boolean): void => {
      const batch = [
        ...new Set(positions.map((position) => records[position % Math.max(1, records.length)])),
      ].filter((each) => each !== undefined);
      if (!repeat) for (const each of batch) records.splice(records.indexOf(each), 1);
      if (batch.length > 0) deliver(batch);
    },
    settle: async (): Promise<void> => {
      while (records.length > 0 || running.size > 0) {
        if (records.length > 0) deliver(records.splice(0));
        await Promise.all(running);
      }
    },
    /** What the numbers of a post say, and what they should say. */
    numbers: async (postId: PostId) => {
      const byDay = new Map<string, Record<string, number>>();
      const truth: Record<string, number> = { likes: 0, saves: 0, reposts: 0 };
      const marks: Record<string, number> = { likes: 0, saves: 0, reposts: 0 };
      for (const reader of readers) {
        const mark = await table.get(viewerStateRow.key({ reader, postId }), { consistent: true });
        for (const reaction of reactions) {
          const field = countOf[reaction];
          if (mark?.[reaction] !== undefined) marks[field] = (marks[field] ?? 0) + 1;
          const row = await table.get(truthOf[reaction](reader, postId), { consistent: true });
          if (row === undefined) continue;
          truth[field] = (truth[field] ?? 0) + 1;
          const date = dateOf(dayOf(Number(row['at'])));
          const day = byDay.get(date) ?? { likes: 0, saves: 0, reposts: 0 };
          byDay.set(date, { ...day, [field]: (day[field] ?? 0) + 1 });
        }
      }
      const days: [string, Readonly<Record<string, number>>][] = [];
      const { rows } = await table.query({
        where: { expression: 'pk = :pk', values: { ':pk': `INSIGHT#${postId}` } },
        consistent: true,
      });
      for (const row of rows) {
        const date = String(row['sk']).slice('D#'.length);
        const numbers = await numbersOf(insightRow.key({ postId, day: date }));
        if (Object.values(numbers).some((count) => count !== 0)) days.push([date, numbers]);
      }
      return {
        said: { post: await numbersOf(postRow.key({ postId })), marks, days },
        isThere: (await table.get(postRow.key({ postId }), { consistent: true })) !== undefined,
        due: {
          post: truth,
          marks: truth,
          days: [...byDay].toSorted(([one], [other]) => one.localeCompare(other)),
        },
      };
    },
    /** The lowest number that any post or day says. */
    lowest: async (): Promise<number> => {
      const rows = await Promise.all(
        posts.flatMap((postId) => [
          table.get(postRow.key({ postId }), { consistent: true }),
          ...[0, 1, 2].map((day) =>
            table.get(insightRow.key({ postId, day: dateOf(dayOf(T0) + day) }), { consistent: true }),
          ),
        ]),
      );
      return Math.min(
        0,
        ...rows.flatMap((row) => Object.values(countOf).map((field) => Number(row?.[field] ?? 0))),
      );
    },
  };
};
