/** Tallies of posts in the table: the row of each, and the rows of the buckets that lie apart, which are written under its version. */
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { AudienceId } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import { changeTo } from '../platform/change-to.ts';
import { unlessRefused } from '../platform/condition.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Key, QueryInput, Row, Table, Write } from '../platform/table.ts';
import { always } from '../platform/table.ts';
import { postRow } from '../posts/post-rows.ts';
import { tallyOfRow } from './counts.ts';
import type { Numbers } from './tally.ts';
import { isEmpty, recounted, tallyOf } from './tally.ts';

/** The part of a post's row that decides whether it counts, and where. */
const CountedPost = z.object({
  visibility: Visibility,
  audienceId: z.optional(AudienceId),
});
type CountedPost = z.infer<typeof CountedPost>;

interface BucketRow {
  key(ids: { readonly accountId: AccountId; readonly bucket: string }): Key;
  parse(row: Row): { readonly bucket: string; readonly numbers: Numbers };
}

/** Where a tally stands, and under which name a published post counts in it; undefined when it does not. */
export interface TallyPlace {
  readonly row: { key(ids: { readonly accountId: AccountId }): Key };
  readonly bucketRow: BucketRow;
  readonly nameOf: (post: CountedPost) => string | undefined;
  /** The names that there are, where some may be gone while posts still have them; nothing is counted under those. Strongly consistent. */
  readonly namesOf?: (accountId: AccountId) => Promise<ReadonlySet<string>>;
}

/** The query for all rows of an account whose sort key begins so. */
export const rowsOfAccount = (accountId: AccountId, prefix: string): QueryInput => ({
  where: {
    expression: 'pk = :pk AND begins_with(sk, :prefix)',
    values: { ':pk': postRow.partition({ author: accountId }), ':prefix': prefix },
  },
  consistent: true,
});

/** Changes a row, and others with it, if its version is still the one that was read; whether it was. */
export const saveIfUnchanged = (
  table: Table,
  key: Key,
  version: number,
  fields: Row,
  others: readonly Write[] = [],
): Promise<boolean> => {
  const change = changeTo({ ...fields, version: version + 1 });
  const condition: Expression = {
    expression: 'attribute_not_exists(pk) OR #version = :seen',
    values: { ':seen': version },
  };
  return unlessRefused(
    others.length === 0
      ? table.update(key, change, condition)
      : table.transact([{ update: key, change, condition }, ...others]),
  );
};

export const makeTallyStore = (table: Table) => {
  const countPosts = async (
    accountId: AccountId,
    buckets: readonly string[],
    nameOf: TallyPlace['nameOf'],
  ): Promise<ReadonlyMap<string, Numbers>> => {
    const anew = new Map<string, Numbers>();
    for (const bucket of buckets) {
      const numbers = new Map<string, number>();
      for await (const page of table.queryAll({
        ...rowsOfAccount(accountId, `${postRow.sortPrefix}${bucket}`),
        projection: { expression: '#state, visibility, audienceId', names: { '#state': 'state' } },
      })) {
        for (const row of page.rows.filter(({ state }) => state === 'published')) {
          const name = nameOf(parseRow(CountedPost, row));
          if (name !== undefined) numbers.set(name, (numbers.get(name) ?? 0) + 1);
        }
      }
      anew.set(bucket, Object.fromEntries(numbers));
    }
    return anew;
  };

  return {
    /** Counts buckets of a tally; whether they were right. Where they were not, they are written, and to be counted again. */
    recount: async (
      { row, bucketRow, nameOf, namesOf }: TallyPlace,
      accountId: AccountId,
      buckets: readonly string[],
    ): Promise<boolean> => {
      const key = row.key({ accountId });
      const stored = tallyOfRow(await table.get(key, { consistent: true }));
      const names = await namesOf?.(accountId); // behind the version: a name that somebody counted by now is among them
      const seen = names === undefined ? stored : tallyOf(stored, names);
      const elsewhere = buckets.filter((bucket) => seen.recent[bucket] === undefined);
      const keys = elsewhere.map((bucket) => bucketRow.key({ accountId, bucket }));
      const apart = (await table.getMany(keys, { consistent: true })).map(bucketRow.parse);
      const anew = await countPosts(accountId, buckets, (post) => {
        const name = nameOf(post);
        return name !== undefined && (names === undefined || names.has(name)) ? name : undefined;
      });
      const next = recounted(seen, anew, new Map(apart.map(({ bucket, numbers }) => [bucket, numbers])));
      if (next.apart.size === 0 && isDeepStrictEqual(next.tally, stored)) return true;
      const writes = [...next.apart].map(([bucket, numbers]): Write => {
        const at = bucketRow.key({ accountId, bucket });
        return isEmpty(numbers)
          ? { delete: at, condition: always } // the version speaks for these rows too
          : { put: { ...at, numbers }, condition: always };
      });
      const fields = { apart: next.tally.apart, recent: next.tally.recent };
      await saveIfUnchanged(table, key, stored.version, fields, writes);
      return false;
    },
  };
};
