/** Long lists that are read page by page from their newest end, and how a refreshed beginning joins what was read before. Pure but for `load`. */
import { isProblem } from '@suwar/client';
import type { Stamp } from './stamps.ts';

/** A page of entries, or several in a row. */
export interface Stretch<Entry> {
  readonly entries: readonly Entry[];
  /** Where the list goes on; undefined at its end. */
  readonly cursor?: string | undefined;
}

/** What has been read of a list: without holes, each entry once. */
export interface ListData<Entry> extends Stretch<Entry> {
  /** When its beginning was asked for. */
  readonly asked: Stamp;
}

/** How a list is read. */
export interface ListRules<Entry> {
  /** Entries a page. */
  readonly limit: number;
  load(
    at: { readonly cursor: string | undefined; readonly limit: number },
    signal?: AbortSignal,
  ): Promise<Stretch<Entry>>;
  idOf(entry: Entry): string;
  /**
   * Where an entry stands, greater before smaller, in a list that has an order of its own; undefined for an entry that does not tell. With it a
   * refresh reads what is new alone; without it, as much as was read before.
   */
  readonly placeOf?: ((entry: Entry) => string | undefined) | undefined;
}

/** Entries a page where much is read at once: the most that the API gives. */
const LONG_PAGE = 100;
/** So many long pages are read to catch up; a list that has moved on further begins anew, without a hole. */
const MAX_LONG_PAGES = 10;

/** Two stretches in a row. An entry that moved meanwhile stays where it came first. */
export const joined = <Entry>(
  first: Stretch<Entry>,
  second: Stretch<Entry>,
  idOf: (entry: Entry) => string,
): Stretch<Entry> => {
  const known = new Set(first.entries.map(idOf));
  const isNew = (entry: Entry) => {
    const id = idOf(entry);
    const before = known.size;
    return known.add(id).size > before;
  };
  return { entries: [...first.entries, ...second.entries.filter(isNew)], cursor: second.cursor };
};

/**
 * Lays a new beginning over what was read before. Undefined where it does not reach down to it, so that entries between the two are missing.
 * What the new beginning covers is as it says: an entry that it lacks has gone.
 */
export const laidOver = <Entry>(
  fresh: Stretch<Entry>,
  old: Stretch<Entry>,
  { idOf, placeOf }: Pick<ListRules<Entry>, 'idOf' | 'placeOf'>,
): Stretch<Entry> | undefined => {
  if (fresh.cursor === undefined) return fresh;
  const placesOf = ({ entries }: Stretch<Entry>) => entries.map((entry) => placeOf?.(entry));
  const lowest = placesOf(fresh).findLast((place) => place !== undefined);
  const oldPlaces = placesOf(old);
  const highest = oldPlaces.find((place) => place !== undefined);
  if (lowest === undefined || highest === undefined || lowest > highest) return undefined;
  const lastCovered = oldPlaces.findLastIndex((place) => place !== undefined && place >= lowest);
  const known = new Set(fresh.entries.map(idOf));
  const below = old.entries.slice(lastCovered + 1).filter((entry) => !known.has(idOf(entry)));
  if (below.length === 0) return fresh;
  return { entries: [...fresh.entries, ...below], cursor: old.cursor };
};

/** Reads on from a beginning until there is enough of it, in long pages. */
const readUntil = async <Entry>(
  { load, idOf }: ListRules<Entry>,
  first: Stretch<Entry>,
  isEnough: (fresh: Stretch<Entry>) => boolean,
  signal?: AbortSignal,
): Promise<Stretch<Entry>> => {
  let fresh = first;
  for (let pages = 0; pages < MAX_LONG_PAGES && fresh.cursor !== undefined && !isEnough(fresh); pages += 1) {
    fresh = joined(fresh, await load({ cursor: fresh.cursor, limit: LONG_PAGE }, signal), idOf);
  }
  return fresh;
};

/** Reads a list anew, as far down as it was read before. */
export const readAgain = async <Entry>(
  rules: ListRules<Entry>,
  before: () => Stretch<Entry> | undefined,
  signal?: AbortSignal,
): Promise<Stretch<Entry>> => {
  const wanted = () => before()?.entries.length ?? 0;
  const limit = Math.min(LONG_PAGE, Math.max(rules.limit, wanted()));
  const first = await rules.load({ cursor: undefined, limit }, signal);
  return readUntil(rules, first, ({ entries }) => entries.length >= wanted(), signal);
};

/**
 * Reads the beginning of a list anew.
 * @param before what was read of it, by the time that is asked: more of it may be read meanwhile
 */
export const refreshed = async <Entry>(
  rules: ListRules<Entry>,
  before: () => Stretch<Entry> | undefined,
  signal?: AbortSignal,
): Promise<Stretch<Entry>> => {
  if (rules.placeOf === undefined || before() === undefined) return readAgain(rules, before, signal);
  const over = (fresh: Stretch<Entry>) => laidOver(fresh, before() ?? { entries: [] }, rules);
  const first = await rules.load({ cursor: undefined, limit: rules.limit }, signal);
  const fresh = await readUntil(rules, first, (stretch) => over(stretch) !== undefined, signal);
  return over(fresh) ?? fresh;
};

/**
 * Reads the next page behind what was read before. A list that was begun too long ago is read again first.
 * @param before what was read of it, by the time that is asked: its beginning may be read anew meanwhile
 * @returns undefined where the list goes on elsewhere by now: read on there
 */
export const readOn = async <Entry>(
  rules: ListRules<Entry>,
  before: () => Stretch<Entry> | undefined,
): Promise<Stretch<Entry> | undefined> => {
  const { load, limit, idOf } = rules;
  const cursor = before()?.cursor;
  if (cursor === undefined) return before();
  try {
    const page = await load({ cursor, limit });
    const now = before();
    return now?.cursor === cursor ? joined(now, page, idOf) : undefined;
  } catch (problem) {
    if (!isProblem(problem, 'invalid_cursor')) throw problem;
    const again = await readAgain(rules, before);
    if (again.cursor === undefined) return again;
    return joined(again, await load({ cursor: again.cursor, limit }), idOf);
  }
};
