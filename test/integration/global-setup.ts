/**
 * Gives the integration tests a cloud for as many of them as run side by side, each started when a test asks for it: whoever runs has one for
 * itself, since tests move its clock and inject faults.
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that answers at `/<slot>` with the addresses of the slot's cloud, after starting it if need be. */
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
  const clouds = new Map<string, StartedCloud>();
  const cloudOf = (slot: string): StartedCloud => {
    const cloud = clouds.get(slot) ?? startCloud();
    clouds.set(slot, cloud);
    return cloud;
  };
  const server = createServer(async ({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(await cloudOf(url).answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  project.provide('cloudStarter', `http://127.0.0.1:${port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await Promise.all([...clouds.values()].map((cloud) => cloud.stop()));
  };
}
