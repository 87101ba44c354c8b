/** Has everybody erased again whom the ledger names and a restored table has. May be repeated. */
import { profileRow } from '../../lambdas/accounts/account-rows.ts';
import type { DueStore } from '../../lambdas/erasure/due-store.ts';
import { digestOf } from '../../lambdas/erasure/ledger.ts';
import { keyOfRow } from '../../lambdas/platform/row.ts';
import type { Key } from '../../lambdas/platform/table.ts';
import type { ScannedPage } from './reconcile.ts';

export interface EraseAgainDeps {
  readonly scan: (segment: number, segments: number, after: Key | undefined) => Promise<ScannedPage>;
  readonly due: Pick<DueStore, 'beginAgain'>;
  /** Of all accounts that were ever erased. */
  readonly ledger: ReadonlySet<string>;
  /** The present time in milliseconds. */
  readonly clock: () => number;
}

/** Answers how many accounts are erased again; the schedule of every five minutes takes them up. */
export const eraseAgain = async ({ scan, due, ledger, clock }: EraseAgainDeps): Promise<number> => {
  let again = 0;
  let after: Key | undefined;
  do {
    const { rows, next } = await scan(0, 1, after);
    for (const row of rows) {
      const accountId = profileRow.idsOf(keyOfRow(row))?.accountId;
      if (accountId === undefined || !ledger.has(digestOf(accountId))) continue;
      await due.beginAgain(accountId, clock());
      again += 1;
    }
    after = next;
  } while (after !== undefined);
  return again;
};
