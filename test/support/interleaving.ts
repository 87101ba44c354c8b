/**
 * Runs concurrent work one operation at a time, in an order that chance decides: each piece of work has a priority, the
 * highest one goes on, and now and then any other. So work that is stalled while other work overtakes it is common, which is
 * what races need (as in probabilistic concurrency testing, Burckhardt et al. 2010).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';

interface Waiting {
  readonly priority: number;
  readonly resume: () => void;
}

export interface Interleaving {
  /** Runs a piece of work whose operations stay in order. */
  readonly begin: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** One operation: waits for its turn and keeps the turn until it is done. */
  readonly operation: <Result>(operation: () => Promise<Result>) => Promise<Result>;
}

/** @param chance gives natural numbers */
export const makeInterleaving = (chance: () => number): Interleaving => {
  const priorities = new AsyncLocalStorage<number>();
  const waiting: Waiting[] = [];
  const oneIn = 2 + (chance() % 10); // how often the order of priorities is broken
  let isBusy = false;

  const pump = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    // Lets everything that can reach its next operation do so.
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    const byPriority = waiting.toSorted((one, other) => other.priority - one.priority);
    const position = chance() % oneIn === 0 ? chance() % Math.max(1, waiting.length) : 0;
    const next = byPriority[position];
    if (next === undefined) {
      isBusy = false;
      return;
    }
    waiting.splice(waiting.indexOf(next), 1);
    next.resume();
  };

  return {
    begin: (work) => priorities.run(chance(), work),
    operation: async (operation) => {
      await new Promise<void>((resume) => {
        waiting.push({ priority: priorities.getStore() ?? 0, resume });
        void pump();
      });
      try {
        return await operation();
      } finally {
        isBusy = false;
        void pump();
      }
    },
  };
};
