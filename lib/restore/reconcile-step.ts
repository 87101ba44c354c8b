/** `npm run restore -- reconcile <environment>`: the work that was pending when the table was lost. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { HOUR_MS } from '../../lambdas/platform/durations.ts';
import { makeTable } from '../../lambdas/platform/make-table.ts';
import { describeTable } from '../deploy/aws/table.ts';
import type { StreamConsumer } from '../topics/topics.ts';
import { makeDeliver } from './deliver.ts';
import { type ProgressStore, reconcile } from './reconcile.ts';
import { makeScan } from './scan.ts';
import { physicalIdOf, type Surroundings, tableOf } from './surroundings.ts';

const root = join(import.meta.dirname, '..', '..');
const SEGMENTS = 16;
export const DEFAULT_HOURS = 24;

const KeySchema = z.object({ pk: z.string(), sk: z.string() });
const ProgressSchema = z.object({
  since: z.number(),
  places: z.array(z.union([z.literal(['start', 'end']), KeySchema])),
  failed: z.array(KeySchema),
});

/** Progress in a file, which is whole whenever the command is killed. */
export const progressIn = (file: string): ProgressStore => ({
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
    writeFileSync(`${file}.new`, JSON.stringify(progress));
    renameSync(`${file}.new`, file);
  },
  clear: async () => rmSync(file, { force: true }),
});

const hoursOf = (text: string | undefined): number => {
  const hours = text === undefined ? DEFAULT_HOURS : Number(text);
  if (!(hours > 0)) throw new Error(`--hours takes a number of hours, not "${text}".`);
  return hours;
};

/** Reads the whole table and hands rows to both consumers of its stream. Goes on where it was broken off. */
export const reconcileStep = async (around: Surroundings): Promise<void> => {
  const { clients, dynamodb, log, options } = around;
  const hours = hoursOf(options.hours);
  const name = await tableOf(around);
  const restoredAt = (await describeTable(dynamodb, name))?.RestoreSummary?.RestoreDateTime ?? new Date();
  const since = restoredAt.getTime() - hours * HOUR_MS;
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
