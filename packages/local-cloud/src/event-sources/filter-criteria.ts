import * as z from 'zod';
import { StartError } from '../contract/start-error.ts';
import { compilePattern } from '../events/event-pattern.ts';

const Criteria = z.object({ Filters: z.array(z.object({ Pattern: z.string() })) });
const Event = z.record(z.string(), z.unknown());

/** Of one event source mapping, until AWS raises the quota of an account: https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html */
const MAX_FILTERS = 5;
/** Length of one pattern: https://docs.aws.amazon.com/lambda/latest/api/API_Filter.html */
const MAX_PATTERN_CHARACTERS = 4096;

/** Refuses filters that Lambda would not take. */
export function checkFilters(logicalId: string, criteria: unknown): void {
  if (criteria === undefined) return;
  const { Filters } = Criteria.parse(criteria);
  if (Filters.length > MAX_FILTERS) {
    throw new StartError(
      `${logicalId}: ${Filters.length} filter patterns in one event source mapping; Lambda takes ${MAX_FILTERS} at most.`,
    );
  }
  for (const { Pattern } of Filters) {
    if (Pattern.length > MAX_PATTERN_CHARACTERS) {
      throw new StartError(
        `${logicalId}: a filter pattern of ${Pattern.length} characters; Lambda takes ${MAX_PATTERN_CHARACTERS} at most.`,
      );
    }
  }
}

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
