/** What edges left undone: lists of people, counts, audiences. */

import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import { audienceMemberRow } from '../../lambdas/audiences/audience-rows.ts';
import type { Edge } from '../../lambdas/graph/edge.ts';
import {
  bellRow,
  edgeRow,
  followerRow,
  followingRow,
  requesterRow,
  reverseRow,
} from '../../lambdas/graph/graph-rows.ts';
import { AccountId, timeOf } from '../../lambdas/kernel/ids.ts';
import type { Row } from '../../lambdas/platform/table.ts';
import { countsRow } from '../../lambdas/profiles/profile-rows.ts';
import { affect, asNew, project, projectOnly, type Replay } from './replay.ts';
import { type Known, type RowWork, workOn } from './row-work.ts';

const BUCKET_ID_LENGTH = 16;

type Field = 'since' | 'requested' | 'bell';

/** A row that is made of an edge, where the edge does not say so any more: as if the edge had changed just now. */
const leftBy = async (
  { get }: Known,
  field: Field,
  [owner, other, at]: readonly [AccountId, AccountId, string],
) => {
  const key = edgeRow.key({ owner, other });
  const edge = await get(key);
  if (edge?.[field] === at) return [];
  return [project({ key, before: { [field]: at }, after: edge }, 'with feeds')];
};

const announced = ['since', 'requested', 'blocks'] as const;
const blocks = ['blocks', 'blockedBy'] as const;

/** Those of some fields whose acts are older than what may be pending. */
const olderIn = (row: Row, fields: readonly string[], since: number): Row =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const act = row[field];
      return typeof act === 'string' && timeOf(act) < since ? [[field, act]] : [];
    }),
  );

/**
 * What people may not have been told yet of an edge. Who follows a private account had asked to: nothing else tells an approval, of which the
 * follower is told, from a follow, of which the account is.
 */
const announce = async (edge: Edge, { since, get }: Known, raw: Row): Promise<readonly Replay[]> => {
  const recent = announced.filter((field) => edge[field] !== undefined && timeOf(edge[field]) >= since);
  if (recent.length === 0) return [];
  const followed = recent.includes('since')
    ? await get(profileRow.key({ accountId: edge.other }))
    : undefined;
  const requested = followed?.['isPrivate'] === true ? { requested: edge.since } : undefined;
  const before = { ...olderIn(raw, announced, since), ...requested };
  return [affect({ ...asNew(raw), ...(Object.keys(before).length > 0 && { before }) })];
};

/** An account id in a bucket of counts. */
const idInBucket = (bucket: string): AccountId => AccountId.parse(bucket.padEnd(BUCKET_ID_LENGTH, '0'));

export const workOfEdges: readonly RowWork[] = [
  workOn(edgeRow, async (edge, known, raw) => {
    const { since } = known;
    const hasBegun = edge.since !== undefined && timeOf(edge.since) >= since;
    // What an older block takes back is taken back, or waits in a row of its own.
    const before = olderIn(raw, blocks, since);
    return [
      project(
        { ...asNew(raw), ...(Object.keys(before).length > 0 && { before }) },
        hasBegun ? 'with feeds' : 'without feeds',
      ),
      ...(await announce(edge, known, raw)),
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
