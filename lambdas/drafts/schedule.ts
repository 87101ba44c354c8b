/** When a draft is published by itself. */
import { limits } from '../kernel/limits.ts';
import { invalid, problem } from '../kernel/problems.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../platform/durations.ts';
import type { DraftContent } from './draft-contract.ts';

const WAY_MS = 5_000; // a request that names the least lead to the second is on its way for a while

/** A time in whole seconds, as schedules have them: not before the one that was asked for. */
const wholeSecond = (at: number): number => Math.ceil(at / SECOND_MS) * SECOND_MS;

/** The time that an app names (ISO 8601), in milliseconds. Throws `invalid_request` when it is too soon or too far away. */
export const publishAtOf = (text: string, now: number): number => {
  const at = Date.parse(text);
  const isLateEnough = at >= now + limits.scheduleMinMinutes * MINUTE_MS - WAY_MS;
  if (isLateEnough && at <= now + limits.scheduleMaxDays * DAY_MS) return wholeSecond(at);
  throw invalid('body.publishAt', {
    en: `${text} is not between ${limits.scheduleMinMinutes} minutes and ${limits.scheduleMaxDays} days from now; it is now ${new Date(now).toISOString()}`,
    ar: `الموعد ${text} خارج المدة المسموح بها، وهي من ${limits.scheduleMinMinutes} دقائق إلى ${limits.scheduleMaxDays} يومًا من الآن؛ الوقت الآن ${new Date(now).toISOString()}`,
  });
};

/** Throws `not_schedulable` for what could not become a post. */
export const checkSchedulable = (content: DraftContent): void => {
  if (content.photos.length > 0) return;
  throw problem('not_schedulable', {
    en: `The draft has 0 photos; a scheduled post needs 1 to ${limits.photosPerPost}`,
    ar: `المسودة بلا صور؛ عدد صور المنشور المجدول من 1 إلى ${limits.photosPerPost}`,
  });
};
