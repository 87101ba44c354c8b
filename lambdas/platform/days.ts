const DAY_MS = 86_400_000;

/** The day of a moment (milliseconds), in days since 1970 in UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** A day as `2026-11-23`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
