/**
 * Point-in-time recovery as far as one machine has it: a table can be restored to what it is now. As on AWS the new table has the rows, the key
 * and the indexes of the other, and neither stream nor time to live, backups or protection.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 */
import { AwsError } from '../gateway/aws-error.ts';
import { flagOf, type JsonRecord, listOf, recordOf, textOf } from '../gateway/narrow.ts';

type Run = (operation: string, input: JsonRecord) => Promise<JsonRecord>;

const COPIED_AT_ONCE = 25; // requests a BatchWriteItem takes

const enabled = new Set<string>();

/** The operations on backups that are known. */
export const backupOperations: Readonly<
  Record<string, (run: Run, input: JsonRecord) => Promise<JsonRecord>>
> = {
  RestoreTableToPointInTime: restore,
  UpdateContinuousBackups: async (_, input) => {
    const table = textOf(input['TableName']) ?? '';
    const wanted = flagOf(recordOf(input['PointInTimeRecoverySpecification'])['PointInTimeRecoveryEnabled']);
    if (wanted) enabled.add(table);
    else enabled.delete(table);
    return describe(table);
  },
  DescribeContinuousBackups: async (_, input) => describe(textOf(input['TableName']) ?? ''),
};

function describe(table: string): JsonRecord {
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: enabled.has(table) ? 'ENABLED' : 'DISABLED',
      },
    },
  };
}

async function restore(run: Run, input: JsonRecord): Promise<JsonRecord> {
  if (!flagOf(input['UseLatestRestorableTime'])) {
    throw new AwsError(
      'ValidationException',
      400,
      'One machine keeps no history: use the latest restorable time.',
    );
  }
  const from = textOf(input['SourceTableName']) ?? '';
  const to = textOf(input['TargetTableName']) ?? '';
  const source = recordOf((await run('DescribeTable', { TableName: from }))['Table']);
  const made = await run('CreateTable', {
    TableName: to,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: source['KeySchema'],
    AttributeDefinitions: source['AttributeDefinitions'],
  });
  let after: unknown;
  do {
    const page = await run('Scan', {
      TableName: from,
      ConsistentRead: true,
      ...(after === undefined ? {} : { ExclusiveStartKey: after }),
    });
    const rows = listOf(page['Items']);
    for (let at = 0; at < rows.length; at += COPIED_AT_ONCE) {
      const requests = rows.slice(at, at + COPIED_AT_ONCE).map((Item) => ({ PutRequest: { Item } }));
      await run('BatchWriteItem', { RequestItems: { [to]: requests } });
    }
    after = page['LastEvaluatedKey'];
  } while (after !== undefined);
  return { TableDescription: recordOf(made['TableDescription']) };
}
