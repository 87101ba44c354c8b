import { isDeepStrictEqual } from 'node:util';
import type { AccountId, PhotoId, PostId } from '../ids.ts';
import { invalid, notFound, problem } from '../problems.ts';
import { checkAltTexts, checkCaption, checkNoPhotoTwice, orNone } from './caption.ts';
import type { ChosenPhoto, LivePost, Post, PostText } from './post.ts';
import { authorOfPost, textOf } from './post.ts';
import type { PostChange } from './post-contract.ts';
import type { PostStore } from './post-store.ts';

const MOST_TRIES = 5; // publications and edits from other devices that may come between reading and writing

const reordered = (post: Post, wanted: NonNullable<PostChange['photos']>): readonly ChosenPhoto[] => {
  checkNoPhotoTwice(wanted);
  const own = new Map<PhotoId, string | undefined>(
    post.photos.map(({ photoId, altText }) => [photoId, altText]),
  );
  const strange = wanted.findIndex(({ photoId }) => !own.has(photoId));
  if (strange >= 0 || wanted.length !== own.size) {
    throw invalid(strange >= 0 ? `body.photos.${strange}.photoId` : 'body.photos', {
      en: `An edit gives a new order of the post's own ${own.size} photos, no more and no fewer`,
      ar: `يعيد التعديل ترتيب صور المنشور نفسها وعددها ${own.size} دون زيادة أو نقصان`,
    });
  }
  const photos = wanted.map(({ photoId, altText }) => {
    const text = orNone(altText ?? own.get(photoId));
    return { photoId, ...(text !== undefined && { altText: text }) };
  });
  checkAltTexts(photos);
  return photos;
};

const coverAmong = (photos: readonly ChosenPhoto[], wanted: PhotoId | undefined): PhotoId | undefined => {
  if (wanted !== undefined && !photos.some(({ photoId }) => photoId === wanted)) {
    throw invalid('body.coverPhotoId', {
      en: `The photo ${wanted} is not one of the post's`,
      ar: `الصورة ${wanted} ليست من صور المنشور`,
    });
  }
  return wanted === photos[0]?.photoId ? undefined : wanted;
};

/** What a post says after a change. Throws `invalid_request`. */
export const changedText = (post: Post, change: PostChange): PostText => {
  const said = textOf(post);
  const photos = change.photos === undefined ? said.photos : reordered(post, change.photos);
  if (change.caption !== undefined) checkCaption(change.caption);
  return {
    title: change.title === undefined ? said.title : orNone(change.title),
    caption: change.caption === undefined ? said.caption : orNone(change.caption),
    language: change.language === undefined ? said.language : orNone(change.language),
    visibility: change.visibility ?? said.visibility,
    coverPhotoId: coverAmong(photos, change.coverPhotoId ?? said.coverPhotoId),
    photos,
  };
};

/** The photos of a post with the order and alt texts of `chosen`; a published post keeps what it takes to show them. */
const rearranged = (post: LivePost, chosen: readonly ChosenPhoto[]): LivePost['photos'] => {
  if (post.state !== 'published') return [...chosen];
  return chosen.flatMap(({ photoId, altText }) =>
    post.photos
      .filter((photo) => photo.photoId === photoId)
      .map(({ altText: _, ...data }) => ({ ...data, ...(altText !== undefined && { altText }) })),
  );
};

/**
 * Edits one's own post; what it said before stays in its history. An edit that changes nothing writes nothing. Throws
 * `not_found`, `invalid_request`, and `conflict` when other writers keep coming between. `now` in milliseconds.
 */
export const editPost = async (
  { posts }: { readonly posts: Pick<PostStore, 'get' | 'edit'> },
  input: {
    readonly editor: AccountId;
    readonly postId: PostId;
    readonly change: PostChange;
    readonly now: number;
  },
): Promise<Post> => {
  const { editor, postId, change, now } = input;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const post = await posts.get(postId, now, { consistent: true });
    if (post === undefined || post.state === 'deleted' || authorOfPost(post) !== editor) throw notFound();
    const text = changedText(post, change);
    if (isDeepStrictEqual(text, textOf(post))) return post;
    const edited = await posts.edit(post, text, rearranged(post, text.photos), now);
    if (edited !== undefined) return edited;
  }
  throw problem('conflict');
};
