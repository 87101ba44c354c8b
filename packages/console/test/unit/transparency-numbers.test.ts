import { describe, expect, it } from 'vitest';
import { durationOf, languageName } from '../../src/language/formats.ts';
import { type DecisionRow, quartersUntil, shareOf, sumBy } from '../../src/pages/transparency-numbers.ts';

const row = (rule: string, decisions: number, more: Partial<DecisionRow> = {}): DecisionRow => ({
  rule,
  language: null,
  automated: { decision: false },
  decisions,
  appeals: 0,
  overturned: 0,
  ...more,
});

describe('public numbers in charts', () => {
  it('are summed up by name, the most decisions first', () => {
    const rows = [
      row('spam', 2, { appeals: 1 }),
      row('explicit', 4, { automated: { decision: true }, appeals: 2, overturned: 1 }),
      row('spam', 3, { automated: { decision: true } }),
    ];
    expect(sumBy(rows, ({ rule }) => rule)).toEqual([
      { name: 'spam', decisions: 5, bySoftware: 3, appeals: 1, overturned: 0 },
      { name: 'explicit', decisions: 4, bySoftware: 4, appeals: 2, overturned: 1 },
    ]);
    expect(sumBy([], ({ rule }) => rule)).toEqual([]);
  });

  it('have no share of nothing', () => {
    expect([shareOf(1, 4), shareOf(0, 0)]).toEqual([0.25, 0]);
  });

  it('are offered for the quarter of now and those before it, in UTC', () => {
    expect(quartersUntil(Date.parse('2026-02-01T00:00:00.000Z'), 3)).toEqual([
      '2026-Q1',
      '2025-Q4',
      '2025-Q3',
    ]);
    expect(quartersUntil(Date.parse('2025-12-31T23:59:59.999Z'), 1)).toEqual(['2025-Q4']);
  });

  it('tell waits in minutes, and in hours from two of them on', () => {
    expect([durationOf('en', 97), durationOf('en', 1_378)]).toEqual(['97 minutes', '23 hours']);
    expect(languageName('en', 'ar')).toBe('Arabic');
    expect(languageName('ar', 'en')).toBe('الإنجليزية');
  });
});
