/** Files of lists in the media bucket, by what they are for. */
import { createHash } from 'node:crypto';
import type { HashImportId } from './hash-list.ts';

/** Files that staff send; they go by themselves. */
export const INCOMING_FOLDER = 'hash-files/';

/** The file of an import as it was sent. */
export const incomingKey = (importId: HashImportId): string => `${INCOMING_FOLDER}${importId}.csv`;

/** All rows of an import that are no hashes, as lines of JSON. */
export const reportKey = (importId: HashImportId): string => `${INCOMING_FOLDER}${importId}.broken.jsonl`;

/** The name of sorted hashes: the same hashes have the same. */
export const nameOfHashes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
