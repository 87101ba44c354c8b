/**
 * `npm run demo`: fills the local cloud with 50 accounts and 300 photos that the project draws itself. Goes to a running `npm start`, or starts
 * one for as long as it takes; the data stays in `.local/` either way.
 *
 * --api=http://127.0.0.1:3000   address of the API; PORT names its port too
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD, playScenario } from '../lib/demo/play-scenario.ts';
import { makeReactions } from '../lib/demo/reactions.ts';
import { makeScenario } from '../lib/demo/scenario.ts';

const BAR_WIDTH = 40;
const SETTLE_TIMEOUT_MS = 600_000; // 300 photos on two slow cores

const { values: flags } = parseArgs({
  options: { api: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? 3000}` } },
});

const isRunning = async (apiUrl: string): Promise<boolean> =>
  fetch(`${apiUrl}/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * Starts the local cloud at an address and answers how to stop it. The port matters: the issuer's address is part of who an account is, so
 * another port would leave `npm start` with accounts that nobody can sign in to.
 */
const startCloud = async (apiUrl: string): Promise<() => Promise<void>> => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'local.ts'), `--port=${new URL(apiUrl).port}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (/^ *API +http/m.test(printed)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`The local cloud ended with ${code}.`)));
  });
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
};

const showProgress = (done: number, all: number, what: string): void => {
  const filled = Math.round((done / all) * BAR_WIDTH);
  const line = `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ${done} of ${all} ${what}`;
  if (process.stdout.isTTY)
    process.stdout.write(`\r${line.padEnd(BAR_WIDTH + 30)}${done === all ? '\n' : ''}`);
  else if (done === all || done % 50 === 0) console.log(line);
};

const settle = async (apiUrl: string): Promise<void> => {
  console.log('Waiting until all background work is done ...');
  const settled = await fetch(`${apiUrl}/_local/settle`, {
    method: 'POST',
    body: JSON.stringify({ timeoutMs: SETTLE_TIMEOUT_MS }),
  });
  if (!settled.ok) throw new Error(`The local cloud did not come to rest: ${await settled.text()}`);
};

const main = async (): Promise<void> => {
  const apiUrl = flags.api;
  const stopOwn = (await isRunning(apiUrl)) ? undefined : await startCloud(apiUrl);
  const scenario = makeScenario();
  try {
    await playScenario(apiUrl, scenario, makeReactions(scenario), showProgress, () => settle(apiUrl));
    await settle(apiUrl);
  } finally {
    await stopOwn?.();
  }
  const [first] = scenario.accounts;
  console.log(`Done. Sign in as ${first?.email} with the password ${DEMO_PASSWORD}.`);
  console.log(stopOwn === undefined ? `Look at ${apiUrl}/_local/` : 'Look at it with npm start.');
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
