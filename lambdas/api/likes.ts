/** Answers the routes of likes. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { ActId } from '../kernel/ids.ts';
import { likePost, unlikePost } from '../likes/like.ts';
import { listLikers } from '../likes/list-likers.ts';
import { api, routes } from '../likes/topic.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makeAccessSnapshotStore } from '../posts/access-snapshot-store.ts';
import { listVisiblePosts } from '../posts/list-visible-posts.ts';
import { makePostStore } from '../posts/post-store.ts';
import { ownPostsList } from '../reactions/own-posts-list.ts';
import { makeReactionStore } from '../reactions/reaction-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPostPage } from './answer-post-page.ts';
import { answerWhoDid } from './people-who-did.ts';
import { topicApi } from './topic-api.ts';

export const likesApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    reactions: makeReactionStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
    edges: makeEdgeStore(reading.table),
    access: makeAccessSnapshotStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
  }),
  {
    unlikePost: async ({ params, account, deps, now }) => ({
      body: await unlikePost(deps, { ...params, account, now }),
    }),
    listLikers: (call) => {
      const { params, viewer, deps, now } = call;
      return answerWhoDid(`likers ${params.postId}`, call, (part) =>
        listLikers(deps, { ...params, viewer, ...part, now }),
      );
    },
    listLikedPosts: (call) => {
      const { viewer, deps, now } = call;
      const { read, states } = ownPostsList(deps, 'liked', viewer, now);
      return answerPostPage(
        call,
        {
          list: 'my likes',
          position: ActId,
          read: (part) => listVisiblePosts(deps, { viewer, listOf: viewer, ...part, now, read }),
        },
        states,
      );
    },
    likePost: async ({ params, account, deps, now, seed }) => ({
      body: await likePost(deps, { ...params, account, now, listed: ActId.parse(seed) }),
    }),
  },
);
