/** `npm start` as a person runs it, on ports that are free and on data of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const START_TIMEOUT_MS = 120_000;

export interface Started {
  readonly apiUrl: string;
  /** Everything that was printed. */
  output(): string;
  stop(): Promise<void>;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

const killGroup = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid !== undefined && !hasEnded(child)) process.kill(-child.pid, signal);
};

const endGroup = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  killGroup(child, 'SIGINT');
  const giveUp = setTimeout(() => killGroup(child, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(giveUp);
};

/**
 * Runs `npm start` with settings (`name=value`), further flags and variables until it tells its address. Rejects with what it printed when
 * it does not.
 */
export const npmStart = async (
  settings: readonly string[] = [],
  flags: readonly string[] = ['--port=0'],
  variables: Readonly<Record<string, string>> = {},
): Promise<Started> => {
  const data = mkdtempSync(join(tmpdir(), 'suwar-start-'));
  const child = spawn(
    'npm',
    [
      'start',
      '--silent',
      '--',
      `--data=${data}`,
      ...flags,
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    {
      cwd: root,
      env: { ...process.env, ...variables },
      detached: true, // a process group of its own, to end npm and all it started
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  // A run that is broken off leaves nothing behind.
  const onExit = () => killGroup(child, 'SIGKILL');
  process.once('exit', onExit);
  const stop = async () => {
    await endGroup(child);
    process.off('exit', onExit);
    rmSync(data, { recursive: true, force: true });
  };
  const told = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /^ *API +(http:\/\/\S+)\/v1$/m.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
    setTimeout(
      () => reject(new Error(`npm start did not tell its address:\n${printed}`)),
      START_TIMEOUT_MS,
    ).unref();
  });
  try {
    return { apiUrl: await told, output: () => printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
