/** Answers the routes of posts. */

import * as z from 'zod/mini';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAudienceStore } from '../audiences/audience-store.ts';
import { readCommenting } from '../comments/may-comment.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { loadVisibleAccount } from '../graph/load-visible-profile.ts';
import { readPresentNames } from '../graph/read-present-names.ts';
import { PostId } from '../kernel/ids.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { archivePost, unarchivePost } from '../posts/archive-post.ts';
import { deletePost, purgePost, restorePost } from '../posts/bin-post.ts';
import { canSeeEdit } from '../posts/can-see-edit.ts';
import { createPost } from '../posts/create-post.ts';
import { editPost } from '../posts/edit-post.ts';
import { GridPosition, listGrid } from '../posts/list-grid.ts';
import { listArchive, listBin } from '../posts/list-posts.ts';
import { loadVisibleHead, loadVisiblePost } from '../posts/load-visible-post.ts';
import { pinPost, unpinPost } from '../posts/pin-post.ts';
import { authorOfPost } from '../posts/post.ts';
import { listEdits, removeEdit } from '../posts/post-history.ts';
import { presentEdit } from '../posts/post-view.ts';
import { makePostWriter } from '../posts/post-writer.ts';
import { presentPosts, presentVisiblePosts } from '../posts/present-posts.ts';
import { readSomePosts } from '../posts/read-some-posts.ts';
import { api, routes } from '../posts/topic.ts';
import { openingOne, readChoices } from '../posts/viewer-choices.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPage } from './answer-page.ts';
import { answerPostPage } from './answer-post-page.ts';
import { answerOwnPost, presentOwnPosts } from './present-own-posts.ts';
import { topicApi } from './topic-api.ts';

export const postsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    audiences: makeAudienceStore(reading.table),
    edges: makeEdgeStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostWriter(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    unarchivePost: async (call) => {
      const { params, account, deps, now } = call;
      return answerOwnPost(call, await unarchivePost(deps, { postId: params.postId, author: account, now }));
    },
    unpinPost: async ({ params, account, deps }) => {
      await unpinPost(deps, { postId: params.postId, account });
      return {};
    },
    listArchivedPosts: (call) => {
      const { viewer, deps, now } = call;
      return answerPage(
        call,
        {
          list: 'archive',
          position: PostId,
          read: (part) => listArchive(deps.posts, viewer, now, part),
        },
        ({ items }) => (items.length === 0 ? [] : presentOwnPosts(call, items)),
      );
    },
    archivePost: async (call) => {
      const { params, viewer, deps, now } = call;
      return answerOwnPost(call, await archivePost(deps, { postId: params.postId, owner: viewer, now }));
    },
    pinPost: async (call) => {
      const { params, account, deps, now } = call;
      const { post, author } = await pinPost(deps, { postId: params.postId, account, now });
      return answerOwnPost({ ...call, account: author }, post);
    },
    createPost: async (call) => {
      const { body, account, deps, now, seed, repeated } = call;
      const { post, photos } = await createPost(deps, { account, body, seed, repeated, now });
      return answerOwnPost(call, post, { photos });
    },
    deletePost: async ({ params, viewer, deps, now }) => {
      await deletePost(deps, { postId: params.postId, owner: viewer, now });
      return {};
    },
    purgePost: async ({ params, viewer, deps, now }) => {
      await purgePost(deps, { postId: params.postId, owner: viewer, now });
      return {};
    },
    listPostEdits: async (call) => {
      const { params, viewer, deps, now } = call;
      const { post, author, relation } = await loadVisibleHead(deps, params.postId, viewer, now, {
        consistent: false,
      });
      return answerPage(
        call,
        {
          list: `history ${params.postId}`,
          position: z.int(),
          read: (part) =>
            listEdits(deps.posts, post, (edit) => canSeeEdit(viewer, post, edit, author, relation), part),
        },
        ({ items }) => {
          const isAuthor = viewer === authorOfPost(post);
          return items.map((edit) => presentEdit(edit, { isAuthor }));
        },
      );
    },
    removePostEdit: async ({ params, viewer, deps, now }) => {
      await removeEdit(deps, { ...params, owner: viewer, now });
      return {};
    },
    getPost: async ({ params, viewer, deps, now, language }) => {
      const { post, author, relation } = await loadVisiblePost(deps, params.postId, viewer, now);
      const { followsAuthor } = relation;
      const [names, choices, commenting] = await Promise.all([
        readPresentNames(deps, viewer, post.mentions ?? []),
        readChoices(deps.accounts, viewer, [{ post, author }]),
        readCommenting(deps.edges, post, viewer),
      ]);
      const shownTo = {
        author,
        viewer,
        followsAuthor,
        choices: openingOne(choices),
        tags: post.tags,
        names,
        language,
        now,
        commenting,
        atOnce: true,
      };
      const [view] = await presentPosts(deps, [post], shownTo);
      return { body: view };
    },
    getPosts: async ({ query, viewer, deps, now, language }) => {
      const { found, remaining } = await readSomePosts(deps, { ...query, viewer, now });
      const choices = await readChoices(deps.accounts, viewer, found);
      const shownTo = { viewer, choices, language, now, atOnce: true };
      return { body: { items: await presentVisiblePosts(deps, found, shownTo), remaining } };
    },
    listAccountPosts: async (call) => {
      const { params, viewer, deps, now } = call;
      const { account: author, relation } = await loadVisibleAccount(deps, { ...params, viewer, now });
      const { accountId } = author;
      const listViewer = { accountId: viewer, relation };
      return answerPostPage(call, {
        list: `posts ${accountId}`,
        position: GridPosition,
        read: (part) => listGrid(deps, author, listViewer, { ...part, now }),
      });
    },
    listDeletedPosts: (call) => {
      const { viewer, deps, now } = call;
      return answerPage(
        call,
        {
          list: 'bin',
          position: PostId,
          read: (part) => listBin(deps.posts, viewer, now, part),
        },
        ({ items }) => (items.length === 0 ? [] : presentOwnPosts(call, items)),
      );
    },
    updatePost: async (call) => {
      const { params, body, account, deps, now } = call;
      const post = await editPost(deps, { postId: params.postId, author: account, change: body, now });
      const names = await readPresentNames(deps, account.accountId, post.mentions ?? []);
      return answerOwnPost(call, post, { names });
    },
    restorePost: async (call) => {
      const { params, viewer, deps, now } = call;
      return answerOwnPost(call, await restorePost(deps, { postId: params.postId, owner: viewer, now }));
    },
  },
);
