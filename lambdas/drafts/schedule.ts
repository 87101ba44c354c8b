/** When a draft is published by itself. */
import { limits } from '../kernel/limits.ts';
import { invalid, problem } from '../kernel/problems.ts';
import type { DraftContent } from './draft-contract.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WAY_MS = 5_000; // a request that names the least lead to the second is on its way for a while

/** A moment in whole seconds, as schedules have them: not before the one that was asked for. */
const wholeSecond = (at: number): number => Math.ceil(at / SECOND_MS) * SECOND_MS;

/** The moment that an app names (ISO 8601), in milliseconds. Throws `invalid_request` when it is too soon or too far away. */
export const publishAtOf = (text: string, now: number): number => {
  const at = Date.parse(text);
  const isLateEnough = at >= now + limits.scheduleMinMinutes * MINUTE_MS - WAY_MS;
  if (isLateEnough && at <= now + limits.scheduleMaxDays * DAY_MS) return wholeSecond(at);
  throw invalid('body.publishAt', {
    en: `${text} is not ${limits.scheduleMinMinutes} minutes to ${limits.scheduleMaxDays} days ahead; it is now ${new Date(now).toISOString()}`,
    ar: `يجب أن يكون الموعد ${text} بعد ${limits.scheduleMinMinutes} دقائق إلى ${limits.scheduleMaxDays} يومًا؛ الوقت الآن ${new Date(now).toISOString()}`,
  });
};

/** Throws `not_schedulable` for what could not become a post. */
export const checkSchedulable = (content: DraftContent): void => {
  if (content.photos.length > 0) return;
  throw problem('not_schedulable', {
    en: `The draft has 0 photos; a scheduled post has 1 to ${limits.photosPerPost}`,
    ar: `المسودة بلا صور؛ يحتوي المنشور المجدول على صورة واحدة إلى ${limits.photosPerPost}`,
  });
};
