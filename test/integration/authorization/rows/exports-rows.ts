import { answers, ownAccount } from '../row.ts';

/** All have signed in too long ago to fetch what they asked for. */
export const exportsRows = {
  requestExport: [{ answers: ownAccount(202) }],
  getExport: [{ answers: answers(401, 404, 200, 200, 200) }],
  getExportAddresses: [{ answers: answers(401, 403, 403, 403, 403) }],
} as const;
