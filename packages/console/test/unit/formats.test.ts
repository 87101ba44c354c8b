import { describe, expect, it } from 'vitest';
import { fromNow, numeral, percent } from '../../src/language/formats.ts';

const now = Date.parse('2026-11-30T12:00:00.000Z');

describe('times of the console', () => {
  it.each([
    ['2026-11-30T11:59:30.000Z', 'this minute'],
    ['2026-11-30T11:58:00.000Z', '2 minutes ago'],
    ['2026-11-30T11:00:01.000Z', '59 minutes ago'],
    ['2026-11-30T11:00:00.000Z', '1 hour ago'],
    ['2026-11-29T12:00:01.000Z', '23 hours ago'],
    ['2026-11-29T12:00:00.000Z', 'yesterday'],
    ['2026-11-20T12:00:00.000Z', '10 days ago'],
    ['2026-12-02T12:00:00.000Z', 'in 2 days'],
  ])('%s is %s', (at, told) => {
    expect(fromNow('en', at, now)).toBe(told);
  });

  it('are told in Arabic with its forms and digits', () => {
    expect(fromNow('ar', '2026-11-30T10:00:00.000Z', now)).toBe('قبل ساعتين');
    expect(fromNow('ar', '2026-11-30T09:00:00.000Z', now)).toBe('قبل ٣ ساعات');
    expect(numeral('ar', 1234)).toBe('١٬٢٣٤');
    expect(percent('en', 0.1234)).toBe('12.3%');
  });
});
