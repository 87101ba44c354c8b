/** Renditions in the media bucket: the only bytes that are ever served. */
import { GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import type { PhotoId } from '../kernel/ids.ts';
import { deleteObjects } from '../platform/delete-objects.ts';
import { makeS3Client } from '../platform/s3-client.ts';
import type { Rendition } from './imaging/make-renditions.ts';
import { allMediaKeys, mediaKey, renditionPlans } from './imaging/rendition-plan.ts';

// A rendition never changes. Not `private`, which would keep CloudFront from caching it: access is by signed address.
const FOREVER = 'public, max-age=31536000, immutable';

export type MediaStore = ReturnType<typeof makeMediaStore>;

export const makeMediaStore = (Bucket: string, client = makeS3Client(), plans = renditionPlans) => ({
  /** Stores the renditions of a photo. The same picture gives the same bytes, so doing it again changes nothing. */
  put: async (photoId: PhotoId, renditions: readonly Rendition[]): Promise<void> => {
    await Promise.all(
      renditions.map(({ name, format, bytes }) =>
        client.send(
          new PutObjectCommand({
            Bucket,
            Key: mediaKey(photoId, name),
            Body: bytes,
            ContentType: `image/${format}`,
            CacheControl: FOREVER,
          }),
        ),
      ),
    );
  },

  /** The bytes of a rendition, or undefined when it is gone. */
  read: async (photoId: PhotoId, name: string): Promise<Buffer | undefined> => {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket, Key: mediaKey(photoId, name) }));
      return answer.Body && Buffer.from(await answer.Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },

  /** Deletes all renditions of photos, by whichever plan they were made; ones that are gone already are fine. */
  deleteAllOf: async (photoIds: readonly PhotoId[]): Promise<void> => {
    const keys = photoIds.flatMap((photoId) => allMediaKeys(photoId, plans));
    await deleteObjects(client, Bucket, keys);
  },
});
