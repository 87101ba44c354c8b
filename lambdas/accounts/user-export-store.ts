/** Exports of users in their bucket. */
import { gzipSync } from 'node:zlib';
import type { S3Client } from '@aws-sdk/client-s3';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { makeS3Client } from '../platform/s3-client.ts';
import { listExports, readExport, readManifest } from './finished-export-store.ts';
import type { ExportedUser, ExportManifest } from './user-export.ts';

export type UserExportStore = ReturnType<typeof makeUserExportStore>;

/**
 * What is put is encrypted under KMS's key for S3, each use of which is a line of CloudTrail; it costs nothing by itself.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
 */
const encrypted = { ServerSideEncryption: 'aws:kms' } as const;

/** @param Bucket the media bucket */
export const makeUserExportStore = (Bucket: string, client: S3Client = makeS3Client()) => ({
  putPart: async (Key: string, users: readonly ExportedUser[]): Promise<void> => {
    const Body = gzipSync(users.map((user) => `${JSON.stringify(user)}\n`).join(''));
    await client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/x-ndjson', ...encrypted }),
    );
  },
  /** The users of the latest finished export, part by part, if it is of this issuer. */
  async *readLatest(issuer: string): AsyncGenerator<readonly ExportedUser[]> {
    const [latest] = await listExports(client, Bucket);
    if (latest === undefined) return;
    const manifest = await readManifest(client, Bucket, latest);
    if (manifest.issuer === issuer) yield* readExport(client, Bucket, latest);
  },
  putManifest: async (Key: string, manifest: ExportManifest): Promise<void> => {
    const Body = JSON.stringify(manifest);
    await client.send(
      new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json', ...encrypted }),
    );
  },
});
