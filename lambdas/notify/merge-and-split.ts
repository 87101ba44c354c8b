/** How jobs of one name become one, and how one that names many accounts becomes several. */

const MAX_ACCOUNTS = 100; // of one job: as many as one read takes

/** For jobs that say the same whenever they have one name. */
export const keepFirst = <Job>(one: Job): Job => one;

/** For jobs that never name many accounts. */
export const unsplit = <Job>(job: Job): readonly Job[] => [job];

export const union = <Item>(one: readonly Item[], other: readonly Item[]): Item[] => [
  ...new Set([...one, ...other]),
];

/** What a job names, as many at a time as one job may. */
export const inPieces = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / MAX_ACCOUNTS) }, (_, piece) =>
    items.slice(piece * MAX_ACCOUNTS, (piece + 1) * MAX_ACCOUNTS),
  );
