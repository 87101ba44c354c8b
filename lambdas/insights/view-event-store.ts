/**
 * Who looked at a post, shared it, or came to follow its author by it: one row each, which expires. Views and shares are written
 * by the API and counted by the stream consumer, which marks them as counted; a follow has its truth elsewhere, so its row is the marker.
 */

import type { AccountId, PostId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { chunksOf } from '../platform/chunks.ts';
import { unlessRefused } from '../platform/condition.ts';
import { DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import type { Counter, Delta } from '../platform/exact-counter.ts';
import { makeExactCounter } from '../platform/exact-counter.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, Table } from '../platform/table.ts';
import { always, isNew, nameOfKey } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { insightRow } from '../reactions/reaction-rows.ts';
import { dayOfView } from './counts-as-view.ts';
import { accountDayRow, followedViaRow, shareRow, viewRow } from './insight-rows.ts';

/** A report that is counted later than this is lost; until then the row prevents that a second one counts. */
export const VIEW_EVENT_DAYS = 8;

/** Two rows each, of the hundred that a transaction takes. */
const DAYS_AT_ONCE = 50;

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
      return viewRow.key({ postId, day: dateOf(day), viewer });
    case 'shares':
      return shareRow.key({ postId, day: dateOf(day), viewer });
    case 'follows':
      return followedViaRow.key({ postId, viewer });
  }
};

const insightUntil = (day: number): number => (day + limits.insightDays) * DAY_SECONDS;

const addsOf = ({ kind, postId, day }: Uncounted): Delta['adds'] => {
  const counters: readonly Counter[] = [
    { key: postRow.key({ postId }), field: kind },
    { key: insightRow.key({ postId, day: dateOf(day) }), field: kind, madeUntil: insightUntil(day) },
  ];
  return counters.map((counter) => ({ counter, by: 1 }));
};

const deltaOf = (item: Uncounted, row: Key & { readonly counted?: unknown }): Delta => ({
  marker: {
    update: { pk: row.pk, sk: row.sk },
    change: { expression: 'SET counted = :yes', values: { ':yes': true } },
    condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(counted)' },
  },
  adds: addsOf(item),
});

const keysIn = (table: Table, partition: string) =>
  table.queryAll({
    where: { expression: 'pk = :pk', values: { ':pk': partition } },
    projection: { expression: 'pk, sk' },
    consistent: true,
  });

export type ViewEventStore = ReturnType<typeof makeViewEventStore>;

export const makeViewEventStore = (table: Table) => {
  const counter = makeExactCounter(table);
  return {
    /** Records that somebody looked at a post, or shared it, at a time (milliseconds); once a day is enough. Costs one write unit. */
    note: async (kind: ViewEvent, postId: PostId, viewer: AccountId, at: number): Promise<void> => {
      const day = dayOfView(at);
      const expiresAt = (day + VIEW_EVENT_DAYS) * DAY_SECONDS;
      await unlessRefused(table.put({ ...keyOf({ kind, postId, viewer, day }), expiresAt }, isNew));
    },

    /**
     * Deletes what is left of a post that is gone: its days, each together with its author's copy, and the follows that it led to. Views
     * and shares have expired while it lay in the bin.
     */
    clear: async (postId: PostId): Promise<void> => {
      const days = insightRow.partition({ postId });
      for await (const { rows } of keysIn(table, days)) {
        for (const some of chunksOf(rows, DAYS_AT_ONCE)) {
          const keys = some.flatMap((row) => [keyOfRow(row), accountDayRow.key(insightRow.parse(row))]);
          await table.transact(keys.map((key) => ({ delete: key, condition: always })));
        }
      }
      for await (const { rows } of keysIn(table, followedViaRow.partition({ postId }))) {
        await table.writeManyUnordered([], rows.map(keyOfRow));
      }
    },

    /** Counts views, shares and follows that are not counted yet. */
    count: (items: readonly Uncounted[]): Promise<void> =>
      counter.reconcile(items, async (pending) => {
        const found = await table.getMany(pending.map(keyOf), { consistent: true });
        const rows = new Map(found.map((row) => [nameOfKey(keyOfRow(row)), row]));
        return new Map(
          pending.flatMap((item) => {
            const key = keyOf(item);
            const row = rows.get(nameOfKey(key));
            if (item.kind === 'follows') {
              const marker = { put: { ...key, expiresAt: insightUntil(item.day) }, condition: isNew };
              return row === undefined ? [[item, { marker, adds: addsOf(item) }] as const] : [];
            }
            return row === undefined || row['counted'] === true ? [] : [[item, deltaOf(item, key)] as const];
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
