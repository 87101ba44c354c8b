import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { CONSOLE_FOLDER, consoleFilesIn } from './console-files.ts';

/** How many objects S3 deletes by one call. */
const MAX_DELETED = 1_000;

const keysBelow = async (s3: S3Client, Bucket: string): Promise<readonly string[]> => {
  const keys: string[] = [];
  for (let ContinuationToken: string | undefined; ; ) {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: CONSOLE_FOLDER,
        ...(ContinuationToken !== undefined && { ContinuationToken }),
      }),
    );
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    ContinuationToken = page.NextContinuationToken;
    if (ContinuationToken === undefined) return keys;
  }
};

/**
 * Puts a build of the console into the bucket of pages, and deletes what lay in its place and is not part of it, as the scripts of a former
 * one. May be repeated. Answers how many objects it has.
 */
export const publishConsole = async (s3: S3Client, Bucket: string, folder: string): Promise<number> => {
  const files = consoleFilesIn(folder);
  for (const { key: Key, body: Body, contentType: ContentType, cacheControl: CacheControl } of files)
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }));
  const present = new Set(files.map(({ key }) => key));
  const former = (await keysBelow(s3, Bucket)).filter((key) => !present.has(key));
  for (let from = 0; from < former.length; from += MAX_DELETED) {
    const Objects = former.slice(from, from + MAX_DELETED).map((Key) => ({ Key }));
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    );
    const [refused] = Errors;
    if (refused !== undefined) throw new Error(`${Bucket}: ${refused.Code} for ${refused.Key}`);
  }
  return files.length;
};
