/** What happened around posts, by day: rows that the stream consumer adds to. */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { DAY_MS, dateOf, dayOf } from '../platform/durations.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Table } from '../platform/table.ts';
import { insightRow } from '../reactions/reaction-rows.ts';

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
          ':pk': insightRow.key({ postId, day: first }).pk,
          ':first': insightRow.key({ postId, day: first }).sk,
          ':last': insightRow.key({ postId, day: dateOf(dayOf(now)) }).sk,
        },
      },
      newestFirst: true,
    });
    for await (const { rows } of pages) {
      for (const row of rows) {
        const { sk, ...numbers } = parseRow(StoredDay, row);
        found.push({ ...numbers, day: sk.slice(insightRow.sortPrefix.length) });
      }
    }
    return found;
  },
});
