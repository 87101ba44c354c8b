/**
 * A post's life. It begins `processing`, becomes `published` when all its photos are ready or `held` when one cannot be
 * shown, and is `deleted` while it lies in the bin, from where it comes back as what it was.
 */
import * as z from 'zod/mini';
import type { AccountId, PostId } from '../ids.ts';
import { AudienceId, authorOf, PhotoId, timeOf } from '../ids.ts';
import { PhotoViewData } from '../photos/photo-view.ts';
import { Visibility } from './post-contract.ts';

/** A photo as its author put it into a post. */
export const ChosenPhoto = z.object({ photoId: PhotoId, altText: z.optional(z.string()) });
export type ChosenPhoto = z.infer<typeof ChosenPhoto>;

/** Why a post is held, and the photo that is to blame. */
export const PostHold = z.object({
  code: z.enum(['photo_rejected', 'photo_failed', 'photo_under_review']),
  photoId: PhotoId,
});
export type PostHold = z.infer<typeof PostHold>;

/** How often people did something with the post; kept by the stream consumers, absent while nobody did. Edits do not touch them. */
const counted = {
  likes: z.optional(z.int()),
  comments: z.optional(z.int()),
  reposts: z.optional(z.int()),
  saves: z.optional(z.int()),
  views: z.optional(z.int()),
};

/** What the author says and may edit, besides the photos. Empty texts are not stored. */
const said = {
  /** Drawn for the request that made the post: tells a repetition of it from another one of the same millisecond. */
  nonce: z.string(),
  /** Counts the edits: 1 at first. */
  version: z.int(),
  title: z.optional(z.string()),
  caption: z.optional(z.string()),
  language: z.optional(z.string()),
  visibility: Visibility,
  /** Who may see it, where the visibility is `audience`. */
  audienceId: z.optional(AudienceId),
  /** The photo shown in grids, where it is not the first. */
  coverPhotoId: z.optional(PhotoId),
  /** Milliseconds; of the last edit. */
  editedAt: z.optional(z.int()),
  ...counted,
};

const chosen = { ...said, photos: z.array(ChosenPhoto).check(z.minLength(1)) };
/** Once published, a post carries all it takes to show its photos. */
const shown = { ...said, photos: z.array(PhotoViewData).check(z.minLength(1)), publishedAt: z.int() };
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
const Deleted = z.discriminatedUnion('was', [
  z.object({ ...chosen, ...binned, was: z.literal('processing') }),
  z.object({ ...shown, ...binned, was: z.literal('published') }),
  z.object({ ...chosen, ...binned, was: z.literal('held'), hold: PostHold }),
]);

/** A post as its row holds it; the id is in the row's key. */
export const StoredPost = z.discriminatedUnion('state', [Processing, Published, Held, Deleted]);

type Identified<Stored> = Stored & { readonly postId: PostId };

export type ProcessingPost = Identified<z.infer<typeof Processing>>;
export type PublishedPost = Identified<z.infer<typeof Published>>;
export type HeldPost = Identified<z.infer<typeof Held>>;
export type DeletedPost = Identified<z.infer<typeof Deleted>>;
/** A post that is not in the bin. */
export type LivePost = ProcessingPost | PublishedPost | HeldPost;
export type Post = LivePost | DeletedPost;

/** What an edit can change, in the form it is stored. */
export interface PostText {
  readonly title?: string | undefined;
  readonly caption?: string | undefined;
  readonly language?: string | undefined;
  readonly visibility: Visibility;
  readonly coverPhotoId?: PhotoId | undefined;
  readonly photos: readonly ChosenPhoto[];
}

/** What a post says now. */
export const textOf = (post: Post): PostText => ({
  title: post.title,
  caption: post.caption,
  language: post.language,
  visibility: post.visibility,
  coverPhotoId: post.coverPhotoId,
  photos: chosenPhotos(post),
});

/** The photos of a post without what it takes to show them. */
export const chosenPhotos = (post: Post): readonly ChosenPhoto[] =>
  post.photos.map(({ photoId, altText }) => ({ photoId, ...(altText !== undefined && { altText }) }));

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
