/**
 * A post's life. It begins `processing`, becomes `published` when all its photos are ready or `held` when one cannot be
 * shown, and is `processing` again when its author takes that one out. A published post can be `archived` and come back. One that a decision took away
 * is `removed`: its author alone sees it, and it comes back when the decision is reversed. It is
 * `deleted` while it lies in the bin, from where it comes back as what it was, or `processing` where it never was published.
 */
import * as z from 'zod/mini';
import type { Mention } from '../graph/mention.ts';
import type { PostId } from '../kernel/ids.ts';
import { AccountId, AudienceId, authorOf, DecisionId, PhotoId, timeOf } from '../kernel/ids.ts';
import { CommentPolicy, Licence } from '../kernel/post-terms.ts';
import { Visibility } from '../kernel/visibility.ts';
import { Withholding } from '../kernel/withholding.ts';
import { ModerationReason } from '../photos/moderation/verdict.ts';
import type { ChosenPhoto, PhotoTag, ShownPhoto, StoredLocation } from './post-content.ts';
import type { InvitationState } from './post-details-contract.ts';
import type { LoadedParts, TagPart } from './post-parts.ts';
import { PackedPost } from './post-parts.ts';

/** Somebody who is asked to be an author too or is named as the one who paid, or has agreed to that. */
export interface Invitee {
  readonly accountId: AccountId;
  readonly state: InvitationState;
}

const ID_LENGTH = 16;
const ACCEPTED = '+';
const INVITED = '?';

/** An invitee as the row holds one: the id, and a sign for the answer. Without a sign there is none. */
const StoredInvitee = z.pipe(
  z.string().check(z.regex(/^[0-9A-Z]{16}[+?]?$/)),
  z.transform(
    (stored): Invitee => ({
      accountId: AccountId.parse(stored.slice(0, ID_LENGTH)),
      state: stored.endsWith(ACCEPTED) ? 'accepted' : 'invited',
    }),
  ),
);

export const encodedInvitee = ({ accountId, state }: Invitee): string =>
  `${accountId}${state === 'accepted' ? ACCEPTED : INVITED}`;

/** What the author declares about the post as a whole; what is absent is not so, or reserves all rights. */
export const storedAttributes = {
  licence: z.optional(Licence),
  paidPartnership: z.optional(z.object({ partner: z.optional(StoredInvitee) })),
  madeWithAi: z.optional(z.literal(true)),
  sensitive: z.optional(z.literal(true)),
};

/** To whom a text was shown, as far as its author's account decided: `followers` while that was private. Absent: to its author alone. */
export const ShownTo = z.enum(['everyone', 'followers']);
export type ShownTo = z.infer<typeof ShownTo>;

/** Why a post is held, and the photo that is to blame. */
export const PostHold = z.object({
  code: z.enum(['photo_rejected', 'photo_failed', 'photo_under_review', 'photo_missing']),
  photoId: PhotoId,
  /** Milliseconds. */
  at: z.optional(z.int()),
});
export type PostHold = z.infer<typeof PostHold>;

/** The decision by which a post is removed, and what the post was. */
const PostRemoval = z.object({ decisionId: DecisionId, from: z.enum(['published', 'archived']) });

/** A screen that a decision puts before photos of the post: before all, unless it names one. */
const PostScreen = z.object({
  decisionId: DecisionId,
  reasons: z.array(ModerationReason),
  photoId: z.optional(PhotoId),
});
export type PostScreen = z.infer<typeof PostScreen>;

/** How often people did something with the post; written by the stream consumers, absent while nobody did. Edits do not touch them. */
const counted = {
  likes: z.optional(z.int()),
  comments: z.optional(z.int()),
  reposts: z.optional(z.int()),
  saves: z.optional(z.int()),
  views: z.optional(z.int()),
  shares: z.optional(z.int()),
  follows: z.optional(z.int()),
};

/** What a post's own row says besides its texts and photos. */
const head = {
  /** Drawn for the request that made the post: distinguishes a repetition of it from another post of the same millisecond. */
  nonce: z.string(),
  /** Counts what changes it, except its state and its counters: 1 at first. */
  version: z.int(),
  language: z.optional(z.string()),
  visibility: Visibility,
  /** Who may see it, where the visibility is `audience`. */
  audienceId: z.optional(AudienceId),
  /** The photo shown in grids, where it is not the first. */
  coverPhotoId: z.optional(PhotoId),
  ...storedAttributes,
  /** Absent: everyone who sees the post. */
  commentPolicy: z.optional(CommentPolicy),
  commentApproval: z.optional(z.literal(true)),
  coAuthors: z.optional(z.array(StoredInvitee)),
  /** Milliseconds; of the last edit. */
  editedAt: z.optional(z.int()),
  /** The version that the last edit made. */
  lastEdit: z.optional(z.int()),
  /** To whom what the post says now has been shown. */
  shownTo: z.optional(ShownTo),
  /** How many entries its history has, and how many bytes these and their texts take. */
  edits: z.optional(z.int()),
  historyBytes: z.optional(z.int()),
  screens: z.optional(z.array(PostScreen)),
  /** The decision that limits to whom it is recommended. */
  reachLimitedBy: z.optional(DecisionId),
  /** What authorities demand: where others do not see it. */
  withheld: z.optional(z.array(Withholding)),
  ...counted,
};

const published = { ...head, publishedAt: z.int() };
const binned = {
  state: z.literal('deleted'),
  /** Milliseconds. */
  deletedAt: z.int(),
  /** Epoch seconds; then the post is gone for good. */
  expiresAt: z.int(),
};

const Processing = z.object({ state: z.literal('processing'), ...head });
const Published = z.object({ state: z.literal('published'), ...published });
const Held = z.object({ state: z.literal('held'), ...head, hold: PostHold });
/** Taken out of sight by its author; it keeps all that it had. */
const Archived = z.object({ state: z.literal('archived'), ...published });
/** Taken out of sight by a decision; it keeps all that it had. */
const Removed = z.object({ state: z.literal('removed'), ...published, removal: PostRemoval });
const Deleted = z.discriminatedUnion('was', [
  z.object({ ...head, ...binned, was: z.literal('processing') }),
  z.object({ ...published, ...binned, was: z.literal('published') }),
  z.object({ ...head, ...binned, was: z.literal('held'), hold: PostHold }),
  z.object({ ...published, ...binned, was: z.literal('archived') }),
  z.object({ ...published, ...binned, was: z.literal('removed'), removal: PostRemoval }),
]);

const StoredHead = z.discriminatedUnion('state', [Processing, Published, Held, Archived, Removed, Deleted]);

/** A post as its row holds it; the id is in the row's key. What it says and shows is `packed`: not all of it need be there. */
export const StoredPost = z.intersection(
  StoredHead,
  z.pipe(
    PackedPost,
    z.transform((packed) => ({ packed })),
  ),
);

interface Identified {
  readonly postId: PostId;
  readonly packed: PackedPost;
}

/** A post's own row: who may see it, its state, its numbers and its cover. What it says is loaded by the post store. */
export type PostHead = z.infer<typeof StoredHead> & Identified;
export type LiveHead = Exclude<PostHead, { readonly state: 'deleted' }>;

/** The texts of a post. Empty ones are not stored. */
export interface PostWords {
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  /** Whom the caption names. */
  readonly mentions?: readonly Mention[] | undefined;
  readonly location?: StoredLocation | undefined;
}

/** What a post says and shows, in full. */
interface Content<Photo> extends PostWords {
  readonly photos: readonly Photo[];
  /** Where that lies, as far as it lies apart from the post's row. */
  readonly parts: LoadedParts;
}

export type ProcessingPost = z.infer<typeof Processing> & Identified & Content<ChosenPhoto>;
export type PublishedPost = z.infer<typeof Published> & Identified & Content<ShownPhoto>;
export type HeldPost = z.infer<typeof Held> & Identified & Content<ChosenPhoto>;
export type ArchivedPost = z.infer<typeof Archived> & Identified & Content<ShownPhoto>;
export type RemovedPost = z.infer<typeof Removed> & Identified & Content<ShownPhoto>;
export type DeletedPost = z.infer<typeof Deleted> & Identified & Content<ChosenPhoto | ShownPhoto>;
/** A post that nobody but its author has ever seen. */
export type UnpublishedPost = ProcessingPost | HeldPost;
/** A post that is not in the bin. */
export type LivePost = ProcessingPost | PublishedPost | HeldPost | ArchivedPost | RemovedPost;
/** A post with all that it says and shows. */
export type Post = LivePost | DeletedPost;

/** A post as it is to be made: not stored yet. */
export type NewProcessingPost = Omit<ProcessingPost, 'packed' | 'parts'> & Pick<PostPeople, 'tags'>;

/** Somebody paid for the post; the partner may be named. */
export interface PaidPartnership {
  readonly partner?: Invitee | undefined;
}

/** The people of a post besides its author. */
export interface PostPeople {
  readonly coAuthors?: readonly Invitee[] | undefined;
  readonly paidPartnership?: PaidPartnership | undefined;
  /** Who is tagged on its photos, also those who have not agreed yet. */
  readonly tags: readonly PhotoTag[];
  /** Who took their tags off this post: it cannot tag them again. */
  readonly untagged?: readonly AccountId[] | undefined;
}

/** People who are tagged, with where that lies as far as it lies apart from the post's row. */
export interface LoadedTags extends Omit<PostPeople, 'coAuthors' | 'paidPartnership'> {
  readonly tagParts: readonly TagPart[];
}

/** A post's own row with its people. */
export type CreditedHead = PostHead & LoadedTags;
/** A post with all that it says and shows and its people. */
export type CreditedPost = Post & LoadedTags;
export type CreditedLivePost = LivePost & LoadedTags;

/** What the author declares of the post as a whole. */
export interface PostAttributes {
  readonly location?: StoredLocation | undefined;
  readonly licence?: Licence | undefined;
  readonly paidPartnership?: PaidPartnership | undefined;
  readonly madeWithAi?: true | undefined;
  readonly sensitive?: true | undefined;
}

/** What an edit can change and the history keeps, in the form it is stored. */
export interface PostText extends PostAttributes, PostWords {
  readonly language?: string | undefined;
  readonly visibility: Visibility;
  readonly audienceId?: AudienceId | undefined;
  readonly coverPhotoId?: PhotoId | undefined;
  readonly photos: readonly Pick<ChosenPhoto, 'photoId' | 'altText'>[];
}

/** Who may comment. */
export interface PostRules {
  readonly commentPolicy?: CommentPolicy | undefined;
  readonly commentApproval?: true | undefined;
}

/** What the author notes on a photo. */
export type PhotoAnnotations = Pick<ChosenPhoto, 'photoId' | 'focalPoint'>;

/** What an edit can change beyond the text: no history has it. */
export interface PostSetup extends PostRules {
  readonly coAuthors?: readonly Invitee[] | undefined;
  readonly annotations: readonly PhotoAnnotations[];
  readonly tags: readonly PhotoTag[];
}

/** What a post declares now. */
export const attributesOf = (post: PostAttributes): PostAttributes => ({
  location: post.location,
  licence: post.licence,
  paidPartnership: post.paidPartnership,
  madeWithAi: post.madeWithAi,
  sensitive: post.sensitive,
});

/** What a post says now. */
export const textOf = (post: Post): PostText => ({
  title: post.title,
  caption: post.caption,
  mentions: post.mentions,
  language: post.language,
  visibility: post.visibility,
  audienceId: post.audienceId,
  coverPhotoId: post.coverPhotoId,
  ...attributesOf(post),
  photos: post.photos.map(({ photoId, altText }) => ({ photoId, ...(altText !== undefined && { altText }) })),
});

/** How a post is set up now. */
export const setupOf = (post: CreditedPost): PostSetup => ({
  commentPolicy: post.commentPolicy,
  commentApproval: post.commentApproval,
  coAuthors: post.coAuthors,
  annotations: post.photos.map(({ photoId, focalPoint }) => ({
    photoId,
    ...(focalPoint && { focalPoint }),
  })),
  tags: post.tags,
});

/** Whether nobody but its author has ever seen a post: its photos are only lent to it. */
export const wasNeverPublished = (post: PostHead): boolean => !('publishedAt' in post);

/** The account that a post is by. */
export const authorOfPost = (post: Pick<PostHead, 'postId'>): AccountId => authorOf(post.postId);

/** When a post was made, in milliseconds. */
export const createdAtOf = (post: Pick<PostHead, 'postId'>): number => timeOf(post.postId);

/** The photo of a post that grids show. */
export const coverOf = (post: Pick<Post, 'postId' | 'coverPhotoId' | 'photos'>): PhotoId => {
  const cover = post.coverPhotoId ?? post.photos[0]?.photoId;
  if (cover === undefined) throw new Error(`The post ${post.postId} has no photo`);
  return cover;
};
