import { get } from 'node:http';
import type { Call, Fault, InvocationResult, LocalState } from '@suwar/local-cloud';
import { inject } from 'vitest';
import { z } from 'zod';

const Operator = z.object({
  endpoint: z.string(),
  region: z.string(),
  credentials: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
  tableName: z.string(),
  storageEndpoint: z.string(),
  mediaBucket: z.string(),
  uploadsBucket: z.string(),
});

const Started = z.union([
  z.object({
    cloud: z.object({
      apiUrl: z.string(),
      mediaUrl: z.string(),
      identityUrl: z.string(),
      outputs: z.record(z.string(), z.string()),
      assemblyDirectory: z.string(),
      dataDirectory: z.string(),
      operator: Operator,
      receiver: z.string(),
    }),
  }),
  z.object({ problem: z.string() }),
]);

/** A running cloud as tests see it: over HTTP, control routes included. */
export interface TestCloud extends CloudControls {
  readonly apiUrl: string;
  readonly mediaUrl: string;
  readonly identityUrl: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The synthesized assembly that it runs. */
  readonly assemblyDirectory: string;
  /** Where it keeps what survives a restart. */
  readonly dataDirectory: string;
  /** What it takes to read and write the table, and to read the buckets, past all functions; the stream sees what is written. */
  readonly operator: z.infer<typeof Operator>;
  /** Origin of the stand-in that receives the cloud's webhooks; it may play the push service too. */
  readonly receiver: string;
}

/** The control routes of a cloud. */
export interface CloudControls {
  /** Answers when all background work has drained; fails with what is still busy. */
  settle(timeoutMs?: number): Promise<void>;
  state(): Promise<LocalState>;
  /** AWS calls of all functions since the last `clearCalls`. */
  calls(): Promise<readonly Call[]>;
  clearCalls(): Promise<void>;
  addFault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** Moves the cloud's clock and lets everything happen that is due then. */
  advance(seconds: number): Promise<void>;
  /** Sweeps what has expired by now. */
  expire(): Promise<void>;
  /** Sets attributes of a row, as an operator does with the console. */
  changeRow(key: { readonly pk: string; readonly sk: string }, set: object): Promise<void>;
  /** Invokes the one function whose logical id starts like this. */
  invoke(prefix: string, event?: unknown): Promise<InvocationResult>;
}

/** Steers the cloud at `apiUrl` by its control routes. */
export function controlsOf(apiUrl: string): CloudControls {
  const control = async <T = void>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(`${apiUrl}/_local/${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) {
      throw new Error(`${method} /_local/${path} answered ${response.status}: ${answer}`);
    }
    return JSON.parse(answer) as T;
  };
  return {
    settle: (timeoutMs?: number) => control('POST', 'settle', { timeoutMs }),
    state: () => control<LocalState>('GET', 'state'),
    calls: async () => (await control<{ readonly calls: readonly Call[] }>('GET', 'calls')).calls,
    clearCalls: () => control('DELETE', 'calls'),
    addFault: (fault: Fault) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    advance: (advanceSeconds: number) => control('POST', 'clock', { advanceSeconds }),
    expire: () => control('POST', 'expire'),
    changeRow: (key, set) => control('POST', 'rows', { key, set }),
    invoke: (prefix: string, event: unknown = {}) =>
      control<InvocationResult>('POST', 'invoke', { prefix, event }),
  };
}

let shared: Promise<TestCloud> | undefined;

/** The first line that is answered; the connection stays open until this process ends, by which whoever answers knows that it is over. */
const firstLine = (address: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = get(address, { agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.endsWith('\n')) resolve(text);
      });
      response.on('error', () => {}); // whoever answers stops first at the end of all tests
    });
    asked.on('socket', (socket) => socket.unref()).on('error', reject);
  });

async function findSharedCloud(): Promise<TestCloud> {
  const started = Started.parse(JSON.parse(await firstLine(inject('cloudStarter'))));
  if ('problem' in started) {
    throw new Error(started.problem);
  }
  return { ...started.cloud, ...controlsOf(started.cloud.apiUrl) };
}

/** The cloud that this file has for itself until it ends; where none is free yet it is started, which takes some seconds. */
export const sharedCloud = (): Promise<TestCloud> => {
  shared ??= findSharedCloud();
  return shared;
};
