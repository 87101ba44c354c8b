import { once } from '../../platform/once.ts';
import { limits } from '../limits.ts';
import { webAddressesIn } from './web-addresses.ts';

/** A mention in a text; `start` and `end` count UTF-16 units and include the `@`. */
export interface Mention {
  /** Folded; whether anybody has this name is not asked. */
  readonly username: string;
  readonly start: number;
  readonly end: number;
}

// The shape of a username (see accounts/username.ts) after an @ that no word, address or other @ goes before, and that the
// same word does not go on after. A full stop behind it ends the sentence.
// Made at first use, as V8 spends milliseconds on classes of letters.
const mention = once(
  () =>
    /(?<![\p{L}\p{M}\p{Nd}_@＠/])[@＠]([a-z0-9](?:(?:\.(?!\.)|[a-z0-9_])*[a-z0-9])?)(?![\p{L}\p{M}\p{Nd}_@＠])/giu,
);

/** The mentions of a text, in order. */
export const mentionsIn = (text: string): readonly Mention[] => {
  const isInAddress = webAddressesIn(text);
  return [...text.matchAll(mention())].flatMap((match) => {
    const username = (match[1] ?? '').toLowerCase();
    const isOfLength =
      limits.usernameMinLength <= username.length && username.length <= limits.usernameMaxLength;
    if (!isOfLength || isInAddress(match.index)) return [];
    return [{ username, start: match.index, end: match.index + match[0].length }];
  });
};
