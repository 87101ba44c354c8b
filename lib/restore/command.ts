/** `npm run restore -- <step> <environment>`: the steps of docs/runbook.md that bring back a lost table and a lost user pool. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ListStackResourcesCommand, SetStackPolicyCommand } from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { makeAccountStore } from '../../lambdas/accounts/account-store.ts';
import { makeIdentityStore } from '../../lambdas/accounts/identity-store.ts';
import { HOUR_MS } from '../../lambdas/platform/durations.ts';
import { makeTable } from '../../lambdas/platform/table.ts';
import type { Config } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { type Clients, clientsIn, stackCalled } from '../deploy/aws/account.ts';
import { stackPolicyFor } from '../deploy/protection.ts';
import type { StreamConsumer } from '../topics/topics.ts';
import { makeDeliver } from './deliver.ts';
import { importUsers } from './import-users.ts';
import { listExports, readExport } from './read-export.ts';
import { type ProgressStore, reconcile } from './reconcile.ts';
import { prepareTable, restoreTable } from './restore-table.ts';
import { makeScan } from './scan.ts';
import { makeRestoredPool } from './user-pool.ts';

const root = join(import.meta.dirname, '..', '..');
const SEGMENTS = 16;
const DEFAULT_HOURS = 24;
const KEPT_TYPES = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'];

interface Options {
  readonly at?: string | undefined;
  readonly to?: string | undefined;
  readonly export?: string | undefined;
  readonly hours?: string | undefined;
}

interface Surroundings {
  readonly config: Config;
  readonly clients: Clients;
  readonly dynamodb: DynamoDBClient;
  readonly options: Options;
  readonly log: (line: string) => void;
}

interface StackResource {
  readonly type: string;
  readonly logicalId: string;
  readonly physicalId: string;
}

const resourcesOf = async ({ config, clients }: Surroundings): Promise<readonly StackResource[]> => {
  const found: StackResource[] = [];
  let NextToken: string | undefined;
  do {
    const page = await clients.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: config.stackName, NextToken }),
    );
    for (const {
      ResourceType = '',
      LogicalResourceId = '',
      PhysicalResourceId = '',
    } of page.StackResourceSummaries ?? [])
      found.push({ type: ResourceType, logicalId: LogicalResourceId, physicalId: PhysicalResourceId });
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
};

const physicalIdOf = async (around: Surroundings, logicalId: string): Promise<string> => {
  const found = (await resourcesOf(around)).find((resource) => resource.logicalId === logicalId);
  if (found === undefined) throw new Error(`The stack ${around.config.stackName} has no ${logicalId}`);
  return found.physicalId;
};

const tableOf = async (around: Surroundings): Promise<string> =>
  around.config.restoredTable?.tableName ?? (await physicalIdOf(around, 'Table'));

const describe = async (client: DynamoDBClient, TableName: string) => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Lets the next deployment leave resources out of the stack that its policy spares; it sets the policy anew. */
const letGoOf = async (around: Surroundings, type: string): Promise<void> => {
  const spared = (await resourcesOf(around)).filter(
    (each) => KEPT_TYPES.includes(each.type) && each.type !== type,
  );
  const policy = stackPolicyFor(spared.map(({ logicalId }) => logicalId));
  await around.clients.cloudFormation.send(
    new SetStackPolicyCommand({
      StackName: around.config.stackName,
      StackPolicyBody: JSON.stringify(policy),
    }),
  );
};

const settings = ({ config, log }: Surroundings, lines: readonly string[]) => {
  log(`Put this into environments/${config.environment}.json and deploy:`);
  for (const line of lines) log(`  ${line}`);
};

const table = async (around: Surroundings): Promise<void> => {
  const { config, dynamodb, log, options } = around;
  const at = options.at === undefined ? undefined : new Date(options.at);
  const day = (at ?? new Date()).toISOString().replace(/[-:]|\..*/g, '');
  const to = options.to ?? `${config.stackName}-${day}`;
  if ((await describe(dynamodb, to)) === undefined) {
    const from = await tableOf(around);
    log(`Restoring ${from} as of ${at?.toISOString() ?? 'its latest second'} into ${to}: minutes to hours`);
    await restoreTable(dynamodb, { from, to, at });
  }
  const streamArn = await prepareTable(dynamodb, to);
  if (config.restoredTable === undefined) await letGoOf(around, 'AWS::DynamoDB::Table');
  log(`${to} has its stream, expiry, backups and protection.`);
  settings(around, [`"restoredTable": "${streamArn}",`, '"traffic": "closed"']);
};

const pool = async (around: Surroundings): Promise<void> => {
  await letGoOf(around, 'AWS::Cognito::UserPool');
  settings(around, [`"userPoolGeneration": ${around.config.userPoolGeneration + 1}`]);
};

const users = async (around: Surroundings): Promise<void> => {
  const { clients, config, dynamodb, log, options } = around;
  const stack = await stackCalled(config.stackName, clients);
  const { Issuer: issuer, UserPoolId: poolId } = stack?.outputs ?? {};
  if (issuer === undefined || poolId === undefined) throw new Error(`${config.stackName} has no user pool`);
  const bucket = await physicalIdOf(around, 'MediaBucket');
  const [latest] = await listExports(clients.s3, bucket);
  const manifest = options.export ?? latest;
  if (manifest === undefined) throw new Error(`There is no finished export in ${bucket}`);
  log(`Importing ${manifest} into ${poolId}`);
  const rows = makeTable(await tableOf(around), dynamodb);
  const deps = {
    accounts: makeAccountStore(rows),
    identities: makeIdentityStore(rows),
    pool: makeRestoredPool(clients.cognito, poolId),
    issuer,
    clock: Date.now,
  };
  for await (const part of readExport(clients.s3, bucket, manifest)) {
    const { linked, withoutAccount, conflicts } = await importUsers(deps, part);
    log(`${linked} linked, ${withoutAccount} without an account, ${conflicts.length} to look at`);
    for (const { accountId, subject } of conflicts) log(`  account ${accountId}, formerly ${subject}`);
  }
  log('Everybody signs in with a new password: "forgot password" in the app.');
};

const KeySchema = z.object({ pk: z.string(), sk: z.string() });
const ProgressSchema = z.object({
  since: z.number(),
  places: z.array(z.union([z.literal(['start', 'end']), KeySchema])),
  failed: z.array(KeySchema),
});

const progressIn = (file: string): ProgressStore => ({
  load: async () => {
    try {
      return ProgressSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  save: async (progress) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(progress));
  },
  clear: async () => rmSync(file, { force: true }),
});

const reconcileAll = async (around: Surroundings): Promise<void> => {
  const { clients, dynamodb, log, options } = around;
  const name = await tableOf(around);
  const restoredAt = (await describe(dynamodb, name))?.RestoreSummary?.RestoreDateTime ?? new Date();
  const since = restoredAt.getTime() - Number(options.hours ?? DEFAULT_HOURS) * HOUR_MS;
  const functions: Readonly<Record<StreamConsumer, string>> = {
    projections: await physicalIdOf(around, 'Projections'),
    effects: await physicalIdOf(around, 'Effects'),
  };
  const invoke = async (consumer: StreamConsumer, event: unknown): Promise<unknown> => {
    const answer = await clients.lambda.send(
      new InvokeCommand({ FunctionName: functions[consumer], Payload: JSON.stringify(event) }),
    );
    const payload = Buffer.from(answer.Payload ?? []).toString();
    if (answer.FunctionError !== undefined) throw new Error(`${functions[consumer]} failed: ${payload}`);
    return JSON.parse(payload);
  };
  const file = join(root, '.build', 'restore', `${name}.json`);
  log(`Pending work since ${new Date(since).toISOString()}; goes on from ${file} when it is broken off`);
  const rows = makeTable(name, dynamodb);
  const result = await reconcile(
    {
      scan: makeScan(dynamodb, name),
      getMany: (keys) => rows.getMany(keys, { consistent: true }),
      deliver: makeDeliver(invoke),
      progress: progressIn(file),
      note: log,
    },
    { since, segments: SEGMENTS },
  );
  log(`${result.rows} rows gave ${result.changes} changes.`);
  for (const { pk, sk } of result.failed) log(`  failed: ${pk} ${sk}`);
  if (result.failed.length > 0)
    throw new Error('See "Work of a stream by hand" in docs/runbook.md for these');
  log('Open the traffic once no queue holds messages.');
};

const steps: Readonly<Record<string, (around: Surroundings) => Promise<void>>> = {
  table,
  pool,
  users,
  reconcile: reconcileAll,
};

const USAGE = `npm run restore -- <step> <environment>
  table      restores the table [--at=<ISO time>, its latest second by default] [--to=<name>]
  pool       lets the next deployment replace the user pool
  users      imports the latest export of users into the pool [--export=<key of a manifest>]
  reconcile  does the work that was pending [--hours=<how far back, ${DEFAULT_HOURS} by default>]`;

/** Runs one step. Throws with the usage where the arguments are none. */
export const runRestore = async (args: readonly string[], log: (line: string) => void): Promise<void> => {
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
