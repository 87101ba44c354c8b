import { type AccountId, type PhotoId, timeOf } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { expiryOf } from '../platform/expired-row.ts';
import { presignPut } from '../platform/presigned-put.ts';
import { unattachedExpiry } from './photo.ts';
import type { NewPhoto, UploadTicket } from './photo-contract.ts';
import type { PhotoWriter } from './photo-writer.ts';

export interface CreatePhotoDeps {
  readonly photos: Pick<PhotoWriter, 'create'>;
  readonly uploadsBucket: string;
  readonly presign?: typeof presignPut;
}

/**
 * Announces a photo and gives the address to upload it to, good for one file of exactly this size and type, once. Asked
 * again with the same id it answers the same photo.
 */
export const createPhoto = async (
  { photos, uploadsBucket, presign = presignPut }: CreatePhotoDeps,
  input: NewPhoto & { readonly photoId: PhotoId; readonly ownerId: AccountId; readonly now: number },
): Promise<UploadTicket> => {
  const { photoId, ownerId, contentType, bytes, sha256, altText, keep, now } = input;
  await photos.create({
    photoId,
    ownerId,
    contentType,
    bytes,
    ...(altText !== undefined && { altText }),
    ...((keep?.camera || keep?.place) && { keep }),
    uploadUntil: expiryOf(now, limits.uploadSeconds),
    expiresAt: unattachedExpiry(timeOf(photoId)),
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
