import { setTimeout as sleep } from 'node:timers/promises';
import type { Background } from './contract/contract.ts';

const DEFAULT_SETTLE_TIMEOUT_MS = 60_000;
/** Between two looks at the probes: time for what was just handed over to show at its receiver. */
const PROBE_AGAIN_AFTER_MS = 15;

/** Keeps track of work that goes on after an answer; `log` hears of work that failed. */
export function makeBackground(log: (line: string) => void): Background {
  const underWay = new Set<Promise<unknown>>();
  const probes: { readonly name: string; readonly isIdle: () => Promise<boolean> | boolean }[] = [];

  async function busyParts(): Promise<readonly string[]> {
    const busy: string[] = underWay.size > 0 ? [`${underWay.size} pieces of background work`] : [];
    for (const { name, isIdle } of probes) {
      if (!(await isIdle())) {
        busy.push(name);
      }
    }
    return busy;
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
    async settle(timeoutMs = DEFAULT_SETTLE_TIMEOUT_MS) {
      const deadline = performance.now() + timeoutMs;
      let idleTimes = 0;
      while (idleTimes < 2) {
        const busy = await busyParts();
        idleTimes = busy.length === 0 ? idleTimes + 1 : 0;
        if (busy.length > 0 && performance.now() > deadline) {
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
