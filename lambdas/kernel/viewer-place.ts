/**
 * Where the person is for whom rules are asked: part of the context of a call, like its correlation id, because the rules of who sees what are asked in many
 * places and none of them may forget it. Whoever is asked outside of any call, or in a country that nobody can be believed about, is nowhere that is known,
 * and that counts as inside of every territory: what is forgotten hides too much, never too little.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** In no country that is known: inside of every territory. */
export const UNKNOWN = 'unknown';

/**
 * Outside of every territory: for what is written once to be read by whoever may then, for the work of the staff, and for telling what is
 * withheld from what is not there.
 */
export const ANYWHERE = 'anywhere';

/** A country by its code (ISO 3166-1 alpha-2), or one of the two above. */
export type Place = string;

const places = new AsyncLocalStorage<Place>();

/** Does work for somebody who is at a place. */
export const seenFrom = <Result>(place: Place, work: () => Result): Result => places.run(place, work);

/** Where the person is for whom work is done. */
export const viewerPlace = (): Place => places.getStore() ?? UNKNOWN;
