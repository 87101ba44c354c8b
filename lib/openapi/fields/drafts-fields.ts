import { limits } from '../../../lambdas/limits.ts';

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const draftsFields: Readonly<Record<string, string>> = {
  'Post.pinned': 'The profile of its author begins with it; left out for all others.',

  'NewDraft.name': 'Name of the place.',
  'DraftChange.name': 'Name of the place.',
  'DraftContent.name': 'Name of the place.',
  draftId: 'The draft.',
  content: 'What the draft says so far, as it would be sent to `POST /v1/posts`.',
  changedAt: 'When its author changed it last.',
  publishAt: 'When it is to be published by itself; null while it is not scheduled.',
  'NewDraft.publishAt': `When it is to be published by itself, ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days ahead.`,
  'NewSchedule.publishAt': `${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days ahead.`,
  'NewDraft.photos': `Up to ${limits.photosPerPost} photos in order, ready or still processing.`,
  'DraftChange.photos': `Up to ${limits.photosPerPost} photos in order; those that are no longer named are given back.`,
  'DraftContent.photos': 'The photos in order, with what is said about each.',
  'Draft.photos': 'The photos of `content`, to be shown.',
  'Draft.expiresAt': 'When the draft is gone unless it is changed before.',
  'Draft.postId': 'The post that came of it; left out until then.',
  'Draft.problem': 'Why it could not be published at its time; left out otherwise.',
};
