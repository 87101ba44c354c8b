import type { PhotoId, PostId } from '../../lambdas/kernel/ids.ts';
import { AccountId, newUlid, PhotoId as PhotoIdSchema, postIdOf } from '../../lambdas/kernel/ids.ts';
import { Visibility } from '../../lambdas/kernel/visibility.ts';
import type { Photo } from '../../lambdas/photos/photo.ts';
import { lifeOf } from '../../lambdas/photos/photo-life.ts';
import type { LoadedTags, Post, ProcessingPost, PublishedPost } from '../../lambdas/posts/post.ts';
import type { PhotoTag } from '../../lambdas/posts/post-content.ts';
import { PostState } from '../../lambdas/posts/post-contract.ts';
import { noParts } from '../../lambdas/posts/post-parts.ts';

export const postStates = PostState.options;
export const visibilities = Visibility.options;

export const alice = AccountId.parse('0123456789ABCDEF');
export const bob = AccountId.parse('FEDCBA9876543210');

export const T0 = Date.UTC(2026, 0, 1);

/** An id like those the API gives to photos. */
export const somePhotoId = (): PhotoId => PhotoIdSchema.parse(newUlid(T0));

const said = { nonce: 'ABCDEFGH', version: 1, visibility: 'public' } as const;

/** What a row holds of a photo with all its renditions. */
export const viewData = (photoId = somePhotoId()) => ({
  photoId,
  width: 2048,
  height: 1536,
  thumbHash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
  dominantColor: '#5b6e84',
  plan: 'a',
  renditionBytes: [15_862, 47_118, 112_930, 318_204, 161_475],
});

/** What a post says and shows as its own row has it. */
const inRow = <Content extends Pick<Post, 'title' | 'caption' | 'mentions' | 'location' | 'photos'>>(
  content: Content,
  tags: readonly PhotoTag[],
) => ({
  packed: {
    title: content.title,
    caption: content.caption,
    ...(content.mentions && { mentions: [...content.mentions] }),
    location: content.location,
    photos: [...content.photos],
    tags: [...tags],
  },
  parts: noParts,
  tags,
  tagParts: [],
});

export const somePost = {
  processing: ({
    tags = [],
    ...more
  }: Partial<ProcessingPost & LoadedTags> = {}): ProcessingPost & LoadedTags => {
    const post = {
      ...said,
      state: 'processing',
      postId: postIdOf(T0, alice),
      photos: [{ photoId: somePhotoId() }],
      ...more,
    } as const;
    return { ...post, ...inRow(post, tags) };
  },
  published: ({
    tags = [],
    ...more
  }: Partial<PublishedPost & LoadedTags> = {}): PublishedPost & LoadedTags => {
    const post = {
      ...said,
      state: 'published',
      postId: postIdOf(T0, alice),
      photos: [viewData()],
      publishedAt: T0 + 1_000,
      ...more,
    } as const;
    return { ...post, ...inRow(post, tags) };
  },
};

const digest = 'k7Jz0cF4mXn1S6q8T2vB3yW5pR9aLdEhUgCtVoZbM4I';
const { photoId: _, ...thumbnails } = viewData();

/** The facts that make up each state of a photo. */
export const photoFacts = {
  awaiting: {},
  processing: { thumbnails: { digest, ...thumbnails } },
  ready: {
    thumbnails: { digest, ...thumbnails },
    moderation: { digest, verdict: 'approved', policy: '1' },
  },
  sensitive: {
    thumbnails: { digest, ...thumbnails },
    moderation: { digest, verdict: 'sensitive', policy: '1' },
  },
  review: {
    thumbnails: { digest, ...thumbnails },
    moderation: { digest, verdict: 'review', policy: '1' },
  },
  rejected: { moderation: { digest, verdict: 'rejected', policy: '1' } },
  failed: { failure: { code: 'undecodable' } },
} as const;

/** A photo in a state. */
export const somePhoto = (
  state: keyof typeof photoFacts,
  { photoId = somePhotoId(), postId }: { photoId?: PhotoId; postId?: PostId } = {},
): Photo => {
  const { thumbnails: made, ...other } = { thumbnails: undefined, ...photoFacts[state] };
  const facts = {
    ...other,
    ...(made && { thumbnails: { ...made, renditionBytes: [...made.renditionBytes] } }),
  };
  return {
    photoId,
    ownerId: alice,
    contentType: 'image/jpeg',
    bytes: 1_000,
    ...(postId && { postId }),
    ...facts,
    life: lifeOf(facts),
  };
};
