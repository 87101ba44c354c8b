import { z } from 'zod';
import type { ConsoleFormat } from './worker-console.ts';

/** What a worker is started with. */
export interface WorkerSettings extends ConsoleFormat {
  readonly taskRoot: string;
  /** `file.export` */
  readonly handler: string;
  readonly arn: string;
  readonly memoryMegabytes: number;
  /** Milliseconds that the cloud's clock is ahead of the real one. */
  readonly clockOffset: number;
}

/** What the local cloud asks of a worker: run the handler once. */
export interface InvokeMessage {
  readonly requestId: string;
  /** The event as JSON text. */
  readonly event: string;
  /** Real time in milliseconds at which the function is stopped. */
  readonly deadline: number;
  /** Milliseconds that the cloud's clock is ahead of the real one. */
  readonly clockOffset: number;
}

const Failure = { errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) };

/** What a worker tells the local cloud. `rss` is its resident memory in kilobytes, the largest so far. */
export const WorkerMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('init-failed'), ...Failure }),
  z.object({ kind: z.literal('done'), requestId: z.string(), payload: z.string(), rss: z.number() }),
  z.object({ kind: z.literal('failed'), requestId: z.string(), rss: z.number(), ...Failure }),
  /** The worker is about to exit: an unhandled rejection, an uncaught exception or too much memory. */
  z.object({ kind: z.literal('dying'), rss: z.number(), ...Failure }),
]);

export type WorkerMessage = z.infer<typeof WorkerMessage>;
