/** Times and numbers as people read them. Digits are those of the language of the page. */
import type { Language } from './language.ts';

const localeOf = (language: Language): string => (language === 'ar' ? 'ar-EG' : 'en-GB');

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How far a moment is from now, in its largest whole unit: “3 hours ago”, “in 2 days”. */
export const fromNow = (language: Language, at: string, now: number): string => {
  const distance = Date.parse(at) - now;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  for (const [unit, length] of units) {
    if (Math.abs(distance) >= length) return format.format(Math.trunc(distance / length), unit);
  }
  return format.format(0, 'minute');
};

/** A day and a time of it, to the minute. */
export const timestamp = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );

export const dayOf = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at));

export const numeral = (language: Language, value: number): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

export const percent = (language: Language, value: number): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(value);

const MINUTES_AN_HOUR = 60;

/** A number of minutes, in hours from two of them on. */
export const durationOf = (language: Language, minutes: number): string => {
  const [unit, value] =
    minutes < 2 * MINUTES_AN_HOUR
      ? (['minute', minutes] as const)
      : (['hour', minutes / MINUTES_AN_HOUR] as const);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(value);
};

/** The name of a language by its code. */
export const languageName = (language: Language, code: string): string =>
  new Intl.DisplayNames(localeOf(language), { type: 'language', fallback: 'code' }).of(code) ?? code;
