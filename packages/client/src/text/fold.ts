/** Folds hashtags as the API does: spellings that people take for the same word are one tag. */
import type { Patterns } from './patterns.ts';

// Tashkeel, Koranic annotation signs, hamza and madda as marks of their own, and tatweel.
const ARABIC_MARKS =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/g;

/** One letter for several: alef, waw and yeh without what they carry, ta marbuta as heh, alef maqsura as yeh, one sigma. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[\u0622\u0623\u0625\u0671-\u0673\u0675]/g, '\u0627'],
  [/\u0624/g, '\u0648'],
  [/[\u0626\u0649]/g, '\u064A'],
  [/\u0629/g, '\u0647'],
  [/\u03C2/g, '\u03C3'],
];
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
const MAX_ROUNDS = 4; // rare compatibility characters need a second round

const foldOnce = (text: string, { unseen, manyMarks }: Patterns): string => {
  const seen = text.replace(unseen, '').replace(manyMarks, '$1');
  const lower = seen
    .normalize('NFKC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307/g, 'i');
  return LETTERS.reduce(
    (folded, [letters, letter]) => folded.replace(letters, letter),
    lower.normalize('NFKC').replace(ARABIC_MARKS, ''),
  )
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f)) // both blocks begin at a multiple of 16
    .normalize('NFC');
};

/** The tag that a word behind a number sign stands for; empty where nothing of it is part of a word. */
export const foldTag = (word: string, made: Patterns): string => {
  let folded = word;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const again = foldOnce(folded, made);
    if (again === folded) break;
    folded = again;
  }
  return folded.replace(made.noPartOfWord, '');
};
