/** `npm run restore -- <step> <environment>`: the steps of docs/runbook.md that bring back a lost table and a lost user pool. */
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Config } from '../config/config.ts';
import { clientsIn } from '../deploy/aws/account.ts';
import { erasuresStep } from './erasures-step.ts';
import { DEFAULT_HOURS, reconcileStep } from './reconcile-step.ts';
import type { Surroundings } from './surroundings.ts';
import { restoreTableStep } from './table-step.ts';
import { poolStep, usersStep } from './users-step.ts';

const steps: Readonly<Record<string, (around: Surroundings) => Promise<void>>> = {
  table: restoreTableStep,
  pool: poolStep,
  users: usersStep,
  erasures: erasuresStep,
  reconcile: reconcileStep,
};

const USAGE = `npm run restore -- <step> <environment>
  table      restores the table [--at=<ISO time with its zone>, its latest second by default] [--to=<name>]
  pool       lets the next deployment replace the user pool
  users      imports the latest export of users into the pool [--export=<key of a manifest>]
  erasures   has those erased again who were, before or after the restored second
  reconcile  does the work that was pending [--hours=<how far back, ${DEFAULT_HOURS} by default>]`;

/** Runs one step. Throws with the usage where the arguments are none. */
export const runRestore = async (
  args: readonly string[],
  readEnvironment: (name: string) => Config,
  log: (line: string) => void,
): Promise<void> => {
  const text = { type: 'string' } as const;
  const { values: options, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { at: text, to: text, export: text, hours: text },
  });
  const [name = '', environment] = positionals;
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (step === undefined || environment === undefined || positionals.length > 2) throw new Error(USAGE);
  const config = readEnvironment(environment);
  const { region } = config;
  await step({ config, clients: clientsIn(region), dynamodb: new DynamoDBClient({ region }), options, log });
};
