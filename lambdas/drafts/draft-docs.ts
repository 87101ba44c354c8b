/** What the documents say of drafts and scheduled posts. */
import { DraftId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { pageOf } from '../kernel/paging.ts';
import { example, exampleCursor, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { DraftChange, DraftContent, DraftState, DraftView, NewDraft, NewSchedule } from './draft-contract.ts';
import * as drafts from './draft-examples.ts';
import type * as rows from './draft-rows.ts';

/** What is said in a draft goes by the rules of `POST /v1/posts`. `end` is put behind the fields that may be cleared. */
const of = (component: string, end: string): Readonly<Record<string, string>> => {
  const clearable = {
    title: 'The title',
    caption: `The caption, with up to ${limits.hashtagsPerPost} hashtags and ${limits.mentionsPerPost} mentions`,
    visibility: 'Who can see the post',
    audienceId: 'Id of the audience of yours that can see the post, where its visibility is `audience`',
    language: 'Language of the title and caption as a BCP 47 tag, such as `ar` or `en-GB`',
    location: 'Where the post was made, as in `POST /v1/posts`',
    licence: 'Licence of the photos: what others may do with them',
    paidPartnership: 'Marks the post as a paid partnership',
    madeWithAi: 'Whether the post was made with the help of AI',
    sensitive: 'Whether to cover the photos until the viewer asks to see them',
    commentPolicy: 'Who can comment, among the people who can see the post',
    commentApproval: 'Whether comments need approval by the author before they show',
    coAuthors: `Usernames of up to ${limits.coAuthors} people who are invited to co-author the post when it is published`,
  };
  const within = {
    name: 'Name of the place.',
    partner: 'Username of the partner that paid, who is invited to be named when the post is published.',
    altText: 'Alt text: what the photo shows. It replaces the alt text that the photo was created with.',
    focalPoint: 'The point that should stay in view when the photo is cropped.',
    tags: `Up to ${limits.taggedPerPhoto} people to tag on the photo, each once.`,
  };
  return Object.fromEntries([
    ...Object.entries(clearable).map(([field, what]) => [`${component}.${field}`, `${what}${end}.`]),
    ...Object.entries(within).map(([field, what]) => [`${component}.${field}`, what]),
  ]);
};

export const docs = {
  about: 'Drafts and scheduled posts.',
  values: {
    DraftId: {
      schema: DraftId,
      description: 'Opaque id of a draft; sorts by time. The post that it becomes has an id of its own.',
      examples: { id: example('A draft id', drafts.draft.draftId) },
    },
  },
  bodies: {
    NewDraft: {
      schema: NewDraft,
      description: 'A new draft. It takes all fields of a post, and none of them is required.',
      examples: {
        photoAndCaption: example('A photo and a caption', drafts.newDraft),
        scheduled: example('Scheduled at once', { ...drafts.newDraft, ...drafts.newSchedule }),
        least: example('An empty draft', {}),
      },
    },
    DraftChange: {
      schema: DraftChange,
      description: 'Changes to a draft. Fields you leave out stay as they are; null clears a field.',
      examples: { title: example('A title, a new visibility, no language', drafts.draftChange) },
    },
    NewSchedule: {
      schema: NewSchedule,
      description: `When to publish the draft: ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days from now.`,
      examples: { tomorrow: example('Tomorrow at five in the afternoon, UTC', drafts.newSchedule) },
    },
  },
  replies: {
    DraftState: {
      schema: DraftState,
      description:
        '`draft`: being written. `scheduled`: will be published automatically at `publishAt`. `failed`: could not be published at its time; `problem` says why. `published`: has become a post.',
      examples: { scheduled: example('Scheduled', drafts.scheduledDraft.state) },
    },
    DraftContent: {
      schema: DraftContent,
      description: 'Content of a draft so far, in the form of a `POST /v1/posts` body.',
      examples: { content: example('A photo and a caption', drafts.draftContent) },
    },
    Draft: {
      schema: DraftView,
      description: `A draft, visible to its author only. It is deleted ${limits.draftDays} days after its last change.`,
      examples: {
        draft: example('A draft', drafts.draft),
        scheduled: example('A scheduled post', drafts.scheduledDraft),
        failed: example('A draft that could not be published', drafts.failedDraft),
        published: example('A draft that has become a post', drafts.publishedDraft),
      },
    },
    DraftPage: {
      schema: pageOf(DraftView),
      description: 'A page of drafts.',
      examples: {
        page: example('A page with more to come', { items: [drafts.draft], cursor: exampleCursor }),
      },
    },
  },
  fields: {
    ...of('NewDraft', ''),
    ...of('DraftChange', '; null clears it'),
    ...of('DraftContent', ''),
    draftId: 'Id of the draft.',
    content: 'Content of the draft so far, in the form of a `POST /v1/posts` body.',
    changedAt: 'When the draft was last changed by its author.',
    publishAt: 'When the draft will be published automatically; null while it is not scheduled.',
    'NewDraft.publishAt': `When to publish the draft automatically, ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days from now.`,
    'NewSchedule.publishAt': `When to publish the draft automatically, ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days from now.`,
    'NewDraft.photos': `Up to ${limits.photosPerPost} photos in order, ready or still processing.`,
    'DraftChange.photos': `Up to ${limits.photosPerPost} photos in order; photos that you drop are released.`,
    'DraftContent.photos': 'The photos in order, with the details of each.',
    'Draft.state':
      'State of the draft: being written (`draft`), to be published automatically (`scheduled`), not published at its time (`failed`), or a post by now (`published`).',
    'Draft.photos': 'The photos of `content`, ready to display.',
    'Draft.expiresAt': 'When the draft is deleted unless it is changed before.',
    'Draft.postId': 'Id of the post that the draft has become; left out until then.',
    'Draft.problem': 'Why the draft could not be published at its time; left out otherwise.',
  },
  parameters: {
    draftId: { description: 'Id of the draft.', example: '01K7Z3Q1F07ZK3N9QW2M5RX8TB' },
  },
  rows: {
    draftRow: {
      shape: '`StoredDraft` in `drafts/draft.ts`',
      note: `at most a kilobyte: what does not fit lies in parts ([decision 33](adr/0033-parts-of-posts.md)); changes with its photos in one transaction; with \`publishAt\` while it is scheduled, and once it failed; expires ${limits.draftDays} days after its last change, a day after a post came of it`,
    },
    draftTextPartRow: {
      shape: '`StoredTexts` in `posts/post-parts.ts`',
      note: 'long texts, what is said of photos, why a draft failed; named by the row of the draft, never changed, deleted by `effects` once nothing names it',
    },
    draftPhotosPartRow: {
      shape: '`StoredPhotos` in `posts/post-parts.ts`',
      note: 'the photos of a draft, where its row has no room for them; otherwise likewise',
    },
  } satisfies RowNotes<typeof rows>,
  parts: {
    'Draft.problem': 'ContentProblem',
    'NewDraft.photos': 'NewPostPhoto',
    'DraftChange.photos': 'NewPostPhoto',
    'NewDraft.location': 'NewPostLocation',
    'DraftChange.location': 'NewPostLocation',
    'NewDraft.paidPartnership': 'NewPaidPartnership',
    'DraftChange.paidPartnership': 'NewPaidPartnership',
    'DraftContent.location': 'DraftLocation',
    'DraftContent.paidPartnership': 'DraftPaidPartnership',
    'DraftContent.photos': 'DraftPhoto',
  },
} satisfies TopicDocs;
