/** The queue of comments that wait for the author of posts: of one post, or of all. */
import type { Account } from '../../accounts/account.ts';
import { ownAccount } from '../../accounts/require-account.ts';
import { listPendingComments, listPendingOfPost } from '../../comments/comment-routes.ts';
import { listPending, PendingPosition } from '../../comments/list-comments.ts';
import { presentComments } from '../../comments/present-comments.ts';
import { authorOf, type PostId } from '../../kernel/ids.ts';
import type { PageQuery } from '../../kernel/paging.ts';
import { listScope, readPosition, writePosition } from '../../kernel/paging.ts';
import { notFound } from '../../kernel/problems.ts';
import { loadVisiblePost } from '../../posts/load-visible-post.ts';
import { route } from '../route.ts';
import type { CommentsDeps } from './deps.ts';

const answerPending = async (
  deps: CommentsDeps,
  author: Account,
  { query, now, postId }: { query: PageQuery; now: number; postId?: PostId },
) => {
  const viewer = author.accountId;
  const scope = listScope(viewer, `pending comments ${postId ?? ''}`);
  const from = await readPosition(deps.cursors, scope, query.cursor, PendingPosition, now);
  const { items, next } = await listPending(deps, author, { postId }, { limit: query.limit, from });
  return {
    body: {
      items: await presentComments(deps, items, { viewer, now }),
      ...(next !== undefined && { cursor: await writePosition(deps.cursors, scope, next, now) }),
    },
  };
};

export const answerListPendingComments = route<typeof listPendingComments, CommentsDeps>(
  listPendingComments,
  async ({ query, viewer, deps, now }) =>
    answerPending(deps, await ownAccount(deps.accounts, viewer), { query, now }),
);

export const answerListPendingOfPost = route<typeof listPendingOfPost, CommentsDeps>(
  listPendingOfPost,
  async ({ params: { postId }, query, viewer, deps, now }) => {
    if (authorOf(postId) !== viewer) throw notFound();
    const { author } = await loadVisiblePost(deps, postId, viewer, now);
    return answerPending(deps, author, { query, now, postId });
  },
);
