/** Whose personal data rows, objects and jobs of lists of known pictures are: they are about pictures, whoever sends them. */
import type { HashListJob } from '../kernel/jobs/hash-list-job.ts';
import type { DataOfRows } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages, ObjectKind } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import type * as rows from './hash-list-rows.ts';
import { INCOMING_FOLDER } from './list-files.ts';

export const data = {
  hashListRow: { nobodys: 'it describes a list of known pictures' },
  clearedHashRow: { nobodys: 'a hash makes no picture and names no account' },
  hashScanRow: { nobodys: 'it counts photos of all together' },
  hashImportRow: { nobodys: 'it counts rows of a file of hashes' },
} satisfies DataOfRows<typeof rows>;

export const objects = {
  hashFiles: {
    bucket: 'MediaBucket',
    folder: INCOMING_FOLDER,
    holds: 'files of hashes as staff sent them, and what of them was broken',
    dataClass: 'moderation',
    of: { nobodys: 'a hash makes no picture and names no account' },
    until: { days: 30 },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;

export const messages = {
  MODERATION_QUEUE_URL: {
    'import-hashes': { listId: nobodys('a list'), importId: nobodys('a file of hashes') },
    'publish-lists': {},
    'match-again': {
      scanId: nobodys('a comparison of all photos'),
      after: names('the owner of the photo that it came to'),
    },
  } satisfies DataOfJobs<HashListJob>,
} satisfies DataOfMessages;
