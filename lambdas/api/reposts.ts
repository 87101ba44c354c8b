/** Answers the routes of reposts. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { ActId } from '../kernel/ids.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makeAccessSnapshotStore } from '../posts/access-snapshot-store.ts';
import type { FoundPost } from '../posts/list-visible-posts.ts';
import { listVisiblePosts } from '../posts/list-visible-posts.ts';
import { makePostStore } from '../posts/post-store.ts';
import { ownPostsList, postsDoneBy } from '../reactions/own-posts-list.ts';
import { makeReactionStore } from '../reactions/reaction-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { isRepostable } from '../reposts/is-repostable.ts';
import { listReposters, loadReposter, repost, undoRepost } from '../reposts/repost.ts';
import { api, routes } from '../reposts/topic.ts';
import { answerPostPage } from './answer-post-page.ts';
import { answerWhoDid } from './people-who-did.ts';
import { topicApi } from './topic-api.ts';

export const repostsApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    reactions: makeReactionStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
    edges: makeEdgeStore(reading.table),
    access: makeAccessSnapshotStore(reading.table),
    hasReposts: env.REPOSTS === 'on',
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
  }),
  {
    undoRepost: async ({ params, viewer, deps, now }) => ({
      body: await undoRepost(deps, { ...params, viewer, now }),
    }),
    listReposters: (call) => {
      const { params, viewer, deps, now } = call;
      return answerWhoDid(`reposters ${params.postId}`, call, (part) =>
        listReposters(deps, { ...params, viewer, ...part, now }),
      );
    },
    listAccountReposts: async (call) => {
      const { params, viewer, deps, now } = call;
      const { accountId } = await loadReposter(deps, { ...params, viewer, now });
      const own = viewer === accountId ? ownPostsList(deps, 'reposted', accountId, now) : undefined;
      const list = {
        viewer,
        listOf: accountId,
        now,
        read: own?.read ?? postsDoneBy(deps, 'reposted', accountId),
        isShown: ({ post, author }: FoundPost) => isRepostable(post, author),
      };
      return answerPostPage(
        call,
        {
          list: `reposts ${accountId}`,
          position: ActId,
          read: (part) => listVisiblePosts(deps, { ...list, ...part }),
        },
        own?.states,
      );
    },
    repostPost: async ({ params, viewer, deps, now }) => ({
      body: await repost(deps, { ...params, viewer, now }),
    }),
  },
);
