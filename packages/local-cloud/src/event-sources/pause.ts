import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the time is over, somebody calls `wake`, or the signal aborts; never rejects. */
export class Pause {
  #wake: (() => void) | undefined;
  #wokenEarly = false;

  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#wokenEarly || signal.aborted) {
      this.#wokenEarly = false;
      return;
    }
    const ended = new AbortController();
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const over = delay(milliseconds, undefined, { signal: AbortSignal.any([signal, ended.signal]) });
    await Promise.race([woken, over.catch(() => undefined)]);
    ended.abort();
    this.#wake = undefined;
    this.#wokenEarly = false;
  }

  /** Ends the wait under way; when there is none, the next one ends at once. */
  wake(): void {
    this.#wokenEarly = true;
    this.#wake?.();
  }
}

/** Resolves after the time or when the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
