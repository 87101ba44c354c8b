/** Waits where the service says that somebody did too much, as a well-behaved app does. */
import { setTimeout as pause } from 'node:timers/promises';

const MAX_WAITS = 10;

/** Sends a request, and again after as many seconds as a 429 asks for. */
export const patientFetch = async (request: Request): Promise<Response> => {
  for (let waits = 0; ; waits += 1) {
    const answer = await fetch(request.clone());
    if (answer.status !== 429 || waits >= MAX_WAITS) return answer;
    await pause(Number(answer.headers.get('retry-after') ?? 1) * 1_000);
  }
};
