/** Whose personal data rows of profiles are. */
import { type DataOfRows, of, owner, repeats } from '../kernel/personal-data.ts';
import type * as rows from './profile-rows.ts';

export const data = {
  countsRow: of(owner('accountId', repeats('what it counts'))),
  audienceCountsRow: of(owner('accountId', repeats('what it counts'))),
  postBucketRow: of(owner('accountId', repeats('what it counts'))),
  audienceBucketRow: of(owner('accountId', repeats('what it counts'))),
} satisfies DataOfRows<typeof rows>;
