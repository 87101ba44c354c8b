import { answers, ofOwner } from '../row.ts';

export const acquaintancesRows = {
  listMutuals: [{ answers: answers(401, 200, 200, 200, 200) }],
  listFollowersYouKnow: [{ params: ofOwner, answers: answers(401, 200, 200, 200, 200) }],
  listSuggestions: [{ answers: answers(401, 200, 200, 200, 200) }],
} as const;
