/** Objects of exports in the media bucket. */
import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import * as z from 'zod/mini';
import type { ExportIds } from '../exports/export-keys.ts';
import { partKey, partName, planKey, takeoutsOf } from '../exports/export-keys.ts';
import { type AccountId, PhotoId } from '../kernel/ids.ts';
import { deleteObjects } from '../platform/delete-objects.ts';
import { isDefined } from '../platform/is-defined.ts';
import { makeS3Client } from '../platform/s3-client.ts';

/** A picture that a part is to hold. */
export const PlannedPicture = z.object({ photoId: PhotoId, name: z.string(), file: z.string() });
export type PlannedPicture = z.infer<typeof PlannedPicture>;
const PlannedPictures = z.array(PlannedPicture);

/** What was stored: its size, and its SHA-256 in hexadecimal. */
export interface StoredObject {
  readonly bytes: number;
  readonly sha256: string;
}

const PIECE_BYTES = 16 * 1024 * 1024; // of an upload, of which S3 takes 10,000
const PIECES_AT_ONCE = 2;

export type ExportObjectStore = ReturnType<typeof makeExportObjectStore>;

/** @param Bucket the media bucket */
export const makeExportObjectStore = (Bucket: string, client: S3Client = makeS3Client()) => ({
  putPlan: async (ids: ExportIds, part: number, pictures: readonly PlannedPicture[]): Promise<void> => {
    const Body = JSON.stringify(pictures);
    await client.send(
      new PutObjectCommand({ Bucket, Key: planKey(ids, part), Body, ContentType: 'application/json' }),
    );
  },

  readPlan: async (ids: ExportIds, part: number): Promise<readonly PlannedPicture[]> => {
    const answer = await client.send(new GetObjectCommand({ Bucket, Key: planKey(ids, part) }));
    return PlannedPictures.parse(JSON.parse((await answer.Body?.transformToString()) ?? ''));
  },

  /** Deletes an export of so many parts; objects that are gone already are fine. */
  remove: async (ids: ExportIds, parts: number): Promise<void> => {
    const numbers = Array.from({ length: parts }, (_, place) => place + 1);
    const keys = numbers.flatMap((part) => [partKey(ids, part), planKey(ids, part)]);
    await deleteObjects(client, Bucket, keys);
  },

  removePart: (ids: ExportIds, part: number): Promise<void> =>
    deleteObjects(client, Bucket, [partKey(ids, part)]),

  /** Deletes whatever there is of an account's exports. */
  removeAll: async (accountId: AccountId): Promise<void> => {
    const pages = paginateListObjectsV2({ client }, { Bucket, Prefix: takeoutsOf(accountId) });
    for await (const { Contents = [] } of pages) {
      const keys = Contents.map(({ Key }) => Key).filter(isDefined);
      if (keys.length > 0) await deleteObjects(client, Bucket, keys);
    }
  },

  /** The bytes of an object, undefined when it is gone. */
  read: async (Key: string): Promise<Buffer | undefined> => {
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket, Key }));
      return answer.Body && Buffer.from(await answer.Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },

  /**
   * Stores a part, whole or not at all: pieces of one that was broken off are nowhere to be seen, and the bucket's life cycle takes them away.
   * Nobody but whom it is for may keep it.
   */
  putPart: async (ids: ExportIds, part: number, content: Readable): Promise<StoredObject> => {
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(piece: Buffer, _, done) {
        hash.update(piece);
        bytes += piece.length;
        done(null, piece);
      },
    });
    content.on('error', (error) => counted.destroy(error));
    counted.on('close', () => content.destroy());
    await new Upload({
      client,
      params: {
        Bucket,
        Key: partKey(ids, part),
        Body: content.pipe(counted),
        ContentType: 'application/zip',
        ContentDisposition: `attachment; filename="${partName(part)}"`,
        CacheControl: 'private, no-store',
      },
      partSize: PIECE_BYTES,
      queueSize: PIECES_AT_ONCE,
    }).done();
    return { bytes, sha256: hash.digest('hex') };
  },
});
