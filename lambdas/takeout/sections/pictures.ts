/** All photos of an account that can be shown, each with what its author said of it. */
import { profileRow } from '../../accounts/rows.ts';
import type { Draft } from '../../drafts/draft.ts';
import { draftRow } from '../../drafts/draft-rows.ts';
import type { PhotoId } from '../../kernel/ids.ts';
import { timeOf } from '../../kernel/ids.ts';
import type { PlannedRendition } from '../../photos/imaging/rendition-plan.ts';
import { renditionPlans, renditionsOf } from '../../photos/imaging/rendition-plan.ts';
import type { Photo } from '../../photos/photo.ts';
import { isAttached } from '../../photos/photo.ts';
import { ownedPhotoRow, photoRow } from '../../photos/photo-rows.ts';
import { photoOf } from '../../photos/photo-store.ts';
import { chunksOf } from '../../platform/chunks.ts';
import { isExpired } from '../../platform/expired-row.ts';
import { isDefined } from '../../platform/is-defined.ts';
import type { Key, Row } from '../../platform/table.ts';
import type { CreditedPost } from '../../posts/post.ts';
import { createdAtOf } from '../../posts/post.ts';
import { postRow } from '../../posts/post-rows.ts';
import type { PictureWords } from './picture-words.ts';
import type { Source } from './section.ts';
import { iso, rowsOf } from './section.ts';

const AT_ONCE = 20; // posts or drafts: with all their texts some 300 KB each at most

export type LargestRendition = PlannedRendition & { readonly bytes: number };

/** The largest rendition of a photo; of two of one size the JPEG, which more programs read. Undefined for a photo that is not shown. */
export const largestOf = ({ photoId, life }: Photo): LargestRendition | undefined => {
  if (life.state !== 'ready') return undefined;
  const made = renditionsOf({ ...life.thumbnails, photoId }, renditionPlans);
  return made.toSorted(
    (one, other) => other.width * other.height - one.width * one.height || (one.format === 'jpeg' ? -1 : 1),
  )[0];
};

const DATE_LENGTH = 10;

/** Where a photo lies in an export: a name of plain letters and digits, which every system takes. */
export const pictureFile = (photoId: PhotoId, { format }: Pick<PlannedRendition, 'format'>): string =>
  `pictures/${iso(timeOf(photoId)).slice(0, DATE_LENGTH)}_${photoId}.${format === 'jpeg' ? 'jpg' : 'webp'}`;

/** Photos by their ids, those that are there. */
export const photosById = async (
  { table, now }: Source,
  photoIds: readonly PhotoId[],
): Promise<ReadonlyMap<PhotoId, Photo>> => {
  const rows = await table.getMany(
    [...new Set(photoIds)].map((photoId) => photoRow.key({ photoId })),
    { consistent: true },
  );
  const photos = rows.filter((row) => !isExpired(row, now)).map(photoOf);
  return new Map(photos.map((photo) => [photo.photoId, photo]));
};

/** The posts of an account in all states, oldest first, some at a time. */
export async function* postsOf(source: Source): AsyncGenerator<readonly CreditedPost[]> {
  const partition = postRow.partition({ author: source.accountId });
  for await (const heads of rowsOf(source, postRow, partition)) {
    for (const some of chunksOf(heads, AT_ONCE)) {
      yield await source.posts.completeCredited(some, { consistent: true });
    }
  }
}

/** The drafts of an account, some at a time. */
export async function* draftsOf(source: Source): AsyncGenerator<readonly Draft[]> {
  const partition = draftRow.partition({ author: source.accountId });
  for await (const heads of rowsOf(source, draftRow, partition)) {
    for (const some of chunksOf(heads, AT_ONCE)) yield await source.drafts.complete(some, source.now);
  }
}

export interface Picture {
  readonly photo: Photo;
  readonly words: PictureWords;
}

/** When a photo was taken, by its camera where its owner keeps that, else when it was published or sent. */
const dateOf = (photo: Photo, otherwise: number): string => {
  const takenAt = photo.life.state === 'ready' ? photo.life.thumbnails.camera?.takenAt : undefined;
  return takenAt ?? iso(otherwise);
};

const placeOf = ({ life }: Photo) => (life.state === 'ready' ? life.thumbnails.place : undefined);

const ofPost = (post: CreditedPost, photos: ReadonlyMap<PhotoId, Photo>): readonly Picture[] =>
  post.photos.flatMap(({ photoId, altText }) => {
    const photo = photos.get(photoId);
    if (photo?.postId !== post.postId) return [];
    const { title, caption, location } = post;
    const at = 'publishedAt' in post ? post.publishedAt : createdAtOf(post);
    const words = {
      title,
      caption,
      altText: altText ?? photo.altText,
      placeName: location?.name,
      latitude: location?.latitude ?? placeOf(photo)?.latitude,
      longitude: location?.longitude ?? placeOf(photo)?.longitude,
      date: dateOf(photo, at),
    };
    return [{ photo, words }];
  });

const ofItself = (photo: Photo): Picture => ({
  photo,
  words: { altText: photo.altText, ...placeOf(photo), date: dateOf(photo, timeOf(photo.photoId)) },
});

const ofDraft = ({ draftId, content }: Draft, photos: ReadonlyMap<PhotoId, Photo>): readonly Picture[] =>
  content.photos.flatMap(({ photoId, altText }) => {
    const photo = photos.get(photoId);
    if (photo?.draftId !== draftId) return [];
    const { words } = ofItself(photo);
    const { title, caption, location } = content;
    return [
      {
        photo,
        words: { ...words, title, caption, altText: altText ?? words.altText, placeName: location?.name },
      },
    ];
  });

/** Some photos by their ids, with what is said of them by now. Those whose post or draft is gone are left out. */
export const picturesWith = async (
  source: Source,
  photos: ReadonlyMap<PhotoId, Photo>,
): Promise<ReadonlyMap<PhotoId, Picture>> => {
  const all = [...photos.values()];
  const read = async (keys: readonly Key[]): Promise<readonly Row[]> =>
    (await source.table.getMany(keys, { consistent: true })).filter((row) => !isExpired(row, source.now));
  const postIds = new Set(all.map(({ postId }) => postId).filter(isDefined));
  const draftIds = new Set(all.map(({ draftId }) => draftId).filter(isDefined));
  const [postRows, draftRows] = await Promise.all([
    read([...postIds].map((postId) => postRow.key({ postId }))),
    read([...draftIds].map((draftId) => draftRow.key({ draftId }))),
  ]);
  const [posts, drafts] = await Promise.all([
    source.posts.completeCredited(postRows.map(postRow.parse), { consistent: true }),
    source.drafts.complete(draftRows.map(draftRow.parse), source.now),
  ]);
  const pictures = [
    ...posts.flatMap((post) => ofPost(post, photos)),
    ...drafts.flatMap((draft) => ofDraft(draft, photos)),
    ...all.filter((photo) => !isAttached(photo) || photo.avatarOf !== undefined).map(ofItself),
  ];
  return new Map(pictures.map((picture) => [picture.photo.photoId, picture]));
};

/** The photos of an account with what is said of them, each once: those of posts, of drafts, the avatar, and those that nothing uses. */
export async function* picturesOf(source: Source): AsyncGenerator<readonly Picture[]> {
  const { accountId } = source;
  for await (const posts of postsOf(source)) {
    const photos = await photosById(
      source,
      posts.flatMap((post) => post.photos.map(({ photoId }) => photoId)),
    );
    yield posts.flatMap((post) => ofPost(post, photos));
  }
  for await (const drafts of draftsOf(source)) {
    const photos = await photosById(
      source,
      drafts.flatMap(({ content }) => content.photos.map(({ photoId }) => photoId)),
    );
    yield drafts.flatMap((draft) => ofDraft(draft, photos));
  }
  for await (const [profile] of rowsOf(source, profileRow, profileRow.partition({ accountId }))) {
    const photoId = profile?.avatar?.photoId;
    const found = photoId && (await photosById(source, [photoId])).get(photoId);
    yield found?.avatarOf === accountId ? [ofItself(found)] : [];
  }
  for await (const owned of rowsOf(source, ownedPhotoRow, ownedPhotoRow.partition({ owner: accountId }))) {
    const photos = await photosById(
      source,
      owned.map(({ photoId }) => photoId),
    );
    yield [...photos.values()].filter((photo) => !isAttached(photo)).map(ofItself);
  }
}
