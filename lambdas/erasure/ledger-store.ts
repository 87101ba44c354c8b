/**
 * Who was erased, outside of the table: an object for each, named by a digest of the account's id, which nobody can make the id of. Restored
 * tables have those people erased again.
 */
import type { S3Client } from '@aws-sdk/client-s3';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { AccountId } from '../kernel/ids.ts';
import { makeS3Client } from '../platform/s3-client.ts';
import { digestOf, LEDGER_FOLDER } from './ledger.ts';

export type Ledger = ReturnType<typeof makeLedgerStore>;

/** @param Bucket the media bucket */
export const makeLedgerStore = (Bucket: string, client: S3Client = makeS3Client()) => ({
  /** Notes that an account is erased, for good. `at` in milliseconds. */
  note: async (accountId: AccountId, at: number): Promise<void> => {
    const Body = JSON.stringify({ erasedAt: new Date(at).toISOString() });
    const Key = `${LEDGER_FOLDER}${digestOf(accountId)}`;
    await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }));
  },
});
