/**
 * Folding for matching: two spellings that people take for the same word become the same string. What people typed is
 * what is shown; only keys and comparisons are folded.
 */

// Tashkeel, Koranic annotation signs, and the hamza and madda that decomposed text carries as marks of their own.
const ARABIC_MARKS =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/g;
const TATWEEL = /\u0640/g;
const JOINERS = /[\u200C\u200D]/g;
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

const foldCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase();

const foldOnce = (text: string): string =>
  foldCase(text.normalize('NFKC'))
    .normalize('NFKC')
    .replace(ARABIC_MARKS, '')
    .replace(TATWEEL, '')
    .replace(JOINERS, '')
    .replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGITS, asciiDigit)
    .normalize('NFC');

const MAX_ROUNDS = 4; // rare compatibility characters need a second round; none is known to need a third

/**
 * Folds case, compatibility forms, tashkeel, tatweel, alef and hamza forms, ta marbuta, alef maqsura, Arabic-Indic
 * digits and joiners. Folding what is folded changes nothing.
 */
export const foldText = (text: string): string => {
  let folded = foldOnce(text);
  for (let round = 1; round < MAX_ROUNDS; round += 1) {
    const again = foldOnce(folded);
    if (again === folded) break;
    folded = again;
  }
  return folded;
};
