/** Gives the first occurrence after a moment, both in milliseconds; undefined when there is none. */
export type Occurrences = (after: number) => number | undefined;

const MINUTE_MS = 60_000;
const UNIT_MS: Readonly<Record<string, number>> = { minute: MINUTE_MS, hour: 3_600_000, day: 86_400_000 };
const LAST_YEAR = 2199; // the last that AWS takes
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']; // AWS counts from 1 = Sunday

/**
 * Reads `rate(...)`, `cron(...)` and `at(...)`, all in UTC.
 *
 * Syntax: https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 *
 * @param start moment from which a rate counts, in milliseconds
 */
export function occurrencesOf(expression: string, start: number): Occurrences {
  const [, kind = '', body = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return everyRate(body, start, expression);
  if (kind === 'at') return once(body, expression);
  if (kind === 'cron') return cron(body, expression);
  throw invalid(expression, 'it is neither rate(...), cron(...) nor at(...)');
}

function everyRate(body: string, start: number, expression: string): Occurrences {
  const [, count = '', unit = '', plural = ''] = /^(\d+) (minute|hour|day)(s?)$/.exec(body) ?? [];
  const value = Number(count);
  if (!(value > 0) || (value === 1) !== (plural === '')) throw invalid(expression, 'a rate is "5 minutes"');
  const period = value * (UNIT_MS[unit] ?? 0);
  return (after) => start + (Math.floor(Math.max(0, after - start) / period) + 1) * period;
}

function once(body: string, expression: string): Occurrences {
  const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(body) ? Date.parse(`${body}Z`) : Number.NaN;
  if (Number.isNaN(moment)) throw invalid(expression, 'a moment is "2026-01-31T12:00:00"');
  return (after) => (moment > after ? moment : undefined);
}

type DayTest = (date: Date) => boolean;

function cron(body: string, expression: string): Occurrences {
  const fields = body.trim().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (fields.length !== 6) throw invalid(expression, 'cron takes six fields');
  if ((dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw invalid(expression, 'exactly one of day of month and day of week is "?"');
  }
  const minutes = numbersOf(minute, 0, 59, [], expression);
  const hours = numbersOf(hour, 0, 23, [], expression);
  const months = numbersOf(month, 1, 12, MONTHS, expression);
  const years = new Set(numbersOf(year, 1970, LAST_YEAR, [], expression));
  const isDay =
    dayOfMonth === '?' ? weekdayTest(dayOfWeek, expression) : monthDayTest(dayOfMonth, expression);
  return (after) => {
    const first = new Date(Math.floor(after / MINUTE_MS) * MINUTE_MS + MINUTE_MS);
    const day = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()));
    for (; day.getUTCFullYear() <= LAST_YEAR; day.setUTCDate(day.getUTCDate() + 1)) {
      if (!years.has(day.getUTCFullYear()) || !months.includes(day.getUTCMonth() + 1) || !isDay(day))
        continue;
      for (const atHour of hours) {
        for (const atMinute of minutes) {
          const moment = day.getTime() + atHour * (UNIT_MS['hour'] ?? 0) + atMinute * MINUTE_MS;
          if (moment >= first.getTime()) return moment;
        }
      }
    }
    return undefined;
  };
}

function monthDayTest(field: string, expression: string): DayTest {
  if (field === 'L') return (date) => date.getUTCDate() === daysIn(date);
  if (field === 'LW') return (date) => date.getUTCDate() === nearestWeekday(date, daysIn(date));
  const nearest = /^(\d{1,2})W$/.exec(field)?.[1];
  if (nearest !== undefined) {
    const wanted = within(Number(nearest), 1, 31, expression);
    return (date) => wanted <= daysIn(date) && date.getUTCDate() === nearestWeekday(date, wanted);
  }
  const days = numbersOf(field, 1, 31, [], expression);
  return (date) => days.includes(date.getUTCDate());
}

function weekdayTest(field: string, expression: string): DayTest {
  const [, last] = /^([1-7]|[A-Z]{3})L$/.exec(field) ?? [];
  if (last !== undefined) {
    const [weekday] = numbersOf(last, 1, 7, WEEKDAYS, expression);
    return (date) => date.getUTCDay() + 1 === weekday && date.getUTCDate() + 7 > daysIn(date);
  }
  const [, named, nth] = /^([1-7]|[A-Z]{3})#([1-5])$/.exec(field) ?? [];
  if (named !== undefined) {
    const [weekday] = numbersOf(named, 1, 7, WEEKDAYS, expression);
    return (date) => date.getUTCDay() + 1 === weekday && Math.ceil(date.getUTCDate() / 7) === Number(nth);
  }
  const days = numbersOf(field === 'L' ? '7' : field, 1, 7, WEEKDAYS, expression);
  return (date) => days.includes(date.getUTCDay() + 1);
}

/** The values of a field of lists, ranges and steps, in order. */
function numbersOf(
  field: string,
  lowest: number,
  highest: number,
  names: readonly string[],
  expression: string,
): readonly number[] {
  const numberOf = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    return within(named >= 0 ? named + lowest : Number(text || Number.NaN), lowest, highest, expression);
  };
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', stepText] = part.split('/');
    const [fromText = '', toText] = range.split('-');
    const all = range === '*';
    const from = all ? lowest : numberOf(fromText);
    const to =
      all || (toText === undefined && stepText !== undefined) ? highest : numberOf(toText ?? fromText);
    const step = stepText === undefined ? 1 : within(Number(stepText), 1, highest, expression);
    if (to < from) throw invalid(expression, `${part} runs backwards`);
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return [...values].sort((one, other) => one - other);
}

function within(value: number, lowest: number, highest: number, expression: string): number {
  if (Number.isInteger(value) && value >= lowest && value <= highest) return value;
  throw invalid(expression, `${value} is not between ${lowest} and ${highest}`);
}

function daysIn(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The weekday nearest to a day, in the same month. */
function nearestWeekday(date: Date, day: number): number {
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === 6) return day > 1 ? day - 1 : day + 2;
  if (weekday === 0) return day < daysIn(date) ? day + 1 : day - 2;
  return day;
}

function invalid(expression: string, reason: string): Error {
  return new Error(`The schedule ${expression} is not valid: ${reason}.`);
}
