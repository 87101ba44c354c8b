/** Rows of links to posts. */
import * as z from 'zod/mini';
import { PostId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { ShareLink } from './share-link.ts';

/** A link that shows a post to whoever holds it; `digest` is of its token. */
export const shareLinkRow = defineRow({
  entity: 'link to a post',
  pk: 'LINK#{digest}',
  sk: 'LINK',
  ids: { digest: z.string() },
  stored: z.object({ postId: PostId, expiresAt: z.int() }),
});

/** The links of a post, in one row so that there are never too many. */
export const shareLinksRow = defineRow({
  entity: 'links to a post',
  pk: 'POST#{postId}',
  sk: 'LINKS',
  ids: { postId: PostId },
  stored: z.object({ version: z.int(), links: z.array(ShareLink) }),
});
