/** What edges left undone: lists of people, counts, audiences. */
import { audienceMemberRow } from '../../lambdas/audiences/audience-rows.ts';
import {
  bellRow,
  edgeRow,
  followerRow,
  followingRow,
  requesterRow,
  reverseRow,
} from '../../lambdas/graph/graph-rows.ts';
import { AccountId, timeOf } from '../../lambdas/kernel/ids.ts';
import { countsRow } from '../../lambdas/profiles/profile-rows.ts';
import { affect, asNew, project, projectOnly } from './replay.ts';
import { type RowWork, workOn } from './row-work.ts';

const BUCKET_ID_LENGTH = 16;

type Field = 'since' | 'requested' | 'bell';

/** A row that is made of an edge, where the edge does not say so any more: as if the edge had changed just now. */
const leftBy = async (
  { get }: Parameters<RowWork['replays']>[1],
  field: Field,
  [owner, other, at]: readonly [AccountId, AccountId, string],
) => {
  const key = edgeRow.key({ owner, other });
  const edge = await get(key);
  if (edge?.[field] === at) return [];
  return [project({ key, before: { [field]: at }, after: edge }, 'with feeds')];
};

/** An account id in a bucket of counts. */
const idInBucket = (bucket: string): AccountId => AccountId.parse(bucket.padEnd(BUCKET_ID_LENGTH, '0'));

export const workOfEdges: readonly RowWork[] = [
  workOn(edgeRow, (row, { since }, raw) => {
    const acts = [row.since, row.requested, row.bell, row.lastBlock].filter((act) => act !== undefined);
    const isRecent = acts.some((act) => timeOf(act) >= since);
    return [
      project(asNew(raw), isRecent ? 'with feeds' : 'without feeds'),
      ...(isRecent ? [affect(asNew(raw))] : []),
    ];
  }),
  workOn(followerRow, ({ owner, at, other }, known) => leftBy(known, 'since', [other, owner, at])),
  workOn(followingRow, ({ owner, at, other }, known) => leftBy(known, 'since', [owner, other, at])),
  workOn(requesterRow, ({ owner, at, other }, known) => leftBy(known, 'requested', [other, owner, at])),
  workOn(reverseRow, ({ followed, follower, since }, known) =>
    leftBy(known, 'since', [follower, followed, since]),
  ),
  workOn(bellRow, ({ followed, follower, since }, known) =>
    leftBy(known, 'bell', [follower, followed, since]),
  ),
  workOn(audienceMemberRow, async ({ owner, audienceId, member }, { get }) => {
    const key = edgeRow.key({ owner: member, other: owner });
    const edge = await get(key);
    const audiences = edge === undefined ? [] : (edgeRow.parse(edge).audiences ?? []);
    if (audiences.includes(audienceId)) return [];
    return [projectOnly('audiences', { key, before: { audiences: new Set([audienceId]) }, after: edge })];
  }),
  // Buckets that lost their last edge are counted too, though no edge leads to them.
  workOn(countsRow, ({ accountId, followers, following }) => [
    ...Object.keys(followers).map((bucket) =>
      projectOnly('profiles', {
        key: edgeRow.key({ owner: idInBucket(bucket), other: accountId }),
        before: { since: '0'.repeat(26) },
      }),
    ),
    ...Object.keys(following).map((bucket) =>
      projectOnly('profiles', {
        key: edgeRow.key({ owner: accountId, other: idInBucket(bucket) }),
        before: { since: '0'.repeat(26) },
      }),
    ),
  ]),
];
