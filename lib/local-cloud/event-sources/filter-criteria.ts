import * as z from 'zod';

/** Tells whether an event fits. */
export type Filter = (event: unknown) => boolean;

const Criteria = z.object({ Filters: z.array(z.object({ Pattern: z.string() })) });
const Matcher = z.union([
  z.object({ exists: z.boolean() }).strict(),
  z.object({ prefix: z.string() }).strict(),
  z.object({ suffix: z.string() }).strict(),
  z.object({ 'equals-ignore-case': z.string() }).strict(),
  z.object({ 'anything-but': z.unknown() }).strict(),
  z.object({ numeric: z.array(z.union([z.string(), z.number()])) }).strict(),
]);

/**
 * The filter of an event source mapping: an event is admitted when any pattern fits. A pattern with an operator that is not known
 * here is an error.
 *
 * Syntax: https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
export function filterOf(criteria: unknown): Filter {
  if (criteria === undefined) return () => true;
  const filters = Criteria.parse(criteria).Filters.map(({ Pattern }) => patternOf(JSON.parse(Pattern)));
  return filters.length === 0 ? () => true : (event) => filters.some((fits) => fits(event));
}

function patternOf(pattern: unknown): Filter {
  const parts = Object.entries(z.record(z.string(), z.unknown()).parse(pattern)).map(([key, inner]) => {
    if (key === '$or') {
      const choices = z.array(z.unknown()).parse(inner).map(patternOf);
      return (event: unknown) => choices.some((fits) => fits(event));
    }
    const fits = Array.isArray(inner) ? anyOf(inner.map(matcherOf)) : patternOf(inner);
    return (event: unknown) => fits(memberOf(event, key));
  });
  return (event) => parts.every((fits) => fits(event));
}

/** An array in an event fits when one of its members does. */
function anyOf(matchers: readonly Filter[]): Filter {
  const one: Filter = (value) => matchers.some((fits) => fits(value));
  return (value) => (Array.isArray(value) ? value.some(one) : one(value));
}

function matcherOf(matcher: unknown): Filter {
  if (typeof matcher !== 'object' || matcher === null) return (value) => value === matcher;
  const parsed = Matcher.safeParse(matcher);
  if (!parsed.success) {
    throw new Error(`Filter operator ${JSON.stringify(matcher)} is unknown to the local cloud.`);
  }
  const operator = parsed.data;
  if ('exists' in operator) return (value) => (value !== undefined) === operator.exists;
  if ('prefix' in operator) return (value) => typeof value === 'string' && value.startsWith(operator.prefix);
  if ('suffix' in operator) return (value) => typeof value === 'string' && value.endsWith(operator.suffix);
  if ('equals-ignore-case' in operator) {
    const wanted = operator['equals-ignore-case'].toLowerCase();
    return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
  }
  if ('numeric' in operator) return numericOf(operator.numeric);
  const excluded = operator['anything-but'];
  const refused = (Array.isArray(excluded) ? excluded : [excluded]).map(matcherOf);
  return (value) => value !== undefined && !refused.some((fits) => fits(value));
}

function numericOf(comparisons: readonly (string | number)[]): Filter {
  const checks: ((value: number) => boolean)[] = [];
  for (let at = 0; at < comparisons.length; at += 2) {
    const operator = comparisons[at];
    const limit = Number(comparisons[at + 1]);
    if (operator === '=') checks.push((value) => value === limit);
    else if (operator === '<') checks.push((value) => value < limit);
    else if (operator === '<=') checks.push((value) => value <= limit);
    else if (operator === '>') checks.push((value) => value > limit);
    else if (operator === '>=') checks.push((value) => value >= limit);
    else throw new Error(`Numeric filter operator ${String(operator)} does not exist.`);
  }
  return (value) => typeof value === 'number' && checks.every((check) => check(value));
}

function memberOf(event: unknown, key: string): unknown {
  if (typeof event !== 'object' || event === null) return undefined;
  return Object.entries(event).find(([name]) => name === key)?.[1];
}
