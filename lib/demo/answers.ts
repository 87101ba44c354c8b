/** What the demo makes of refusals. */
import { isProblem } from '@suwar/client';

/** Takes refusals with one of these codes for an answer, which is nothing: `.catch(unless('not_found'))`. */
export const unless =
  (...codes: readonly string[]) =>
  (problem: unknown): undefined => {
    if (!isProblem(problem, ...codes)) throw problem;
  };
