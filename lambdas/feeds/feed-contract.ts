import * as z from 'zod/mini';
import { AccountCard } from '../accounts/account-contract.ts';
import { PostView } from '../posts/post-contract.ts';

/** A post as it stands in a home feed. */
export const HomePostView = z.extend(PostView, {
  /** Who brought it by a repost, null for a post at its own time. */
  repostedBy: z.nullable(AccountCard),
});
export type HomePostView = z.infer<typeof HomePostView>;
