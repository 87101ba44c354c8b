/** Reads a whole table, page by page: for the rare work to which no key leads. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { attributesOf, rowFrom } from './attribute-values.ts';
import type { Key, Row } from './table.ts';

export interface ScannedPage {
  readonly rows: readonly Row[];
  /** Where the next page begins, undefined at the end. */
  readonly next: Key | undefined;
}

/** A page of all rows there are, in no order, from behind a key. */
export type ScanTable = (after: Key | undefined) => Promise<ScannedPage>;

/** Reads with strong consistency, for a read unit for each 4 KB that are there. */
export const makeScanTable =
  (TableName: string, client = new DynamoDBClient({})): ScanTable =>
  async (after) => {
    const answer = await client.send(
      new ScanCommand({
        TableName,
        ConsistentRead: true,
        ...(after && { ExclusiveStartKey: attributesOf({ pk: after.pk, sk: after.sk }) }),
      }),
    );
    const last = answer.LastEvaluatedKey && rowFrom(answer.LastEvaluatedKey);
    return {
      rows: (answer.Items ?? []).map(rowFrom),
      next: last && { pk: String(last['pk']), sk: String(last['sk']) },
    };
  };
