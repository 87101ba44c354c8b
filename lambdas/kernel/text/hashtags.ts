import { once } from '../../platform/once.ts';
import { foldText } from './fold.ts';
import { BINDS_WHAT_FOLLOWS, MARK } from './letters.ts';
import type { Range } from './web-addresses.ts';
import { outsideWebAddresses } from './web-addresses.ts';

/** A hashtag in a text; `start` and `end` count UTF-16 units and include the `#`. */
export interface Hashtag extends Range {
  /** Folded and without `#`: equal for spellings that are one tag. */
  readonly tag: string;
  /** As it was typed, with its `#`. */
  readonly text: string;
}

// As in Unicode's hashtag identifiers (UAX #31): a word of letters, marks, digits and underscores after a number sign that
// no word goes before. Zero-width joiners count where they join two of these, as Persian and Indic words need. The Chinese
// zero is a digit.
// What is looked for behind comes after the sign, so that it is tried at signs alone and takes time with the text's length.
const hashtag = once(
  () =>
    new RegExp(
      `[#＃﹟](?<!${BINDS_WHAT_FOLLOWS}${MARK}*[#＃﹟])(?<![&\\/#＃﹟][#＃﹟])` +
        '([\\p{L}\\p{Nd}\\u3007_](?:[\\p{L}\\p{M}\\p{Nd}\\u3007_]|[\\u200C\\u200D](?=[\\p{L}\\p{M}\\p{Nd}\\u3007_]))*)',
      'gv',
    ),
);
const hasSign = once(() => /[#＃﹟]/);
// A number, a year or a rank, is no subject.
const hasLetter = once(() => /\p{L}/u);
// A character may stand for several words, as \uFDFA does, or fold to a mark on a blank.
const noPartOfWord = once(() => /[^\p{L}\p{M}\p{Nd}\u3007_]+/gu);

/** The hashtags of a text, in order. The text is NFC. */
export const hashtagsIn = (text: string): readonly Hashtag[] => {
  if (!hasSign().test(text)) return [];
  const found = [...text.matchAll(hashtag())].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return outsideWebAddresses(text, found).flatMap((written) => {
    const tag = foldText(written.text.slice(1)).replace(noPartOfWord(), '');
    return hasLetter().test(tag) ? [{ tag, ...written }] : [];
  });
};
