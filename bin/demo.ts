/**
 * `npm run demo`: fills the local cloud with 50 accounts and 300 photos that the project draws itself, and the queue of its staff with work. Goes to
 * a running `npm start`, or starts one for as long as it takes; the data stays in `.local/` either way.
 *
 * --api=http://127.0.0.1:3000   address of the API; PORT names its port too
 * --data=.local                 folder of all data, as npm start was told
 * --queue                       the staff and their queue alone, which takes a minute
 * --codes                       tells the present codes of the staff's second factors, and does nothing else
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD } from '../lib/demo/enter.ts';
import { playQueue } from '../lib/demo/play-queue.ts';
import { playScenario } from '../lib/demo/play-scenario.ts';
import { makeReactions } from '../lib/demo/reactions.ts';
import { makeScenario } from '../lib/demo/scenario.ts';
import { demoStaff, StaffSecrets } from '../lib/demo/staff-people.ts';
import { secondsLeft, totp } from '../lib/demo/totp.ts';

const BAR_WIDTH = 40;
const SETTLE_TIMEOUT_MS = 600_000; // 300 photos on two slow cores

const { values: flags } = parseArgs({
  options: {
    api: { type: 'string', default: `http://127.0.0.1:${process.env['PORT'] ?? 3000}` },
    data: { type: 'string', default: join(import.meta.dirname, '..', '.local') },
    queue: { type: 'boolean', default: false },
    codes: { type: 'boolean', default: false },
  },
});
const secrets = new StaffSecrets(flags.data);

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
    [join(import.meta.dirname, 'local.ts'), `--port=${new URL(apiUrl).port}`, `--data=${flags.data}`],
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

/** The staff with their roles, and what their authenticators are set up with. */
const describeStaff = (): string => {
  const known = secrets.all();
  const lines = Object.values(demoStaff).map(
    ({ email, roles }) => `  ${email.padEnd(22)} ${(known[email] ?? '').padEnd(34)} ${roles.join(', ')}`,
  );
  return [
    `Staff, with the password ${DEMO_PASSWORD} and these secrets of their second factors (TOTP, for an authenticator):`,
    ...lines,
    'Their present codes: npm run demo -- --codes',
  ].join('\n');
};

const tellCodes = (): void => {
  const known = Object.entries(secrets.all());
  if (known.length === 0) throw new Error(`There is no staff in ${secrets.path}: npm run demo makes some.`);
  for (const [email, secret] of known) console.log(`${email.padEnd(22)} ${totp(secret)}`);
  console.log(`For ${secondsLeft()} seconds, and for one sign-in each.`);
};

const play = async (apiUrl: string): Promise<void> => {
  const settled = () => settle(apiUrl);
  if (!flags.queue) {
    const scenario = makeScenario();
    await playScenario(apiUrl, scenario, makeReactions(scenario), showProgress, settled);
  }
  console.log('The staff come to work ...');
  const isNew = await playQueue(apiUrl, secrets, settled);
  if (!isNew) console.log('Their queue is there from an earlier demo.');
  await settled();
};

const main = async (): Promise<void> => {
  if (flags.codes) return tellCodes();
  const apiUrl = flags.api;
  const stopOwn = (await isRunning(apiUrl)) ? undefined : await startCloud(apiUrl);
  try {
    await play(apiUrl);
  } finally {
    await stopOwn?.();
  }
  const [first] = makeScenario().accounts;
  console.log('Done.');
  if (!flags.queue) console.log(`Sign in as ${first?.email} with the password ${DEMO_PASSWORD}.`);
  console.log(describeStaff());
  console.log(
    stopOwn === undefined
      ? `Look at ${apiUrl}/_local/, and at the console that npm start names.`
      : 'Look at it with npm start, which names the console.',
  );
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
