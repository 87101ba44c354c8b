/** A named list of an account's followers that posts can be limited to, as its AUDIENCE row holds it. */
import * as z from 'zod/mini';
import type { AccountId, AudienceId } from '../kernel/ids.ts';

export const StoredAudience = z.object({
  name: z.string(),
  /** How many rows of members there are, changed with them in one transaction. */
  members: z.int().check(z.minimum(0)),
});

export interface Audience extends z.infer<typeof StoredAudience> {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
}

/** Somebody's place in an audience, whether taken or not. */
export interface Membership {
  readonly owner: AccountId;
  readonly audienceId: AudienceId;
  readonly member: AccountId;
}
