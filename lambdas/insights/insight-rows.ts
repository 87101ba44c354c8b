/** Rows of views and shares of posts. */
import * as z from 'zod/mini';
import { AccountId, authorOf, PostId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { StoredInsightDay } from '../reactions/reaction.ts';

const StoredEvent = z.object({ counted: z.optional(z.boolean()), expiresAt: z.int() });

/** Somebody looked at a post on a day (`2026-11-23`, UTC). */
export const viewRow = defineRow({
  entity: 'view of a post',
  pk: 'VIEWS#{postId}',
  sk: 'V#{day}#{viewer}',
  ids: { postId: PostId, day: z.string(), viewer: AccountId },
  stored: StoredEvent,
});

/** Somebody shared a post on a day (`2026-11-23`, UTC). */
export const shareRow = defineRow({
  entity: 'share of a post',
  pk: 'VIEWS#{postId}',
  sk: 'S#{day}#{viewer}',
  ids: { postId: PostId, day: z.string(), viewer: AccountId },
  stored: StoredEvent,
});

/** A post led somebody to follow its author. */
export const followedViaRow = defineRow({
  entity: 'follow that a post led to',
  pk: 'VIEWS#{postId}',
  sk: 'F#{viewer}',
  ids: { postId: PostId, viewer: AccountId },
  stored: z.object({ expiresAt: z.int() }),
});

/** What happened around a post on a day (`2026-11-23`, UTC), among the days of its author: a copy, written by the stream consumer. */
export const accountDayRow = defineRow({
  entity: 'day of a post, for its author',
  pk: 'A#{author}',
  sk: 'DAY#{day}#{postId}',
  ids: { day: z.string(), postId: PostId },
  derived: { author: ({ postId }) => authorOf(postId) },
  stored: StoredInsightDay,
});
