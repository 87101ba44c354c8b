/** Read, decide, write on the condition that nothing has changed since; from the beginning when something has. */
import { jitteredPause } from './jittered-pause.ts';

interface Attempts {
  /** How many attempts there are: others may come between reading and writing once less. */
  readonly attempts: number;
  /** Bound of the pause before the second attempt; the bounds of the pauses double. @default no pauses */
  readonly firstPauseMs?: number;
  /** The highest bound of a pause. @default none */
  readonly maxPauseMs?: number;
}

/** Attempts of which the last one's conflict is an error. */
export interface ConflictLimit extends Attempts {
  readonly error: () => Error;
}

/**
 * The outcome of the first attempt that nobody came between. An attempt reads, decides and writes; it answers undefined or false when
 * what it decided on had changed, and is given how many came before it. Without an `error`, undefined is answered at the end.
 */
export function retryOnConflict<Result>(
  limit: ConflictLimit,
  attempt: (before: number) => Promise<Result | false | undefined>,
): Promise<Result>;
export function retryOnConflict<Result>(
  limit: Attempts,
  attempt: (before: number) => Promise<Result | false | undefined>,
): Promise<Result | undefined>;
export async function retryOnConflict<Result>(
  { attempts, firstPauseMs, maxPauseMs, error }: Attempts & Partial<ConflictLimit>,
  attempt: (before: number) => Promise<Result | false | undefined>,
): Promise<Result | undefined> {
  for (let before = 0; before < attempts; before += 1) {
    if (before > 0 && firstPauseMs !== undefined) await jitteredPause(firstPauseMs, before - 1, maxPauseMs);
    const outcome = await attempt(before);
    if (outcome !== undefined && outcome !== false) return outcome;
  }
  if (error !== undefined) throw error();
  return undefined;
}
