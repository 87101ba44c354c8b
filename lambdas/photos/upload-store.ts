/** Uploads in their bucket: read pinned to the bytes that arrived, listed by age, deleted. */
import { DeleteObjectsCommand, GetObjectCommand, ListObjectsV2Command, NoSuchKey } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { PhotoId } from '../kernel/ids.ts';
import { makeS3Client } from '../platform/s3-client.ts';
import type { Upload } from './upload-arrived.ts';

/** An upload and when it arrived, in milliseconds. */
export interface ListedUpload extends Upload {
  readonly arrivedAt: number;
}

const Listed = z.object({
  Key: PhotoId,
  Size: z.int(),
  ETag: z.string(),
  LastModified: z.date(),
});

export type UploadStore = ReturnType<typeof makeUploadStore>;

export const makeUploadStore = (Bucket: string, client = makeS3Client()) => ({
  /** The bytes of an upload, or undefined when it has expired. Fails when other bytes took its place. */
  read: async ({ key, etag }: Upload): Promise<Buffer | undefined> => {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket, Key: key, IfMatch: etag }));
      return answer.Body && Buffer.from(await answer.Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },

  /** Whether the upload of a photo is there. */
  has: async (photoId: PhotoId): Promise<boolean> => {
    const answer = await client.send(new ListObjectsV2Command({ Bucket, Prefix: photoId, MaxKeys: 1 }));
    return (answer.Contents ?? []).length > 0;
  },

  /** Uploads whose keys sort after `after` and before `before`, page by page. */
  async *list(after: string, before: string): AsyncGenerator<readonly ListedUpload[]> {
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket,
          StartAfter: after,
          ...(token !== undefined && { ContinuationToken: token }),
        }),
      );
      const uploads = (page.Contents ?? []).flatMap((item) => {
        const listed = z.safeParse(Listed, item);
        if (!listed.success) return []; // not an upload of ours
        const { Key, Size, ETag, LastModified } = listed.data;
        const etag = ETag.replaceAll('"', '');
        return [{ key: Key, size: Size, etag, arrivedAt: LastModified.getTime() }];
      });
      yield uploads.filter(({ key }) => key < before);
      const isPast = uploads.some(({ key }) => key >= before);
      token = isPast ? undefined : page.NextContinuationToken;
    } while (token !== undefined);
  },

  /** Deletes uploads; ones that are gone already are fine. At most 1,000. */
  deleteMany: async (photoIds: readonly PhotoId[]): Promise<void> => {
    const answer = await client.send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: photoIds.map((Key) => ({ Key })), Quiet: true },
      }),
    );
    const refused = answer.Errors?.[0];
    if (refused !== undefined) throw new Error(`S3 did not delete ${refused.Key}: ${refused.Code}`);
  },
});
