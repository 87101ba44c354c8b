/**
 * A post's life. It begins `processing`, becomes `published` when all its photos are ready or `held` when one cannot be
 * shown. A published post can be `archived` and come back. It is `deleted` while it lies in the bin, from where it comes back as
 * what it was.
 */
import * as z from 'zod/mini';
import type { PostId } from '../kernel/ids.ts';
import { AccountId, AudienceId, authorOf, PhotoId, timeOf } from '../kernel/ids.ts';
import { Visibility } from '../kernel/visibility.ts';
import { Camera } from '../photos/imaging/camera.ts';
import { PhotoViewData } from '../photos/photo-view.ts';
import { CoAuthorState, CommentPolicy, Licence, PhotoTagState } from './post-details-contract.ts';

/** Somebody is to be seen at a place of a photo; `pending` until they agree, where they want to be asked. */
export const PhotoTag = z.object({
  accountId: AccountId,
  x: z.number(),
  y: z.number(),
  state: PhotoTagState,
});
export type PhotoTag = z.infer<typeof PhotoTag>;

/** What the author says about a photo besides its alt text. */
const annotations = {
  focalPoint: z.optional(z.object({ x: z.number(), y: z.number() })),
  tags: z.optional(z.array(PhotoTag)),
};

/** A photo as its author put it into a post. */
export const ChosenPhoto = z.object({ photoId: PhotoId, altText: z.optional(z.string()), ...annotations });
export type ChosenPhoto = z.infer<typeof ChosenPhoto>;

/** A photo of a published post with all it takes to show it. */
export const ShownPhoto = z.object({ ...PhotoViewData.shape, ...annotations, camera: z.optional(Camera) });
export type ShownPhoto = z.infer<typeof ShownPhoto>;

/** Somebody who is asked to be an author too, or has agreed. */
export const CoAuthor = z.object({ accountId: AccountId, state: CoAuthorState });
export type CoAuthor = z.infer<typeof CoAuthor>;

/** Where the post was made. Coordinates come with `fromPhoto` when the post is published. */
const StoredLocation = z.object({
  name: z.optional(z.string()),
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
  fromPhoto: z.optional(PhotoId),
});
export type StoredLocation = z.infer<typeof StoredLocation>;

/** What the author declares about the post as a whole; what is absent is not so, or reserves all rights. */
export const storedAttributes = {
  location: z.optional(StoredLocation),
  licence: z.optional(Licence),
  paidPartnership: z.optional(z.object({ partner: z.optional(AccountId) })),
  madeWithAi: z.optional(z.literal(true)),
  sensitive: z.optional(z.literal(true)),
};

/** Why a post is held, and the photo that is to blame. */
export const PostHold = z.object({
  code: z.enum(['photo_rejected', 'photo_failed', 'photo_under_review']),
  photoId: PhotoId,
});
export type PostHold = z.infer<typeof PostHold>;

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

/** What the author says and may edit, besides the photos. Empty texts are not stored. */
const editable = {
  /** Drawn for the request that made the post: distinguishes a repetition of it from another post of the same millisecond. */
  nonce: z.string(),
  /** Counts what changes it, except its state and its counters: 1 at first. */
  version: z.int(),
  title: z.optional(z.string()),
  caption: z.optional(z.string()),
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
  coAuthors: z.optional(z.array(CoAuthor)),
  /** Who took their tags off this post: it cannot tag them again. */
  untagged: z.optional(z.array(AccountId)),
  /** Milliseconds; of the last edit. */
  editedAt: z.optional(z.int()),
  ...counted,
};

const chosen = { ...editable, photos: z.array(ChosenPhoto).check(z.minLength(1)) };
/** Once published, a post carries all it takes to show its photos. */
const shown = { ...editable, photos: z.array(ShownPhoto).check(z.minLength(1)), publishedAt: z.int() };
const binned = {
  state: z.literal('deleted'),
  /** Milliseconds. */
  deletedAt: z.int(),
  /** Epoch seconds; then the post is gone for good. */
  expiresAt: z.int(),
};

const Processing = z.object({ state: z.literal('processing'), ...chosen });
const Published = z.object({ state: z.literal('published'), ...shown });
const Held = z.object({ state: z.literal('held'), ...chosen, hold: PostHold });
/** Taken out of sight by its author; it keeps all that it had. */
const Archived = z.object({ state: z.literal('archived'), ...shown });
const Deleted = z.discriminatedUnion('was', [
  z.object({ ...chosen, ...binned, was: z.literal('processing') }),
  z.object({ ...shown, ...binned, was: z.literal('published') }),
  z.object({ ...chosen, ...binned, was: z.literal('held'), hold: PostHold }),
  z.object({ ...shown, ...binned, was: z.literal('archived') }),
]);

/** A post as its row holds it; the id is in the row's key. */
export const StoredPost = z.discriminatedUnion('state', [Processing, Published, Held, Archived, Deleted]);

type Identified<Stored> = Stored & { readonly postId: PostId };

export type ProcessingPost = Identified<z.infer<typeof Processing>>;
export type PublishedPost = Identified<z.infer<typeof Published>>;
export type HeldPost = Identified<z.infer<typeof Held>>;
export type ArchivedPost = Identified<z.infer<typeof Archived>>;
export type DeletedPost = Identified<z.infer<typeof Deleted>>;
/** A post that is not in the bin. */
export type LivePost = ProcessingPost | PublishedPost | HeldPost | ArchivedPost;
export type Post = LivePost | DeletedPost;

/** What the author declares of the post as a whole. */
export interface PostAttributes {
  readonly location?: StoredLocation | undefined;
  readonly licence?: Licence | undefined;
  readonly paidPartnership?: { readonly partner?: AccountId | undefined } | undefined;
  readonly madeWithAi?: true | undefined;
  readonly sensitive?: true | undefined;
}

/** What an edit can change and the history keeps, in the form it is stored. */
export interface PostText extends PostAttributes {
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
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
export type PhotoAnnotations = Pick<ChosenPhoto, 'photoId' | 'focalPoint' | 'tags'>;

/** What an edit can change beyond the text: no history has it. */
export interface PostSetup extends PostRules {
  readonly coAuthors?: readonly CoAuthor[] | undefined;
  readonly annotations: readonly PhotoAnnotations[];
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
  language: post.language,
  visibility: post.visibility,
  audienceId: post.audienceId,
  coverPhotoId: post.coverPhotoId,
  ...attributesOf(post),
  photos: post.photos.map(({ photoId, altText }) => ({ photoId, ...(altText !== undefined && { altText }) })),
});

/** How a post is set up now. */
export const setupOf = (post: Post): PostSetup => ({
  commentPolicy: post.commentPolicy,
  commentApproval: post.commentApproval,
  coAuthors: post.coAuthors,
  annotations: post.photos.map(({ photoId, focalPoint, tags }) => ({
    photoId,
    ...(focalPoint && { focalPoint }),
    ...(tags && { tags }),
  })),
});

/** Everybody who is tagged on a photo of a post, also those who have not agreed yet. */
export const tagsIn = (post: {
  readonly photos: readonly Pick<ChosenPhoto, 'tags'>[];
}): readonly PhotoTag[] => post.photos.flatMap(({ tags = [] }) => tags);

/** The account that a post is by. */
export const authorOfPost = (post: Pick<Post, 'postId'>): AccountId => authorOf(post.postId);

/** When a post was made, in milliseconds. */
export const createdAtOf = (post: Post): number => timeOf(post.postId);

/** The photo of a post that grids show. */
export const coverOf = (post: Post): PhotoId => {
  const cover = post.coverPhotoId ?? post.photos[0]?.photoId;
  if (cover === undefined) throw new Error(`The post ${post.postId} has no photo`);
  return cover;
};
