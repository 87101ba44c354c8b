/** Who may comment on a post that they see, by what is known of them. */
import type { PostHead } from './post.ts';
import type { CommentRefusal } from './post-details-contract.ts';

/** Somebody who sees a post. What is undefined has not been read. */
export interface CommenterFacts {
  /** The author, or a co-author who has accepted. */
  readonly isAuthor: boolean;
  readonly followsAuthor: boolean;
  readonly isFollowedByAuthor?: boolean | undefined;
  /** The post names them: in its caption, on a photo, as a co-author. */
  readonly isNamed?: boolean | undefined;
}

/** Whether somebody may comment, and why not. */
export type MayComment =
  | { readonly mayComment: true }
  | { readonly mayComment: false; readonly commentRefusal: CommentRefusal };

const only = (admitted: boolean | undefined, commentRefusal: CommentRefusal): MayComment | undefined => {
  if (admitted === undefined) return undefined;
  return admitted ? { mayComment: true } : { mayComment: false, commentRefusal };
};

/**
 * Whether somebody may comment; undefined where the post's policy goes by what has not been read. The author always may, once the post is
 * published. That the author restricts somebody is not among the reasons: it is never revealed.
 */
export const mayCommentOn = (
  post: Pick<PostHead, 'state' | 'commentPolicy'>,
  who: CommenterFacts,
): MayComment | undefined => {
  if (post.state !== 'published') return only(false, 'not_published');
  if (who.isAuthor) return { mayComment: true };
  switch (post.commentPolicy ?? 'everyone') {
    case 'everyone':
      return { mayComment: true };
    case 'off':
      return only(false, 'off');
    case 'followers':
      return only(who.followsAuthor, 'followers');
    case 'followed':
      return only(who.isFollowedByAuthor, 'followed');
    case 'mentioned':
      return only(who.isNamed, 'mentioned');
  }
};
