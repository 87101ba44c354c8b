import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import type { Emulator } from '../gateway/gateway-service.ts';
import { indexStreamRecords } from './index-stream-records.ts';

/** How long dynoxide may take to answer; it usually needs 100 ms. */
const START_TIMEOUT_MS = 10_000;
/** Ports are chosen before dynoxide takes them, so another process may be quicker. */
const PORT_ATTEMPTS = 3;

/**
 * Ends dynoxide when its standard input closes, which happens however this process ends: two of them on one database would
 * spoil it. A shell's background jobs read from nowhere, hence the descriptor 3.
 */
const WITH_ITS_PARENT =
  'exec 3<&0; "$0" "$@" 3<&- & served=$!; (cat <&3 >/dev/null; kill "$served" 2>/dev/null) & wait "$served"';

/** DynamoDB's emulator. */
export const dynoxide: Emulator = {
  services: ['dynamodb'],
  start: ({ context }) => startDynoxide(context),
};

/** Starts DynamoDB as a child process that keeps its tables in the data directory. */
export async function startDynoxide(options: {
  readonly dataDirectory: string;
}): Promise<Part & { readonly endpoint: URL }> {
  const binary = dynoxideBinary();
  const database = join(options.dataDirectory, 'dynamodb.sqlite');
  const claim = join(options.dataDirectory, 'dynamodb.pid');
  await endOrphan(claim, database);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const serve = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', database];
    const child = spawn('sh', ['-c', WITH_ITS_PARENT, binary, ...serve], {
      stdio: ['pipe', 'ignore', 'pipe'],
      // A process group of its own: Ctrl-C at the terminal ends it last, when nothing calls it any more.
      detached: true,
    });
    const endpoint = new URL(`http://127.0.0.1:${port}`);
    const problem = await untilUp(child, endpoint);
    if (problem === undefined) {
      indexStreamRecords(database);
      await writeFile(claim, `${child.pid} ${process.pid}`);
      const killWithUs = (): void => void child.stdin?.destroy();
      process.once('exit', killWithUs);
      return {
        name: 'dynoxide',
        endpoint,
        async stop() {
          process.off('exit', killWithUs);
          await stopChild(child);
          await rm(claim, { force: true });
        },
      };
    }
    await stopChild(child);
    if (attempt === PORT_ATTEMPTS) throw new StartError(`dynoxide did not start: ${problem}`);
  }
}

/**
 * Dynoxide ends with the local cloud that started it, a moment later when that was killed. One that is still there is ended
 * at once, unless the process that started it lives: then the data directory is in use.
 */
async function endOrphan(claim: string, database: string): Promise<void> {
  const [pid, owner] = (await readFile(claim, 'utf8').catch(() => '')).split(' ').map(Number);
  if (pid === undefined || owner === undefined || !isDynoxideOf(pid, database)) return;
  if (lives(owner)) {
    throw new StartError(`The data directory ${dirname(claim)} is in use by process ${owner}.`);
  }
  // The shell around dynoxide leads a process group.
  process.kill(-pid, 'SIGKILL');
}

/** A process id may have been given to something else since. Where this cannot be told, it is taken for something else. */
function isDynoxideOf(pid: number, database: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(database);
  } catch {
    return false;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Path of dynoxide for this machine. */
export function dynoxideBinary(): string {
  const target = `${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${target}/${name}`);
  } catch {
    throw new StartError(
      `DynamoDB for ${target} is missing: npm install --no-save @dynoxide/${target}@1.2.1, or give the address of another DynamoDB as the endpoint of dynamodb.`,
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
  const group = -child.pid;
  child.stdin?.destroy();
  const timer = setTimeout(() => process.kill(group, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(timer);
}
