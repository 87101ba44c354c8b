/** Rows of the people credited on posts. */
import * as z from 'zod/mini';
import { AccountId, PostId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { InvitationState, PhotoTagState } from '../posts/post-details-contract.ts';

/** Somebody is tagged on a photo of a post; written by the stream consumer. */
export const taggedRow = defineRow({
  entity: 'tag on a post',
  pk: 'A#{account}',
  sk: 'TAGGED#{postId}',
  ids: { account: AccountId, postId: PostId },
  stored: z.object({ state: PhotoTagState }),
});

/** Somebody is asked to be an author of a post, or has agreed; written by the stream consumer. */
export const coAuthoredRow = defineRow({
  entity: 'co-author of a post',
  pk: 'A#{account}',
  sk: 'COAUTHOR#{postId}',
  ids: { account: AccountId, postId: PostId },
  stored: z.object({ state: InvitationState }),
});

/** Somebody is named as the paid partner of a post, or has agreed; written by the stream consumer. */
export const partneredRow = defineRow({
  entity: 'paid partner of a post',
  pk: 'A#{account}',
  sk: 'PARTNER#{postId}',
  ids: { account: AccountId, postId: PostId },
  stored: z.object({ state: InvitationState }),
});
