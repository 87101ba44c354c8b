import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cleanText, oneLine } from '../../../../lambdas/kernel/text/clean-text.ts';
import { userText, webAddress } from '../../../../lambdas/kernel/text/user-text.ts';

const name = { en: 'title', ar: 'العنوان' };
const line = userText(name, 20, { lines: 'one' });
const lines = userText(name, 20, { lines: 'many' });

describe('a text of one line', () => {
  it.each([
    ['blanks at its ends', '  Sunset ', 'Sunset'],
    ['a line feed', 'Sun\nset', 'Sun set'],
    ['Windows line ends', 'Sun\r\nset\r\n', 'Sun set'],
    ['blanks around a line end', 'Sun \n\n  set', 'Sun set'],
    ['a line separator', 'Sun\u2028set', 'Sun set'],
    ['a paragraph separator', 'Sun\u2029set', 'Sun set'],
    ['NEL', 'Sun\u0085set', 'Sun set'],
    ['a vertical tab', 'Sun\u000Bset', 'Sun set'],
    ['a form feed', 'Sun\fset', 'Sun set'],
    ['a tab', 'Sun\tset', 'Sun set'],
    ['ideographic spaces at its ends', '\u3000夕日\u3000', '夕日'],
    ['an ideographic space inside', '山田\u3000太郎', '山田\u3000太郎'],
    ['no-break spaces at its ends', '\u00A0Sunset\u202F', 'Sunset'],
    ['zero-width characters at its ends', '\u200B\uFEFFSunset\u2060\u200D', 'Sunset'],
    ['blanks beside zero-width characters', ' \u200B \u200F Sunset \u200B\t', 'Sunset'],
    ['fillers and blanks of braille', '\u3164\u2800Sunset\u115F', 'Sunset'],
    ['an emoji with a selector at its end', 'Love ❤\uFE0F', 'Love ❤\uFE0F'],
    ['a flag of tags at its end', '🏴\u{E0067}\u{E0062}\u{E007F} ', '🏴\u{E0067}\u{E0062}\u{E007F}'],
    ['a joiner inside', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['two blanks inside', 'Sun  set', 'Sun  set'],
    ['nothing but blanks', ' \n\u3000\u200B ', ''],
  ])('keeps of %s one line without blanks at its ends', (_, typed, kept) => {
    expect(z.parse(line, typed)).toBe(kept);
  });

  it('is measured without what is left out', () => {
    expect(z.parse(line, `${' '.repeat(30)}${'a'.repeat(20)}\n`)).toBe('a'.repeat(20));
    expect(z.safeParse(line, 'a'.repeat(21)).success).toBe(false);
  });

  it('stays as it is once kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = oneLine(cleanText(text));
        expect(oneLine(cleanText(kept))).toBe(kept);
        expect(kept).not.toMatch(/[\n\r\t\v\f\u0085\u2028\u2029]|^\s|\s$/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a text of many lines', () => {
  it.each([
    ['keeps blanks and tabs', ' a\tb ', ' a\tb '],
    ['has one kind of line end', 'a\r\nb\rc\u2028d\u2029e\u0085f\u000Bg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['has no control characters', 'a\u0000b\u001Bc\u007F', 'abc'],
    ['has nothing that turns its order', '\u202Ea\u2066b\u2069', 'ab'],
    ['is composed', 'e\u0301', 'é'],
    ['has whole characters only', 'a\uD800b', 'a\uFFFDb'],
  ])('%s', (_, typed, kept) => {
    expect(z.parse(lines, typed)).toBe(kept);
  });

  it('separates marks without end by joiners, as Unicode says, and once', () => {
    const kept = cleanText(`a${'\u0316'.repeat(70)}`);
    expect(kept).toBe(`a${'\u0316'.repeat(30)}\u034F${'\u0316'.repeat(30)}\u034F${'\u0316'.repeat(10)}`);
    expect(cleanText(kept)).toBe(kept);
    expect(cleanText(`a${'\u0316'.repeat(30)}`)).toBe(`a${'\u0316'.repeat(30)}`);
  });

  it('stays as it is once kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the address of a web page', () => {
  const link = webAddress(100, /^https?$/);

  it.each([
    ['blanks at its ends', ' https://example.org/a\n', 'https://example.org/a'],
    ['a line break inside', 'https://example.org/\na', 'https://example.org/a'],
    ['letters of any script', 'https://مثال.السعودية/صور', 'https://مثال.السعودية/صور'],
  ])('is kept without %s', (_, typed, kept) => {
    expect(z.parse(link, typed)).toBe(kept);
  });

  it.each([
    'https://example.org/a b',
    'https://example.org/a\u200B',
    '\u200Bhttps://example.org/',
    'https://example.org/\u2028a',
    'https://example.org/\u202Egpj',
    `https://example.org/${'a'.repeat(100)}`,
    'javascript:alert(1)',
  ])('is not %j', (typed) => {
    expect(z.safeParse(link, typed).success).toBe(false);
  });
});
