export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

export const MINUTE_SECONDS = 60;
export const HOUR_SECONDS = 3_600;
export const DAY_SECONDS = 86_400;

/** A time (milliseconds) in whole seconds since 1970, as the table and other services count them. */
export const secondsOf = (at: number): number => Math.floor(at / SECOND_MS);

/** The day of a time (milliseconds), in days since 1970 in UTC. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/** A day as `2026-11-23`. */
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
