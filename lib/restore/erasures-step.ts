/** `npm run restore -- erasures <environment>`: who was erased stays so, whatever the restored table says. */
import type { S3Client } from '@aws-sdk/client-s3';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { makeDueStore } from '../../lambdas/erasure/due-store.ts';
import { LEDGER_FOLDER } from '../../lambdas/erasure/ledger.ts';
import { makeTable } from '../../lambdas/platform/make-table.ts';
import { eraseAgain } from './erase-again.ts';
import { makeScan } from './scan.ts';
import { physicalIdOf, type Surroundings, tableOf } from './surroundings.ts';

/** The digests of all accounts in the ledger of a media bucket. */
export const readLedger = async (client: S3Client, Bucket: string): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: LEDGER_FOLDER,
        ...(token !== undefined && { ContinuationToken: token }),
      }),
    );
    for (const { Key = '' } of page.Contents ?? []) found.add(Key.slice(LEDGER_FOLDER.length));
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return found;
};

/** Has everybody of the ledger erased again. */
export const erasuresStep = async (around: Surroundings): Promise<void> => {
  const { clients, dynamodb, log } = around;
  const name = await tableOf(around);
  const ledger = await readLedger(clients.s3, await physicalIdOf(around, 'MediaBucket'));
  const again = await eraseAgain({
    scan: makeScan(dynamodb, name),
    due: makeDueStore(makeTable(name, dynamodb)),
    ledger,
    clock: Date.now,
  });
  log(
    `${again} of ${ledger.size} accounts of the ledger are in ${name}; they are erased again within minutes.`,
  );
};
