/** Whose personal data rows of erasures are. */
import type { ExportJob, WayOutJob } from '../kernel/jobs/way-out-job.ts';
import { type DataOfRows, foundWith, of, owner, workings } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages, ObjectKind } from '../kernel/stored-data.ts';
import { BACKUP_DAYS } from '../kernel/stored-data.ts';
import { names } from '../platform/data-of-field.ts';
import type * as rows from './erasure-rows.ts';
import { LEDGER_FOLDER } from './ledger.ts';

/** Longer than the oldest backup of the table, and than one more of a table that was deleted on the last of its days. */
const LEDGER_DAYS = 2 * BACKUP_DAYS + 30;

export const data = {
  erasureRow: of(owner('accountId', workings)),
  dueErasureRow: of(foundWith('account', 'accountId', workings)),
  waitingErasureRow: of(foundWith('erasure', 'accountId', workings)),
  erasureScanRow: of(foundWith('erasure', 'accounts', workings)),
} satisfies DataOfRows<typeof rows>;

export const objects = {
  ledger: {
    bucket: 'MediaBucket',
    folder: LEDGER_FOLDER,
    holds: 'who was erased when, by a digest of the account’s id that nobody can make the id of',
    dataClass: 'erasedAccounts',
    of: {
      named: 'a digest of accountId',
      found: 'key',
      exported: { not: 'is there for those who are gone' },
      erased: { kept: 'who was erased must be erased again in a table that is restored' },
    },
    until: { days: LEDGER_DAYS },
  },
  trail: {
    bucket: 'TrailBucket',
    folder: '',
    holds:
      'which users of the pool called what from where, as CloudTrail writes it for its events; there only with `deletedSignIns: own-trail`, and read by nobody',
    dataClass: 'signInCalls',
    of: {
      named: 'subjects in the object',
      found: 'nothing leads there',
      exported: { not: 'says only what the person called' },
      erased: { kept: 'it is gone in a day' },
    },
    until: { days: 1 },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;

export const messages = {
  WAY_OUT_QUEUE_URL: {
    erase: { accountId: names('who is erased') },
    scan: {},
    left: { subject: names('who deleted their sign-in, by its subject') },
  } satisfies DataOfJobs<Exclude<WayOutJob, ExportJob>>,
} satisfies DataOfMessages;
