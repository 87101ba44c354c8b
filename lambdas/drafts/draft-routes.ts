/** The routes of drafts and scheduled posts. The one table of all routes is in ../routes.ts. */
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { PostView } from '../posts/post-contract.ts';
import { DraftChange, DraftParams, DraftView, NewDraft, NewSchedule } from './draft-contract.ts';

const refusedPhotos = ['photo_unusable', 'photo_in_use'] as const;

export const createDraft = defineRoute({
  method: 'POST',
  path: '/v1/drafts',
  access: 'token',
  limit: 'drafts',
  summary: 'Create a draft of a post',
  description:
    'Every field is optional. Photos belong to the draft and do not expire while it exists. With `publishAt`, the draft is scheduled at once.',
  body: NewDraft,
  reply: { status: 201, schema: DraftView },
  problems: ['not_schedulable', ...refusedPhotos],
  idempotent: true,
});

export const listDrafts = defineRoute({
  method: 'GET',
  path: '/v1/drafts',
  access: 'token',
  summary: 'List your drafts and scheduled posts, newest first',
  query: PageQuery,
  reply: { status: 200, schema: pageOf(DraftView) },
  problems: ['invalid_cursor'],
});

export const getDraft = defineRoute({
  method: 'GET',
  path: '/v1/drafts/{draftId}',
  access: 'token',
  summary: 'Get your draft',
  description: 'A draft that has been published stays available for another day and names its post.',
  params: DraftParams,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found'],
});

export const updateDraft = defineRoute({
  method: 'PATCH',
  path: '/v1/drafts/{draftId}',
  access: 'token',
  limit: 'drafts',
  summary: 'Update your draft',
  description:
    'Fields you leave out stay as they are; `null` clears a field. Photos that you drop are released and can be used elsewhere for a day. Every update renews the lifetime of the draft.',
  params: DraftParams,
  body: DraftChange,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found', 'conflict', 'not_schedulable', ...refusedPhotos],
});

export const deleteDraft = defineRoute({
  method: 'DELETE',
  path: '/v1/drafts/{draftId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away what is yours',
  summary: 'Delete your draft',
  description: 'Its photos are released and can be used elsewhere for a day.',
  params: DraftParams,
  reply: { status: 204 },
  problems: ['not_found', 'conflict'],
});

export const publishDraft = defineRoute({
  method: 'POST',
  path: '/v1/drafts/{draftId}/publish',
  access: 'token',
  summary: 'Publish your draft',
  description: 'A draft is published once: repeating the call returns the same post.',
  params: DraftParams,
  reply: { status: 201, schema: PostView },
  problems: ['not_found', 'photo_unusable', 'conflict'],
  idempotent: true,
});

export const scheduleDraft = defineRoute({
  method: 'PUT',
  path: '/v1/drafts/{draftId}/schedule',
  access: 'token',
  limit: 'drafts',
  summary: 'Schedule your draft to be published, or change its time',
  description:
    'The post is published within a minute after that time. A draft that cannot be published then becomes `failed` and says why; nothing in it is lost.',
  params: DraftParams,
  body: NewSchedule,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found', 'not_schedulable', 'conflict'],
});

export const cancelSchedule = defineRoute({
  method: 'DELETE',
  path: '/v1/drafts/{draftId}/schedule',
  access: 'token',
  limit: 'drafts',
  suspendedMay: 'it takes back what you did',
  summary: 'Cancel a scheduled post',
  description: 'The draft stays.',
  params: DraftParams,
  reply: { status: 200, schema: DraftView },
  problems: ['not_found', 'conflict'],
});
