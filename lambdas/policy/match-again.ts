/** Compares photos that are shown with the lists in force, page by page: what was brought into a list lately may have been here before. */
import type { PhotoId } from '../kernel/ids.ts';
import type { ListPhotos } from '../photos/listed-photos-store.ts';
import { recordedHashes } from '../photos/look-up-picture.ts';
import { hashPicture } from '../photos/matching/hash-picture.ts';
import type { KnownMemory } from '../photos/matching/known-memory.ts';
import type { KnownMatch, PictureHashes } from '../photos/matching/known-pictures.ts';
import type { MediaStore } from '../photos/media-store.ts';
import type { Preserve } from '../photos/moderate-upload.ts';
import { moderatedRendition } from '../photos/moderated-rendition.ts';
import type { Photo } from '../photos/photo.ts';
import type { PhotoWriter } from '../photos/photo-writer.ts';
import { log } from '../platform/log.ts';
import { emitMetrics } from '../platform/metric.ts';
import type { HashListStore } from './hash-list-store.ts';

/** Photos of which rows are read at once. */
export const SCANNED_AT_ONCE = 100;

export interface MatchAgainDeps {
  readonly lists: Pick<HashListStore, 'scan' | 'advanceScan'>;
  readonly media: Pick<MediaStore, 'read'>;
  readonly listPhotos: ListPhotos;
  readonly photos: Pick<PhotoWriter, 'getMany'>;
  readonly known: Pick<KnownMemory, 'match' | 'refresh'>;
  /** Puts the lists into force, before the first page. */
  readonly publish: () => Promise<unknown>;
  /** Has a picture preserved, before anything follows. @default nothing is */
  readonly preserve?: Preserve;
  /** Does what follows where a list knows a photo that is there. Done again, it changes nothing. @default it is logged and counted */
  readonly refuse?: (photo: Photo, match: KnownMatch, now: number) => Promise<void>;
}

/** What a photo is known by: its row says it, or else its picture. */
const hashesOf = async ({ media }: MatchAgainDeps, photo: Photo): Promise<PictureHashes | undefined> => {
  const { photoId, thumbnails, moderation } = photo;
  if (moderation?.pdq !== undefined) return recordedHashes(thumbnails, moderation);
  const etag = thumbnails?.etag;
  if (etag === undefined) return undefined;
  const picture = await moderatedRendition(media, { key: photoId, size: 0, etag }, photo);
  if (picture === undefined) return undefined;
  const { hashes, quality } = await hashPicture(picture);
  return { ...recordedHashes(thumbnails, {}), looks: hashes, quality };
};

/** Photos that anybody may see, or may come to see. */
const isShown = ({ life: { state } }: Photo): boolean => state === 'ready' || state === 'review';

/**
 * Looks at the photos behind `after` and notes how far it came, which has the next page looked at. A job of another comparison, or of a page that
 * was done, does nothing. `now` in milliseconds.
 */
export const matchAgain = async (
  deps: MatchAgainDeps,
  { scanId, after, now }: { readonly scanId: string; readonly after: string; readonly now: number },
): Promise<void> => {
  const scan = await deps.lists.scan();
  if (scan?.scanId !== scanId || scan.after !== after || scan.finishedAt !== undefined) return;
  if (after === '') await deps.publish();
  deps.known.refresh();
  const photoIds: readonly PhotoId[] = await deps.listPhotos(after, SCANNED_AT_ONCE);
  const photos = await deps.photos.getMany(photoIds, now);
  let matched = 0;
  for (const photo of photos.filter(isShown)) {
    const hashes = await hashesOf(deps, photo);
    const match = hashes && (await deps.known.match(hashes, now));
    if (match === undefined) continue;
    log.warn('A photo that is shown is known to a list', {
      photoId: photo.photoId,
      listId: match.listId,
      kind: match.kind,
      distance: match.distance,
    });
    emitMetrics('known', [{ name: 'MatchesOfShown', unit: 'Count', value: 1 }], { listId: match.listId });
    await deps.preserve?.(photo, match, { etag: photo.moderation?.etag ?? photo.thumbnails?.etag, now });
    await deps.refuse?.(photo, match, now);
    matched += 1;
  }
  const isLast = photoIds.length < SCANNED_AT_ONCE;
  await deps.lists.advanceScan(scan, {
    ...scan,
    after: photoIds.at(-1) ?? after,
    seen: scan.seen + photos.length,
    matched: scan.matched + matched,
    ...(isLast && { finishedAt: now }),
  });
};
