/**
 * `npm run fuzz -- <schemathesis>`: starts the local cloud and lets Schemathesis send generated requests, as a guest and as somebody who is
 * signed in. Ends with its exit code.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { npmStart } from '../support/npm-start.ts';
import { join as joinSuwar } from '../support/people.ts';

const SECONDS_PER_RUN = 50;
/** What ends the session of whoever does it: behind it every other request would be answered 401. Ids of sessions are learnt from their list. */
const LEAVING = ['deactivateAccount', 'deleteMe', 'endSession'];

const settings = join(import.meta.dirname, '..', '..', '.ci', 'schemathesis.toml');

const [schemathesis = ''] = process.argv.slice(2).map((path) => resolve(path));
/** Where Schemathesis leaves its caches. */
const folder = mkdtempSync(join(tmpdir(), 'suwar-fuzz-'));
const cloud = await npmStart(['rateLimitFactor=100000']);

const run = async (...options: readonly string[]): Promise<number> => {
  const child = spawn(
    schemathesis,
    [
      `--config-file=${settings}`,
      'run',
      `${cloud.apiUrl}/v1/openapi.json`,
      '--phases=examples,coverage,fuzzing',
      '--max-examples=25',
      `--max-time=${SECONDS_PER_RUN}`,
      '--seed=1',
      '--suppress-health-check=all',
      '--continue-on-failure',
      ...options,
    ],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [code] = await once(child, 'exit');
  return Number(code ?? 1);
};

try {
  const person = await joinSuwar(cloud.apiUrl, 'fuzz');
  const asGuest = await run('--exclude-checks=unsupported_method,positive_data_acceptance');
  const signedIn = [
    `--header=Authorization: Bearer ${person.tokens.accessToken}`,
    '--exclude-checks=unsupported_method,positive_data_acceptance,ignored_auth',
  ];
  const asPerson = await run(...signedIn, ...LEAVING.map((name) => `--exclude-operation-id=${name}`));
  const leaving = await run(...signedIn, ...LEAVING.map((name) => `--include-operation-id=${name}`));
  process.exitCode = Math.max(asGuest, asPerson, leaving);
} finally {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
}
