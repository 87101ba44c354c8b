import type { AccountId } from '../kernel/ids.ts';
import type { Invitee, PostHead } from './post.ts';
import { authorOfPost } from './post.ts';

/** Whether a viewer may know of a credit: one that waits for an answer is shown to the two whom it concerns. */
export const maySeeCredit = (
  viewer: AccountId | undefined,
  post: Pick<PostHead, 'postId'>,
  credited: AccountId,
  { waits }: { readonly waits: boolean },
): boolean => !waits || (viewer !== undefined && (viewer === credited || viewer === authorOfPost(post)));

/** Whether a viewer may know of a co-author or paid partner: of one who has not answered likewise. */
export const maySeeInvitee = (
  viewer: AccountId | undefined,
  post: Pick<PostHead, 'postId'>,
  { accountId, state }: Invitee,
): boolean => maySeeCredit(viewer, post, accountId, { waits: state === 'invited' });
