/** Answers the routes of drafts. */

import { settingsOf } from '../accounts/account-settings.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAudienceStore } from '../audiences/audience-store.ts';
import { makeDraftStore } from '../drafts/draft-store.ts';
import { presentDrafts } from '../drafts/draft-view.ts';
import { listDrafts } from '../drafts/list-drafts.ts';
import {
  changeDraft,
  createDraft,
  deleteDraft,
  readOwnDraft,
  scheduleDraft,
  unscheduleDraft,
} from '../drafts/manage-drafts.ts';
import { publishDraft } from '../drafts/publish-draft.ts';
import { api, routes } from '../drafts/topic.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { DraftId } from '../kernel/ids.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import { makeViewerStateStore } from '../reactions/viewer-state-store.ts';
import { answerPage } from './answer-page.ts';
import { answerOwnPost } from './present-own-posts.ts';
import { topicApi } from './topic-api.ts';

export const draftsApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    audiences: makeAudienceStore(reading.table),
    drafts: makeDraftStore(reading.table),
    edges: makeEdgeStore(reading.table),
    photos: makePhotoStore(reading.table),
    posts: makePostStore(reading.table),
    viewerStates: makeViewerStateStore(reading.table),
  }),
  {
    createDraft: async (call) => {
      const { body, viewer, account, deps, now, seed } = call;
      const defaults = settingsOf(account).postDefaults;
      const draft = await createDraft(deps, { author: viewer, body, defaults, seed, now });
      const [view] = await presentDrafts(deps, [draft], call);
      return { body: view };
    },
    deleteDraft: async ({ params, viewer, deps, now }) => {
      await deleteDraft(deps, { draftId: params.draftId, author: viewer, now });
      return {};
    },
    cancelSchedule: async (call) => {
      const { params, viewer, deps, now } = call;
      const draft = await unscheduleDraft(deps, { draftId: params.draftId, author: viewer, now });
      const [view] = await presentDrafts(deps, [draft], call);
      return { body: view };
    },
    getDraft: async (call) => {
      const { params, viewer, deps, now } = call;
      const draft = await readOwnDraft(deps.drafts, { draftId: params.draftId, author: viewer, now });
      const [view] = await presentDrafts(deps, [draft], call);
      return { body: view };
    },
    listDrafts: (call) => {
      const { viewer, deps, now } = call;
      return answerPage(
        call,
        {
          list: 'drafts',
          position: DraftId,
          read: (part) => listDrafts(deps.drafts, viewer, now, part),
        },
        ({ items }) => presentDrafts(deps, items, call),
      );
    },
    updateDraft: async (call) => {
      const { params, body, viewer, account, deps, now } = call;
      const own = { draftId: params.draftId, author: viewer, now };
      const draft = await changeDraft(deps, own, body, settingsOf(account).postDefaults);
      const [view] = await presentDrafts(deps, [draft], call);
      return { body: view };
    },
    publishDraft: async (call) => {
      const { params, viewer, deps, now } = call;
      return answerOwnPost(call, await publishDraft(deps, { draftId: params.draftId, author: viewer, now }));
    },
    scheduleDraft: async (call) => {
      const { params, body, viewer, deps, now } = call;
      const own = { draftId: params.draftId, author: viewer, now };
      const [view] = await presentDrafts(deps, [await scheduleDraft(deps, own, body.publishAt)], call);
      return { body: view };
    },
  },
);
