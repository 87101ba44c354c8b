import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '../contract.ts';
import { StartError } from '../start-error.ts';

/** How long dynoxide may take to answer; it usually needs 100 ms. */
const START_TIMEOUT_MS = 10_000;
/** Ports are chosen before dynoxide takes them, so another process may be quicker. */
const PORT_ATTEMPTS = 3;

/** Starts DynamoDB as a child process that keeps its tables in the data directory. */
export async function startDynoxide(options: {
  readonly dataDirectory: string;
}): Promise<Part & { readonly endpoint: URL }> {
  const binary = dynoxideBinary();
  const database = join(options.dataDirectory, 'dynamodb.sqlite');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = spawn(
      binary,
      ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', database],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const endpoint = new URL(`http://127.0.0.1:${port}`);
    const problem = await untilUp(child, endpoint);
    if (problem === undefined) return { name: 'dynoxide', endpoint, stop: () => stopChild(child) };
    await stopChild(child);
    if (attempt === PORT_ATTEMPTS) throw new StartError(`dynoxide did not start: ${problem}`);
  }
}

function dynoxideBinary(): string {
  const target = `${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${target}/${name}`);
  } catch {
    throw new StartError(
      `DynamoDB for ${target} is missing: npm install --no-save @dynoxide/${target}@1.2.1, or set SUWAR_DYNAMODB_ENDPOINT to another DynamoDB.`,
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('A server without a port.');
  return address.port;
}

/** Resolves to undefined when dynoxide answers, otherwise to what went wrong. */
async function untilUp(child: ChildProcess, endpoint: URL): Promise<string | undefined> {
  let errors = '';
  let spawnError: string | undefined;
  child.stderr?.on('data', (chunk) => {
    errors = (errors + String(chunk)).slice(-2000);
  });
  child.once('error', (error) => {
    spawnError = error.message;
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (spawnError !== undefined) return spawnError;
    if (child.exitCode !== null) return errors.trim() || `it ended with code ${child.exitCode}`;
    try {
      await fetch(endpoint, { signal: AbortSignal.timeout(1000) });
      return undefined;
    } catch {
      await sleep(10);
    }
  }
  return `no answer within ${START_TIMEOUT_MS / 1000} s`;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(timer);
}
