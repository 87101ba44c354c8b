/** Gives the integration tests one cloud between them, started when the first of them asks for it. */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that answers with the shared cloud's addresses, after starting it if need be. */
    cloudStarter: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let child: ChildProcess | undefined;
  let answer: Promise<string> | undefined;
  const start = (): Promise<string> =>
    new Promise((resolve) => {
      child = fork(new URL('../support/cloud-process.ts', import.meta.url), [], { execArgv: [] });
      child.once('message', (message) => resolve(JSON.stringify(message)));
      child.once('exit', (code) =>
        resolve(JSON.stringify({ problem: `The cloud's process ended with ${code}.` })),
      );
    });
  const server = createServer(async (_request, response) => {
    answer ??= start();
    response.writeHead(200, { 'content-type': 'application/json' }).end(await answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  project.provide('cloudStarter', `http://127.0.0.1:${port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    const running = child;
    if (running !== undefined && running.exitCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      if (running.connected) {
        running.disconnect();
      }
      const giveUp = setTimeout(() => running.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(giveUp);
    }
  };
}
