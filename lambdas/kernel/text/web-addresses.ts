/**
 * Web addresses in texts, with or without a scheme, found in one pass. Where people would be named and tags set inside one, they
 * are part of the address.
 */
import topLevelDomains from 'tlds' with { type: 'json' };
import { once } from '../../platform/once.ts';
import { UNSPACED_LETTER } from './letters.ts';

/** A piece of a text; both ends count UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// Names that are nobody's to register and yet written: RFC 6761, RFC 7686, and ICANN's for private use.
const SPECIAL = ['example', 'internal', 'invalid', 'local', 'localhost', 'onion', 'test'];
const knownEndings = once(() => new Set([...topLevelDomains, ...SPECIAL]));

const LABEL = '[\\p{L}\\p{M}\\p{N}_\\-\\u200C\\u200D]';
// What begins an address: the end of a scheme, or a host. Tried only where a label begins, so that no letter is read twice.
const beginning = once(
  () =>
    new RegExp(
      `(?<=[A-Za-z0-9]):\\/\\/|(?<!${LABEL})(?:localhost(?=[:\\/?#])|${LABEL}+(?:\\.${LABEL}+)+)`,
      'giv',
    ),
);
// After a host: the dot of the root, a port, then what makes more of it than a name.
const BEHIND_HOST = /\.?(?::\d{1,5})?(?=[/?#])/y;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const ASCII_START = /^[a-z0-9-]+/;

// Where an address may end: at blanks, at what no address has unescaped (RFC 3986, RFC 3987), at punctuation that is not ASCII
// but dashes and dots of names, and where letters of a script without blanks, or emoji, follow its own. Brackets are counted.
const turn = once(
  () =>
    new RegExp(
      `[\\s\\p{Cc}[\\p{Cf}--[\\u200C\\u200D]]<>"\`\\|\\\\\\^]` +
        `|[\\p{P}--[\\p{ASCII}\\p{Pd}\\p{Pc}\\u00B7\\u30FB]]` +
        `|(?<=[A-Za-z0-9])(?:${UNSPACED_LETTER}|[[\\p{Emoji_Presentation}\\p{Extended_Pictographic}]--\\p{ASCII}])` +
        `|'(?![A-Za-z0-9])` +
        `|[\\(\\)\\[\\]\\{\\}]`,
      'gv',
    ),
);
const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where the address ends whose first characters are before `from`. */
const endOf = (text: string, from: number): number => {
  const open = { '(': 0, '[': 0, '{': 0 };
  const turns = turn();
  turns.lastIndex = from;
  for (let found = turns.exec(text); found !== null; found = turns.exec(text)) {
    const [sign] = found;
    if (sign === '(' || sign === '[' || sign === '{') {
      open[sign] += 1;
      continue;
    }
    const opener = OPENED_BY[sign];
    const isClosing = opener === '(' || opener === '[' || opener === '{';
    if (!isClosing || open[opener] === 0) return found.index;
    open[opener] -= 1;
  }
  return text.length;
};

/** The length of the host that dotted words make, 0 when they are none. Letters of other scripts behind an ASCII name are the sentence's. */
const hostLength = (words: string): number => {
  const isLocal = words.toLowerCase() === 'localhost';
  if (isLocal || IPV4.test(words)) return words.length;
  const lastDot = words.lastIndexOf('.');
  const last = words.slice(lastDot + 1).toLowerCase();
  const ending = ASCII_START.exec(last)?.[0] ?? last;
  const isHost = /^www\./i.test(words) || ending.startsWith('xn--') || knownEndings().has(ending);
  return isHost ? lastDot + 1 + ending.length : 0;
};

/** The web addresses of a text, in order, as far as they are more than the name of a host. */
export const webAddressesIn = (text: string): readonly Range[] => {
  const ranges: Range[] = [];
  const begins = beginning();
  begins.lastIndex = 0;
  for (let found = begins.exec(text); found !== null; found = begins.exec(text)) {
    const start = found.index;
    if (found[0] === '://') {
      const end = endOf(text, start + found[0].length);
      ranges.push({ start, end });
      begins.lastIndex = end;
      continue;
    }
    const length = hostLength(found[0]);
    if (length === 0) continue;
    BEHIND_HOST.lastIndex = start + length;
    if (!BEHIND_HOST.test(text)) continue;
    const end = endOf(text, BEHIND_HOST.lastIndex);
    ranges.push({ start, end });
    begins.lastIndex = end;
  }
  return ranges;
};

/** What of some finds, given in order, stands outside the web addresses of a text. Reads a text without finds no further. */
export const outsideWebAddresses = <Find extends Range>(text: string, finds: readonly Find[]): Find[] => {
  if (finds.length === 0) return [];
  const addresses = webAddressesIn(text).values();
  let address = addresses.next();
  return finds.filter(({ start }) => {
    while (!address.done && address.value.end <= start) address = addresses.next();
    return address.done === true || start < address.value.start;
  });
};
