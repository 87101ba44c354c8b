/** Words and phrases that an author does not want in comments on their posts, and which texts have them. */
import { foldText } from '../kernel/text/fold.ts';
import { UNSPACED_LETTER } from '../kernel/text/letters.ts';
import { once } from '../platform/once.ts';

// A word, each letter of a script without blanks by itself, and each symbol, as emoji are. Punctuation, blanks and underscores part words.
const token = once(
  () => new RegExp(`${UNSPACED_LETTER}\\p{M}*|[[\\p{L}--${UNSPACED_LETTER}]\\p{M}\\p{Nd}]+|\\p{S}`, 'gv'),
);

// Accents, strokes and rings that any script may take, and points of Hebrew; not the marks that make another letter of a kana.
const diacritics = once(() => /[[\p{M}&&[\p{sc=Inherited}\p{sc=Hebr}]]--[\u3099\u309A]]/gv);

// One picture out of several signs: a flag, a family, somebody with a trade. Others are mere neighbours, whatever joins them.
const joinedEmoji = once(() => /(\p{RI}{2}|[\p{RGI_Emoji_ZWJ_Sequence}\p{RGI_Emoji_Tag_Sequence}])/v);
const skinTones = once(() => /(?<=\p{EBase})\p{EMod}/gu);
const VARIANTS = /[\uFE0E\uFE0F]/g;
const unqualified = once(() => /(?:[\p{Emoji}--\p{EPres}--\p{ASCII}])(?!\p{EMod})/gv);

/** With each emoji spelled as Unicode's list of sequences has it: many keyboards leave out selectors of variants (UTS #51, ED-18a). */
const qualified = (text: string): string => text.replace(VARIANTS, '').replace(unqualified(), '$&\uFE0F');

const wordsOf = (text: string): readonly string[] =>
  foldText(text).normalize('NFD').replace(diacritics(), '').normalize('NFC').match(token()) ?? [];

/** A text as it is compared: its folded words with a blank on each side; empty for one that has no word. */
export const comparableOf = (text: string): string => {
  const parts = qualified(text)
    .split(joinedEmoji())
    .map((part) => part.replace(VARIANTS, '').replace(skinTones(), ''));
  const words = parts.flatMap((part, position) => (position % 2 === 1 ? [part] : wordsOf(part)));
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
};

/** Without those that are but another spelling of an earlier one. */
export const distinctWords = (words: readonly string[]): readonly string[] => {
  const comparable = words.map(comparableOf);
  return words.filter((_, position) => comparable.indexOf(comparable[position] ?? '') === position);
};

/** Whether any of the words and phrases stands in a text, as whole words. */
export const hasHiddenWord = (text: string, words: readonly string[]): boolean => {
  if (words.length === 0) return false;
  const comparable = comparableOf(text);
  return words.map(comparableOf).some((word) => word !== '' && comparable.includes(word));
};
