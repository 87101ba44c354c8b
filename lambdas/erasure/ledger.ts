/** The ledger of erased accounts: where it lies in the media bucket, from where nobody is served, and by what it names them. */
import { createHash } from 'node:crypto';
import type { AccountId } from '../kernel/ids.ts';

export const LEDGER_FOLDER = 'erased/';

/** The name of an account in the ledger: its id is 80 random bits, so nobody makes one of the other. */
export const digestOf = (accountId: AccountId): string =>
  createHash('sha256').update(accountId).digest('hex');
