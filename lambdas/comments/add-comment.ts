import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { StoredEdge } from '../graph/edge.ts';
import type { EdgeStore } from '../graph/edge-store.ts';
import { resolveMentions } from '../graph/resolve-mentions.ts';
import type { PostId } from '../kernel/ids.ts';
import { invalid, notFound } from '../kernel/problems.ts';
import type { LoadVisiblePostDeps, VisibleHead } from '../posts/load-visible-post.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import type { PostStore } from '../posts/post-store.ts';
import type { LiveComment, NewLiveComment } from './comment.ts';
import { commentIdOf, threadOf } from './comment.ts';
import type { NewComment } from './comment-contract.ts';
import type { CommentWriter } from './comment-writer.ts';
import { hasHiddenWord } from './hidden-words.ts';
import type { HiddenWordsStore } from './hidden-words-store.ts';
import type { VisibleComment } from './load-visible-comment.ts';
import { findComment } from './load-visible-comment.ts';
import type { WouldBeCommenter } from './may-comment.ts';
import { checkMayComment, readAuthorsSide, statusOfNew } from './may-comment.ts';

export interface AddCommentDeps extends LoadVisiblePostDeps {
  readonly accounts: Pick<AccountStore, 'byId' | 'many' | 'manyByUsername'>;
  readonly edges: Pick<EdgeStore, 'get' | 'many' | 'toward'>;
  readonly comments: Pick<CommentWriter, 'get' | 'create'>;
  readonly hiddenWords: Pick<HiddenWordsStore, 'of'>;
  readonly posts: Pick<PostStore, 'head' | 'completeCredited'>;
}

/** A comment to be. `seed` is a ULID, the same one again when the request is repeated. */
export interface CommentToAdd {
  readonly postId: PostId;
  /** Who writes it, as they are now. */
  readonly account: Account;
  readonly body: NewComment;
  readonly seed: string;
  /** Milliseconds. */
  readonly now: number;
}

/** What decides about somebody's comments on a post that they see. `edge` is the post author's to them. */
export const wouldBeCommenter = (
  account: Account,
  { author, relation }: Pick<VisibleHead, 'author' | 'relation'>,
  edge: StoredEdge | undefined,
): WouldBeCommenter => ({
  accountId: account.accountId,
  followsAuthor: relation.followsAuthor,
  isFollowedByAuthor: edge?.since !== undefined,
  isRestricted: account.accountId !== author.accountId && edge?.restricts !== undefined,
});

/** Throws `invalid_request` for a reply to a reply: by the shape of its id, so that nothing is revealed of what may not be seen. */
const checkLevel = ({ replyTo }: NewComment): void => {
  if (replyTo === undefined || threadOf(replyTo) === undefined) return;
  throw invalid('body.replyTo', {
    en: `${replyTo} is a reply; comments have 2 levels, so reply to the comment that starts the thread`,
    ar: `${replyTo} رد، وللتعليقات مستويان فقط؛ رُدّ على التعليق الأول في السلسلة`,
  });
};

/**
 * Comments on a post, or replies to a comment on it: one write, and one of a text that the comment's row has no room for. Throws `not_found` for a post or
 * comment that cannot be seen, `comments_off`, `forbidden_by_policy`, and `invalid_request` for a third level.
 */
export const addComment = async (
  deps: AddCommentDeps,
  { postId, account, body, seed, now }: CommentToAdd,
): Promise<VisibleComment<LiveComment>> => {
  const by = account.accountId;
  checkLevel(body);
  const visible = await loadVisibleHead(deps, postId, by, now);
  const { post } = visible;
  if (post.state !== 'published') throw notFound();
  const { edge, words } = await readAuthorsSide(deps, post, by);
  if (edge?.blocks !== undefined) throw notFound();
  const who = wouldBeCommenter(account, visible, edge);
  if (body.replyTo !== undefined) await findComment(deps, visible, body.replyTo, by);
  await checkMayComment(post, who, async () => {
    const [named] = await deps.posts.completeCredited([post], { consistent: true });
    return named;
  });
  const mentions = await resolveMentions(deps, by, body.text);
  const comment: NewLiveComment = {
    postId,
    commentId: commentIdOf(seed, body.replyTo),
    by,
    text: body.text,
    mentions,
    ...statusOfNew(post, who, hasHiddenWord(body.text, words)),
  };
  const made = await deps.comments.create(comment);
  if (made?.by !== by) throw notFound();
  return { ...visible, comment: made, commenter: account };
};
