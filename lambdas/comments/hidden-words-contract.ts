/** Hidden words as apps send and see them. */
import * as z from 'zod/mini';
import { limits } from '../kernel/limits.ts';
import { translatedCheck } from '../kernel/text/translated-issue.ts';
import { userText } from '../kernel/text/user-text.ts';
import { comparableOf } from './hidden-words.ts';

const HiddenWord = userText({ en: 'hidden word', ar: 'الكلمة المخفية' }, limits.hiddenWordGraphemes, {
  lines: 'one',
  shows: 'something',
}).check(
  translatedCheck<string>((word) =>
    comparableOf(word) === ''
      ? {
          en: 'The hidden word has punctuation only; it needs a letter, a digit or a symbol such as an emoji',
          ar: 'الكلمة المخفية علامات ترقيم فقط؛ يجب أن تحتوي على حرف أو رقم أو رمز مثل الإيموجي',
        }
      : undefined,
  ),
);

const bytesOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + Buffer.byteLength(word, 'utf8'), 0);

/** `PUT /v1/me/hidden-words`: all of them. */
export const HiddenWordsInput = z.strictObject({
  words: z.array(HiddenWord).check(
    z.maxLength(limits.hiddenWords, { abort: true }),
    translatedCheck<readonly string[]>((words) => {
      const bytes = bytesOf(words);
      return bytes <= limits.hiddenWordsBytes
        ? undefined
        : {
            en: `The hidden words have ${bytes} bytes; at most ${limits.hiddenWordsBytes} are allowed`,
            ar: `حجم الكلمات المخفية ${bytes} بايت، والحد الأقصى ${limits.hiddenWordsBytes}`,
          };
    }),
  ),
});
export type HiddenWordsInput = z.infer<typeof HiddenWordsInput>;

export const HiddenWordsView = z.object({ words: z.array(z.string()) });
export type HiddenWordsView = z.infer<typeof HiddenWordsView>;
