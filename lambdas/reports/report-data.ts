/** Whose personal data rows of reports are. */

import { limits } from '../kernel/limits.ts';
import {
  type DataOfRows,
  goneAfter,
  namedByOthers,
  of,
  othersOwn,
  owner,
  repeats,
  scannedFor,
  workings,
} from '../kernel/personal-data.ts';
import type * as rows from './report-rows.ts';

const yourReports = repeats('your reports');

export const data = {
  reportRow: of(owner('reporter'), scannedFor('accountId', othersOwn), scannedFor('subjects', othersOwn)),
  reportedSubjectRow: of(owner('reporter', yourReports), scannedFor('subject', othersOwn)),
  reportOfSubjectRow: of(
    goneAfter(limits.reportDays, 'reporter', yourReports),
    scannedFor('subject', othersOwn),
  ),
  reporterRow: of(owner('reporter', workings)),
  noticeRow: of(scannedFor('address', namedByOthers), scannedFor('accountId', namedByOthers)),
  noticeMailsRow: { nobodys: 'it counts by the digest of an address, for two days' },
  noticeOfSubjectRow: of(scannedFor('accountId', othersOwn), scannedFor('subject', othersOwn)),
} satisfies DataOfRows<typeof rows>;
