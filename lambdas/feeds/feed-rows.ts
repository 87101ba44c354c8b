/** Rows of home feeds. */
import * as z from 'zod/mini';
import { AccountId, ActId, PostId } from '../kernel/ids.ts';
import { ListsVersion } from '../kernel/lists-version.ts';
import { defineRow } from '../platform/row.ts';
import { Delivery } from './delivery.ts';

/** Whether the account's posts are pushed to its followers or merged at read time. */
export const deliveryRow = defineRow({
  entity: 'delivery of the posts of an author',
  pk: 'A#{accountId}',
  sk: 'DELIVERY',
  ids: { accountId: AccountId },
  stored: Delivery,
});

export const feedReferenceRow = defineRow({
  entity: 'reference in a home feed',
  pk: 'FEED#{reader}',
  sk: 'P#{postId}',
  ids: { reader: AccountId, postId: PostId },
  stored: z.object({ expiresAt: z.optional(z.int()) }),
});

/** Somebody reposted a post: it stands in the feed at the time of the act. */
export const feedRepostRow = defineRow({
  entity: 'repost in a home feed',
  pk: 'FEED#{reader}',
  sk: 'P#{act}#R#{postId}',
  ids: { reader: AccountId, act: ActId, postId: PostId },
  stored: z.object({ by: AccountId, expiresAt: z.optional(z.int()) }),
});

/** The same by its post: lies between the post's reference and what the reader did with it, so that one query has all three. */
export const feedRepostOfPostRow = defineRow({
  entity: 'repost of a post in a home feed',
  pk: 'FEED#{reader}',
  sk: 'P#{postId}#{act}',
  ids: { reader: AccountId, postId: PostId, act: ActId },
  stored: z.object({ by: AccountId, expiresAt: z.optional(z.int()) }),
});

/** This author's posts are merged into the reader's feed at read time. Sorts above all references. */
export const feedMergeRow = defineRow({
  entity: 'author merged into a home feed',
  pk: 'FEED#{reader}',
  sk: 'Z#{author}',
  ids: { reader: AccountId, author: AccountId },
  stored: z.object({ expiresAt: z.optional(z.int()) }),
});

/** When the reader last did what changes the feed otherwise than by its rows. Sorts above all of them, so that it comes with the first page. */
export const feedVersionRow = defineRow({
  entity: 'version of a home feed',
  pk: 'FEED#{reader}',
  sk: 'Z~',
  ids: { reader: AccountId },
  stored: z.object({ version: ListsVersion, expiresAt: z.int() }),
});
