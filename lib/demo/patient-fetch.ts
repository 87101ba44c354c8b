/** Waits where the service says that somebody did too much, longer than a person would. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Fetch } from '@suwar/client';

const MAX_WAITS = 10;

/** Sends a request, and again after as many seconds as a 429 asks for. */
export const patientFetch: Fetch = async (url, request) => {
  for (let waits = 0; ; waits += 1) {
    const answer = await fetch(url, request);
    if (answer.status !== 429 || waits >= MAX_WAITS) return answer;
    await answer.body?.cancel();
    await pause(Number(answer.headers.get('retry-after') ?? 1) * 1_000);
  }
};
