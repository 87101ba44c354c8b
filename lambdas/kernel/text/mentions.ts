import { once } from '../../platform/once.ts';
import { limits } from '../limits.ts';
import { BINDS_WHAT_FOLLOWS, MARK, UNSPACED_LETTER } from './letters.ts';
import type { Range } from './web-addresses.ts';
import { outsideWebAddresses } from './web-addresses.ts';

/** A mention in a text; `start` and `end` count UTF-16 units and include the `@`. */
export interface WrittenMention extends Range {
  /** Folded; whether anybody has this name is not asked. */
  readonly username: string;
}

// The shape of a username (see accounts/username.ts) after an @ that no word, slash or other @ goes before, and that the
// same word does not go on after. A full stop behind it ends the sentence.
// What is looked for behind comes after the sign, so that it is tried at signs alone and takes time with the text's length.
const mention = once(
  () =>
    new RegExp(
      `[@＠](?<!${BINDS_WHAT_FOLLOWS}${MARK}*[@＠])(?<![@＠\\/][@＠])` +
        `([A-Za-z0-9](?:(?:\\.(?!\\.)|[A-Za-z0-9_])*[A-Za-z0-9])?)` +
        `(?![[\\p{L}--${UNSPACED_LETTER}]\\p{M}\\p{Nd}_@＠])`,
      'gv',
    ),
);

/** The mentions of a text, in order. */
export const mentionsIn = (text: string): readonly WrittenMention[] => {
  const found = [...text.matchAll(mention())].flatMap((match): WrittenMention[] => {
    const username = (match[1] ?? '').toLowerCase();
    const isOfLength =
      limits.usernameMinLength <= username.length && username.length <= limits.usernameMaxLength;
    return isOfLength ? [{ username, start: match.index, end: match.index + match[0].length }] : [];
  });
  return outsideWebAddresses(text, found);
};
