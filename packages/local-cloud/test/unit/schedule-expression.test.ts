import { describe, expect, it } from 'vitest';
import { occurrencesOf } from '../../src/schedules/schedule-expression.ts';

const START = Date.parse('2026-01-15T10:07:30Z'); // a Thursday

/** The first occurrences after START. */
function next(expression: string, count = 3): string[] {
  const occurrences = occurrencesOf(expression, START);
  const found: string[] = [];
  let after = START;
  while (found.length < count) {
    const moment = occurrences(after);
    if (moment === undefined) break;
    found.push(`${new Date(moment).toISOString().slice(0, 16)}Z`);
    after = moment;
  }
  return found;
}

describe('schedule expressions', () => {
  it.each([
    ['rate(5 minutes)', ['2026-01-15T10:12Z', '2026-01-15T10:17Z', '2026-01-15T10:22Z']],
    ['rate(1 hour)', ['2026-01-15T11:07Z', '2026-01-15T12:07Z', '2026-01-15T13:07Z']],
    ['rate(2 days)', ['2026-01-17T10:07Z', '2026-01-19T10:07Z', '2026-01-21T10:07Z']],
    ['at(2026-02-01T00:00:00)', ['2026-02-01T00:00Z']],
    ['at(2025-02-01T00:00:00)', []],
    ['cron(0/15 * * * ? *)', ['2026-01-15T10:15Z', '2026-01-15T10:30Z', '2026-01-15T10:45Z']],
    ['cron(0 10 * * ? *)', ['2026-01-16T10:00Z', '2026-01-17T10:00Z', '2026-01-18T10:00Z']],
    ['cron(0 18 ? * MON-FRI *)', ['2026-01-15T18:00Z', '2026-01-16T18:00Z', '2026-01-19T18:00Z']],
    ['cron(0 8 1 * ? *)', ['2026-02-01T08:00Z', '2026-03-01T08:00Z', '2026-04-01T08:00Z']],
    ['cron(0 9 L * ? *)', ['2026-01-31T09:00Z', '2026-02-28T09:00Z', '2026-03-31T09:00Z']],
    ['cron(0 9 LW * ? *)', ['2026-01-30T09:00Z', '2026-02-27T09:00Z', '2026-03-31T09:00Z']],
    ['cron(0 9 1W * ? *)', ['2026-02-02T09:00Z', '2026-03-02T09:00Z', '2026-04-01T09:00Z']],
    ['cron(0 9 ? * 6#3 *)', ['2026-01-16T09:00Z', '2026-02-20T09:00Z', '2026-03-20T09:00Z']],
    ['cron(0 9 ? * FRIL *)', ['2026-01-30T09:00Z', '2026-02-27T09:00Z', '2026-03-27T09:00Z']],
    ['cron(0 0 29 2 ? *)', ['2028-02-29T00:00Z', '2032-02-29T00:00Z', '2036-02-29T00:00Z']],
    ['cron(30 6,18 ? JAN,JUL 1 2026-2027)', ['2026-01-18T06:30Z', '2026-01-18T18:30Z', '2026-01-25T06:30Z']],
    ['cron(0 0 1 1 ? 2025)', []],
  ])('%s', (expression, expected) => {
    expect(next(expression)).toEqual(expected);
  });

  it.each([
    ['rate(1 minutes)'],
    ['rate(5 minute)'],
    ['rate(0 minutes)'],
    ['cron(0 10 * * *)'],
    ['cron(0 10 * * * *)'],
    ['cron(60 10 * * ? *)'],
    ['cron(0 10 ? * 0 *)'],
    ['every day'],
  ])('refuses %s', (expression) => {
    expect(() => occurrencesOf(expression, START)).toThrow(expression);
  });
});
