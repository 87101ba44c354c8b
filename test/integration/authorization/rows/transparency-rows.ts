import { answers } from '../row.ts';

/** Numbers that name nobody are for everybody. */
export const transparencyRows = {
  getTransparency: [{ answers: answers(200, 200, 200, 200, 200) }],
  getTransparencyCsv: [{ answers: answers(200, 200, 200, 200, 200) }],
} as const;
