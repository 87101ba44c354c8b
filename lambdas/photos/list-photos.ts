import type { AccountId, PhotoId } from '../kernel/ids.ts';
import type { Slice } from '../platform/fill-page.ts';
import { fillPage } from '../platform/fill-page.ts';
import type { Photo } from './photo.ts';
import { PHOTO_ANSWER_BYTES } from './photo-view.ts';
import type { PhotoWriter } from './photo-writer.ts';

const JSON_GROWTH = 2; // quotes and line feeds take two bytes

/** One's own photos that nothing uses at `now` (milliseconds), newest first. */
export const listPhotos = (
  photos: Pick<PhotoWriter, 'listUnused'>,
  owner: AccountId,
  now: number,
  part: { readonly limit: number; readonly from: PhotoId | undefined },
): Promise<Slice<Photo, PhotoId>> =>
  fillPage({
    ...part,
    read: async (limit, from) => {
      const { photos: items, next } = await photos.listUnused(owner, limit, from, now);
      return { items, ...(next !== undefined && { next }) };
    },
    isShown: () => true,
    positionOf: ({ photoId }) => photoId,
    bytesOf: ({ altText = '' }) => PHOTO_ANSWER_BYTES + JSON_GROWTH * Buffer.byteLength(altText, 'utf8'),
  });
