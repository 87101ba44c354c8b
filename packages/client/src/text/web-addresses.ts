/** Web addresses in texts, found in one pass as the API finds them: where people would be named and tags set inside one, they are part of it. */
import type { Patterns } from './patterns.ts';

/** A piece of a text; both ends count UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// Endings of countries, of which not every pair of letters is one, and what most other addresses have.
const USUAL_ENDING =
  /^(?:[a-z]{2}|com|org|net|edu|gov|info|app|dev|xyz|online|site|shop|store|blog|cloud|art|photos?|example|test|local(?:host)?)$/;

/** Whether a host may end in this (lower case, without its dot). @default two letters, and a short list of what most addresses have */
export type IsEnding = (ending: string) => boolean;
const isUsualEnding: IsEnding = (ending) => USUAL_ENDING.test(ending);

const BEHIND_HOST = /\.?(?::\d{1,5})?(?=[/?#])/y;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where the address ends whose first characters are before `from`. */
const endOf = (text: string, from: number, turns: RegExp): number => {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 };
  turns.lastIndex = from;
  for (let found = turns.exec(text); found !== null; found = turns.exec(text)) {
    const [sign] = found;
    const opened = open[sign];
    if (opened !== undefined) {
      open[sign] = opened + 1;
      continue;
    }
    const opener = OPENED_BY[sign] ?? '';
    const left = open[opener] ?? 0;
    if (left === 0) return found.index;
    open[opener] = left - 1;
  }
  return text.length;
};

/** The length of the host that dotted words make, 0 when they are none. Letters of other scripts behind an ASCII name are the sentence's. */
const hostLength = (words: string, isEnding: IsEnding): number => {
  if (words.toLowerCase() === 'localhost' || IPV4.test(words)) return words.length;
  const lastDot = words.lastIndexOf('.');
  const last = words.slice(lastDot + 1).toLowerCase();
  const ending = /^[a-z0-9-]+/.exec(last)?.[0] ?? last;
  const isHost = /^www\./i.test(words) || ending.startsWith('xn--') || isEnding(ending);
  return isHost ? lastDot + 1 + ending.length : 0;
};

/** The web addresses of a text, in order, as far as they are more than the name of a host. Those with a scheme begin at its colon. */
export const webAddressesIn = (
  text: string,
  { addressBegins, addressTurns }: Patterns,
  isEnding = isUsualEnding,
): readonly Range[] => {
  const ranges: Range[] = [];
  addressBegins.lastIndex = 0;
  for (let found = addressBegins.exec(text); found !== null; found = addressBegins.exec(text)) {
    const start = found.index;
    BEHIND_HOST.lastIndex = start;
    if (found[0] !== '://') {
      const length = hostLength(found[0], isEnding);
      BEHIND_HOST.lastIndex = start + length;
      if (length === 0 || !BEHIND_HOST.test(text)) continue;
    }
    const end = endOf(
      text,
      found[0] === '://' ? start + found[0].length : BEHIND_HOST.lastIndex,
      addressTurns,
    );
    ranges.push({ start, end });
    addressBegins.lastIndex = end;
  }
  return ranges;
};
