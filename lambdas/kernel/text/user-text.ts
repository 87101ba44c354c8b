/** Text that people write: NFC, without disguising controls, measured in graphemes as people count. */
import * as z from 'zod/mini';
import { once } from '../../platform/once.ts';
import { bytesAllowed } from '../limits.ts';
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

// Explicit directional embeddings, overrides and isolates: they can show text in another order than it is stored.
// The marks U+200E, U+200F and U+061C stay: they only help mixed Arabic and Latin text.
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
// Control characters but tab and line feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The stored form of a text: NFC, line ends as \n, no bidi controls, no control characters, no lone surrogates. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .normalize('NFC');

/**
 * A text of at most `graphemes` graphemes and ten bytes of UTF-8 for each of them. Parsing cleans it.
 * @param name how messages call the value, in both languages
 */
export const userText = (name: { readonly en: string; readonly ar: string }, graphemes: number) =>
  z.string().check(
    z.overwrite(cleanText),
    translatedCheck<string>((text) => {
      const bytes = Buffer.byteLength(text, 'utf8');
      const maxBytes = bytesAllowed(graphemes);
      if (bytes > maxBytes) {
        return {
          en: `The ${name.en} has ${bytes} bytes; at most ${maxBytes} are allowed`,
          ar: `حجم ${name.ar} ${bytes} بايت، والحد الأقصى ${maxBytes}`,
        };
      }
      const count = countGraphemes(text);
      if (count <= graphemes) return undefined;
      return {
        en: `The ${name.en} has ${count} characters; at most ${graphemes} are allowed`,
        ar: `عدد أحرف ${name.ar} ${count}، والحد الأقصى ${graphemes}`,
      };
    }),
  );
