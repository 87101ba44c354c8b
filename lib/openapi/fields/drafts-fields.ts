import { limits } from '../../../lambdas/kernel/limits.ts';

/** What is said in a draft goes by the rules of `POST /v1/posts`. `end` is put behind the fields that may be cleared. */
const of = (component: string, end: string): Readonly<Record<string, string>> => {
  const clearable = {
    title: 'The title',
    caption: `The caption, with up to ${limits.hashtagsPerPost} hashtags and ${limits.mentionsPerPost} mentions`,
    visibility: 'Who will see the post',
    audienceId: "Who will see the post where its visibility is `audience`: one of one's own audiences",
    language: 'Language of title and caption as a BCP 47 tag, such as `ar` or `en-GB`',
    location: 'Where the post was made, by the rule of `POST /v1/posts`',
    licence: 'What others may do with the photos',
    paidPartnership: 'Somebody paid for the post',
    madeWithAi: 'It was made with the help of AI',
    sensitive: 'Have the photos screened until the reader asks for them',
    commentPolicy: 'Who may comment, of those who see the post',
    commentApproval: 'Comments show after the author has approved them',
    coAuthors: `Usernames of up to ${limits.coAuthors} people who are asked to be authors too when it is published`,
  };
  const within = {
    name: 'Name of the place.',
    partner: 'Username of who paid.',
    altText: 'What the picture shows; replaces what the photo came with.',
    focalPoint: 'What should stay in view when the picture is cropped.',
    tags: `Up to ${limits.taggedPerPhoto} people to be seen on the photo, each once.`,
  };
  return Object.fromEntries([
    ...Object.entries(clearable).map(([field, what]) => [`${component}.${field}`, `${what}${end}.`]),
    ...Object.entries(within).map(([field, what]) => [`${component}.${field}`, what]),
  ]);
};

/** By `Component.field`, or by `field` where it means the same everywhere. */
export const draftsFields: Readonly<Record<string, string>> = {
  'Post.pinned': 'The profile of its author begins with it; left out for all others.',

  ...of('NewDraft', ''),
  ...of('DraftChange', '; null takes it back'),
  ...of('DraftContent', ''),
  draftId: 'The draft.',
  content: 'What the draft says so far, as it would be sent to `POST /v1/posts`.',
  changedAt: 'When its author changed it last.',
  publishAt: 'When it is to be published by itself; null while it is not scheduled.',
  'NewDraft.publishAt': `When it is to be published by itself, ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days ahead.`,
  'NewSchedule.publishAt': `When it is to be published by itself, ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days ahead.`,
  'NewDraft.photos': `Up to ${limits.photosPerPost} photos in order, ready or still processing.`,
  'DraftChange.photos': `Up to ${limits.photosPerPost} photos in order; those that are no longer named are given back.`,
  'DraftContent.photos': 'The photos in order, with what is said about each.',
  'Draft.state':
    'Whether it only waits to be gone on with (`draft`), is to be published by itself (`scheduled`), could not be at its time (`failed`), or is a post by now (`published`).',
  'Draft.photos': 'The photos of `content`, to be shown.',
  'Draft.expiresAt': 'When the draft is gone unless it is changed before.',
  'Draft.postId': 'The post that came of it; left out until then.',
  'Draft.problem': 'Why it could not be published at its time; left out otherwise.',
};
