import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReserved, Username } from '../../../lambdas/accounts/username.ts';

const isFine = (text: string): boolean => Username.safeParse(text).success;

describe('a username', () => {
  it('has 2 to 30 characters', () => {
    expect(isFine('a')).toBe(false);
    expect(isFine('ab')).toBe(true);
    expect(isFine('a'.repeat(30))).toBe(true);
    expect(isFine('a'.repeat(31))).toBe(false);
  });

  it('starts and ends with a letter or digit and has no two dots in a row', () => {
    for (const text of ['_ab', 'ab_', '.ab', 'ab.', 'a..b']) expect(isFine(text), text).toBe(false);
    for (const text of ['a_b', 'a.b', 'a.b.c', 'a__b', '0_9', 'a._.b']) expect(isFine(text), text).toBe(true);
  });

  it('is ASCII: nothing that looks like a letter or folds to one is taken', () => {
    // Cyrillic a, dotless i, Kelvin sign, full-width a, Arabic, a combining mark, invisible marks.
    for (const text of [
      '\u0430b',
      'b\u0131',
      '\u212Aate',
      '\uFF41b',
      'ليلى',
      'a\u0301b',
      'a\u200Db',
      'ab\n',
    ]) {
      expect(isFine(text), JSON.stringify(text)).toBe(false);
    }
  });

  it('is the same in any case', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(Username.parse(text.toUpperCase())).toBe(Username.parse(text.toLowerCase()));
      }),
    );
  });

  it('is not one that stands for the service', () => {
    for (const name of ['admin', 'support', 'suwar', 'me', 'official']) expect(isReserved(name)).toBe(true);
    expect(isReserved('layla')).toBe(false);
  });
});
