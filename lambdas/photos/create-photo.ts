import { type AccountId, type PhotoId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { problem } from '../kernel/problems.ts';
import { presignPut } from '../platform/presigned-put.ts';
import type { NewPhoto, UploadTicket } from './photo-contract.ts';
import type { PhotoStore } from './photo-store.ts';

export interface CreatePhotoDeps {
  readonly photos: PhotoStore;
  readonly uploadsBucket: string;
  readonly presign?: typeof presignPut;
}

const HOUR_SECONDS = 3_600;

/**
 * Announces a photo and gives the address to upload it to, good for one file of exactly this size and type, once. Asked
 * again with the same id it answers the same photo.
 */
export const createPhoto = async (
  { photos, uploadsBucket, presign = presignPut }: CreatePhotoDeps,
  input: NewPhoto & { readonly photoId: PhotoId; readonly ownerId: AccountId; readonly now: number },
): Promise<UploadTicket> => {
  const { photoId, ownerId, contentType, bytes, sha256, altText, keep, now } = input;
  const status = await photos.ownerStatus(ownerId);
  if (status === undefined) throw problem('account_required');
  if (status === 'suspended') throw problem('account_suspended');
  await photos.create({
    photoId,
    ownerId,
    contentType,
    bytes,
    ...(altText !== undefined && { altText }),
    ...((keep?.camera || keep?.place) && { keep }),
    expiresAt: Math.floor(timeOf(photoId) / 1_000) + limits.unattachedPhotoHours * HOUR_SECONDS,
  });
  const put = await presign({
    bucket: uploadsBucket,
    key: photoId,
    headers: {
      'content-type': contentType,
      'content-length': String(bytes),
      'if-none-match': '*',
      ...(sha256 !== undefined && { 'x-amz-checksum-sha256': sha256 }),
    },
    at: now,
    seconds: limits.uploadSeconds,
  });
  return {
    photoId,
    upload: { method: 'PUT', url: put.url, headers: { ...put.headers } },
    expiresAt: new Date(now + limits.uploadSeconds * 1_000).toISOString(),
  };
};
