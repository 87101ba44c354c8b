/** Renditions in the media bucket: the only bytes that are ever served. */
import { DeleteObjectsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { PhotoId } from '../kernel/ids.ts';
import { chunksOf } from '../platform/chunks.ts';
import { makeS3Client } from '../platform/s3-client.ts';
import type { Rendition } from './imaging/make-renditions.ts';
import { allMediaKeys, mediaKey, renditionPlans } from './imaging/rendition-plan.ts';

const DELETE_LIMIT = 1_000; // keys a DeleteObjects takes
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

  /** Deletes all renditions of photos, by whichever plan they were made; ones that are gone already are fine. */
  deleteAllOf: async (photoIds: readonly PhotoId[]): Promise<void> => {
    const keys = photoIds.flatMap((photoId) => allMediaKeys(photoId, plans));
    for (const some of chunksOf(keys, DELETE_LIMIT)) {
      const Objects = some.map((Key) => ({ Key }));
      const answer = await client.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
      );
      const refused = answer.Errors?.[0];
      if (refused !== undefined) throw new Error(`S3 did not delete ${refused.Key}: ${refused.Code}`);
    }
  },
});
