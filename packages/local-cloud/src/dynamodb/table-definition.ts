import type { CreateTableCommandInput, KeySchemaElement, Projection } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { ResolvedResource } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import { recordOf, textOf } from '../gateway/narrow.ts';

const Keys = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

/** Throughput of an index has no meaning here, any more than that of its table. */
const Index = z.looseObject({
  IndexName: z.string(),
  KeySchema: Keys,
  Projection: z.strictObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.optional(z.array(z.string())),
  }),
});

const Table = z.looseObject({
  KeySchema: Keys,
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z.optional(z.array(Index)),
  LocalSecondaryIndexes: z.optional(z.array(Index)),
  StreamSpecification: z.optional(
    z.looseObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) }),
  ),
});

/** Reads a table's properties as the input of CreateTable. */
export function readTable(resource: ResolvedResource, name: string): CreateTableCommandInput {
  const parsed = Table.safeParse(resource.properties);
  if (!parsed.success) {
    throw new StartError(`Table ${resource.logicalId} cannot be read: ${z.prettifyError(parsed.error)}`);
  }
  const { data } = parsed;
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: data.KeySchema,
    AttributeDefinitions: data.AttributeDefinitions,
    GlobalSecondaryIndexes: data.GlobalSecondaryIndexes?.map(readIndex),
    LocalSecondaryIndexes: data.LocalSecondaryIndexes?.map(readIndex),
    StreamSpecification:
      data.StreamSpecification === undefined
        ? undefined
        : { StreamEnabled: true, StreamViewType: data.StreamSpecification.StreamViewType },
  };
}

function readIndex(index: z.infer<typeof Index>): {
  IndexName: string;
  KeySchema: KeySchemaElement[];
  Projection: Projection;
} {
  return { IndexName: index.IndexName, KeySchema: index.KeySchema, Projection: index.Projection };
}

/** An index, as wanted or as found. */
export interface KeyedIndex {
  readonly IndexName?: string | undefined;
  readonly KeySchema?: KeySchemaElement[] | undefined;
  readonly Projection?: Projection | undefined;
}

/** The indexes of a table by name. */
export function indexesOf(table: {
  readonly GlobalSecondaryIndexes?: readonly KeyedIndex[] | undefined;
  readonly LocalSecondaryIndexes?: readonly KeyedIndex[] | undefined;
}): ReadonlyMap<string, KeyedIndex> {
  const all = [...(table.GlobalSecondaryIndexes ?? []), ...(table.LocalSecondaryIndexes ?? [])];
  return new Map(all.map((index) => [index.IndexName ?? '', index]));
}

/** Names of the partition and the sort key. */
export function keySchemaOf(keySchema: readonly unknown[]): {
  readonly hashKey: string;
  readonly rangeKey: string | undefined;
} {
  const nameOf = (type: string): string | undefined =>
    textOf(recordOf(keySchema.find((key) => recordOf(key)['KeyType'] === type))['AttributeName']);
  return { hashKey: nameOf('HASH') ?? '', rangeKey: nameOf('RANGE') };
}
