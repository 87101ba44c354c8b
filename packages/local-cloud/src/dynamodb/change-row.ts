import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Cloud } from '../contract/contract.ts';
import { sharedOperatorClient } from '../gateway/operator-client.ts';

const clientOf = sharedOperatorClient((settings) => new DynamoDBClient(settings));

/** A change that an operator makes to one row by hand, as with the console. */
export interface RowChangeByHand {
  /** Logical id of the table. */
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
  /** Attributes to set. */
  readonly set: Readonly<Record<string, unknown>>;
}

/** Sets attributes of a row that exists. */
export async function changeRow(cloud: Cloud, { table, key, set }: RowChangeByHand): Promise<void> {
  const entries = Object.entries(set);
  const [partition = ''] = Object.keys(key);
  await clientOf(cloud).send(
    new UpdateItemCommand({
      TableName: cloud.created(table).ref,
      Key: marshall(key),
      UpdateExpression: `SET ${entries.map((_, position) => `#n${position} = :v${position}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(#key)',
      ExpressionAttributeNames: {
        '#key': partition,
        ...Object.fromEntries(entries.map(([name], position) => [`#n${position}`, name])),
      },
      ExpressionAttributeValues: marshall(
        Object.fromEntries(entries.map(([, value], position) => [`:v${position}`, value])),
      ),
    }),
  );
}
