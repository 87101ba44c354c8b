import type { NotificationId } from '../kernel/ids.ts';
import { timeOf } from '../kernel/ids.ts';
import { invalid } from '../kernel/problems.ts';

const CLOCK_DIFFERENCE_MS = 60_000; // between the machines that date events

/**
 * Refuses, for a field of the request, to go up to a notification of the future: it would cover what is still to come. An id of somebody
 * else's is no more than a moment. `now` in milliseconds.
 */
export const refuseFuture = (field: string, upTo: NotificationId, now: number): void => {
  const at = timeOf(upTo);
  if (at <= now + CLOCK_DIFFERENCE_MS) return;
  const time = new Date(Math.min(at, 8.64e15)).toISOString();
  throw invalid(field, {
    en: `${upTo} is from ${time}, which is in the future; name a notification that has been`,
    ar: `المعرّف ${upTo} يعود إلى ${time}، وهو في المستقبل؛ حدّد إشعارًا سابقًا`,
  });
};
