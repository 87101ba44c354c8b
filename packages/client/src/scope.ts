/** What can end a call before its answer: the signal that the caller gave, and the end of the session that it began in. */
import { abortedBy } from './find-surroundings.ts';
import { Problem } from './problem.ts';

/** How long a call may go on. `release` when it is over. */
export interface Scope {
  /** Ends when the call has to. */
  readonly signal: AbortSignal;
  /** Ends it with a reason. */
  end(problem: Problem): void;
  /** Answers what `run` does, or rejects with the reason as soon as the call has to end. */
  within<Value>(run: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  release(): void;
}

export const openScope = (outer: AbortSignal | undefined): Scope => {
  const controller = new AbortController();
  let reason: Problem | undefined;
  let rejectWith: (problem: Problem) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    rejectWith = reject;
  });
  ended.catch(() => {}); // it may end while nothing waits
  const end = (problem: Problem) => {
    if (reason !== undefined) return;
    reason = problem;
    controller.abort();
    rejectWith(problem);
  };
  const onAbort = () => end(abortedBy(outer));
  if (outer?.aborted === true) onAbort();
  else outer?.addEventListener('abort', onAbort);
  return {
    signal: controller.signal,
    end,
    within: async (run) => {
      if (reason !== undefined) throw reason;
      const running = run(controller.signal);
      running.catch(() => {}); // what goes on after the end has no listener
      return await Promise.race([ended, running]);
    },
    release: () => outer?.removeEventListener('abort', onAbort),
  };
};

/** Why a call of somebody who has signed out since has no answer. */
export const signedOut = (): Problem =>
  new Problem({ code: 'signed_out', detail: 'The session in which this began has ended.' });
