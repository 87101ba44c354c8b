/** Rows of the graph: what accounts are to each other. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredEdge } from './edge.ts';

/** All that one account is to another: follows, requests, blocks, mutes, restricts it, is in its audiences. The truth. */
export const edgeRow = defineRow({
  entity: 'edge',
  pk: 'A#{owner}',
  sk: 'EDGE#{other}',
  ids: { owner: AccountId, other: AccountId },
  stored: StoredEdge,
});

/** Who follows an account, in the order of their ids: for counts, fan-out and joins. Made equal to the edge by the stream consumer. */
export const reverseRow = defineRow({
  entity: 'reverse edge',
  pk: 'A#{followed}',
  sk: 'REVERSE#{follower}',
  ids: { followed: AccountId, follower: AccountId },
  stored: z.object({ since: z.string() }),
});

/** Who wants to be notified of an account's new posts, in the order of their ids. Made equal to the edge by the stream consumer. */
export const bellRow = defineRow({
  entity: 'bell',
  pk: 'A#{followed}',
  sk: 'BELL#{follower}',
  ids: { followed: AccountId, follower: AccountId },
  stored: z.object({ since: z.string() }),
});

/**
 * The rows of lists of people, each in the order in which it was done: keys carry the ULID that the edge got with the act. Those of
 * follows and requests are made equal to the edge by the stream consumer, the others are written with it.
 */
export const followerRow = defineRow({
  entity: 'follower',
  pk: 'A#{owner}',
  sk: 'FOLLOWER#{at}#{other}',
  ids: { owner: AccountId, at: z.string(), other: AccountId },
  stored: z.object({}),
});
export const followingRow = defineRow({
  entity: 'followed account',
  pk: 'A#{owner}',
  sk: 'FOLLOWING#{at}#{other}',
  ids: { owner: AccountId, at: z.string(), other: AccountId },
  stored: z.object({}),
});
export const requesterRow = defineRow({
  entity: 'request to follow',
  pk: 'A#{owner}',
  sk: 'REQUESTER#{at}#{other}',
  ids: { owner: AccountId, at: z.string(), other: AccountId },
  stored: z.object({}),
});
export const blockedRow = defineRow({
  entity: 'blocked account',
  pk: 'A#{owner}',
  sk: 'BLOCKED#{at}#{other}',
  ids: { owner: AccountId, at: z.string(), other: AccountId },
  stored: z.object({}),
});
export const mutedRow = defineRow({
  entity: 'muted account',
  pk: 'A#{owner}',
  sk: 'MUTED#{at}#{other}',
  ids: { owner: AccountId, at: z.string(), other: AccountId },
  stored: z.object({ mutedUntil: z.int(), expiresAt: z.optional(z.int()) }),
});
export const restrictedRow = defineRow({
  entity: 'restricted account',
  pk: 'A#{owner}',
  sk: 'RESTRICTED#{at}#{other}',
  ids: { owner: AccountId, at: z.string(), other: AccountId },
  stored: z.object({}),
});
