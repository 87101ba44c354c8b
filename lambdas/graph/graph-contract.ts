/** What apps send about how accounts stand to each other. */
import * as z from 'zod/mini';
import { Relationship } from '../accounts/account-contract.ts';
import { AccountId, PostId } from '../kernel/ids.ts';
import { someOf } from '../kernel/paging.ts';
import { Timestamp } from '../kernel/timestamp.ts';

/**
 * `PUT /v1/accounts/{username}/follow`: `via` names the post, by that account, that led to the follow; `reposts` whether what the account
 * reposts comes to the follower's home feed, left out it stays as it is.
 */
export const FollowQuery = z.strictObject({
  via: z.optional(PostId),
  reposts: z.optional(z.enum(['show', 'mute'])),
});

/** `PUT /v1/accounts/{username}/mute`. Without `until` the mute has no end. */
export const MuteTerms = z.strictObject({ until: z.optional(Timestamp) });
export type MuteTerms = z.infer<typeof MuteTerms>;

/** `GET /v1/me/relationships` */
export const RelationshipsQuery = z.strictObject({ accountIds: someOf(AccountId) });

export const Relationships = z.object({
  items: z.array(z.object({ accountId: AccountId, relationship: Relationship })),
});
export type Relationships = z.infer<typeof Relationships>;

/** `POST /v1/me/follow-requests`. Without `accountIds` everybody who asks is answered, some at a time. */
export const RequestsToAnswer = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  accountIds: z.optional(someOf(AccountId)),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2_000))),
});
export type RequestsToAnswer = z.infer<typeof RequestsToAnswer>;

/** `not_found`: there is no request, or no longer. */
const RequestOutcome = z.enum(['accepted', 'declined', 'not_found']);

export const AnsweredRequests = z.object({
  answered: z.array(z.object({ accountId: AccountId, outcome: RequestOutcome })),
  cursor: z.optional(z.string()),
});
export type AnsweredRequests = z.infer<typeof AnsweredRequests>;
