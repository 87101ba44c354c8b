/** Words and phrases that an author does not want in comments on their posts, and which texts have them. */
import { foldText } from '../kernel/text/fold.ts';
import { UNSPACED_LETTER } from '../kernel/text/letters.ts';
import { once } from '../platform/once.ts';

// A word, each letter of a script without blanks by itself, and each symbol, as emoji are. Punctuation, blanks and underscores part words.
const token = once(
  () => new RegExp(`${UNSPACED_LETTER}\\p{M}*|[[\\p{L}--${UNSPACED_LETTER}]\\p{M}\\p{Nd}]+|\\p{S}`, 'gv'),
);

/** A text as it is compared: its folded words with a blank on each side; empty for one that has no word. */
export const comparableOf = (text: string): string => {
  const words = foldText(text).match(token()) ?? [];
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
