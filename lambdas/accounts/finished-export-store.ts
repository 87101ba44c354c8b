/** Finished exports of users, as they are read. */
import { gunzipSync } from 'node:zlib';
import type { S3Client } from '@aws-sdk/client-s3';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { EXPORTS_FOLDER, ExportedUser, ExportManifest, isManifest } from './user-export.ts';

const read = async (client: S3Client, Bucket: string, Key: string): Promise<Buffer> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  if (Body === undefined) throw new Error(`The object ${Key} is empty`);
  return Buffer.from(await Body.transformToByteArray());
};

/** The keys of all finished exports, the latest first. */
export const listExports = async (client: S3Client, Bucket: string): Promise<readonly string[]> => {
  const found: string[] = [];
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: EXPORTS_FOLDER,
        ...(token !== undefined && { ContinuationToken: token }),
      }),
    );
    found.push(
      ...(page.Contents ?? []).flatMap(({ Key }) => (Key !== undefined && isManifest(Key) ? [Key] : [])),
    );
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return found.toSorted().toReversed();
};

/** What a finished export says of itself. */
export const readManifest = async (client: S3Client, bucket: string, key: string): Promise<ExportManifest> =>
  z.parse(ExportManifest, JSON.parse((await read(client, bucket, key)).toString()));

/** The users of an export, part by part. */
export async function* readExport(
  client: S3Client,
  bucket: string,
  manifestKey: string,
): AsyncGenerator<readonly ExportedUser[]> {
  const manifest = await readManifest(client, bucket, manifestKey);
  for (const part of manifest.parts) {
    const lines = gunzipSync(await read(client, bucket, part))
      .toString()
      .split('\n');
    yield lines.filter((line) => line !== '').map((line) => z.parse(ExportedUser, JSON.parse(line)));
  }
}
