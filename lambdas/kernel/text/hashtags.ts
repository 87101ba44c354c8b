import { once } from '../../platform/once.ts';
import { foldText } from './fold.ts';
import { webAddressesIn } from './web-addresses.ts';

/** A hashtag in a text; `start` and `end` count UTF-16 units and include the `#`. */
export interface Hashtag {
  /** Folded and without `#`: equal for spellings that are one tag. */
  readonly tag: string;
  /** As it was typed, with its `#`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// As in Unicode's hashtag identifiers (UAX #31): a word of letters, marks, digits and underscores after a number sign that
// no word goes before. Zero-width joiners count where they join two of these, as Persian and Indic words need.
// Made at first use, as V8 spends milliseconds on classes of letters.
const hashtag = once(
  () =>
    /(?<![\p{L}\p{M}\p{Nd}_&/#＃﹟])[#＃﹟]([\p{L}\p{Nd}_](?:[\p{L}\p{M}\p{Nd}_]|[\u200C\u200D](?=[\p{L}\p{M}\p{Nd}_]))*)/gu,
);
const saysSomething = once(() => /[\p{L}\p{Nd}]/u);

/** The hashtags of a text, in order. The text is NFC. */
export const hashtagsIn = (text: string): readonly Hashtag[] => {
  const isInAddress = webAddressesIn(text);
  return [...text.matchAll(hashtag())].flatMap((match) => {
    const tag = foldText(match[1] ?? '');
    if (!saysSomething().test(tag) || isInAddress(match.index)) return [];
    return [{ tag, text: match[0], start: match.index, end: match.index + match[0].length }];
  });
};
