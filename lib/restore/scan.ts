/** Reads a whole table in segments. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { keyOfRow } from '../../lambdas/platform/row.ts';
import type { Key } from '../../lambdas/platform/table.ts';
import type { ScannedPage } from './reconcile.ts';

export const makeScan =
  (client: DynamoDBClient, TableName: string) =>
  async (Segment: number, TotalSegments: number, after: Key | undefined): Promise<ScannedPage> => {
    const page = await client.send(
      new ScanCommand({
        TableName,
        Segment,
        TotalSegments,
        ConsistentRead: true,
        ...(after && { ExclusiveStartKey: marshall(after) }),
      }),
    );
    return {
      rows: (page.Items ?? []).map((item) => unmarshall(item)),
      next: page.LastEvaluatedKey && keyOfRow(unmarshall(page.LastEvaluatedKey)),
    };
  };
