/** The routes of drafts and scheduled posts. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostView } from '../posts/post-contract.ts';
import { DraftChange, DraftParams, DraftView, NewDraft, NewSchedule } from './draft-contract.ts';

const refusedPhotos = ['photo_unusable', 'photo_in_use'] as const;

export const createDraft = defineRoute({
  method: 'POST',
  path: '/v1/drafts',
  area: 'drafts',
  access: 'token',
  summary: 'Keep a draft of a post, which may say as little as nothing',
  description:
    'The draft takes its photos: they do not expire while it is there. With `publishAt` it is scheduled at once.',
  body: NewDraft,
  reply: { status: 201, schema: DraftView },
  problems: ['account_required', 'account_suspended', 'not_schedulable', ...refusedPhotos],
  idempotent: true,
});

export const listDrafts = defineRoute({
  method: 'GET',
  path: '/v1/drafts',
  area: 'drafts',
  access: 'token',
  summary: "List one's own drafts and scheduled posts, newest first",
  query: PageQuery,
  reply: { status: 200, schema: pageOf(DraftView) },
  problems: ['invalid_cursor'],
});

export const getDraft = defineRoute({
  method: 'GET',
  path: '/v1/drafts/{draftId}',
  area: 'drafts',
  access: 'token',
  summary: "Read one's own draft",
  description: 'A draft that was published is there for another day and names its post.',
  params: DraftParams,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found'],
});

export const patchDraft = defineRoute({
  method: 'PATCH',
  path: '/v1/drafts/{draftId}',
  area: 'drafts',
  access: 'token',
  summary: "Change one's own draft",
  description:
    'What is left out stays, null takes back what was said. Photos that are no longer named are given back for a day. A change renews the life of the draft.',
  params: DraftParams,
  body: DraftChange,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found', 'conflict', 'not_schedulable', ...refusedPhotos],
});

export const deleteDraft = defineRoute({
  method: 'DELETE',
  path: '/v1/drafts/{draftId}',
  area: 'drafts',
  access: 'token',
  summary: "Delete one's own draft; its photos are given back for a day",
  params: DraftParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const publishDraft = defineRoute({
  method: 'POST',
  path: '/v1/drafts/{draftId}/publish',
  area: 'drafts',
  access: 'token',
  summary: "Publish one's own draft",
  description: 'A draft is published once: doing it again answers the same post.',
  params: DraftParams,
  reply: { status: 201, schema: PostView },
  problems: ['account_suspended', 'not_found', 'photo_unusable', 'conflict'],
  idempotent: true,
});

export const putSchedule = defineRoute({
  method: 'PUT',
  path: '/v1/drafts/{draftId}/schedule',
  area: 'drafts',
  access: 'token',
  summary: "Have one's own draft published by itself, or at another time than before",
  description:
    'It is published within a minute after that time. A draft that cannot be published then is `failed` and says why; nothing of it is lost.',
  params: DraftParams,
  body: NewSchedule,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found', 'not_schedulable', 'conflict'],
});

export const deleteSchedule = defineRoute({
  method: 'DELETE',
  path: '/v1/drafts/{draftId}/schedule',
  area: 'drafts',
  access: 'token',
  summary: "Have one's own draft published by itself no more",
  params: DraftParams,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found', 'conflict'],
});
