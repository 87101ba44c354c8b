import {
  DraftChange,
  DraftContent,
  DraftState,
  DraftView,
  NewDraft,
  NewSchedule,
} from '../../../lambdas/drafts/draft-contract.ts';
import * as drafts from '../../../lambdas/drafts/draft-examples.ts';
import { DraftId } from '../../../lambdas/kernel/ids.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { pageOf } from '../../../lambdas/kernel/paging.ts';
import { cursor, example, type NamedSchemas } from './named-schema.ts';

export const draftsSchemas = {
  values: {
    DraftId: {
      schema: DraftId,
      description: 'Opaque, ordered by time. The post that comes of a draft has an id of its own.',
      examples: { id: example('A draft id', drafts.draft.draftId) },
    },
  },
  bodies: {
    NewDraft: {
      schema: NewDraft,
      description: 'A draft: all that a post can say, and nothing of it has to be said yet.',
      examples: {
        photoAndCaption: example('A photo and a caption', drafts.newDraft),
        scheduled: example('To be published by itself', { ...drafts.newDraft, ...drafts.newSchedule }),
        least: example('Nothing yet', {}),
      },
    },
    DraftChange: {
      schema: DraftChange,
      description: 'A change of a draft: what is left out stays, null takes back what was said.',
      examples: { title: example('A title, another visibility, no language', drafts.draftChange) },
    },
    NewSchedule: {
      schema: NewSchedule,
      description: `When to publish: ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days ahead.`,
      examples: { tomorrow: example('Tomorrow at five in the afternoon, UTC', drafts.newSchedule) },
    },
  },
  replies: {
    DraftState: {
      schema: DraftState,
      description:
        '`draft`: waits for its author. `scheduled`: will be published by itself. `failed`: could not be published at its time; `problem` says why. `published`: a post came of it.',
      examples: { scheduled: example('Scheduled', drafts.scheduledDraft.state) },
    },
    DraftContent: {
      schema: DraftContent,
      description: 'What a draft says so far, as it would be sent to `POST /v1/posts`.',
      examples: { content: example('A photo and a caption', drafts.draftContent) },
    },
    Draft: {
      schema: DraftView,
      description: `A draft as its author sees it. It is gone ${limits.draftDays} days after its last change.`,
      examples: {
        draft: example('A draft', drafts.draft),
        scheduled: example('A scheduled post', drafts.scheduledDraft),
        failed: example('One that could not be published', drafts.failedDraft),
        published: example('One that a post came of', drafts.publishedDraft),
      },
    },
    DraftPage: {
      schema: pageOf(DraftView),
      description: 'A page of drafts.',
      examples: { page: example('A page with more to come', { items: [drafts.draft], cursor }) },
    },
  },
} as const satisfies NamedSchemas;
