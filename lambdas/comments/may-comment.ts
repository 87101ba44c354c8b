/** What becomes of people who want to comment on a post that they see. Who may is in `posts/comment-refusal.ts`. */
import type { StoredEdge } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import type { AccountId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import type { Translated } from '../platform/problem.ts';
import { mayCommentOn } from '../posts/comment-refusal.ts';
import type { CreditedPost, PostHead } from '../posts/post.ts';
import { authorOfPost } from '../posts/post.ts';
import type { CommentRefusal } from '../posts/post-details-contract.ts';
import type { Commenting } from '../posts/post-view.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import type { CommentStatus } from './comment.ts';
import type { HiddenWordsStore } from './hidden-words-store.ts';

/** Somebody who sees a post and wants to comment on it. */
export interface WouldBeCommenter {
  readonly accountId: AccountId;
  readonly followsAuthor: boolean;
  readonly isFollowedByAuthor: boolean;
  /** The post's author restricts them. */
  readonly isRestricted: boolean;
}

type PolicyFields = Pick<PostHead, 'postId' | 'state' | 'coAuthors' | 'commentPolicy' | 'commentApproval'>;

/** What of a post names people: read only where it matters. */
export type NamingFields = Pick<CreditedPost, 'mentions' | 'coAuthors' | 'tags'>;

/** Whether the post names somebody: in its caption, on a photo, as a co-author. */
export const isNamedBy = (post: NamingFields, accountId: AccountId): boolean =>
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
} as const satisfies Partial<Record<CommentRefusal, Translated>>;

const problemOf = (refusal: CommentRefusal) => {
  switch (refusal) {
    case 'off':
      return problem('comments_off');
    case 'not_published':
      return notFound();
    default:
      return problem('forbidden_by_policy', refusals[refusal]);
  }
};

/**
 * Throws `comments_off` or `forbidden_by_policy` for a viewer who may not comment, `not_found` where the post is not published. The authors
 * always may. `naming` reads whom the post names.
 */
export const checkMayComment = async (
  post: PolicyFields,
  who: WouldBeCommenter,
  naming: () => Promise<NamingFields | undefined>,
): Promise<void> => {
  const facts = { ...who, isAuthor: roleOnPost(post, who.accountId) !== undefined };
  const known = mayCommentOn(post, facts);
  if (known?.mayComment) return;
  if (known !== undefined) throw problemOf(known.commentRefusal);
  const named = await naming();
  const isNamed = named !== undefined && isNamedBy(named, who.accountId);
  if (mayCommentOn(post, { ...facts, isNamed })?.mayComment !== true) throw problemOf('mentioned');
};

/**
 * How a comment begins: those of restricted people, all where the author wants to see them first, and those that say what the author has
 * hidden, wait for the author.
 */
export const statusOfNew = (
  post: PolicyFields,
  { accountId, isRestricted }: Pick<WouldBeCommenter, 'accountId' | 'isRestricted'>,
  saysHiddenWord: boolean,
): CommentStatus => {
  if (accountId === authorOfPost(post)) return { state: 'shown' };
  if (isRestricted) return { state: 'pending', reason: 'restricted' };
  if (roleOnPost(post, accountId) !== undefined) return { state: 'shown' };
  if (post.commentApproval === true) return { state: 'pending', reason: 'approval' };
  return saysHiddenWord ? { state: 'pending', reason: 'hidden_words' } : { state: 'shown' };
};

/** What decides how somebody's comment on a post begins besides the post: nothing is read for its author, and no words for co-authors. */
export const readAuthorsSide = async (
  {
    edges,
    hiddenWords,
  }: { readonly edges: Pick<EdgeStore, 'get'>; readonly hiddenWords: Pick<HiddenWordsStore, 'of'> },
  post: PolicyFields,
  accountId: AccountId,
): Promise<{ readonly edge: StoredEdge | undefined; readonly words: readonly string[] }> => {
  const author = authorOfPost(post);
  const role = roleOnPost(post, accountId);
  // Read with strong consistency: who has just been restricted is not to slip through, nor a word that was just hidden.
  const [edge, words] = await Promise.all([
    role === 'author' ? undefined : edges.get(author, accountId, { consistent: true }),
    role === undefined ? hiddenWords.of(author) : [],
  ]);
  return { edge, words };
};

/** What decides whether a viewer may comment on one post; the author's edge to them is read only where the post's policy goes by it. */
export const readCommenting = async (
  edges: Pick<EdgeStore, 'get'>,
  post: CreditedPost,
  viewer: AccountId | undefined,
): Promise<Commenting | undefined> => {
  const author = authorOfPost(post);
  if (viewer === undefined || viewer === author) return undefined;
  const edge = post.commentPolicy === 'followed' ? await edges.get(author, viewer) : undefined;
  return { isNamed: isNamedBy(post, viewer), isFollowedByAuthor: edge?.since !== undefined };
};
