/** Rows of profiles. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { Counts } from './counts.ts';
import { Numbers, Tally } from './tally.ts';

export const countsRow = defineRow({
  entity: 'counts of an account',
  pk: 'A#{accountId}',
  sk: 'COUNTS',
  ids: { accountId: AccountId },
  stored: Counts,
});

/** How many posts are for each audience; only where there are any. Who is in no audience of the account need not read it. */
export const audienceCountsRow = defineRow({
  entity: 'posts by audience',
  pk: 'A#{accountId}',
  sk: 'COUNTS#AUDIENCES',
  ids: { accountId: AccountId },
  stored: Tally,
});

/** Older buckets of both; written along with the row whose sums have them, under its version. */
export const postBucketRow = defineRow({
  entity: 'older posts by visibility',
  pk: 'A#{accountId}',
  sk: 'COUNTS#POSTS#{bucket}',
  ids: { accountId: AccountId, bucket: z.string() },
  stored: z.object({ numbers: Numbers }),
});
export const audienceBucketRow = defineRow({
  entity: 'older posts by audience',
  pk: 'A#{accountId}',
  sk: 'COUNTS#AUDIENCES#{bucket}',
  ids: { accountId: AccountId, bucket: z.string() },
  stored: z.object({ numbers: Numbers }),
});
