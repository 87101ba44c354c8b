/** Lists of hashes as objects of the media bucket: files that never change, and the one that says which of them are in force. */

import { Readable } from 'node:stream';
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { deleteObjects } from '../../platform/delete-objects.ts';
import { makeS3Client } from '../../platform/s3-client.ts';
import { KNOWN_FOLDER } from './known-folder.ts';
import { KnownLists, NO_LISTS } from './known-pictures.ts';
import { type SortedHashes, sortedHashes } from './sorted-hashes.ts';

const IN_FORCE = `${KNOWN_FOLDER}in-force.json`;
const HASHES_FOLDER = `${KNOWN_FOLDER}hashes/`;

/** The lists in force and the entity tag of what says so; undefined where nothing was ever said. */
export interface ReadLists {
  readonly lists: KnownLists;
  readonly etag: string | undefined;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
const isNotModified = (error: unknown): boolean => statusOf(error) === 304;
/** Somebody else wrote meanwhile. */
const isConflict = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0);

export type KnownStore = ReturnType<typeof makeKnownStore>;

/** @param Bucket the media bucket */
export const makeKnownStore = (Bucket: string, client: S3Client = makeS3Client()) => {
  const open = async (Key: string) => {
    const answer = await client.send(new GetObjectCommand({ Bucket, Key }));
    if (!(answer.Body instanceof Readable)) throw new Error(`${Key} has no bytes`);
    return { stream: answer.Body, length: answer.ContentLength ?? 0 };
  };

  return {
    /** The lists in force; undefined where they are still those of an entity tag. */
    readLists: async (known?: string): Promise<ReadLists | undefined> => {
      try {
        const answer = await client.send(
          new GetObjectCommand({
            Bucket,
            Key: IN_FORCE,
            ...(known !== undefined && { IfNoneMatch: known }),
          }),
        );
        const text = (await answer.Body?.transformToString()) ?? '';
        return { lists: KnownLists.parse(JSON.parse(text)), etag: answer.ETag };
      } catch (error) {
        if (error instanceof NoSuchKey) return { lists: NO_LISTS, etag: undefined };
        if (isNotModified(error)) return undefined;
        throw error;
      }
    },

    /** Puts lists into force where those that were read still are. Answers whether it did. */
    putLists: async (lists: KnownLists, read: string | undefined): Promise<boolean> => {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket,
            Key: IN_FORCE,
            Body: JSON.stringify(lists),
            ContentType: 'application/json',
            ...(read === undefined ? { IfNoneMatch: '*' } : { IfMatch: read }),
          }),
        );
        return true;
      } catch (error) {
        if (isConflict(error)) return false;
        throw error;
      }
    },

    /** The hashes of a file. They are read into the memory that they stay in, and into no more. */
    readHashes: async (key: string): Promise<SortedHashes> => {
      const { stream, length } = await open(key);
      const bytes = new Uint8Array(length);
      let at = 0;
      for await (const chunk of stream) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      if (at !== length) throw new Error(`Of ${key} came ${at} bytes of ${length}`);
      return sortedHashes(bytes);
    },

    /** Stores sorted hashes under a new name. Answers their key. */
    putHashes: async (name: string, bytes: Uint8Array): Promise<string> => {
      const Key = `${HASHES_FOLDER}${name}`;
      await client.send(
        new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: 'application/octet-stream' }),
      );
      return Key;
    },

    /** The bytes of an object of the folder, as they come; undefined where there is none. */
    openFile: async (key: string): Promise<Readable | undefined> => {
      try {
        return (await open(key)).stream;
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    /** Stores lines of text. */
    putText: async (Key: string, Body: string): Promise<void> => {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/x-ndjson' }));
    },

    /** Deletes files; ones that are gone already are fine. */
    deleteFiles: (keys: readonly string[]): Promise<void> => deleteObjects(client, Bucket, keys),
  };
};
