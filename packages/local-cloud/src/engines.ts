/** Emulators by themselves, in memory: for tests of a store or a poller without a cloud around it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { startFauxqs } from 'fauxqs';
import { dynoxideBinary } from './dynamodb/dynoxide.ts';

/** An emulator by itself, without the gateway. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Queues and buckets in memory. */
export async function startQueueEngine(): Promise<Engine> {
  const server = await startFauxqs({ port: await freePort(), logger: false });
  return { endpoint: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}

/** Tables in memory. */
export async function startTableEngine(): Promise<Engine> {
  const port = await freePort();
  const child = spawn(dynoxideBinary(), ['serve', '--port', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let answered = false; !answered; ) {
    answered = await fetch(endpoint).then(
      () => true,
      () => new Promise<boolean>((resolve) => setTimeout(resolve, 20, false)),
    );
  }
  return {
    endpoint,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return address.port;
}
