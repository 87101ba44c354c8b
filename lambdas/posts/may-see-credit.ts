import type { AccountId } from '../kernel/ids.ts';
import type { PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

/** Whether a viewer may know of a credit: one that waits for an answer is shown to the two whom it concerns. */
export const maySeeCredit = (
  viewer: AccountId | undefined,
  post: Pick<PostHead, 'postId'>,
  credited: AccountId,
  { waits }: { readonly waits: boolean },
): boolean => !waits || (viewer !== undefined && (viewer === credited || viewer === authorOfPost(post)));
