/** Authorization of the routes of decisions. */

import type { Row } from '../row.ts';
import { answers, ownerOnly } from '../row.ts';

/** A decision about the owner: for all others it does not exist. */
const aboutOwner = ({ decisionId }: { readonly decisionId: string }) => ({ decisionId });

export const decisionsRows = {
  getStanding: [{ answers: answers(401, 404, 200, 200, 200) }],
  getDecision: [{ params: aboutOwner, answers: ownerOnly(200) }],
  appealDecision: [
    {
      params: aboutOwner,
      body: () => ({ text: 'It was mine to show.' }),
      answers: ownerOnly(201),
    },
  ],
} satisfies Record<string, readonly Row[]>;
