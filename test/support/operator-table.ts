/** The table of a running cloud, past all functions: for what no route can do, and for seeding many rows. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeTable } from '../../lambdas/platform/make-table.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import type { TestCloud } from './cloud.ts';

/** What is written here goes through the stream like everything else. The operator's calls are not in the call log. */
export const operatorTable = ({ operator }: Pick<TestCloud, 'operator'>): Table =>
  makeTable(
    operator.tableName,
    new DynamoDBClient({
      endpoint: operator.endpoint,
      region: operator.region,
      credentials: operator.credentials,
    }),
  );
