import { answers } from '../row.ts';

/** Everybody has signed in too long ago. */
export const deactivationRows = {
  deactivateAccount: [{ answers: answers(401, 403, 403, 403, 403) }],
  reactivateAccount: [{ answers: answers(401, 403, 403, 403, 403) }],
  deleteMe: [{ answers: answers(401, 403, 403, 403, 403) }],
} as const;
