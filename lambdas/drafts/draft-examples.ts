/** Example values of the draft contract, for the documents. A test parses each by its schema. */
import type * as z from 'zod/mini';
import { readyPhoto } from '../photos/photo-examples.ts';
import { publishedPost } from '../posts/post-examples.ts';
import type { DraftChange, DraftContent, DraftView, NewDraft, NewSchedule } from './draft-contract.ts';

const { photoId } = readyPhoto;
const draftId = '01K7Z3Q1F07ZK3N9QW2M5RX8TB';

export const newDraft = {
  photos: [{ photoId, altText: 'A lighthouse on a rock at dusk, waves below' }],
  caption: 'غروب عند المنارة',
} satisfies z.input<typeof NewDraft>;

export const draftChange = {
  title: 'Last light',
  visibility: 'followers',
  language: null,
} satisfies z.input<typeof DraftChange>;

export const newSchedule = { publishAt: '2026-03-02T17:00:00.000Z' } satisfies z.input<typeof NewSchedule>;

export const draftContent = {
  photos: [{ photoId, altText: 'A lighthouse on a rock at dusk, waves below' }],
  caption: 'غروب عند المنارة',
} satisfies z.input<typeof DraftContent>;

export const draft = {
  draftId,
  state: 'draft',
  content: draftContent,
  photos: [readyPhoto],
  createdAt: '2026-03-01T09:30:12.000Z',
  changedAt: '2026-03-01T09:30:12.000Z',
  expiresAt: '2026-05-30T09:30:12.000Z',
  publishAt: null,
} satisfies z.input<typeof DraftView>;

export const scheduledDraft = {
  ...draft,
  state: 'scheduled',
  publishAt: newSchedule.publishAt,
} satisfies z.input<typeof DraftView>;

export const failedDraft = {
  ...draft,
  state: 'failed',
  problem: {
    code: 'photo_unusable',
    message: `You have no photo with the id ${photoId} that a post can use`,
  },
} satisfies z.input<typeof DraftView>;

export const publishedDraft = {
  ...draft,
  state: 'published',
  postId: publishedPost.postId,
} satisfies z.input<typeof DraftView>;
