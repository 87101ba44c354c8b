/** Conditions in plain JavaScript for what schemas ask of texts and numbers, for compile-schema.ts. */
import * as z from 'zod/mini';

/** What zod has of a check. */
type Check = Readonly<Record<string, unknown>>;

/** Formats that are a pattern and nothing besides. */
const PATTERNS = new Set([
  'regex',
  'datetime',
  'date',
  'time',
  'duration',
  'uuid',
  'ulid',
  'email',
  'starts_with',
]);
/** When zod itself checks a length: where there is one, which a text has. */
const HAS_LENGTH = z.minLength(1)._zod.def.when;
const MAX_ORIGINS = 100;
const origins = new Map<string, boolean>();
const ORIGIN = /^https?:\/\/[^/?#\\\s]+(?=\/)/;

/** Whether a text is an address: behind scheme and host whatever follows makes one (WHATWG URL, section 4.4), and hosts are few. */
const isAddress = (text: string): boolean => {
  const origin = ORIGIN.exec(text)?.[0];
  if (origin === undefined || text !== text.trim() || /[\t\n\r]/.test(text)) return false; // zod gives it without these
  const known = origins.get(origin);
  if (known !== undefined) return known;
  if (origins.size >= MAX_ORIGINS) origins.clear();
  const isValid = URL.canParse(`${origin}/`);
  origins.set(origin, isValid);
  return isValid;
};

/** A value as source; undefined for one that has none. */
export const literal = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) || value === null
    ? JSON.stringify(value)
    : undefined;

/** The condition that a text has so many code points: each is one or two units, so that they are seldom counted. */
const atLeast = (value: string, count: number): string =>
  count <= 1
    ? `${value}.length >= ${count}`
    : `(${value}.length >= ${2 * count} || ${value}.length >= ${count} && [...${value}].length >= ${count})`;

/** Whether a check of numbers asks for integers, as `z.int()` does, and for nothing else. */
export const isSafeInteger = ({ check, format }: Check): boolean =>
  check === 'number_format' && format === 'safeint';

/**
 * The source of a condition that holds for a text, the value of the expression `value`, exactly where a check of zod's passes; undefined where that is not known.
 * `refer` gives the name by which the source refers to something.
 */
export const conditionOf = (
  check: Check,
  value: string,
  refer: (what: unknown) => string,
): string | undefined => {
  const { check: name, format, pattern, minimum, maximum, when, normalize } = check;
  if (when === HAS_LENGTH && name === 'min_length') return atLeast(value, Number(minimum));
  if (when === HAS_LENGTH && name === 'max_length') return `!(${atLeast(value, Number(maximum) + 1)})`;
  if (when !== undefined || name !== 'string_format') return undefined;
  if (
    format === 'url' &&
    normalize === undefined &&
    check['hostname'] === undefined &&
    check['protocol'] === undefined
  ) {
    return `${refer(isAddress)}(${value})`;
  }
  const isPlain = pattern instanceof RegExp && !pattern.global && !pattern.sticky;
  return isPlain && PATTERNS.has(String(format)) ? `${refer(pattern)}.test(${value})` : undefined;
};
