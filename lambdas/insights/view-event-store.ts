/**
 * Who looked at a post, shared it, or came to follow its author by it: one row each, which expires. Views and shares are written
 * by the API and counted by the stream consumer, which marks them; a follow has its truth elsewhere, so its row is the mark.
 */

import type { AccountId, PostId } from '../kernel/ids.ts';
import { authorOf, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { keys } from '../kernel/table-keys.ts';
import { unlessRefused } from '../platform/condition.ts';
import { dateOf, dayOf } from '../platform/days.ts';
import type { Counter, Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import type { Key, Table } from '../platform/table.ts';
import { isNew, nameOfKey } from '../platform/table.ts';

const DAY_SECONDS = 86_400;
/** A report that is counted later than this is lost; until then the row keeps a second one from counting. */
const WITNESS_DAYS = 8;

/** What an author learns of. */
export type ViewEvent = 'views' | 'shares';

/** A row that may not be counted yet. */
export interface Uncounted {
  readonly kind: ViewEvent | 'follows';
  readonly postId: PostId;
  readonly viewer: AccountId;
  /** Days since 1970 in UTC. */
  readonly day: number;
}

const keyOf = ({ kind, postId, viewer, day }: Uncounted): Key => {
  switch (kind) {
    case 'views':
      return keys.view(postId, dateOf(day), viewer);
    case 'shares':
      return keys.share(postId, dateOf(day), viewer);
    case 'follows':
      return keys.followedVia(postId, viewer);
  }
};

const insightUntil = (day: number): number => (day + limits.insightDays) * DAY_SECONDS;

const addsOf = ({ kind, postId, day }: Uncounted): Delta['adds'] => {
  const tallies: readonly Counter[] = [
    { key: keys.post(postId), field: kind },
    { key: keys.insight(postId, dateOf(day)), field: kind, madeUntil: insightUntil(day) },
  ];
  return tallies.map((counter) => ({ counter, by: 1 }));
};

const flipOf = (item: Uncounted, row: Key & { readonly counted?: unknown }): Delta => ({
  marker: {
    update: { pk: row.pk, sk: row.sk },
    change: { expression: 'SET counted = :yes', values: { ':yes': true } },
    condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(counted)' },
  },
  adds: addsOf(item),
});

export type ViewEventStore = ReturnType<typeof makeViewEventStore>;

export const makeViewEventStore = (table: Table) => {
  const marks = makeExactCounter(table);
  return {
    /** Notes that somebody looked at a post, or shared it, at a moment (milliseconds); once a day is enough. Costs one write unit. */
    note: async (kind: ViewEvent, postId: PostId, viewer: AccountId, at: number): Promise<void> => {
      const day = dayOf(at);
      const expiresAt = (day + WITNESS_DAYS) * DAY_SECONDS;
      await unlessRefused(table.put({ ...keyOf({ kind, postId, viewer, day }), expiresAt }, isNew));
    },

    /** Deletes what is left of a post that is gone: its days, and who followed by it. Views and shares have expired while it lay in the bin. */
    clear: async (postId: PostId): Promise<void> => {
      const partitions = [keys.insight(postId, '').pk, keys.followedVia(postId, authorOf(postId)).pk];
      for (const partition of partitions) {
        const pages = table.queryAll({
          where: { expression: 'pk = :pk', values: { ':pk': partition } },
          projection: { expression: 'pk, sk' },
          consistent: true,
        });
        for await (const { rows } of pages) {
          await table.writeManyUnordered(
            [],
            rows.map((row) => ({ pk: String(row['pk']), sk: String(row['sk']) })),
          );
        }
      }
    },

    /** Counts views, shares and follows that are not counted yet. */
    count: (items: readonly Uncounted[]): Promise<void> =>
      marks.reconcile(items, async (unsettled) => {
        const found = await table.getMany(unsettled.map(keyOf), { consistent: true });
        const rows = new Map(
          found.map((row) => [nameOfKey({ pk: String(row['pk']), sk: String(row['sk']) }), row]),
        );
        return new Map(
          unsettled.flatMap((item) => {
            const key = keyOf(item);
            const row = rows.get(nameOfKey(key));
            if (item.kind === 'follows') {
              const marker = { put: { ...key, expiresAt: insightUntil(item.day) }, condition: isNew };
              return row === undefined ? [[item, { marker, adds: addsOf(item) }] as const] : [];
            }
            return row === undefined || row['counted'] === true ? [] : [[item, flipOf(item, key)] as const];
          }),
        );
      }),
  };
};

/** A follow that a post led to; `since` is the follow's ULID. */
export const followEvent = (postId: PostId, viewer: AccountId, since: string): Uncounted => ({
  kind: 'follows',
  postId,
  viewer,
  day: dayOf(timeOf(since)),
});
