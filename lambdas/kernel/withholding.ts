/** Withholding in a territory: what authorities demand stands in the rows of what it is about, which are read anyway. */
import * as z from 'zod/mini';
import type { Problem } from '../platform/problem.ts';
import { DemandId } from './ids.ts';
import { notFound, problem } from './problems.ts';
import type { Place } from './viewer-place.ts';
import { ANYWHERE, UNKNOWN, viewerPlace } from './viewer-place.ts';

/** A demand that is in force against something, as the row of that has it. */
export const Withholding = z.object({
  demandId: DemandId,
  /** Codes of countries, with spaces: three bytes each. */
  territory: z.string(),
});
export type Withholding = z.infer<typeof Withholding>;

/** What may be withheld. */
export interface Withheld {
  readonly withheld?: readonly Withholding[] | undefined;
}

/** The demand by which something is withheld at a place: the first of those that hold there. */
export const demandAgainst = (
  { withheld = [] }: Withheld,
  place: Place = viewerPlace(),
): DemandId | undefined => {
  if (place === ANYWHERE) return undefined;
  const isInside = ({ territory }: Withholding): boolean =>
    place === UNKNOWN || territory.split(' ').includes(place);
  return withheld.find(isInside)?.demandId;
};

/** Whether something is withheld at a place. */
export const isWithheld = (thing: Withheld, place: Place = viewerPlace()): boolean =>
  demandAgainst(thing, place) !== undefined;

/**
 * Why something that somebody may see elsewhere is not there at a place: 451 with the public record of the demand, or 404 where nothing of this is
 * withheld there.
 * @see https://www.rfc-editor.org/rfc/rfc7725
 */
export const absenceOf = (...things: readonly Withheld[]): Problem => {
  const demandId = things.map((thing) => demandAgainst(thing)).find((found) => found !== undefined);
  if (demandId === undefined) return notFound();
  return problem('unavailable_for_legal_reasons', undefined, {
    members: { demandId },
    headers: { link: `</v1/demands/${demandId}>; rel="blocked-by"` },
  });
};
