/** Answers the routes of comments. */

import type { Account } from '../accounts/account.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import { ownAccount } from '../accounts/require-account.ts';
import { addComment } from '../comments/add-comment.ts';
import { CommentsPosition } from '../comments/comment-order.ts';
import type { CommentStore } from '../comments/comment-store.ts';
import { makeCommentWriter } from '../comments/comment-writer.ts';
import { editComment, removeComment } from '../comments/edit-comment.ts';
import { distinctWords } from '../comments/hidden-words.ts';
import { makeHiddenWordsStore } from '../comments/hidden-words-store.ts';
import { likeComment, unlikeComment } from '../comments/like-comment.ts';
import type { ListDeps } from '../comments/list-comments.ts';
import { listComments, listPending, listReplies, PendingPosition } from '../comments/list-comments.ts';
import type { VisibleComment } from '../comments/load-visible-comment.ts';
import { completeVisible, loadVisibleComment } from '../comments/load-visible-comment.ts';
import type { Act, ModerateDeps } from '../comments/moderate-comment.ts';
import {
  approveComment,
  hideComment,
  pinComment,
  unhideComment,
  unpinComment,
} from '../comments/moderate-comment.ts';
import type { PresentCommentsDeps } from '../comments/present-comments.ts';
import { presentComments, presentOneComment } from '../comments/present-comments.ts';
import { api, routes } from '../comments/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import type { AccountId, PostId } from '../kernel/ids.ts';
import { CommentId } from '../kernel/ids.ts';
import { notFound } from '../kernel/problems.ts';
import { loadVisibleHead } from '../posts/load-visible-post.ts';
import { makePostStore } from '../posts/post-store.ts';
import type { RoleOnPost } from '../posts/role-on-post.ts';
import { roleOnPost } from '../posts/role-on-post.ts';
import { listWhoDid } from '../reactions/list-who-did.ts';
import { makeReactionStore } from '../reactions/reaction-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import type { ListCall } from './answer-page.ts';
import { answerPage } from './answer-page.ts';
import { answerWhoDid } from './people-who-did.ts';
import type { Reply } from './route.ts';
import { topicApi } from './topic-api.ts';

type Deps = PresentCommentsDeps & ModerateDeps & { readonly comments: Pick<CommentStore, 'complete'> };

/** Answers a page of the queue of comments that wait for the author of posts: of one post, or of all. */
const answerPending = (
  author: Account,
  call: ListCall & { readonly deps: Deps & ListDeps },
  of?: { readonly postId: PostId; readonly viewer: AccountId; readonly role: RoleOnPost },
): Promise<Reply> => {
  const { deps, now } = call;
  const { postId, viewer, role } = of ?? { viewer: author.accountId, role: 'author' as const };
  return answerPage(
    call,
    {
      list: `pending comments ${postId ?? ''}`,
      position: PendingPosition,
      read: (part) => listPending(deps, author, { postId }, part, { viewer, role }),
    },
    ({ items }) => presentComments(deps, items, { viewer, role, now }),
  );
};

/** Answers what a post's author does with a comment. */
const moderate = async (
  act: (deps: ModerateDeps, act: Act) => Promise<VisibleComment>,
  {
    params,
    viewer,
    deps,
    now,
  }: {
    readonly params: Pick<Act, 'postId' | 'commentId'>;
    readonly viewer: AccountId;
    readonly deps: Deps;
    readonly now: number;
  },
) => {
  const moderated = await completeVisible(deps, await act(deps, { ...params, viewer, now }));
  return { body: await presentOneComment(deps, moderated, { viewer, now }) };
};

export const commentsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    comments: makeCommentWriter(reading.table),
    hiddenWords: makeHiddenWordsStore(reading.table),
    edges: makeEdgeStore(reading.table),
    posts: makePostStore(reading.table),
    reactions: makeReactionStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    getHiddenWords: async ({ viewer, deps }) => ({
      body: { words: [...(await deps.hiddenWords.of(viewer))] },
    }),
    updateHiddenWords: async ({ body, viewer, deps }) => {
      const words = distinctWords(body.words);
      await deps.hiddenWords.save(viewer, words);
      return { body: { words: [...words] } };
    },
    approveComment: (call) => moderate(approveComment, call),
    pinComment: (call) => moderate(pinComment, call),
    unpinComment: (call) => moderate(unpinComment, call),
    hideComment: (call) => moderate(hideComment, call),
    unhideComment: (call) => moderate(unhideComment, call),
    createComment: async ({ params, body, viewer, account, deps, now, seed }) => {
      const visible = await addComment(deps, { postId: params.postId, account, body, seed, now });
      return { body: await presentOneComment(deps, visible, { viewer, now, isNew: true }) };
    },
    deleteComment: async ({ params, viewer, deps, now }) => {
      await removeComment(deps, { ...params, viewer, now });
      return {};
    },
    getComment: async ({ params, viewer, deps, now }) => {
      const found = await loadVisibleComment(deps, params.postId, params.commentId, viewer, now);
      const visible = await completeVisible(deps, found);
      return { body: await presentOneComment(deps, visible, { viewer, now }) };
    },
    listComments: async (call) => {
      const { params, query, viewer, deps, now } = call;
      const visible = await loadVisibleHead(deps, params.postId, viewer, now, { consistent: false });
      const approvesFirst = visible.post.commentApproval;
      return answerPage(
        call,
        {
          list: `comments ${params.postId} ${query.sort}`,
          position: CommentsPosition,
          read: (part) => listComments(deps, visible, viewer, { ...part, sort: query.sort }),
        },
        ({ items }) =>
          presentComments(deps, items, {
            viewer,
            role: roleOnPost(visible.post, viewer),
            now,
            approvesFirst,
          }),
      );
    },
    listCommentLikers: (call) => {
      const { params, viewer, deps, now } = call;
      return answerWhoDid(`likers ${params.postId} ${params.commentId}`, call, async (part) => {
        await loadVisibleComment(deps, params.postId, params.commentId, viewer, now);
        return listWhoDid(deps, { ...params, ...part, reaction: 'liked', viewer, now });
      });
    },
    listPendingComments: async (call) =>
      answerPending(await ownAccount(call.deps.accounts, call.viewer), call),
    listPendingCommentsOnPost: async (call) => {
      const { params, viewer, deps, now } = call;
      const { author, post } = await loadVisibleHead(deps, params.postId, viewer, now);
      const role = roleOnPost(post, viewer);
      if (role === undefined) throw notFound();
      return answerPending(author, call, { postId: post.postId, viewer, role });
    },
    listReplies: async (call) => {
      const { params, viewer, deps, now } = call;
      const visible = await loadVisibleComment(deps, params.postId, params.commentId, viewer, now);
      const approvesFirst = visible.post.commentApproval;
      return answerPage(
        call,
        {
          list: `replies ${params.postId} ${params.commentId}`,
          position: CommentId,
          read: (part) => listReplies(deps, visible, viewer, part),
        },
        ({ items }) =>
          presentComments(deps, items, {
            viewer,
            role: roleOnPost(visible.post, viewer),
            now,
            approvesFirst,
          }),
      );
    },
    updateComment: async ({ params, body, viewer, deps, now }) => {
      const visible = await editComment(deps, { ...params, viewer, body, now });
      return { body: await presentOneComment(deps, visible, { viewer, now }) };
    },
    unlikeComment: async ({ params, viewer, deps, now }) => ({
      body: await unlikeComment(deps, { ...params, viewer, now }),
    }),
    likeComment: async ({ params, viewer, deps, now }) => ({
      body: await likeComment(deps, { ...params, viewer, now }),
    }),
  },
);
