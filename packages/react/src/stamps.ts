/**
 * Says which came first. Every question to the service and every act gets a stamp; an answer is as old as its question, however late it
 * arrives.
 */

/** Milliseconds since 1970 where nothing else happened in the same one; each stamp is greater than all before. */
export type Stamp = number;

export type MakeStamp = () => Stamp;

/** How long after an act a list that is not read with strong consistency may still answer what was before it. The API says: a second. */
export const SETTLING_MS = 5_000;

/** @param now milliseconds since 1970; stamps rise also where the clock is set back */
export const makeStamps = (now: () => number): MakeStamp => {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now());
    return last;
  };
};
