/** Who may comment on a post that they see. */
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Translated } from '../platform/problem.ts';
import type { CreditedPost, PostHead } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import type { CommentPolicy } from '../posts/post-details-contract.ts';
import type { CommentStatus } from './comment.ts';

/** Somebody who sees a post and wants to comment on it. */
export interface WouldBeCommenter {
  readonly accountId: AccountId;
  readonly followsAuthor: boolean;
  readonly isFollowedByAuthor: boolean;
  /** The post's author restricts them. */
  readonly isRestricted: boolean;
}

type PolicyFields = Pick<PostHead, 'postId' | 'commentPolicy' | 'commentApproval'>;

/** What of a post names people: read only where it matters. */
export type NamingFields = Pick<CreditedPost, 'mentions' | 'coAuthors' | 'tags'>;

/** Whether the post names somebody: in its caption, on a photo, as a co-author. */
const names = (post: NamingFields, { accountId }: WouldBeCommenter): boolean =>
  (post.mentions ?? []).some((mention) => mention.accountId === accountId) ||
  post.tags.some((tag) => tag.accountId === accountId) ||
  (post.coAuthors ?? []).some((coAuthor) => coAuthor.accountId === accountId);

const refusals = {
  followers: {
    en: 'Only followers of the author can comment on this post',
    ar: 'التعليق على هذا المنشور متاح لمتابعي صاحبه فقط',
  },
  followed: {
    en: 'Only people whom the author follows can comment on this post',
    ar: 'التعليق على هذا المنشور متاح لمن يتابعهم صاحبه فقط',
  },
  mentioned: {
    en: 'Only people whom the post mentions can comment on it',
    ar: 'التعليق على هذا المنشور متاح لمن ذُكروا فيه فقط',
  },
} as const satisfies Partial<Record<CommentPolicy, Translated>>;

/**
 * Throws `comments_off` or `forbidden_by_policy` for a viewer who may not comment. The author always may. `naming` reads whom the post
 * names.
 */
export const checkMayComment = async (
  post: PolicyFields,
  who: WouldBeCommenter,
  naming: () => Promise<NamingFields | undefined>,
): Promise<void> => {
  if (who.accountId === authorOfPost(post)) return;
  const policy = post.commentPolicy ?? 'everyone';
  switch (policy) {
    case 'everyone':
      return;
    case 'off':
      throw problem('comments_off');
    case 'followers':
      if (!who.followsAuthor) throw problem('forbidden_by_policy', refusals[policy]);
      return;
    case 'followed':
      if (!who.isFollowedByAuthor) throw problem('forbidden_by_policy', refusals[policy]);
      return;
    case 'mentioned': {
      const named = await naming();
      if (named === undefined || !names(named, who)) throw problem('forbidden_by_policy', refusals[policy]);
    }
  }
};

/** How a comment begins: those of restricted people, and all where the author wants to see them first, wait for the author. */
export const statusOfNew = (
  post: PolicyFields,
  { accountId, isRestricted }: Pick<WouldBeCommenter, 'accountId' | 'isRestricted'>,
): CommentStatus => {
  if (accountId === authorOfPost(post)) return { state: 'shown' };
  if (isRestricted) return { state: 'pending', reason: 'restricted' };
  return post.commentApproval ? { state: 'pending', reason: 'approval' } : { state: 'shown' };
};
