/** Whose personal data rows of the graph are. */
import {
  type DataOfRows,
  foundWith,
  of,
  othersOwn,
  owner,
  repeats,
  scannedFor,
} from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names } from '../platform/data-of-field.ts';
import type { AcceptRequestsJob } from './accept-requests.ts';
import type * as rows from './graph-rows.ts';

export const data = {
  // A block stands in both accounts' partitions; mutes and restrictions in one alone, which nothing leads to.
  edgeRow: of(
    owner('owner', { exported: { not: 'it also says who blocks the owner; its lists are exported' } }),
    scannedFor('other', othersOwn),
  ),
  reverseRow: of(
    owner('followed', repeats('the followers')),
    foundWith('edge', 'follower', repeats('whom one follows')),
  ),
  bellRow: of(owner('followed', othersOwn), foundWith('edge', 'follower')),
  followerRow: of(owner('owner'), foundWith('edge', 'other', repeats('whom one follows'))),
  followingRow: of(owner('owner'), foundWith('reverse edge', 'other', repeats('the followers'))),
  requesterRow: of(owner('owner'), foundWith('edge', 'other')),
  blockedRow: of(owner('owner'), foundWith('edge', 'other', othersOwn)),
  mutedRow: of(owner('owner'), scannedFor('other', othersOwn)),
  restrictedRow: of(owner('owner'), scannedFor('other', othersOwn)),
} satisfies DataOfRows<typeof rows>;

export const messages = {
  FAN_OUT_QUEUE_URL: {
    'accept-requests': {
      account: names('who has become public'),
      from: names('who asked to follow, and behind whom an earlier job stopped'),
    },
  } satisfies DataOfJobs<AcceptRequestsJob>,
} satisfies DataOfMessages;
