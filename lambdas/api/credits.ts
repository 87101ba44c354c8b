/** Answers the routes of credits. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { acceptInvitation, acceptTags, leaveInvitation, refuseTags } from '../credits/answer-invitation.ts';
import { makeCreditStore } from '../credits/credit-store.ts';
import { listInvitations, listTagged } from '../credits/list-credited-posts.ts';
import { api, routes } from '../credits/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { loadVisibleAccount } from '../graph/load-visible-profile.ts';
import { PostId } from '../kernel/ids.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makePostWriter } from '../posts/post-writer.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPostPage } from './answer-post-page.ts';
import { topicApi } from './topic-api.ts';

export const creditsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    people: makeCreditStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostWriter(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    declineCoAuthorship: async ({ params, viewer, deps, now }) => {
      await leaveInvitation(deps, 'coAuthor', { postId: params.postId, viewer, now });
      return {};
    },
    declinePartnership: async ({ params, viewer, deps, now }) => {
      await leaveInvitation(deps, 'partner', { postId: params.postId, viewer, now });
      return {};
    },
    removeTags: async ({ params, viewer, deps, now }) => {
      await refuseTags(deps, { postId: params.postId, viewer, now });
      return {};
    },
    listCoAuthorInvitations: (call) => {
      const { viewer, deps, now } = call;
      return answerPostPage(call, {
        list: 'co-author invitations',
        position: PostId,
        read: (part) => listInvitations(deps, 'coAuthor', { viewer, ...part, now }),
      });
    },
    listPartnershipInvitations: (call) => {
      const { viewer, deps, now } = call;
      return answerPostPage(call, {
        list: 'partnership invitations',
        position: PostId,
        read: (part) => listInvitations(deps, 'partner', { viewer, ...part, now }),
      });
    },
    listTaggedPosts: async (call) => {
      const { params, viewer, deps, now } = call;
      const { account: tagged, relation } = await loadVisibleAccount(deps, { ...params, viewer, now });
      const { accountId } = tagged;
      return answerPostPage(call, {
        list: `tagged ${accountId}`,
        position: PostId,
        read: (part) => listTagged(deps, tagged, relation, { viewer, ...part, now }),
      });
    },
    acceptCoAuthorship: async ({ params, viewer, deps, now }) => {
      await acceptInvitation(deps, 'coAuthor', { postId: params.postId, viewer, now });
      return {};
    },
    acceptPartnership: async ({ params, viewer, deps, now }) => {
      await acceptInvitation(deps, 'partner', { postId: params.postId, viewer, now });
      return {};
    },
    acceptTags: async ({ params, viewer, deps, now }) => {
      await acceptTags(deps, { postId: params.postId, viewer, now });
      return {};
    },
  },
);
