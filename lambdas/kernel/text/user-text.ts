/** Text that people write, measured in graphemes as people count. Every text field of a contract is made here. */
import * as z from 'zod/mini';
import { once } from '../../platform/once.ts';
import { holdsTo } from '../../platform/schema-bounds.ts';
import { bytesAllowed } from '../limits.ts';
import { cleanText, oneLine } from './clean-text.ts';
import { showsNothing } from './shows-nothing.ts';
import { translatedCheck } from './translated-issue.ts';

// Made at first use: loading the break rules takes longer than the rest of a function's start.
const segmenter = once(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** Graphemes of a text; stops counting just above `max`, so that hostile input costs little. */
export const countGraphemes = (text: string, max = Number.POSITIVE_INFINITY): number => {
  let count = 0;
  for (const _ of segmenter().segment(text)) {
    count += 1;
    if (count > max) break;
  }
  return count;
};

/** How messages call a value. */
interface Name {
  readonly en: string;
  readonly ar: string;
}

const tooManyBytes = (name: Name, bytes: number, maxBytes: number) => ({
  en: `The ${name.en} has ${bytes} bytes; at most ${maxBytes} are allowed`,
  ar: `حجم ${name.ar} ${bytes} بايت، والحد الأقصى ${maxBytes}`,
});

// Cleaning shortens texts, decomposed Hangul to a third; nothing that people write to less than a quarter.
const MAX_SHORTENING = 4;

/** What is far too long is not even cleaned. */
const isWorthCleaning = (name: Name, maxBytes: number) =>
  translatedCheck<string>((text) => {
    const bytes = Buffer.byteLength(text, 'utf8');
    return bytes <= maxBytes * MAX_SHORTENING ? undefined : tooManyBytes(name, bytes, maxBytes);
  });

const fits = (name: Name, graphemes: number) =>
  translatedCheck<string>((text) => {
    const bytes = Buffer.byteLength(text, 'utf8');
    const maxBytes = bytesAllowed(graphemes);
    if (bytes > maxBytes) return tooManyBytes(name, bytes, maxBytes);
    const count = countGraphemes(text);
    if (count <= graphemes) return undefined;
    return {
      en: `The ${name.en} has ${count} characters; at most ${graphemes} are allowed`,
      ar: `عدد أحرف ${name.ar} ${count}، والحد الأقصى ${graphemes}`,
    };
  });

/** Says which texts show too little. */
const showsEnough = (name: Name, graphemes: number, shows: UserTextOptions['shows']) =>
  translatedCheck<string>((text) => {
    if (shows === 'anything' || !showsNothing(text)) return undefined;
    if (shows === 'something or empty' && text === '') return undefined;
    const least = shows === 'something' ? 1 : 0;
    return {
      en: `The ${name.en} has no visible characters; ${least} to ${graphemes} characters are allowed`,
      ar: `لا حرف مرئيًا في ${name.ar}؛ عدد الأحرف المسموح به من ${least} إلى ${graphemes}`,
    };
  });

export interface UserTextOptions {
  /** One line has no blanks at its ends, and line breaks in it become blanks. */
  readonly lines: 'one' | 'many';
  /** Whether a text of which nothing can be seen is refused. @default 'anything' */
  readonly shows?: 'anything' | 'something' | 'something or empty';
}

/**
 * A text of at most `graphemes` graphemes and ten bytes of UTF-8 for each of them. Parsing cleans it; the first check that
 * fails is the last.
 */
export const userText = (name: Name, graphemes: number, { lines, shows = 'anything' }: UserTextOptions) =>
  z.string().check(
    isWorthCleaning(name, bytesAllowed(graphemes)),
    z.overwrite(cleanText),
    showsEnough(name, graphemes, shows),
    z.overwrite((text) => (lines === 'one' ? oneLine(text) : text)),
    holdsTo(bytesAllowed(graphemes), fits(name, graphemes)),
  );

const unseenInside = once(() => /[\s\p{Cc}\p{Cf}]/u);

/** The address of a web page, in one line: parsers of addresses would leave out line breaks and tabs. */
export const webAddress = (maxLength: number, protocol?: RegExp) =>
  z.url(protocol && { protocol }).check(
    z.maxLength(maxLength, { abort: true }),
    translatedCheck<string>((text) =>
      unseenInside().test(text)
        ? {
            en: 'The address has blanks, line breaks or invisible characters; write it without them',
            ar: 'يحتوي العنوان على مسافات أو فواصل أسطر أو محارف غير مرئية؛ اكتبه دونها',
          }
        : undefined,
    ),
  );
