/** `npm run restore -- table <environment>`: a table as it was at a second, ready to be used by the stack. */
import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { DescribeContinuousBackupsCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { describeTable, sourceOf } from '../deploy/aws/table.ts';
import { spareData } from '../deploy/protection.ts';
import { prepareTable, restoreTable } from './restore-table.ts';
import { type Surroundings, tableOf, tellSettings } from './surroundings.ts';

/** A time with its zone: without one it would be that of the machine. */
const Time = z.iso.datetime({ offset: true });

const timeOf = (text: string): Date => {
  const time = Time.safeParse(text);
  if (!time.success) {
    throw new Error(`--at takes a time with its zone, for example 2026-11-30T06:00:00Z, not "${text}".`);
  }
  return new Date(time.data);
};

/**
 * Throws where backups do not reach to a time.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PointInTimeRecoveryDescription.html
 */
const refuseUnlessKept = async ({ dynamodb }: Surroundings, TableName: string, at: Date): Promise<void> => {
  const { ContinuousBackupsDescription } = await dynamodb.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  const { EarliestRestorableDateTime: first, LatestRestorableDateTime: last } =
    ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
  if (first === undefined || last === undefined) return; // an emulator's table; AWS says it of every one that has backups
  if (at >= first && at <= last) return;
  throw new Error(
    `${TableName} can be restored to a second between ${first.toISOString()} and ${last.toISOString()}, not to ${at.toISOString()}.`,
  );
};

/** Throws where a table is none that was restored from the one that is lost: that of another environment, say. */
const refuseUnlessRestored = (table: TableDescription, from: string): void => {
  const { TableName = '' } = table;
  const source = sourceOf(table);
  if (source === undefined)
    throw new Error(`${TableName} was not restored from anything: it is somebody's own table.`);
  if (source !== from) throw new Error(`${TableName} was restored from ${source}, not from ${from}.`);
};

/** Restores the table, unless a former try did, and gives it what it lacks. Says which settings use it. May be repeated. */
export const restoreTableStep = async (around: Surroundings): Promise<void> => {
  const { clients, config, dynamodb, log, options } = around;
  const at = options.at === undefined ? undefined : timeOf(options.at);
  const day = (at ?? new Date()).toISOString().replace(/[-:]|\..*/g, '');
  const to = options.to ?? `${config.stackName}-${day}`;
  const from = await tableOf(around);
  const found = await describeTable(dynamodb, to);
  if (found !== undefined) refuseUnlessRestored(found, from);
  else {
    if (at !== undefined) await refuseUnlessKept(around, from, at);
    log(`Restoring ${from} as of ${at?.toISOString() ?? 'its latest second'} into ${to}: minutes to hours.`);
    log(`To go on where this is broken off: npm run restore -- table ${config.environment} --to=${to}`);
    await restoreTable(dynamodb, { from, to, at });
  }
  const streamArn = await prepareTable(dynamodb, to);
  log(`${to} has its stream, expiry, backups and protection.`);
  if (config.restoredTable === undefined)
    log(await spareData(config.stackName, clients, 'AWS::DynamoDB::Table'));
  tellSettings(around, [`"restoredTable": "${streamArn}",`, '"traffic": "closed"']);
};
