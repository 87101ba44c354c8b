/**
 * All that one account is to another, in one row of the owner's partition: one read gives a viewer's whole relation to an author,
 * and one conditional write can neither follow past a block nor be approved twice.
 */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import { AudienceId, PostId } from '../kernel/ids.ts';

/** `owner` is the one in whose partition the row lies. A row without any field says as much as no row. */
export const StoredEdge = z.object({
  /** The owner follows the other: a ULID, a new one each time. */
  since: z.optional(z.string()),
  /** The post that led the owner to follow. */
  via: z.optional(PostId),
  /** The owner wants to be notified of the other's new posts: a ULID; only while it follows. */
  bell: z.optional(z.string()),
  /** The owner asks to follow the other: a ULID, a new one each time. */
  requested: z.optional(z.string()),
  /** The owner blocks the other: a ULID. */
  blocks: z.optional(z.string()),
  /** The other blocks the owner: a ULID. */
  blockedBy: z.optional(z.string()),
  /** The latest block of either, also when it has ended: a ULID. What was done with things of the other before it is taken back. */
  lastBlock: z.optional(z.string()),
  /** Since when the owner had followed the other as the other came to block it: a ULID; empty where it had not. */
  formerFollow: z.optional(z.string()),
  /** The owner mutes the other until then, in milliseconds. */
  mutedUntil: z.optional(z.int()),
  /** The owner mutes the other: a ULID, a new one with each mute that does not merely change the end of one. */
  mutedAt: z.optional(z.string()),
  /** The owner does not want what the other reposts in its home feed; only while it follows, or asks to. */
  mutesReposts: z.optional(z.literal(true)),
  /** The owner restricts the other: a ULID. */
  restricts: z.optional(z.string()),
  /** Those of the other's audiences that the owner belongs to; only while it follows. A string set: writers add and delete. */
  audiences: z.optional(
    z.pipe(
      z.set(AudienceId),
      z.transform((members) => [...members]),
    ),
  ),
});
export type StoredEdge = z.infer<typeof StoredEdge>;

export interface Edge extends StoredEdge {
  readonly owner: AccountId;
  readonly other: AccountId;
}

/** What an account, the owner of `edge`, and another, the owner of `reverse`, are to each other; undefined where there is nothing. */
export interface Between {
  readonly edge: StoredEdge | undefined;
  readonly reverse: StoredEdge | undefined;
}

/** What decides, of a viewer's edge to an author, whether the viewer sees the author's posts. */
export interface Relation {
  readonly followsAuthor: boolean;
  /** The ULID of the follow. */
  readonly since?: string;
  /** Either blocks the other. */
  readonly isBlocked: boolean;
  /** Those of the author's audiences that the viewer belongs to. */
  readonly audiences: readonly AudienceId[];
}

/** The relation of guests and of people who have nothing to do with the author. */
export const noRelation: Relation = { followsAuthor: false, isBlocked: false, audiences: [] };

/** The relation that a viewer's edge to an author, or its absence, makes. */
export const relationOf = (edge: StoredEdge | undefined): Relation =>
  edge === undefined
    ? noRelation
    : {
        followsAuthor: edge.since !== undefined,
        ...(edge.since !== undefined && { since: edge.since }),
        isBlocked: edge.blocks !== undefined || edge.blockedBy !== undefined,
        audiences: edge.audiences ?? [],
      };

/** Whether a block took back what the edge's owner did with things of the other by an act: a ULID. */
export const isTakenBack = (edge: StoredEdge | undefined, act: string): boolean =>
  relationOf(edge).isBlocked || (edge?.lastBlock !== undefined && act < edge.lastBlock);

/** Whether the edge's owner mutes the other at `now` (milliseconds). */
export const isMuted = (edge: StoredEdge | undefined, now: number): boolean =>
  edge?.mutedUntil !== undefined && edge.mutedUntil > now;
