/** Posts as apps see them. */
import * as z from 'zod/mini';
import { AccountCard } from '../accounts/account-contract.ts';
import { MentionView } from '../graph/mention.ts';
import { AudienceId, DecisionId, PhotoId, PostId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { someOf } from '../kernel/paging.ts';
import { Licence } from '../kernel/post-terms.ts';
import { userText } from '../kernel/text/user-text.ts';
import { Visibility } from '../kernel/visibility.ts';
import { FocalPoint } from '../photos/focal-point.ts';
import { AltText } from '../photos/photo-contract.ts';
import { hasForm } from '../platform/form.ts';
import {
  CommentRefusal,
  Location,
  LocationView,
  NewPhotoTags,
  PaidPartnership,
  PostPhotoView,
  postDetails,
  postDetailsView,
} from './post-details-contract.ts';

const Title = userText({ en: 'title', ar: 'العنوان' }, limits.titleGraphemes, { lines: 'one' });
const Caption = userText({ en: 'caption', ar: 'الوصف' }, limits.captionGraphemes, { lines: 'many' });
/** A BCP 47 language tag such as `ar` or `en-GB`. */
const LanguageTag = z.string().check(
  z.maxLength(35, { abort: true }),
  hasForm(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, {
    en: 'a language tag such as ar or en-GB',
    ar: 'رمز لغة مثل ar أو en-GB',
  }),
);

export const PostPhoto = z.strictObject({
  photoId: PhotoId,
  altText: z.optional(AltText),
  focalPoint: z.optional(z.nullable(FocalPoint)),
  /** People to be seen on the photo. */
  tags: z.optional(NewPhotoTags),
});
export type PostPhoto = z.infer<typeof PostPhoto>;
export const PostPhotos = z.array(PostPhoto).check(z.minLength(1), z.maxLength(limits.photosPerPost));

/** `GET /v1/posts` */
export const PostsQuery = z.strictObject({ postIds: someOf(PostId) });

export const PostParams = z.strictObject({ postId: PostId });
export const PostEditParams = z.strictObject({
  postId: PostId,
  version: z.coerce.number().check(z.int(), z.minimum(1)),
});

/** What a post says besides its photos: shared by posts and drafts. */
export const postContent = {
  title: z.optional(Title),
  caption: z.optional(Caption),
  visibility: z.optional(Visibility),
  /** Exactly when the visibility is `audience`: one of the author's own. */
  audienceId: z.optional(AudienceId),
  language: z.optional(LanguageTag),
  ...postDetails,
} as const;

/** `POST /v1/posts`. The first photo is the cover. */
export const NewPost = z.strictObject({ photos: PostPhotos, ...postContent });
export type NewPost = z.infer<typeof NewPost>;

/** `PATCH /v1/posts/{postId}`: what is left out stays. `photos` gives a new order of the same photos; an alt text that is left out stays too, an empty one removes it. */
export const PostChange = z.strictObject({
  photos: z.optional(PostPhotos),
  /** The photo shown in grids; one of the post's. */
  coverPhotoId: z.optional(PhotoId),
  title: z.optional(Title),
  caption: z.optional(Caption),
  visibility: z.optional(Visibility),
  audienceId: z.optional(AudienceId),
  language: z.optional(z.nullable(LanguageTag)),
  ...postDetails,
  location: z.optional(z.nullable(Location)),
  paidPartnership: z.optional(z.nullable(PaidPartnership)),
});
export type PostChange = z.infer<typeof PostChange>;

/** A hashtag in the caption; `start` and `end` count UTF-16 units, as string slices in apps do. */
const TagView = z.object({ tag: z.string(), text: z.string(), start: z.int(), end: z.int() });

export const PostState = z.enum(['processing', 'published', 'held', 'archived', 'removed', 'deleted']);

export const PostView = z.object({
  postId: PostId,
  state: PostState,
  author: AccountCard,
  title: z.string(),
  caption: z.string(),
  language: z.nullable(z.string()),
  tags: z.array(TagView),
  mentions: z.array(MentionView),
  visibility: Visibility,
  /** Shown to the author alone. */
  audienceId: z.optional(AudienceId),
  coverPhotoId: PhotoId,
  photos: z.array(PostPhotoView),
  ...postDetailsView,
  /** `likes` is null where the author hides it from others, or the viewer from oneself. */
  counts: z.object({
    likes: z.nullable(z.int()),
    comments: z.int(),
    reposts: z.int(),
    /** Shown to the author alone. */
    saves: z.optional(z.int()),
  }),
  /** What the viewer has done with the post; left out for guests. */
  viewer: z.optional(
    z.object({
      isAuthor: z.boolean(),
      followsAuthor: z.boolean(),
      liked: z.boolean(),
      saved: z.boolean(),
      reposted: z.boolean(),
      muted: z.boolean(),
      /** Left out where it is not so. */
      reported: z.optional(z.literal(true)),
      /** Left out in lists where the post's policy goes by what lists do not read. */
      mayComment: z.optional(z.boolean()),
      commentRefusal: z.optional(CommentRefusal),
    }),
  ),
  createdAt: z.iso.datetime(),
  publishedAt: z.nullable(z.iso.datetime()),
  editedAt: z.optional(z.iso.datetime()),
  /** The profile of its author begins with it; left out for all others. */
  pinned: z.optional(z.literal(true)),
  /** Shown to the author alone: when a deleted post leaves the bin for good. */
  deletedUntil: z.optional(z.iso.datetime()),
  /** Shown to the author alone: the decision by which a post is removed. */
  decisionId: z.optional(DecisionId),
  /** Shown to the author alone: why a post is held. */
  problem: z.optional(z.object({ code: z.string(), message: z.string() })),
});
export type PostView = z.infer<typeof PostView>;

/** What a post said before an edit. */
export const PostEditView = z.object({
  version: z.int(),
  /** When the post stopped saying this. */
  editedAt: z.iso.datetime(),
  title: z.string(),
  caption: z.string(),
  visibility: Visibility,
  language: z.nullable(z.string()),
  coverPhotoId: PhotoId,
  photos: z.array(z.object({ photoId: PhotoId, altText: z.nullable(z.string()) })),
  /** Shown to the author alone: an edit may have taken it back. */
  location: z.optional(z.nullable(LocationView)),
  licence: Licence,
  madeWithAi: z.boolean(),
  sensitive: z.boolean(),
  isPaidPartnership: z.boolean(),
});
export type PostEditView = z.infer<typeof PostEditView>;

/** Posts that were asked for by their ids. */
export const SomePosts = z.object({ items: z.array(PostView), remaining: z.array(PostId) });
export type SomePosts = z.infer<typeof SomePosts>;
