import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cleanText, oneLine } from '../../../../lambdas/kernel/text/clean-text.ts';
import { foldText } from '../../../../lambdas/kernel/text/fold.ts';
import { hashtagsIn } from '../../../../lambdas/kernel/text/hashtags.ts';
import { mentionsIn } from '../../../../lambdas/kernel/text/mentions.ts';
import { showsNothing } from '../../../../lambdas/kernel/text/shows-nothing.ts';
import { countGraphemes, userText } from '../../../../lambdas/kernel/text/user-text.ts';
import { webAddressesIn } from '../../../../lambdas/kernel/text/web-addresses.ts';

const MEGABYTE = 1024 * 1024;
const hostile = [
  'www.a @ab ',
  '@',
  '@@a',
  '#\u200B#',
  '##',
  'http://http://',
  'a.a.a.a',
  'a.',
  '.a',
  '((((',
  'http://((',
  'http://)(',
  'a.com/(@ab ',
  'a.com/@ab ',
  'a.com:1',
  '1.1.1.1/',
  'localhost:',
  'xn--',
  '://',
  "http://'",
  'e\u0301',
  '\u0301',
  '\u0301\u0323',
  '\u0345\u0334',
  '#a\u0301\u0323',
  '#\u0301',
  '@a\u0301',
  'a\u0301@',
  '#a\u200C',
  '@a.',
  '@a_',
  '@ab',
  '日@ab',
  'و#و',
  '\u202E',
  '\u2066\u2069',
  '\r',
  '\u2028 ',
  ' ',
  ' \u200B',
  '\uD800',
  '\u1100\u1161\u11A8',
  '\u{1F1E6}',
  '\u{1F468}\u200D',
] as const;

const texts = (pattern: string, bytes: number): string => {
  const size = Buffer.byteLength(pattern, 'utf8');
  // Something to be found first, so that no scanner stops before the rest.
  return `@ab #ab ${pattern.repeat(Math.ceil(bytes / size))}`;
};

const cpuOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** The lesser of two measurements: what else the machine does adds to some. */
const leastCpu = (work: () => unknown): number => Math.min(cpuOf(work), cpuOf(work));

const readers = {
  mentionsIn,
  hashtagsIn,
  webAddressesIn,
  cleanText,
  oneLine,
  foldText,
  showsNothing,
  countGraphemes,
} as const satisfies Record<string, (text: string) => unknown>;

const LONG_BYTES = MEGABYTE / 4;
const GROWTH = 16; // a scan that takes time with the square of the length takes 256 times as long
const MAX_GROWTH = 80;
const NOTHING_MS = 5; // below it, the clock and the collector decide

describe.each(Object.entries(readers))('%s', (_, read) => {
  it.each(hostile)('takes time with the length of a text of %j', (pattern) => {
    const short = texts(pattern, LONG_BYTES / GROWTH);
    const long = texts(pattern, LONG_BYTES);
    read(short); // compiles expressions
    expect(leastCpu(() => read(long))).toBeLessThan(
      MAX_GROWTH *
        Math.max(
          leastCpu(() => read(short)),
          NOTHING_MS,
        ),
    );
  });
});

describe('a field', () => {
  const name = { en: 'comment', ar: 'التعليق' };
  const field = userText(name, 1_000, { lines: 'many', shows: 'something' }).check(
    z.refine((text) => mentionsIn(text).length < 20),
  );
  const parse = (text: string): number => leastCpu(() => z.safeParse(field, text));

  it.each(hostile)('refuses a megabyte of %j for no more than a megabyte of x', (pattern) => {
    const plain = 'x'.repeat(MEGABYTE);
    const text = texts(pattern, MEGABYTE);
    parse(plain);
    expect(z.safeParse(field, text).error?.issues).toHaveLength(1);
    expect(parse(text)).toBeLessThan(2 * Math.max(parse(plain), NOTHING_MS));
  });

  it('refuses what is too long with one message that names length and limit', () => {
    const { error } = z.safeParse(field, 'x'.repeat(1_001));
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'The comment has 1001 characters; at most 1000 are allowed',
    ]);
    expect(z.safeParse(field, 'x'.repeat(MEGABYTE)).error?.issues[0]?.message).toBe(
      'The comment has 1048576 bytes; at most 10000 are allowed',
    );
  });

  it('takes a text that is short enough once it is clean', () => {
    const decomposed = '\u1100\u1161\u11A8'.repeat(1_000); // Hangul: nine bytes for three
    expect(z.parse(field, decomposed)).toBe('각'.repeat(1_000));
    expect(z.parse(field, `${'\u202E'.repeat(3_000)}x`)).toBe('x');
  });
});
