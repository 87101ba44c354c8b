/** How all questions of the hooks are asked. */
import { isProblem, Problem } from '@suwar/client';

/**
 * The client has repeated what was worth repeating, and says `offline` itself: TanStack Query would repeat it all again, and would wait without a
 * word where it thinks that there is no network.
 */
export const queryRules = {
  retry: false,
  networkMode: 'always',
  refetchOnReconnect: true,
} as const;

/** What was thrown, as a problem. */
export const problemOf = (error: unknown): Problem | undefined => {
  if (error === null || error === undefined) return undefined;
  return isProblem(error) ? error : new Problem({ code: 'unknown', detail: String(error), cause: error });
};
