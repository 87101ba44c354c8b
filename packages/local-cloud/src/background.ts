import { setTimeout as sleep } from 'node:timers/promises';
import type { Background, Idleness } from './contract/contract.ts';

const DEFAULT_SETTLE_TIMEOUT_MS = 60_000;
/** Between two looks at the probes: time for what was just handed over to show at its receiver. */
const PROBE_AGAIN_AFTER_MS = 15;

/** The longest wait that passes by the clock. What comes later is not what a test waits for by settling. */
const PASSED_WAIT_MS = 15 * 60_000;

interface Probe {
  readonly name: string;
  readonly isIdle: () => Promise<Idleness> | Idleness;
}

/**
 * Keeps track of work that goes on after an answer; `log` hears of work that failed. With `advance`, which moves the clock by seconds, waits
 * pass by the clock.
 */
export function makeBackground(
  log: (line: string) => void,
  advance?: (seconds: number) => Promise<void>,
): Background {
  const underWay = new Set<Promise<unknown>>();
  const probes: Probe[] = [];
  const waits: (() => number | undefined)[] = [];

  /** The one that was last seen at work: most likely it still is. */
  let lastBusy: Probe | undefined;

  /** Parts that are at work, and those that only wait. Without `whole` the first that is at work is enough. */
  async function look({ whole }: { readonly whole: boolean }): Promise<{
    readonly busy: readonly string[];
    readonly waiting: readonly string[];
  }> {
    const busy: string[] = underWay.size > 0 ? [`${underWay.size} pieces of background work`] : [];
    const waiting: string[] = [];
    const first = lastBusy;
    for (const probe of first === undefined ? probes : [first, ...probes.filter((one) => one !== first)]) {
      if (busy.length > 0 && !whole) break;
      const idleness = await probe.isIdle();
      if (idleness === 'waits') waiting.push(probe.name);
      else if (!idleness) {
        busy.push(probe.name);
        lastBusy = probe;
      }
    }
    return { busy, waiting };
  }

  /** Moves the clock to the end of the next wait. Answers whether there was one that passes. */
  async function passWait(): Promise<boolean> {
    const nextIn = Math.min(...waits.map((next) => next() ?? Infinity));
    if (advance === undefined || nextIn > PASSED_WAIT_MS) return false;
    await advance(nextIn / 1_000);
    return true;
  }

  return {
    track(work) {
      const ended = work.then(
        () => undefined,
        (error: unknown) =>
          log(`Background work failed: ${error instanceof Error ? error.message : String(error)}`),
      );
      underWay.add(ended);
      void ended.then(() => underWay.delete(ended));
    },
    addIdleProbe: (name, isIdle) => void probes.push({ name, isIdle }),
    addWait: (nextIn) => void waits.push(nextIn),
    async settle(timeoutMs = DEFAULT_SETTLE_TIMEOUT_MS) {
      const deadline = performance.now() + timeoutMs;
      let idleTimes = 0;
      while (idleTimes < 2) {
        const isLate = performance.now() > deadline;
        const { busy: working, waiting } = await look({ whole: isLate });
        const busy = advance === undefined ? [...working, ...waiting] : working;
        idleTimes = busy.length === 0 ? idleTimes + 1 : 0;
        if (idleTimes === 2 && waiting.length > 0 && (await passWait())) idleTimes = 0;
        if (busy.length > 0 && isLate) {
          throw new Error(`Still busy after ${timeoutMs} ms: ${busy.join(', ')}`);
        }
        if (idleTimes < 2) {
          await Promise.race([Promise.all(underWay), sleep(PROBE_AGAIN_AFTER_MS)]);
          await sleep(idleTimes === 0 ? 1 : PROBE_AGAIN_AFTER_MS);
        }
      }
    },
  };
}
