/** What apps send about how accounts stand to each other. */
import * as z from 'zod/mini';
import { PostId } from '../kernel/ids.ts';
import { Timestamp } from '../kernel/timestamp.ts';

/** `PUT /v1/accounts/{username}/follow`: `via` names the post, by that account, that led to the follow. */
export const FollowQuery = z.strictObject({ via: z.optional(PostId) });

/** `PUT /v1/accounts/{username}/mute`. Without `until` the mute has no end. */
export const MuteTerms = z.strictObject({ until: z.optional(Timestamp) });
export type MuteTerms = z.infer<typeof MuteTerms>;
