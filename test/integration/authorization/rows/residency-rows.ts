import { answers } from '../row.ts';

/** It is the same for everybody who signed in. */
export const residencyRows = {
  getResidency: [{ answers: answers(401, 200, 200, 200, 200) }],
} as const;
