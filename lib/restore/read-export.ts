/** Reads exports of users. */
import { gunzipSync } from 'node:zlib';
import type { S3Client } from '@aws-sdk/client-s3';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import * as z from 'zod';
import {
  EXPORTS_FOLDER,
  ExportedUser,
  ExportManifest,
  isManifest,
} from '../../lambdas/accounts/user-export.ts';

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

/** The users of an export, part by part. */
export async function* readExport(
  client: S3Client,
  bucket: string,
  manifestKey: string,
): AsyncGenerator<readonly ExportedUser[]> {
  const manifest = z.parse(ExportManifest, JSON.parse((await read(client, bucket, manifestKey)).toString()));
  for (const part of manifest.parts) {
    const lines = gunzipSync(await read(client, bucket, part))
      .toString()
      .split('\n');
    yield lines.filter((line) => line !== '').map((line) => z.parse(ExportedUser, JSON.parse(line)));
  }
}
