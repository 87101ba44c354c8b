import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A gate that stalls one piece of work in front of one of its operations until it is released; `isKilled`: the work dies right behind that
 * operation.
 */
export const makeStall = (operationsBefore: number, { isKilled = false } = {}) => {
  const stalled = new AsyncLocalStorage<{ operations: number }>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  return {
    /** Work that has fewer operations never gets there. */
    reached,
    release,
    begin: (work: () => void): void => stalled.run({ operations: 0 }, work),
    gate: async <Result>(operation: () => Promise<Result>): Promise<Result> => {
      const mine = stalled.getStore();
      if (mine !== undefined) {
        mine.operations += 1;
        if (mine.operations === operationsBefore + 1) {
          reach();
          await released;
          if (isKilled) {
            await operation();
            throw new Error('killed');
          }
        }
      }
      return operation();
    },
  };
};
