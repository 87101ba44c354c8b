/** Answers the routes of audiences. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAudienceStore } from '../audiences/audience-store.ts';
import { presentAudience } from '../audiences/audience-view.ts';
import { listMembers } from '../audiences/list-members.ts';
import {
  createAudience as makeAudience,
  deleteAudience as removeAudience,
  renameAudience,
} from '../audiences/manage-audiences.ts';
import { addMember, removeMember } from '../audiences/manage-members.ts';
import { makeMemberStore } from '../audiences/member-store.ts';
import { api, routes } from '../audiences/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { AudienceId } from '../kernel/ids.ts';
import { answerPage } from './answer-page.ts';
import { answerPageById } from './people-page.ts';
import { topicApi } from './topic-api.ts';

export const audiencesApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    audiences: makeAudienceStore(reading.table),
    members: makeMemberStore(reading.table),
  }),
  {
    createAudience: async ({ body, viewer, deps, seed }) => ({
      body: presentAudience(await makeAudience(deps, viewer, body.name, seed)),
    }),
    removeAudienceMember: async ({ params, viewer, deps, now }) => {
      await removeMember(deps, { owner: viewer, ...params, now });
      return {};
    },
    deleteAudience: async ({ params, viewer, deps }) => {
      await removeAudience(deps, viewer, params.audienceId);
      return {};
    },
    listAudienceMembers: (call) => {
      const { params, viewer, deps } = call;
      return answerPageById(`members ${params.audienceId}`, call, (part) =>
        listMembers(deps, { owner: viewer, audienceId: params.audienceId, ...part }),
      );
    },
    listAudiences: (call) =>
      answerPage(
        call,
        {
          list: 'audiences',
          position: AudienceId,
          read: ({ limit, from }) => call.deps.audiences.page(call.viewer, { limit, after: from }),
        },
        ({ audiences }) => audiences.map(presentAudience),
      ),
    updateAudience: async ({ params, body, viewer, deps }) => ({
      body: presentAudience(await renameAudience(deps, viewer, params.audienceId, body.name)),
    }),
    addAudienceMember: async ({ params, viewer, deps, now }) => {
      await addMember(deps, { owner: viewer, ...params, now });
      return {};
    },
  },
);
