/** Restores a table from its backups, and gives it what a restored table lacks. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  RestoreTableToPointInTimeCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

const LONGEST_RESTORE_SECONDS = 24 * 3_600;

interface Restoration {
  readonly from: string;
  readonly to: string;
  /** The latest second there is where it is left out. */
  readonly at?: Date | undefined;
}

/** Restores a table under a new name; answers when it is there, which takes AWS minutes to hours. */
export const restoreTable = async (client: DynamoDBClient, { from, to, at }: Restoration): Promise<void> => {
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: from,
      TargetTableName: to,
      ...(at === undefined ? { UseLatestRestorableTime: true } : { RestoreDateTime: at }),
    }),
  );
  await waitForTable(client, to);
};

const waitForTable = (client: DynamoDBClient, TableName: string) =>
  waitUntilTableExists({ client, maxWaitTime: LONGEST_RESTORE_SECONDS }, { TableName });

const describe = async (client: DynamoDBClient, TableName: string) => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table === undefined) throw new Error(`There is no table ${TableName}`);
  return Table;
};

/**
 * Gives a restored table its stream, the expiry of rows, backups and protection: AWS restores none of them. May be repeated. Answers the ARN of
 * the stream, which the setting `restoredTable` takes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 */
export const prepareTable = async (client: DynamoDBClient, TableName: string): Promise<string> => {
  const before = await describe(client, TableName);
  if (before.StreamSpecification?.StreamEnabled !== true) {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
    await client.send(new UpdateTableCommand({ TableName, StreamSpecification }));
    await waitForTable(client, TableName);
  }
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.AttributeName !== 'expiresAt') {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expiresAt' };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
  await client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true }));
  const { LatestStreamArn } = await describe(client, TableName);
  if (LatestStreamArn === undefined)
    throw new Error(`The stream of ${TableName} is not there yet; try again`);
  return LatestStreamArn;
};
