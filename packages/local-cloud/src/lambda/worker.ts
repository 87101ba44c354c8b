/**
 * The process a function runs in: what Lambda's runtime interface client for Node 24 does, over Node's IPC channel.
 * Started by worker-process.ts with the function's environment and nothing else; the one argument is its settings as JSON.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatConsole } from './worker-console.ts';
import type { InvokeMessage, WorkerMessage, WorkerSettings } from './worker-messages.ts';

type Handler = (event: unknown, context: Readonly<Record<string, unknown>>) => unknown;

const settings: WorkerSettings = JSON.parse(process.argv[2] ?? '{}');
const { taskRoot, handler: handlerName } = settings;
const MEMORY_CHECK_EVERY_MS = 100;

const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
let clockOffset = settings.clockOffset;
let requestId = '';

/** Handlers read the time from `Date`, so moving the cloud's clock moves `Date` and nothing else. */
function shiftDate(): void {
  RealDate.now = () => realNow() + clockOffset;
  const shifted = new Proxy(RealDate, {
    construct: (target, args, newTarget): object =>
      Reflect.construct(target, args.length === 0 ? [RealDate.now()] : args, newTarget),
    apply: () => new RealDate(RealDate.now()).toString(),
  });
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
}

const tell = (message: WorkerMessage): Promise<void> =>
  new Promise((told) => {
    if (process.send === undefined || !process.connected) {
      told();
    } else {
      process.send(message, () => told());
    }
  });

const residentKilobytes = (): number => process.resourceUsage().maxRSS;

function describe(error: unknown): { errorType: string; errorMessage: string; trace: string[] } {
  if (error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error)) {
    const name = 'name' in error ? String(error.name) : 'Error';
    const stack = 'stack' in error ? String(error.stack) : '';
    return { errorType: name, errorMessage: String(error.message), trace: stack.split('\n') };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

async function die(failure: { errorType: string; errorMessage: string; trace: string[] }, code: number) {
  await tell({ kind: 'dying', rss: residentKilobytes(), ...failure });
  process.exit(code);
}

/** Exit codes as in Lambda's own client. */
function watchForCrashes(): void {
  process.on('unhandledRejection', (reason) => {
    const { errorMessage, trace } = describe(reason);
    void die({ errorType: 'Runtime.UnhandledPromiseRejection', errorMessage, trace }, 128);
  });
  process.on('uncaughtException', (error) => void die(describe(error), 129));
  process.on('disconnect', () => process.exit(0));
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() > settings.memoryMegabytes * 1024 * 1024) {
      const errorMessage = 'Error: Runtime exited with error: signal: killed';
      void die({ errorType: 'Runtime.OutOfMemory', errorMessage, trace: [] }, 137);
    }
  }, MEMORY_CHECK_EVERY_MS);
  watch.unref();
}

async function loadModule(file: string): Promise<unknown> {
  const path = ['.js', '.cjs', '.mjs']
    .map((suffix) => join(taskRoot, file + suffix))
    .find((one) => existsSync(one));
  if (path === undefined) {
    throw Object.assign(new Error(`Error: Cannot find module '${file}'`), {
      name: 'Runtime.ImportModuleError',
    });
  }
  return path.endsWith('.mjs') ? await import(pathToFileURL(path).href) : createRequire(path)(path);
}

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

async function loadHandler(): Promise<Handler> {
  const dot = handlerName.lastIndexOf('.');
  const exported = handlerName.slice(dot + 1);
  const loaded = await loadModule(handlerName.slice(0, dot));
  const handler: unknown =
    typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, exported) : undefined;
  if (!isHandler(handler)) {
    throw Object.assign(new Error(`${handlerName} is undefined or not exported`), {
      name: 'Runtime.HandlerNotFound',
    });
  }
  if (handler.length > 2) {
    // Node 24 on Lambda refuses them too.
    throw Object.assign(new Error('Callback-based function handlers are not supported by Node.js 24.'), {
      name: 'Runtime.CallbackHandlerDeprecated',
    });
  }
  return handler;
}

const contextOf = ({ deadline }: InvokeMessage): Readonly<Record<string, unknown>> => ({
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
  functionVersion: '$LATEST',
  invokedFunctionArn: settings.arn,
  memoryLimitInMB: String(settings.memoryMegabytes),
  awsRequestId: requestId,
  logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
  logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
  getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
});

async function run(handler: Handler, message: InvokeMessage): Promise<void> {
  requestId = message.requestId;
  clockOffset = message.clockOffset;
  try {
    const event: unknown = JSON.parse(message.event);
    const result = await handler(event, contextOf(message));
    const payload = JSON.stringify(result) ?? 'null';
    await tell({ kind: 'done', requestId, payload, rss: residentKilobytes() });
  } catch (error) {
    await tell({ kind: 'failed', requestId, rss: residentKilobytes(), ...describe(error) });
  }
}

async function main(): Promise<void> {
  shiftDate();
  formatConsole(settings, () => requestId);
  watchForCrashes();
  try {
    const handler = await loadHandler();
    process.on('message', (message: InvokeMessage) => void run(handler, message));
    await tell({ kind: 'ready' });
  } catch (error) {
    const known = error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
    const failure = describe(error);
    await tell({ kind: 'init-failed', ...failure, ...(known && { errorType: 'Runtime.ImportModuleError' }) });
    process.exit(1);
  }
}

void main();
