import { randomUUID } from 'node:crypto';
import type { InvocationResult } from '../contract/contract.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { type Outcome, startWorker, type Worker } from './worker-process.ts';

/** What happened to a function so far. */
export interface FunctionStatistics {
  readonly invocations: number;
  readonly errors: number;
  readonly coldStarts: number;
  /** Largest resident memory of any worker, in megabytes. */
  readonly maxMemory: number;
  readonly workers: number;
  /** Running or waiting for a worker. */
  readonly underWay: number;
}

/** The workers of one function. */
export interface FunctionWorkers {
  invoke(event: unknown): Promise<InvocationResult>;
  killWorker(): void;
  /** Later events run by this definition; workers of the former one end after what they run now. */
  redefine(definition: FunctionDefinition): void;
  readonly definition: FunctionDefinition;
  readonly statistics: FunctionStatistics;
  stop(): Promise<void>;
}

/** What workers need from their surroundings. */
export interface Surroundings {
  readonly now: () => number;
  readonly environmentOf: (definition: FunctionDefinition) => Readonly<Record<string, string>>;
  readonly write: (line: string) => void;
}

/** Workers without work go after this long, as on Lambda, so that a laptop gets its memory back. */
const IDLE_LIFE_MS = 120_000;
/** Lambda's limit for events and for answers, in bytes. */
const PAYLOAD_LIMIT = 6 * 1024 * 1024;

/** Runs a function on workers that are reused warm, one event at a time each, at most `concurrency` of them. */
export function makeFunctionWorkers(first: FunctionDefinition, around: Surroundings): FunctionWorkers {
  let definition = first;
  const generations = new Map<Worker, FunctionDefinition>();
  const idle: Worker[] = [];
  const retirements = new WeakMap<Worker, NodeJS.Timeout>();
  const busy = new Set<Worker>();
  const waiting: ((slot: undefined) => void)[] = [];
  const counted = { invocations: 0, errors: 0, coldStarts: 0, maxMemory: 0, underWay: 0 };
  let killNext = false;
  let stopped = false;

  const clockOffset = (): number => Math.round(around.now() - Date.now());
  const forget = (worker: Worker): void => {
    generations.delete(worker);
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) {
      idle.splice(at, 1);
    }
  };
  const retire = (worker: Worker): void => {
    forget(worker);
    worker.kill();
  };
  const release = (worker: Worker): void => {
    busy.delete(worker);
    if (worker.alive && generations.get(worker) === definition && !stopped) {
      idle.push(worker);
      retirements.set(worker, setTimeout(() => retire(worker), IDLE_LIFE_MS).unref());
    } else {
      retire(worker);
    }
    waiting.shift()?.(undefined);
  };
  const take = async (): Promise<{ worker: Worker; cold: boolean }> => {
    while (busy.size >= definition.concurrency) {
      await new Promise<undefined>((free) => waiting.push(free));
    }
    const warm = idle.pop();
    if (warm?.alive) {
      clearTimeout(retirements.get(warm));
      busy.add(warm);
      return { worker: warm, cold: false };
    }
    const worker = startWorker(definition, around.environmentOf(definition), clockOffset(), around.write);
    counted.coldStarts += 1;
    generations.set(worker, definition);
    busy.add(worker);
    void worker.exited.then(() => forget(worker));
    return { worker, cold: true };
  };
  const report = (requestId: string, ms: number, initMs: number, memory: number, outcome: Outcome): void => {
    const cold = initMs > 0 ? `\tInit Duration: ${initMs.toFixed(2)} ms` : '';
    const status = outcome.ok ? '' : `\tStatus: error\tError Type: ${outcome.errorType}`;
    if (!outcome.ok) {
      const { errorType, errorMessage, trace } = outcome;
      around.write(`ERROR\tInvoke Error\t${JSON.stringify({ requestId, errorType, errorMessage, trace })}`);
    }
    around.write(
      `REPORT RequestId: ${requestId}\tDuration: ${ms.toFixed(2)} ms\tBilled Duration: ${Math.ceil(ms + initMs)} ms\t` +
        `Memory Size: ${definition.memoryMegabytes} MB\tMax Memory Used: ${memory} MB${cold}${status}`,
    );
  };
  const runOn = async (worker: Worker, cold: boolean, event: string): Promise<Outcome> => {
    const requestId = randomUUID();
    const startedWith = generations.get(worker) ?? definition;
    const broken = await worker.ready;
    const timeoutMs = startedWith.timeoutSeconds * 1000;
    const startedAt = performance.now();
    const message = { requestId, event, deadline: Date.now() + timeoutMs, clockOffset: clockOffset() };
    let outcome = broken;
    if (outcome === undefined) {
      if (killNext) {
        killNext = false;
        worker.kill();
      }
      outcome = await worker.run(message, timeoutMs);
    }
    counted.maxMemory = Math.max(counted.maxMemory, worker.maxMemoryMegabytes);
    report(
      requestId,
      performance.now() - startedAt,
      cold ? worker.initMs : 0,
      worker.maxMemoryMegabytes,
      outcome,
    );
    // A killed worker counts as alive until its exit is heard of: these errors say that it goes.
    const isEnding = !outcome.ok && ['Sandbox.Timedout', 'Runtime.ExitError'].includes(outcome.errorType);
    const stays = outcome.ok || (worker.alive && broken === undefined && !isEnding);
    if (!stays) {
      retire(worker);
    }
    return prefixed(outcome, requestId);
  };

  return {
    get definition() {
      return definition;
    },
    get statistics() {
      return { ...counted, workers: generations.size };
    },
    async invoke(event) {
      const text = JSON.stringify(event) ?? 'null';
      if (Buffer.byteLength(text) > PAYLOAD_LIMIT) {
        const errorMessage = `Request must be smaller than ${PAYLOAD_LIMIT} bytes for the InvokeFunction operation`;
        return { ok: false, errorType: 'RequestTooLargeException', errorMessage };
      }
      counted.invocations += 1;
      counted.underWay += 1;
      try {
        const { worker, cold } = await take();
        const outcome = await runOn(worker, cold, text).finally(() => release(worker));
        const result = resultOf(outcome);
        counted.errors += result.ok ? 0 : 1;
        return result;
      } finally {
        counted.underWay -= 1;
      }
    },
    killWorker() {
      if (busy.size === 0) {
        killNext = true;
      }
      // Workers share their function's credentials, so which of several made a call is not known: all of them go.
      for (const worker of busy) {
        worker.kill();
      }
    },
    redefine(next) {
      definition = next;
      for (const worker of idle.splice(0)) {
        worker.kill();
      }
    },
    async stop() {
      stopped = true;
      const workers = [...generations.keys()];
      for (const worker of workers) {
        worker.kill();
      }
      await Promise.all(workers.map((worker) => worker.exited));
    },
  };
}

/** Lambda starts the messages of its own errors with the request id. */
function prefixed(outcome: Outcome, requestId: string): Outcome {
  const isLambdas = !outcome.ok && /^(Runtime|Sandbox)\./.test(outcome.errorType);
  return isLambdas && outcome.errorMessage.startsWith('Error: ')
    ? { ...outcome, errorMessage: `RequestId: ${requestId} ${outcome.errorMessage}` }
    : outcome;
}

function resultOf(outcome: Outcome): InvocationResult {
  if (!outcome.ok) {
    return { ok: false, errorType: outcome.errorType, errorMessage: outcome.errorMessage };
  }
  if (Buffer.byteLength(outcome.payload) > PAYLOAD_LIMIT) {
    const errorMessage = `Response payload size exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`;
    return { ok: false, errorType: 'Function.ResponseSizeTooLarge', errorMessage };
  }
  const payload: unknown = JSON.parse(outcome.payload);
  return { ok: true, payload };
}
