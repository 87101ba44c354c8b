/**
 * Keeps a picture apart that a list of known pictures has, where the list asks for it: before anything of it is deleted, and whatever becomes of the photo, its
 * post and its account, until the time is over.
 */
import type { AccountStore } from '../accounts/account-store.ts';
import { preservedIdOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { renditionPlans, renditionsOf } from '../photos/imaging/rendition-plan.ts';
import type { KnownMatch } from '../photos/matching/known-pictures.ts';
import type { MediaStore } from '../photos/media-store.ts';
import type { Photo } from '../photos/photo.ts';
import type { UploadStore } from '../photos/upload-store.ts';
import { DAY_SECONDS } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { log } from '../platform/log.ts';
import { emitMetrics } from '../platform/metric.ts';
import type { PreservedObjectStore } from './preserved-object-store.ts';
import type { PreservedStore } from './preserved-store.ts';

export interface PreserveDeps {
  readonly preserved: Pick<PreservedStore, 'get' | 'put'>;
  readonly objects: PreservedObjectStore;
  readonly uploads: Pick<UploadStore, 'read'>;
  readonly media: Pick<MediaStore, 'read'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
}

interface Picture {
  readonly from: 'upload' | 'rendition';
  readonly bytes: Buffer;
  readonly type: string;
}

const largestRendition = async (
  { media }: PreserveDeps,
  { photoId, thumbnails }: Photo,
): Promise<Picture | undefined> => {
  if (thumbnails === undefined) return undefined;
  const made = renditionsOf({ photoId, ...thumbnails }, renditionPlans);
  const largest = made.toSorted((one, other) => other.width - one.width)[0];
  const bytes = largest && (await media.read(photoId, largest.name));
  return largest && bytes && { from: 'rendition', bytes, type: `image/${largest.format}` };
};

/** The picture as it was sent, as long as that is there, or the largest form in which it is shown. */
const pictureOf = async (
  deps: PreserveDeps,
  photo: Photo,
  etag: string | undefined,
): Promise<Picture | undefined> => {
  const { photoId, bytes: size, contentType } = photo;
  const sent = etag === undefined ? undefined : await deps.uploads.read({ key: photoId, etag, size });
  return sent === undefined
    ? largestRendition(deps, photo)
    : { from: 'upload', bytes: sent, type: contentType };
};

/** `etag`: of the upload, where it may still be there; `now` in milliseconds. Done again, it changes nothing. */
export const preserveMatch = async (
  deps: PreserveDeps,
  photo: Photo,
  { rule, preserve, turn: _, ...match }: KnownMatch,
  { etag, now }: { readonly etag: string | undefined; readonly now: number },
): Promise<void> => {
  if (preserve !== true) return;
  const preservedId = preservedIdOf(photo.photoId);
  if ((await deps.preserved.get(preservedId, now)) !== undefined) return;
  const picture = await pictureOf(deps, photo, etag);
  const { listId, kind, hash, distance } = match;
  if (picture === undefined) {
    log.error('Of a match nothing is there to be preserved', { photoId: photo.photoId, listId });
    return;
  }
  const account = (await deps.accounts.byId(photo.ownerId, { consistent: true })) ?? null;
  const { life: __, ...stored } = photo;
  await deps.objects.put(preservedId, picture, {
    match: { ...match, rule },
    photo: stored,
    account,
    preservedAt: new Date(now).toISOString(),
  });
  // The row comes last: what it names is there.
  const isFirst = await deps.preserved.put({
    preservedId,
    listId,
    kind,
    hash,
    distance,
    preservedAt: now,
    picture: picture.from,
    expiresAt: expiryOf(now, limits.preservedDays * DAY_SECONDS),
  });
  if (!isFirst) return;
  log.warn('A match is preserved', { photoId: photo.photoId, listId, kind, distance });
  emitMetrics('known', [{ name: 'Preserved', unit: 'Count', value: 1 }], { listId });
};
