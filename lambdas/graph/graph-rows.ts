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

/** Who follows an account; made equal to the edge by the stream consumer. */
export const followerRow = defineRow({
  entity: 'reverse edge',
  pk: 'A#{followed}',
  sk: 'FOLLOWER#{follower}',
  ids: { followed: AccountId, follower: AccountId },
  stored: z.object({ since: z.string() }),
});

/** Who asks to follow a private account; made equal to the edge by the stream consumer. */
export const requesterRow = defineRow({
  entity: 'request to follow',
  pk: 'A#{asked}',
  sk: 'REQUESTER#{requester}',
  ids: { asked: AccountId, requester: AccountId },
  stored: z.object({ requested: z.string() }),
});

/** Whom an account blocks, mutes, restricts: its own lists, written with the edge. */
export const blockedRow = defineRow({
  entity: 'blocked account',
  pk: 'A#{owner}',
  sk: 'BLOCKED#{other}',
  ids: { owner: AccountId, other: AccountId },
  stored: z.object({ at: z.string() }),
});
export const mutedRow = defineRow({
  entity: 'muted account',
  pk: 'A#{owner}',
  sk: 'MUTED#{other}',
  ids: { owner: AccountId, other: AccountId },
  stored: z.object({ mutedUntil: z.int(), expiresAt: z.optional(z.int()) }),
});
export const restrictedRow = defineRow({
  entity: 'restricted account',
  pk: 'A#{owner}',
  sk: 'RESTRICTED#{other}',
  ids: { owner: AccountId, other: AccountId },
  stored: z.object({ at: z.string() }),
});
