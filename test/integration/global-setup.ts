/**
 * Lends the integration tests clouds, as many as files run side by side, each started when a file asks for it: whoever has one has it alone, since
 * tests move its clock and inject faults.
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that answers with the addresses of a cloud that nobody has; it is the asker's until its connection ends. */
    cloudStarter: string;
  }
}

interface StartedCloud {
  /** What its process tells of it, as JSON. */
  readonly answer: Promise<string>;
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 15_000;

const startCloud = (): StartedCloud => {
  const child = fork(new URL('../support/cloud-process.ts', import.meta.url), [], { execArgv: [] });
  const ended = new Promise<unknown>((resolve) => child.once('exit', resolve));
  const answer = new Promise<string>((resolve) => {
    child.once('message', (message) => resolve(JSON.stringify(message)));
    child.once('exit', (code) =>
      resolve(JSON.stringify({ problem: `The cloud's process ended with ${code}.` })),
    );
  });
  return {
    answer,
    async stop() {
      if (child.connected) child.disconnect();
      const giveUp = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(giveUp);
    },
  };
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const atMost = project.config.maxWorkers;
  const clouds: StartedCloud[] = [];
  const free: StartedCloud[] = [];
  const waiting: ((lent: StartedCloud) => void)[] = [];

  const borrow = async (): Promise<StartedCloud> => {
    const idle = free.pop();
    if (idle !== undefined) return idle;
    if (clouds.length === atMost) return new Promise((resolve) => waiting.push(resolve));
    const lent = startCloud();
    clouds.push(lent);
    return lent;
  };
  const giveBack = (lent: StartedCloud): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(lent);
    else next(lent);
  };

  const server = createServer(async (_request, response) => {
    const ended = new Promise<void>((resolve) => response.once('close', resolve));
    const cloud = await borrow();
    response.writeHead(200, { 'content-type': 'application/json' }).write(`${await cloud.answer}\n`);
    await ended;
    giveBack(cloud);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  project.provide('cloudStarter', `http://127.0.0.1:${port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all(clouds.map((cloud) => cloud.stop()));
  };
}
