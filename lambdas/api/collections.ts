/** Answers the routes of collections. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { ownAccount } from '../accounts/require-account.ts';
import { makeCollectionStore } from '../collections/collection-store.ts';
import {
  collectPost,
  createCollection,
  deleteCollection,
  editCollection,
  orderCollection,
  uncollectPost,
} from '../collections/manage-collections.ts';
import { makeMembershipStore } from '../collections/membership-store.ts';
import {
  CollectionPosition,
  listCollectionPosts,
  loadVisibleCollection,
  presentCollections,
} from '../collections/read-collections.ts';
import { savePost, unsavePost } from '../collections/save.ts';
import { api, routes } from '../collections/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { loadVisibleProfile } from '../graph/load-visible-profile.ts';
import { ActId } from '../kernel/ids.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makeAccessSnapshotStore } from '../posts/access-snapshot-store.ts';
import { listVisiblePosts } from '../posts/list-visible-posts.ts';
import { makePostStore } from '../posts/post-store.ts';
import { ownPostsList } from '../reactions/own-posts-list.ts';
import { makeReactionStore } from '../reactions/reaction-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPostPage } from './answer-post-page.ts';
import { answerCollections } from './collections-page.ts';
import { topicApi } from './topic-api.ts';

export const collectionsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    collections: makeCollectionStore(reading.table),
    memberships: makeMembershipStore(reading.table),
    reactions: makeReactionStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
    edges: makeEdgeStore(reading.table),
    access: makeAccessSnapshotStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
  }),
  {
    createCollection: async ({ body, viewer, account, deps, language, now, seed }) => {
      const collection = await createCollection(deps, { owner: viewer, body, seed });
      const [view] = await presentCollections(deps, [collection], account, { viewer, language, now });
      return { body: view };
    },
    removeCollectionPost: async ({ params, viewer, deps }) => {
      await uncollectPost(deps, params.collectionId, params.postId, viewer);
      return {};
    },
    deleteCollection: async ({ params, viewer, deps }) => {
      await deleteCollection(deps, params.collectionId, viewer);
      return {};
    },
    unsavePost: async ({ params, viewer, deps, now }) => ({
      body: await unsavePost(deps, { ...params, viewer, now }),
    }),
    getCollection: async ({ params, viewer, deps, language, now }) => {
      const { collection, owner } = await loadVisibleCollection(deps, params.collectionId, viewer);
      const [view] = await presentCollections(deps, [collection], owner, { viewer, language, now });
      return { body: view };
    },
    listCollectionPosts: async (call) => {
      const { params, viewer, deps, now } = call;
      const { collection } = await loadVisibleCollection(deps, params.collectionId, viewer);
      return answerPostPage(call, {
        list: `collection ${collection.collectionId}`,
        position: CollectionPosition,
        read: (part) => listCollectionPosts(deps, collection, { viewer, ...part, now }),
      });
    },
    listAccountCollections: async (call) =>
      answerCollections(
        await loadVisibleProfile(call.deps, { ...call.params, viewer: call.viewer, now: call.now }),
        call,
      ),
    listMyCollections: async (call) =>
      answerCollections(await ownAccount(call.deps.accounts, call.viewer), call),
    listSavedPosts: (call) => {
      const { viewer, deps, now } = call;
      const { read, states } = ownPostsList(deps, 'saved', viewer, now);
      return answerPostPage(
        call,
        {
          list: 'saved',
          position: ActId,
          read: (part) => listVisiblePosts(deps, { viewer, listOf: viewer, ...part, now, read }),
        },
        states,
      );
    },
    reorderCollection: async ({ params, body, viewer, account, deps, language, now }) => {
      const collection = await orderCollection(deps, params.collectionId, viewer, body.postIds);
      const [view] = await presentCollections(deps, [collection], account, { viewer, language, now });
      return { body: view };
    },
    updateCollection: async ({ params, body, viewer, account, deps, language, now }) => {
      const collection = await editCollection(deps, params.collectionId, viewer, body);
      const [view] = await presentCollections(deps, [collection], account, { viewer, language, now });
      return { body: view };
    },
    addCollectionPost: async ({ params, viewer, deps, now }) => {
      await collectPost(deps, { ...params, viewer, now });
      return {};
    },
    savePost: async ({ params, viewer, deps, now }) => ({
      body: await savePost(deps, { ...params, viewer, now }),
    }),
  },
);
