import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CommentChange, NewComment } from '../../../lambdas/comments/comment-contract.ts';

const problemOf = (text: string): string | undefined =>
  z
    .safeParse(NewComment, { text })
    .error?.issues.map(({ message }) => message)
    .join('; ');

const FAMILY = '👨‍👩‍👧‍👦'; // one grapheme of 25 bytes
const LETTER = 'شَّ'; // one grapheme of three code points

describe('the text of a comment', () => {
  it.each([
    ['one letter', 'x'],
    ['Arabic with marks', 'الرّياض'],
    ['a thousand letters', 'x'.repeat(1_000)],
    ['a thousand Arabic letters with marks', LETTER.repeat(1_000)],
    ['emoji alone', '🌅'],
    ['a family', FAMILY],
    ['a flag and a keycap', '🇱🇧 1️⃣'],
    ['Persian with joiners', 'می‌خواهم'],
    ['twenty mentions', Array.from({ length: 20 }, (_, each) => `@fan${each}`).join(' ')],
  ])('may be %s', (_, text) => {
    expect(problemOf(text)).toBeUndefined();
  });

  it.each([
    ['nothing', '', 'no visible characters'],
    ['white space', ' \n\t\u00a0\u3000', 'no visible characters'],
    ['zero-width characters', '\u200b\u200c\u200d\u2060\ufeff', 'no visible characters'],
    ['controls of direction', '\u202a\u202e\u2066\u2069\u200e\u200f\u061c', 'no visible characters'],
    ['fillers and a blank of braille', '\u3164\uffa0\u115f\u2800', 'no visible characters'],
    ['selectors and tags without a base', '\ufe0f\u{e0020}\u{e007f}\u{e0100}', 'no visible characters'],
    ['control characters', '\u0000\u0007\u009f', 'no visible characters'],
    ['marks without a letter', '\u0301 \u0651\u20e3', 'no visible characters'],
    ['1,001 letters', 'x'.repeat(1_001), 'has 1001 characters; at most 1000 are allowed'],
    ['1,001 Arabic letters', 'م'.repeat(1_001), 'has 1001 characters; at most 1000 are allowed'],
    ['few letters under many marks', `e${'\u0301'.repeat(5_001)}`, 'bytes; at most 10000 are allowed'],
    ['families beyond the bytes', FAMILY.repeat(401), 'has 10025 bytes; at most 10000 are allowed'],
    ['21 mentions', '@omar '.repeat(21), 'has 21 mentions; at most 20 are allowed'],
  ])('is refused when it is %s', (_, text, message) => {
    expect(problemOf(text)).toContain(message);
    expect(z.safeParse(CommentChange, { text }).success).toBe(false);
  });

  it('loses controls that could show it in another order, and is NFC', () => {
    expect(z.parse(NewComment, { text: 'pay \u202egpj.exe\u202c e\u0301' }).text).toBe('pay gpj.exe é');
  });

  it('keeps the marks that mixed Arabic and Latin text needs', () => {
    expect(z.parse(NewComment, { text: 'نعم \u200fSuwar\u200e!' }).text).toBe('نعم \u200fSuwar\u200e!');
  });
});
