/** Whose personal data rows of decisions are. */
import {
  type DataOfRows,
  namedByOthers,
  of,
  owner,
  repeats,
  scannedFor,
  workings,
} from '../kernel/personal-data.ts';
import type * as rows from './decision-rows.ts';

const ofStaff = { exported: { not: 'is the work of the staff' }, erased: 'made anonymous' } as const;

export const data = {
  decisionRow: of(
    owner('accountId'),
    // Whoever was tagged on a photo that was taken out.
    scannedFor('former', namedByOthers),
    scannedFor('subject', namedByOthers),
    scannedFor('reviewer', ofStaff),
    scannedFor('appeal', ofStaff),
  ),
  standingRow: of(owner('accountId', repeats('the decisions'))),
  decisionRecordRow: { nobodys: 'it counts decisions under a number that follows from nothing' },
  decisionEventRow: of(scannedFor('accountId', repeats('the decisions')), scannedFor('by', ofStaff)),
  decisionEndRow: of(scannedFor('accountId', workings)),
} satisfies DataOfRows<typeof rows>;
