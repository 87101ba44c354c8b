/**
 * `npm run fuzz -- <schemathesis>`: starts the local cloud and lets Schemathesis send generated requests, as a guest and as somebody who is
 * signed in. Ends with its exit code.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { npmStart } from '../support/npm-start.ts';
import { join } from '../support/people.ts';

const SECONDS_PER_RUN = 50;

const [schemathesis = 'schemathesis'] = process.argv.slice(2);
const cloud = await npmStart();

const run = async (...options: readonly string[]): Promise<number> => {
  const child = spawn(
    schemathesis,
    [
      'run',
      `${cloud.apiUrl}/v1/openapi.json`,
      // The gateway answers 404 to a method that a path does not have, where 405 is expected.
      '--exclude-checks=unsupported_method,positive_data_acceptance',
      '--phases=examples,coverage,fuzzing',
      '--max-examples=25',
      `--max-time=${SECONDS_PER_RUN}`,
      '--seed=1',
      '--suppress-health-check=all',
      '--continue-on-failure',
      ...options,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [code] = await once(child, 'exit');
  return Number(code ?? 1);
};

try {
  const person = await join(cloud.apiUrl, 'fuzz');
  const asGuest = await run();
  const signedIn = await run(
    `--header=Authorization: Bearer ${person.tokens.accessToken}`,
    '--exclude-checks=unsupported_method,positive_data_acceptance,ignored_auth',
  );
  process.exitCode = Math.max(asGuest, signedIn);
} finally {
  await cloud.stop();
}
