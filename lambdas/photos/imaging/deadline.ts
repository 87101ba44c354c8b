/** The time that a picture may take from its first byte to its pixels, whatever works on it. */

/** Thrown when the time is over. It says nothing of the picture: the machine may have been busy. */
export class OutOfTime extends Error {
  constructor(milliseconds: number) {
    super(`The picture was not decoded within ${milliseconds} ms`);
  }
}

export interface Deadline {
  /** Gives up on work at the deadline with {@link OutOfTime}, also where the work itself cannot be stopped. */
  readonly within: <Result>(work: Promise<Result>) => Promise<Result>;
  /** Whole seconds that are left, for work that can stop itself: at least 1, and never before the deadline. */
  readonly secondsLeft: () => number;
}

const MS_PER_SECOND = 1_000;

/** A deadline in so many milliseconds from now. */
export const makeDeadline = (milliseconds: number): Deadline => {
  const end = performance.now() + milliseconds;
  const left = () => Math.max(0, end - performance.now());
  return {
    secondsLeft: () => Math.max(1, Math.ceil(left() / MS_PER_SECOND)),
    within: async (work) => {
      let timer: NodeJS.Timeout | undefined;
      const isOver = left() === 0;
      const over = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new OutOfTime(milliseconds)), left());
      });
      try {
        // Where no time is left, work that is quicker than a timer does not count.
        return await Promise.race([isOver ? work.then(() => over) : work, over]);
      } catch (error) {
        // Work that stopped itself at the deadline says so in words of its own.
        throw left() === 0 && !(error instanceof OutOfTime) ? new OutOfTime(milliseconds) : error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
};
