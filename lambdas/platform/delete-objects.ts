/** Deletes objects of a bucket. */
import { DeleteObjectsCommand, type S3Client } from '@aws-sdk/client-s3';
import { chunksOf } from './chunks.ts';

const DELETE_LIMIT = 1_000; // keys a DeleteObjects takes

/** Deletes objects by their keys; those that are gone already are fine. Throws for the first one that S3 does not delete. */
export const deleteObjects = async (
  client: S3Client,
  Bucket: string,
  keys: readonly string[],
): Promise<void> => {
  for (const some of chunksOf(keys, DELETE_LIMIT)) {
    const Objects = some.map((Key) => ({ Key }));
    const answer = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
    const refused = answer.Errors?.[0];
    if (refused !== undefined) throw new Error(`S3 did not delete ${refused.Key}: ${refused.Code}`);
  }
};
