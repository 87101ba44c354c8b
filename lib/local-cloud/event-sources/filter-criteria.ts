import * as z from 'zod';
import { compilePattern } from '../events/event-pattern.ts';

const Criteria = z.object({ Filters: z.array(z.object({ Pattern: z.string() })) });
const Event = z.record(z.string(), z.unknown());

/**
 * The filter of an event source mapping: an event is admitted when any pattern fits.
 *
 * Syntax: https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
export function filterOf(criteria: unknown): (event: unknown) => boolean {
  if (criteria === undefined) return () => true;
  const filters = Criteria.parse(criteria).Filters.map(({ Pattern }) => compilePattern(JSON.parse(Pattern)));
  if (filters.length === 0) return () => true;
  return (event) => {
    const parsed = Event.parse(event);
    return filters.some((fits) => fits(parsed));
  };
}
