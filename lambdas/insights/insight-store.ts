/** What happened around posts, by day: rows that the stream consumer adds to. */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { keys, sortPrefix } from '../kernel/table-keys.ts';
import { dateOf, dayOf } from '../platform/days.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';

const count = z._default(z.int(), 0);
const StoredDay = z.object({
  sk: z.string(),
  views: count,
  likes: count,
  saves: count,
  shares: count,
  follows: count,
  reposts: count,
});

/** What happened around a post on a day (`2026-11-23`, UTC). */
export type InsightDay = Omit<z.infer<typeof StoredDay>, 'sk'> & { readonly day: string };

const DAY_MS = 86_400_000;

export type InsightStore = ReturnType<typeof makeInsightStore>;

export const makeInsightStore = (table: Table) => ({
  /** The last days on which anything happened, newest first. `now` in milliseconds. */
  days: async (postId: PostId, days: number, now: number): Promise<readonly InsightDay[]> => {
    const first = dateOf(dayOf(now - (days - 1) * DAY_MS));
    const found: InsightDay[] = [];
    const pages = table.queryAll({
      where: {
        expression: 'pk = :pk AND sk BETWEEN :first AND :last',
        values: {
          ':pk': keys.insight(postId, first).pk,
          ':first': keys.insight(postId, first).sk,
          ':last': keys.insight(postId, dateOf(dayOf(now))).sk,
        },
      },
      newestFirst: true,
    });
    for await (const { rows } of pages) {
      for (const row of rows) {
        const { sk, ...numbers } = parseRow(StoredDay, row);
        found.push({ ...numbers, day: sk.slice(sortPrefix.day.length) });
      }
    }
    return found;
  },
});
