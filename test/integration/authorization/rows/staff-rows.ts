import type { World } from '../row.ts';
import { answers, staffOnly } from '../row.ts';

const noProposal = () => ({ proposalId: '01KBA5ZP4M8W2R6T0YV3N7QJXC' });

export const staffRows = {
  listAccesses: [{ answers: answers(401, 200, 200, 200, 200) }],
  getStaffSelf: [{ answers: staffOnly(200) }],
  claimFirstAdministrator: [{ answers: answers(401, 403, 404, 404, 404) }],
  listStaff: [{ answers: staffOnly(200) }],
  listStaffLog: [{ answers: staffOnly(200) }],
  findAccounts: [{ query: ({ owner }: World) => ({ username: owner.username }), answers: staffOnly(200) }],
  createProposal: [
    {
      body: ({ owner }: World) => ({
        accountId: owner.accountId,
        act: 'grant',
        role: 'auditor',
        ground: 'Audits of the year',
        reference: 'Minutes of November',
      }),
      answers: staffOnly(201),
    },
  ],
  listHolds: [{ answers: staffOnly(200) }],
  listPreserved: [{ answers: staffOnly(200) }],
  fetchPreserved: [{ params: noProposal, answers: staffOnly(404) }],
  listProposals: [{ answers: staffOnly(200) }],
  approveProposal: [{ params: noProposal, answers: staffOnly(404) }],
  dropProposal: [{ params: noProposal, answers: staffOnly(404) }],
  fetchExport: [{ params: noProposal, answers: staffOnly(404) }],
} as const;
