/** Whose personal data rows of exports are. */
import type { ExportJob } from '../kernel/jobs/way-out-job.ts';
import { limits } from '../kernel/limits.ts';
import { type DataOfRows, of, owner, workings } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages, ObjectKind } from '../kernel/stored-data.ts';
import { names, nobodys } from '../platform/data-of-field.ts';
import { TAKEOUT_FOLDER } from './export-keys.ts';
import type * as rows from './export-rows.ts';

export const data = {
  exportRow: of(owner('accountId', workings)),
} satisfies DataOfRows<typeof rows>;

export const objects = {
  takeouts: {
    bucket: 'MediaBucket',
    folder: TAKEOUT_FOLDER,
    holds: 'exports of all data of an account, and what their parts are to hold',
    dataClass: 'exports',
    of: {
      named: 'accountId',
      found: 'key',
      exported: { not: 'is an export' },
      erased: 'deleted',
    },
    until: { days: limits.exportDays },
  },
} as const satisfies Readonly<Record<string, ObjectKind>>;

const about = { accountId: names('whose export it is'), exportId: names('whose export it is') };

export const messages = {
  WAY_OUT_QUEUE_URL: {
    export: about,
    'export-part': { ...about, part: nobodys('a number') },
    'delete-export': { ...about, parts: nobodys('a number') },
  } satisfies DataOfJobs<ExportJob>,
} satisfies DataOfMessages;
