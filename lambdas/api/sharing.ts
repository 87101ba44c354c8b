/** Answers the routes of sharing. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readPresentNames } from '../graph/read-present-names.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import { presentPosts } from '../posts/present-posts.ts';
import { openingOne, readChoices } from '../posts/viewer-choices.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { makeShareLinkStore } from '../sharing/share-link-store.ts';
import { presentShareLink } from '../sharing/share-link-view.ts';
import { createShareLink, listShareLinks, readSharedPost, revokeShareLink } from '../sharing/share-post.ts';
import { shareTokenOf } from '../sharing/share-token.ts';
import { api, routes } from '../sharing/topic.ts';
import { topicApi } from './topic-api.ts';

export const sharingApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    links: makeShareLinkStore(reading.table),
    edges: makeEdgeStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    createShareLink: async ({ params, body, account, deps, now, seed }) => {
      const token = shareTokenOf(await deps.secret(), seed);
      const { postId } = params;
      const link = await createShareLink(deps, {
        postId,
        author: account,
        token,
        expiresAt: body.expiresAt,
        now,
      });
      return { body: { ...presentShareLink(link), token, path: `/v1/shared/${token}` } };
    },
    deleteShareLink: async ({ params, viewer, deps, now }) => {
      const { postId, linkId } = params;
      await revokeShareLink(deps, { postId, linkId, owner: viewer, now });
      return {};
    },
    getSharedPost: async ({ params, viewer, deps, now, language }) => {
      const { post, author, followsAuthor } = await readSharedPost(deps, params.token, viewer, now);
      const [names, choices] = await Promise.all([
        readPresentNames(deps, viewer, post.mentions ?? []),
        readChoices(deps.accounts, viewer, [{ post, author }]),
      ]);
      const [view] = await presentPosts(deps, [post], {
        author,
        viewer,
        followsAuthor,
        choices: openingOne(choices),
        names,
        language,
        now,
        atOnce: true,
      });
      return { body: view };
    },
    listShareLinks: async ({ params, viewer, deps, now }) => {
      const links = await listShareLinks(deps, { postId: params.postId, owner: viewer, now });
      return { body: { items: links.map(presentShareLink) } };
    },
  },
);
