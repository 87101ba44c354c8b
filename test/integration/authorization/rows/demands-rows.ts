import type { Row } from '../row.ts';
import { all, staffOnly } from '../row.ts';

const noDemand = () => ({ demandId: '01KBA5ZP4M8W2R6T0YV3N7QJXC' });

export const demandsRows = {
  listDemands: [{ answers: all(200) }],
  getDemand: [{ params: noDemand, answers: all(404) }],
  recordDemand: [
    {
      body: ({ posts }) => ({
        subject: { kind: 'post', postId: posts.private },
        authority: 'A court',
        ground: 'A law',
        reference: 'The matrix',
        territory: ['NZ'],
        facts: { en: 'Found.', ar: 'وُجد.' },
      }),
      answers: staffOnly(201),
    },
  ],
  listStaffDemands: [{ answers: staffOnly(200) }],
  getStaffDemand: [{ params: noDemand, answers: staffOnly(404) }],
  liftDemand: [{ params: noDemand, answers: staffOnly(404) }],
} as const satisfies Readonly<Record<string, readonly Row[]>>;
