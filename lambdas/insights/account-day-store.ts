/**
 * The days of all posts of an account, in its own partition. Numbers are added to the day of a post, as an account's own would be one
 * row more in each of these transactions; the stream consumer makes a copy equal to it.
 */
import type { AccountId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { DAY_MS, DAY_SECONDS, dateOf, dayOf, secondsOf } from '../platform/durations.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { keyOfRow } from '../platform/row.ts';
import type { Key, QueryPage, Row, Table } from '../platform/table.ts';
import { nameOfKey } from '../platform/table.ts';
import { insightRow } from '../reactions/reaction-rows.ts';
import { accountDayRow } from './insight-rows.ts';

const KEPT_DAYS = limits.accountInsightDays + 3; // what is asked for is there also a little behind midnight
const MAX_ROUNDS = 20;
const BEHIND_ALL_POSTS = '~';

/** A day (`2026-11-23`, UTC) of a post. */
export interface PostDay {
  readonly postId: PostId;
  readonly day: string;
}

/** What an account's days say, as far as they were read. */
export interface AccountDays {
  /** The first day that is read to its end. */
  readonly from: string;
  /** The days of its posts, newest first. */
  readonly days: readonly ReturnType<typeof accountDayRow.parse>[];
}

export type AccountDayStore = ReturnType<typeof makeAccountDayStore>;

const keptUntil = (day: string): number => Date.parse(day) / 1_000 + KEPT_DAYS * DAY_SECONDS;

const copyOf = (row: Row): Row & Key => {
  const { postId, day, ...numbers } = insightRow.parse(row);
  return { ...accountDayRow.key({ postId, day }), ...numbers, expiresAt: keptUntil(day) };
};

/**
 * @param rowsAtMost how many days of posts one answer is made of
 */
export const makeAccountDayStore = (table: Table, rowsAtMost: number = limits.accountInsightRows) => {
  /** The copies as they should be, by the names of their keys. */
  const wanted = async (days: readonly PostDay[]): Promise<ReadonlyMap<string, Row & Key>> => {
    const rows = await table.getMany(days.map(insightRow.key), { consistent: true });
    return new Map(rows.map(copyOf).map((copy) => [nameOfKey(keyOfRow(copy)), copy]));
  };

  return {
    /**
     * Makes the copies of days equal to them; a day that is gone has none. It looks again behind its last write: whoever
     * writes last has looked last. Days of which nobody can ask any more are passed over. `now` in milliseconds. Costs one write unit
     * and two read units a day.
     */
    copy: async (days: readonly PostDay[], now: number): Promise<void> => {
      const kept = days.filter(({ day }) => keptUntil(day) > secondsOf(now));
      const written = new Map<string, string>();
      const error = () => new Error(`The copies of ${kept.length} days do not come to rest`);
      await retryOnConflict({ attempts: MAX_ROUNDS, error }, async () => {
        const copies = await wanted(kept);
        const stale = kept.map(accountDayRow.key).filter((key) => {
          const name = nameOfKey(key);
          const said = JSON.stringify(copies.get(name) ?? null);
          if (written.get(name) === said) return false;
          written.set(name, said);
          return true;
        });
        if (stale.length === 0) return true;
        await table.writeManyUnordered(
          stale.flatMap((key) => copies.get(nameOfKey(key)) ?? []),
          stale.filter((key) => !copies.has(nameOfKey(key))),
        );
        return false;
      });
    },

    /** The last days of an account's posts, as many as one answer is made of. `now` in milliseconds. */
    days: async (author: AccountId, days: number, now: number): Promise<AccountDays> => {
      const first = dateOf(dayOf(now - (days - 1) * DAY_MS));
      const { sortPrefix } = accountDayRow;
      const found: AccountDays['days'][number][] = [];
      let next: QueryPage['next'];
      do {
        const page: QueryPage = await table.query({
          where: {
            expression: 'pk = :pk AND sk BETWEEN :first AND :last',
            values: {
              ':pk': accountDayRow.partition({ author }),
              ':first': sortPrefix + first,
              ':last': sortPrefix + dateOf(dayOf(now)) + BEHIND_ALL_POSTS,
            },
          },
          newestFirst: true,
          limit: rowsAtMost + 1 - found.length, // one more says whether there is more
          ...(next && { after: next }),
        });
        found.push(...page.rows.map(accountDayRow.parse));
        next = page.next;
      } while (next !== undefined && found.length <= rowsAtMost);
      const last = found[rowsAtMost];
      if (last === undefined) return { from: first, days: found };
      // There is more than one answer sums: of this day some posts may be missing.
      return {
        from: dateOf(dayOf(Date.parse(last.day)) + 1),
        days: found.filter(({ day }) => day !== last.day),
      };
    },
  };
};
