/** What DynamoDB says of a table. */
import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { errorName } from './check.ts';

/** A table; undefined when there is none of the name. */
export const describeTable = async (
  client: DynamoDBClient,
  TableName: string,
): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (errorName(error) === 'ResourceNotFoundException') return undefined;
    throw error;
  }
};

/** The name of the table that this one was restored from; undefined where it was not restored. */
export const sourceOf = ({ RestoreSummary }: TableDescription): string | undefined =>
  RestoreSummary?.SourceTableArn?.split('/').at(-1);
