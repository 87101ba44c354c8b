import type { Row } from '../row.ts';
import { staffOnly } from '../row.ts';

const importId = '01K7Z3Q8V4M2N6R9T1W5X0Y7BD';
export const matrixListId = 'matrix';
const ofList = () => ({ listId: matrixListId });
const ofImport = () => ({ listId: matrixListId, importId });
const ofHash = () => ({ kind: 'sha256', hash: 'ab'.repeat(32) });

export const policyRows = {
  listHashLists: [{ answers: staffOnly(200) }],
  putHashList: [
    {
      params: ofList,
      body: () => ({ kind: 'sha256', rule: 'other', source: 'The matrix' }),
      answers: staffOnly(200),
    },
  ],
  createHashImport: [{ params: ofList, body: () => ({ bytes: 65 }), answers: staffOnly(201) }],
  beginHashImport: [{ params: ofImport, answers: staffOnly(404) }],
  getHashImport: [{ params: ofImport, answers: staffOnly(404) }],
  clearHash: [{ params: ofHash, body: () => ({ reason: 'The matrix' }), answers: staffOnly(204) }],
  unclearHash: [{ params: ofHash, answers: staffOnly(204) }],
  deleteHashList: [{ params: () => ({ listId: 'another' }), answers: staffOnly(204) }],
  getShadowReport: [{ answers: staffOnly(200) }],
} as const satisfies Readonly<Record<string, readonly Row[]>>;
