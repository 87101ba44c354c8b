/** The form in which texts that people write are kept. Takes time with their length, whatever they hold. */
import { once } from '../../platform/once.ts';

// What ends a line anywhere: CR LF, vertical tab, form feed, NEL, and Unicode's separators of lines and paragraphs.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// Explicit directional embeddings, overrides and isolates: they can show text in another order than it is stored.
// The marks U+200E, U+200F and U+061C stay: they only help mixed Arabic and Latin text.
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
// Control characters but tab and line feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const GRAPHEME_JOINER = '\u034F';
// Normalization sorts the marks on a letter, in time with the square of their number. Unicode's stream-safe form (UAX #15,
// section 13) puts a joiner that nobody sees behind every thirtieth.
const LONG_RUNS_OF_MARKS = once(() => /[\p{M}--\u034F]{30}(?=[\p{M}--\u034F])/gv);

/** The kept form of a text: NFC, line ends as \n, no bidi controls, no control characters, no lone surrogates. */
export const cleanText = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(BIDI_CONTROLS, '')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(LONG_RUNS_OF_MARKS(), `$&${GRAPHEME_JOINER}`)
    .normalize('NFC');

// Blanks and what takes no room. Selectors and tags say how the character before them looks, so they may stand at an end.
const unseen = once(() => /[\s\u2800\u{1D159}\p{Default_Ignorable_Code_Point}]/u);
const selector = once(() => /\p{Variation_Selector}|[\u{E0020}-\u{E007F}]/u);

/** A text without blanks, and what else takes no room, at its ends. */
const trimmed = (text: string): string => {
  const points = [...text];
  const isSeen = (point: string): boolean => !unseen().test(point);
  const first = points.findIndex(isSeen);
  if (first === -1) return '';
  const last = points.findLastIndex((point) => isSeen(point) || selector().test(point));
  return points.slice(first, last + 1).join('');
};

/** A clean text as one line: blanks with a line end or a tab among them become one blank, and there are none at its ends. */
export const oneLine = (text: string): string =>
  trimmed(text.replace(/\s+/g, (blanks) => (/[\n\t]/.test(blanks) ? ' ' : blanks)));
