import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FunctionDefinition } from './function-definition.ts';
import { type InvokeMessage, WorkerMessage, type WorkerSettings } from './worker-messages.ts';

/** How one run of a handler, or the start of a worker, ended. */
export type Outcome =
  | { readonly ok: true; readonly payload: string }
  | {
      readonly ok: false;
      readonly errorType: string;
      readonly errorMessage: string;
      readonly trace: readonly string[];
    };

/** A process that runs one function, one event at a time. */
export interface Worker {
  /** Undefined once the handler is loaded; the failure if it cannot be. */
  readonly ready: Promise<Outcome | undefined>;
  /** Milliseconds that loading took; 0 until it has ended. */
  readonly initMs: number;
  readonly alive: boolean;
  /** Largest resident memory so far, in megabytes. */
  readonly maxMemoryMegabytes: number;
  /** Runs the handler once; kills the worker when `timeoutMs` have passed. */
  run(message: InvokeMessage, timeoutMs: number): Promise<Outcome>;
  kill(): void;
  readonly exited: Promise<void>;
}

const WORKER_FILE = join(import.meta.dirname, 'worker.ts');
/** Lambda gives the initialization of a function this long. */
const INIT_TIMEOUT_MS = 10_000;
/** Share of a function's memory that V8 may fill, as Lambda sets it. */
const HEAP_SHARE = 0.9;

const failure = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  errorType,
  errorMessage,
  trace: [],
});

const seconds = (ms: number): string => (ms / 1000).toFixed(2);

function startProcess(
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  clockOffset: number,
): ChildProcess {
  const { taskRoot, handler, arn, memoryMegabytes, logFormat, logLevel } = definition;
  const settings: WorkerSettings = {
    taskRoot,
    handler,
    arn,
    memoryMegabytes,
    logFormat,
    logLevel,
    clockOffset,
  };
  return fork(WORKER_FILE, [JSON.stringify(settings)], {
    cwd: taskRoot,
    env: { ...environment },
    execArgv: [`--max-old-space-size=${Math.floor(memoryMegabytes * HEAP_SHARE)}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C at the terminal goes to the local cloud alone, which stops its workers itself.
    detached: true,
  });
}

/** Starts a worker with exactly `environment`; `onLine` gets every line it writes. */
export function startWorker(
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  clockOffset: number,
  onLine: (line: string) => void,
): Worker {
  const child = startProcess(definition, environment, clockOffset);
  const startedAt = performance.now();
  const ready = Promise.withResolvers<Outcome | undefined>();
  const exited = Promise.withResolvers<void>();
  let initMs = 0;
  let alive = true;
  let maxMemoryMegabytes = 0;
  let running: { readonly requestId: string; readonly end: (outcome: Outcome) => void } | undefined;
  let lastWords: Outcome | undefined;

  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface({ input: stream }).on('line', onLine);
    }
  }
  const end = (outcome: Outcome): void => {
    const ended = running;
    running = undefined;
    ended?.end(outcome);
  };
  const note = (kilobytes: number): void => {
    maxMemoryMegabytes = Math.max(maxMemoryMegabytes, Math.ceil(kilobytes / 1024));
  };
  const hear = (message: WorkerMessage): void => {
    if (message.kind === 'ready') {
      initMs = performance.now() - startedAt;
      ready.resolve(undefined);
    } else if (message.kind === 'init-failed') {
      ready.resolve({ ok: false, ...message });
    } else if (message.kind === 'dying') {
      note(message.rss);
      lastWords = { ok: false, ...message };
    } else if (message.requestId === running?.requestId) {
      note(message.rss);
      end(message.kind === 'done' ? { ok: true, payload: message.payload } : { ok: false, ...message });
    }
  };
  const initTimer = setTimeout(() => child.kill('SIGKILL'), INIT_TIMEOUT_MS);
  void ready.promise.then(() => clearTimeout(initTimer));
  const gone = (outcome: Outcome): void => {
    alive = false;
    ready.resolve(outcome);
    end(outcome);
    exited.resolve();
  };
  child.on('message', (message) => hear(WorkerMessage.parse(message)));
  child.on('error', (error) => gone(failure('Runtime.ExitError', error.message)));
  child.on('exit', (code, signal) => {
    const how =
      signal === null ? `exit status ${code}` : `signal: ${signal === 'SIGKILL' ? 'killed' : signal}`;
    const reason =
      code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: ${how}`;
    gone(lastWords ?? failure('Runtime.ExitError', `Error: ${reason}`));
  });

  return {
    ready: ready.promise,
    get initMs() {
      return initMs;
    },
    get alive() {
      return alive;
    },
    get maxMemoryMegabytes() {
      return maxMemoryMegabytes;
    },
    exited: exited.promise,
    kill: () => void child.kill('SIGKILL'),
    run(message, timeoutMs) {
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      const timer = setTimeout(() => {
        end(failure('Sandbox.Timedout', `Error: Task timed out after ${seconds(timeoutMs)} seconds`));
        child.kill('SIGKILL');
      }, timeoutMs);
      running = { requestId: message.requestId, end: resolve };
      child.send(message, (error) => {
        if (error !== null) {
          end(lastWords ?? failure('Runtime.ExitError', 'Error: Runtime exited with error: signal: killed'));
        }
      });
      return promise.finally(() => clearTimeout(timer));
    },
  };
}
