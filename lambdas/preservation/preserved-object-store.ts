/** Preserved pictures, with the records beside them, in the media bucket. */
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { PreservedId } from '../kernel/ids.ts';
import { makeS3Client } from '../platform/s3-client.ts';
import type { PreservedRecord } from './preserved.ts';
import { pictureKey, recordKey } from './preserved-keys.ts';

export type PreservedObjectStore = ReturnType<typeof makePreservedObjectStore>;

/** @param Bucket the media bucket */
export const makePreservedObjectStore = (Bucket: string, client: S3Client = makeS3Client()) => ({
  /** Puts a picture, then its record. Done again, the same is there. */
  put: async (
    preservedId: PreservedId,
    picture: { readonly bytes: Uint8Array; readonly type: string },
    record: PreservedRecord,
  ): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: pictureKey(preservedId),
        Body: picture.bytes,
        ContentType: picture.type,
      }),
    );
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: recordKey(preservedId),
        Body: JSON.stringify(record),
        ContentType: 'application/json',
      }),
    );
  },
});
