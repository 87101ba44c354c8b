/** Restores a table from its backups, and gives it what a restored table lacks. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ContinuousBackupsUnavailableException,
  DescribeTimeToLiveCommand,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { describeTable } from '../deploy/aws/table.ts';

const PAUSE_MS = 5_000;
const MAX_TRIES = 60; // a new table takes no setting of its backups for a moment, and is not seen everywhere at once
const MAX_LOOKS = 17_280; // a day of pauses; AWS promises no time, and says hours for what is large
/** From these no table comes to be used by waiting. */
const LOST: ReadonlySet<string | undefined> = new Set([
  'ARCHIVED',
  'ARCHIVING',
  'DELETING',
  'INACCESSIBLE_ENCRYPTION_CREDENTIALS',
]);

interface Restoration {
  readonly from: string;
  readonly to: string;
  /** The latest second there is where it is left out. */
  readonly at?: Date | undefined;
}

/**
 * Waits until a table can be used: minutes to hours. Unlike the waiter of the SDK it ends with an error that repeats itself, as that of
 * credentials which have expired meanwhile. Throws where the table is not there, is lost, or takes more than a day.
 */
const waitForTable = async (client: DynamoDBClient, TableName: string, pauseMs: number) => {
  for (let looks = 1; ; looks += 1) {
    const table = await describeTable(client, TableName);
    if (table?.TableStatus === 'ACTIVE') return table;
    if (table === undefined && looks >= MAX_TRIES) throw new Error(`There is no table ${TableName}`);
    if (LOST.has(table?.TableStatus) || looks >= MAX_LOOKS)
      throw new Error(`${TableName} cannot be used: it is ${table?.TableStatus}`);
    await sleep(pauseMs);
  }
};

/** Restores a table under a new name; answers when it is there. */
export const restoreTable = async (client: DynamoDBClient, { from, to, at }: Restoration): Promise<void> => {
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: from,
      TargetTableName: to,
      ...(at === undefined ? { UseLatestRestorableTime: true } : { RestoreDateTime: at }),
    }),
  );
  await waitForTable(client, to, PAUSE_MS);
};

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html */
const enableBackups = async (client: DynamoDBClient, TableName: string, pauseMs: number): Promise<void> => {
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  for (let tries = 1; ; tries += 1) {
    try {
      await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
      return;
    } catch (error) {
      if (!(error instanceof ContinuousBackupsUnavailableException) || tries === MAX_TRIES) throw error;
      await sleep(pauseMs);
    }
  }
};

/**
 * Gives a restored table its stream, the expiry of rows, backups and protection: AWS restores none of them. May be repeated. Answers the ARN of
 * the stream, which the setting `restoredTable` takes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 */
export const prepareTable = async (
  client: DynamoDBClient,
  TableName: string,
  pauseMs = PAUSE_MS,
): Promise<string> => {
  // A former try may have been broken off while AWS restored it.
  const before = await waitForTable(client, TableName, pauseMs);
  if (before.StreamSpecification?.StreamEnabled !== true) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    await waitForTable(client, TableName, pauseMs);
  }
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.AttributeName !== 'expiresAt') {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expiresAt' };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  await enableBackups(client, TableName, pauseMs);
  if (before.DeletionProtectionEnabled !== true)
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  const { LatestStreamArn } = await waitForTable(client, TableName, pauseMs);
  if (LatestStreamArn === undefined)
    throw new Error(`The stream of ${TableName} is not there yet; try again`);
  return LatestStreamArn;
};
