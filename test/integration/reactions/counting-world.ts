/** Likes, saves and reposts of a few people around one table, with a stream that delivers in any order, repeatedly, and again what crashed. */

import { makeBlockMuteRestrictStore } from '../../../lambdas/graph/block-mute-restrict-store.ts';
import { relationOf } from '../../../lambdas/graph/edge.ts';
import { edgeRow } from '../../../lambdas/graph/graph-rows.ts';
import type { PostId } from '../../../lambdas/kernel/ids.ts';
import { newUlid, timeOf } from '../../../lambdas/kernel/ids.ts';
import type { RowChange } from '../../../lambdas/platform/changes.ts';
import { DAY_MS, dateOf, dayOf } from '../../../lambdas/platform/durations.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import type { Reaction } from '../../../lambdas/posts/viewer-state.ts';
import { countOf, reactions } from '../../../lambdas/posts/viewer-state.ts';
import { makeActStore } from '../../../lambdas/reactions/act-store.ts';
import type { Act } from '../../../lambdas/reactions/reaction.ts';
import { rowsOf } from '../../../lambdas/reactions/reaction-keys.ts';
import { reactionProjections } from '../../../lambdas/reactions/reaction-projections.ts';
import { actWithdrawalRow, insightRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { makeReactionStore } from '../../../lambdas/reactions/reaction-store.ts';
import { makeLiker } from '../../support/reacting.ts';
import { gatedTable, recordedTable } from '../../support/recorded-table.ts';
import { runParts } from '../../support/run-parts.ts';
import { idOf, postAt, postItem, putRows, T0 } from '../../support/some-account.ts';

const MAX_ROUNDS = 500; // of delivering again what crashed

export interface CountingWorldOptions {
  readonly table: Table;
  /** One operation of a request or consumer, which may stop before it or behind it. */
  readonly gate: <Result>(operation: () => Promise<Result>) => Promise<Result>;
  /** What consumers make of the table. */
  readonly plant: (table: Table) => Table;
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  readonly name: string;
  readonly people: number;
  readonly posts: number;
}

export const makeCountingWorld = async (options: CountingWorldOptions) => {
  const { table, gate, plant, name, begin } = options;
  const readers = Array.from({ length: options.people }, (_, each) => idOf(`${name} reader ${each}`));
  const author = idOf(`${name} author`);
  const posts = Array.from({ length: options.posts }, (_, each) => postAt(author, each));
  const records: RowChange[] = [];
  const running = new Set<Promise<void>>();

  const recorded = recordedTable(table, records);
  const gated = gatedTable(recorded, gate);
  const requests = makeReactionStore(gated);
  const liker = makeLiker(gated);
  const acts = makeActStore(plant(gated), 2, 2);
  const restrictions = makeBlockMuteRestrictStore(recorded);
  const truth = makeReactionStore(table);
  await putRows(
    table,
    posts.map((postId) => postItem(postId)),
  );

  const track = (work: () => Promise<void>): void => {
    const tracked = begin(work).finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const deliver = (batch: readonly RowChange[]): void => {
    const consume = async (): Promise<void> => {
      const answer = await runParts(batch, [reactionProjections, { acts }]);
      const failed = answer.batchItemFailures[0]?.itemIdentifier;
      // The stream delivers again from the first change whose work is not done.
      if (failed !== undefined)
        records.push(...batch.slice(batch.findIndex((each) => each.sequenceNumber === failed)));
    };
    track(consume);
  };

  const numbersOf = async (key: Key): Promise<Readonly<Record<string, number>>> => {
    const row = await table.get(key, { consistent: true });
    return Object.fromEntries(Object.values(countOf).map((field) => [field, Number(row?.[field] ?? 0)]));
  };

  return {
    readers,
    posts,
    /** Does a reaction on a day, or undoes it; whoever asks may stop on the way. */
    change: (who: number, which: number, reaction: Reaction, day: number | undefined): void => {
      const [viewer, postId] = [readers[who], posts[which]];
      if (viewer === undefined || postId === undefined) return;
      const at = T0 + (day ?? 0) * DAY_MS;
      const request = async (): Promise<unknown> => {
        if (day === undefined) return requests.undo(reaction, { postId }, viewer, at);
        if (reaction === 'liked') return liker.like(viewer, postId, at);
        return requests.do(reaction, { postId }, viewer, at);
      };
      track(() =>
        request().then(
          () => undefined,
          () => undefined,
        ),
      );
    },
    /** A block begins between a reader and the author, or one ends that the same one began. */
    block: async (who: number, isByAuthor: boolean, isOver: boolean): Promise<void> => {
      const reader = readers[who];
      if (reader === undefined) return;
      const [owner, other] = isByAuthor ? [author, reader] : [reader, author];
      if (isOver) await restrictions.unblock(owner, other);
      else await restrictions.block(owner, other, newUlid(T0 + DAY_MS));
    },
    /** What states say of the posts that readers like or reposted whom a block parts from the author. */
    doneByBlocked: async (): Promise<readonly string[]> => {
      const found = await Promise.all(
        readers.flatMap((viewer) =>
          posts.map(async (postId) => {
            const edge = await table.get(edgeRow.key({ owner: viewer, other: author }), { consistent: true });
            const state = await truth.stateOf(viewer, { postId });
            const acts =
              edge && relationOf(edgeRow.parse(edge)).isBlocked ? [state?.liked, state?.reposted] : [];
            return acts.filter((act) => act !== undefined);
          }),
        ),
      );
      return found.flat();
    },
    /** Pieces of withdrawals that are still to be done. */
    withdrawals: async (): Promise<readonly Row[]> => {
      const found = await Promise.all(
        readers.map((account) => {
          const values = {
            ':pk': actWithdrawalRow.partition({ account }),
            ':prefix': actWithdrawalRow.sortPrefix,
          };
          return table.query({ where: { expression: 'pk = :pk AND begins_with(sk, :prefix)', values } });
        }),
      );
      return found.flatMap(({ rows }) => rows);
    },
    /** The table forgets a post for good. */
    forget: async (which: number): Promise<void> => {
      const postId = posts[which];
      if (postId === undefined) return;
      const key = postRow.key({ postId });
      await recorded.writeManyUnordered([], [key]);
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
      for (let round = 0; records.length > 0 || running.size > 0; round += 1) {
        if (round > MAX_ROUNDS)
          throw new Error(`${records.length} changes are left after ${MAX_ROUNDS} rounds`);
        if (records.length > 0) deliver(records.splice(0));
        await Promise.all(running);
      }
    },
    /** What the rows of a post say, and what they should say by what its readers did. */
    numbers: async (postId: PostId) => {
      const rowsIn = async (pk: string): Promise<readonly Row[]> =>
        (await table.query({ where: { expression: 'pk = :pk', values: { ':pk': pk } }, consistent: true }))
          .rows;
      const isThere = (await table.get(postRow.key({ postId }), { consistent: true })) !== undefined;
      const states = await Promise.all(readers.map((viewer) => truth.stateOf(viewer, { postId })));
      const named = reactions.flatMap((reaction) =>
        states.flatMap((state, who): (Pick<Act, 'reaction' | 'act'> & { who: number })[] => {
          const act = state?.[reaction];
          return act === undefined ? [] : [{ reaction, act, who }];
        }),
      );
      const byDay = new Map<string, Record<string, number>>();
      for (const { reaction, act } of named) {
        const date = dateOf(dayOf(timeOf(act)));
        const day = byDay.get(date) ?? { likes: 0, saves: 0, reposts: 0 };
        byDay.set(date, { ...day, [countOf[reaction]]: (day[countOf[reaction]] ?? 0) + 1 });
      }
      const days: [string, Readonly<Record<string, number>>][] = [];
      for (const row of await rowsIn(`INSIGHT#${postId}`)) {
        const date = String(row['sk']).slice('D#'.length);
        const numbers = await numbersOf(insightRow.key({ postId, day: date }));
        if (Object.values(numbers).some((count) => count !== 0)) days.push([date, numbers]);
      }
      const marks = await Promise.all(
        reactions.map(async (reaction) => {
          const { mark } = rowsOf[reaction];
          const rows = await rowsIn(mark.partition({ target: postId, postId }));
          return rows.map((row) => `${reaction} ${mark.parse(row).act} ${mark.parse(row).account}`);
        }),
      );
      const due = named
        .map(({ reaction, act, who }) => `${reaction} ${act} ${String(readers[who])}`)
        .toSorted();
      const lists = await Promise.all(
        readers.map(async (viewer) => {
          const found: string[] = [];
          for (const row of await rowsIn(rowsOf.liked.own.partition({ account: viewer }))) {
            for (const reaction of ['saved', 'reposted'] as const) {
              const { own } = rowsOf[reaction];
              const ids = own.idsOf({ pk: String(row['pk']), sk: String(row['sk']) });
              if (ids?.postId === postId) found.push(`${reaction} ${ids.act} ${viewer}`);
            }
          }
          // Of what is listed of likes, readers take what states name.
          const liked = await truth.doneBy('liked', viewer, {
            limit: 1_000,
            after: undefined,
            consistent: true,
          });
          const names = liked.items
            .filter((each) => each.postId === postId)
            .map(({ act }) => `liked ${act} ${viewer}`);
          return [...found, ...names.filter((each) => due.includes(each))];
        }),
      );
      const count = (reaction: Reaction): number => named.filter((each) => each.reaction === reaction).length;
      return {
        isThere,
        said: {
          post: await numbersOf(postRow.key({ postId })),
          days: isThere ? days : [],
          marks: marks.flat().toSorted(),
          lists: lists.flat().toSorted(),
        },
        due: {
          post: Object.fromEntries(
            reactions.map((reaction) => [countOf[reaction], isThere ? count(reaction) : 0]),
          ),
          days: isThere ? [...byDay].toSorted(([one], [other]) => one.localeCompare(other)) : [],
          marks: isThere ? due : [],
          lists: isThere ? due : [],
        },
        /** What states still name. */
        named: due,
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
