/** What a photo waits for that is under way, beside its turn. */
import * as z from 'zod/mini';
import { SECOND_MS } from '../platform/durations.ts';
import type { Language, Translated } from '../platform/problem.ts';

/** `until`: epoch seconds. */
export const Waiting = z.object({ for: z.literal('moderation_limit'), until: z.int() });
export type Waiting = z.infer<typeof Waiting>;

const waitingSentences = {
  moderation_limit: {
    en: "The day's limit of photo checks is reached; the photo is checked later, without being uploaded again.",
    ar: 'بلغت عمليات فحص الصور حدّها اليومي؛ ستُفحص الصورة لاحقًا من دون رفعها من جديد.',
  },
} as const satisfies Record<Waiting['for'], Translated>;

/** What a photo waits for as apps get it: code, sentence and when it goes on. */
export const describeWaiting = ({ for: code, until }: Waiting, language: Language) => ({
  code,
  message: waitingSentences[code][language],
  until: new Date(until * SECOND_MS).toISOString(),
});
