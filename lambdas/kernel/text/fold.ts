/**
 * Folding for matching: two spellings that people take for the same word become the same string. What people typed is
 * what is shown; only keys and comparisons are folded.
 */
import { once } from '../../platform/once.ts';

// Tashkeel, Koranic annotation signs, and the hamza and madda that decomposed text carries as marks of their own.
const ARABIC_MARKS =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/g;
const TATWEEL = /\u0640/g;
// Joiners, marks of direction, selectors of variants, fillers: what is not seen makes no other word.
const IGNORABLE = once(() => /\p{Default_Ignorable_Code_Point}+/gu);
const EASTERN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

const LETTERS: Readonly<Record<string, string>> = {
  // Alef with madda, hamza above, hamza below, wasla, wavy hamza, high hamza.
  '\u0622': '\u0627',
  '\u0623': '\u0627',
  '\u0625': '\u0627',
  '\u0671': '\u0627',
  '\u0672': '\u0627',
  '\u0673': '\u0627',
  '\u0675': '\u0627',
  // Hamza on waw and on yeh.
  '\u0624': '\u0648',
  '\u0626': '\u064A',
  // Ta marbuta, alef maqsura.
  '\u0629': '\u0647',
  '\u0649': '\u064A',
  // Greek final sigma, which lower-casing makes or not by its place in the word.
  '\u03C2': '\u03C3',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The value of an Arabic-Indic or extended Arabic-Indic digit as an ASCII digit: both blocks begin at a multiple of 16. */
const asciiDigit = (digit: string): string => String(digit.charCodeAt(0) & 0x0f);

// Normalization takes time with the square of a run of marks (it sorts them): no word has as many (UAX #15, section 13).
const MARKS_WITHOUT_END = once(() => /(\p{M}{30})\p{M}+/gu);

// Turkish writes a dot on its capital letter; folded by the book, it would stay as a mark on the small one.
const DOTTED_I = /i\u0307/g;

/**
 * Unicode's full case folding (CaseFolding.txt, C and F), of which upper case knows the letters that become two, and the
 * dotless i besides, which has the same capital as the other.
 */
const foldCase = (text: string): string =>
  text.toLowerCase().toUpperCase().toLowerCase().replace(DOTTED_I, 'i');

const foldOnce = (text: string): string =>
  foldCase(text.replace(IGNORABLE(), '').replace(MARKS_WITHOUT_END(), '$1').normalize('NFKC'))
    .normalize('NFKC')
    .replace(ARABIC_MARKS, '')
    .replace(TATWEEL, '')
    .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGITS, asciiDigit)
    .normalize('NFC');

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is all of ASCII
const ASCII = /^[\u0000-\u007F]*$/;
const MAX_ROUNDS = 4; // rare compatibility characters need a second round; none is known to need a third

/**
 * Folds case, compatibility forms, tashkeel, tatweel, alef and hamza forms, ta marbuta, alef maqsura, Arabic-Indic
 * digits and what is not seen. Folding what is folded changes nothing.
 */
export const foldText = (text: string): string => {
  if (ASCII.test(text)) return text.toLowerCase();
  let folded = foldOnce(text);
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const again = foldOnce(folded);
    if (again === folded) break;
    folded = again;
  }
  return folded;
};
