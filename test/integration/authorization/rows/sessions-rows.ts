import type { World } from '../row.ts';
import { answers } from '../row.ts';

export const sessionsRows = {
  listSessions: [{ answers: answers(401, 200, 200, 200, 200) }],
  endSession: [
    {
      params: ({ sessions }: World) => ({ sessionId: sessions.toEnd }),
      answers: answers(401, 403, 404, 404, 204),
    },
  ],
  endOtherSessions: [{ answers: answers(401, 403, 204, 204, 204) }],
} as const;
