import type { Account } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AccountId, PhotoId } from '../ids.ts';
import { postIdOf, timeOf } from '../ids.ts';
import type { Photo } from '../photos/photo.ts';
import { isAttached } from '../photos/photo.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { problem } from '../problems.ts';
import type { PhotosOfPost, Refusal } from './attach-photos.ts';
import { attachPhotos, withdrawPost } from './attach-photos.ts';
import { checkAltTexts, checkCaption, checkNoPhotoTwice, orNone } from './caption.ts';
import type { Post, ProcessingPost } from './post.ts';
import type { NewPost } from './post-contract.ts';
import type { PostStore } from './post-store.ts';

const MOST_TRIES = 50; // milliseconds that one author's other posts may occupy in a row
const NONCE_LENGTH = 8; // of the seed's 16 random characters: 40 bits

export interface CreatePostDeps {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly photos: Pick<PhotoStore, 'getMany' | 'attach' | 'detach'>;
  readonly posts: Pick<PostStore, 'create' | 'withdraw'>;
}

export interface NewPostInput {
  readonly author: AccountId;
  readonly body: NewPost;
  /** A ULID: its time and nonce become the post's. */
  readonly seed: string;
  /** Whether an earlier try with the same seed may have written already. */
  readonly repeated: boolean;
  /** Milliseconds. */
  readonly now: number;
}

const refusal = (body: NewPost, { photoId, outcome }: Refusal) => {
  const position = body.photos.findIndex((photo) => photo.photoId === photoId);
  const message =
    outcome === 'in_use'
      ? {
          en: `The photo ${photoId} already belongs to a post or is an avatar`,
          ar: `الصورة ${photoId} مستخدمة في منشور أو كصورة شخصية`,
        }
      : {
          en: `You have no photo ${photoId} that a post could show`,
          ar: `ليست لديك صورة ${photoId} يمكن نشرها`,
        };
  return problem(outcome === 'in_use' ? 'photo_in_use' : 'photo_unusable', message, {
    values: [{ path: `body.photos.${position}.photoId`, message }],
  });
};

/** What can be said of a photo before anything is written; attaching it decides. */
const foreseenRefusal = (
  photoId: PhotoId,
  photo: Photo | undefined,
  author: AccountId,
): Refusal | undefined => {
  if (photo === undefined || photo.ownerId !== author) return { photoId, outcome: 'not_found' };
  if (isAttached(photo)) return { photoId, outcome: 'in_use' };
  const isLost = photo.life.state === 'failed' || photo.life.state === 'rejected';
  return isLost ? { photoId, outcome: 'unusable' } : undefined;
};

/**
 * A new post as its row will say it, of what its author sent: also used when a draft is published. `known` are the photos that
 * are there. Throws `invalid_request`.
 */
export const processingPostOf = async (
  body: NewPost,
  known: PhotosOfPost,
  nonce: string,
): Promise<Omit<ProcessingPost, 'postId'>> => {
  checkCaption(body.caption ?? '');
  const chosen = body.photos.map(({ photoId, altText }) => ({
    photoId,
    altText: orNone(altText ?? known.get(photoId)?.altText),
  }));
  checkAltTexts(chosen);
  return {
    state: 'processing',
    nonce,
    version: 1,
    title: orNone(body.title),
    caption: orNone(body.caption),
    language: body.language,
    visibility: body.visibility,
    photos: chosen,
  };
};

/** Puts the row under the first id that is free from the seed's time on, or finds what an earlier try put. */
const putPost = async (
  posts: Pick<PostStore, 'create'>,
  author: AccountId,
  seed: string,
  stored: Omit<ProcessingPost, 'postId'>,
): Promise<Post> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const post = { ...stored, postId: postIdOf(timeOf(seed) + tries, author) };
    const existing = await posts.create(post);
    if (existing === undefined) return post;
    if (existing.nonce === stored.nonce) return existing;
  }
  throw problem('unavailable');
};

/**
 * Makes a post of one's own photos; it is published when all of them are ready. Throws `account_required`,
 * `invalid_request`, `photo_unusable` and `photo_in_use`. A photo of somebody else is refused like one that does not exist.
 */
export const createPost = async (
  { accounts, photos, posts }: CreatePostDeps,
  { author, body, seed, repeated, now }: NewPostInput,
): Promise<{ readonly post: Post; readonly author: Account; readonly photos: PhotosOfPost }> => {
  checkNoPhotoTwice(body.photos);
  const photoIds = body.photos.map(({ photoId }) => photoId);
  const [account, found] = await Promise.all([
    accounts.byId(author),
    photos.getMany(photoIds, now, { consistent: true }),
  ]);
  if (account === undefined) throw problem('account_required');
  const known = new Map(found.map((photo) => [photo.photoId, photo]));
  // The photos of a repeated request may belong to the post that the first try made.
  for (const photoId of repeated ? [] : photoIds) {
    const refused = foreseenRefusal(photoId, known.get(photoId), author);
    if (refused) throw refusal(body, refused);
  }
  const stored = await processingPostOf(body, known, seed.slice(-NONCE_LENGTH));
  const post = await putPost(posts, author, seed, stored);
  if (post.state !== 'processing') return { post, author: account, photos: known };

  const unattached = photoIds.filter((photoId) => known.get(photoId)?.postId !== post.postId);
  const outcome = await attachPhotos(photos, post, unattached, now);
  if ('refused' in outcome) {
    await withdrawPost({ posts, photos }, post, now);
    throw refusal(body, outcome.refused);
  }
  return { post, author: account, photos: new Map([...known, ...outcome.attached]) };
};
