/** A table of its own on a real engine, with the units it consumed. */
import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeTable } from '../../lambdas/platform/make-table.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import type { Engine } from './engines.ts';
import { startTableEngine } from './engines.ts';

export interface Units {
  readonly read: number;
  readonly write: number;
}

export interface TestTable {
  readonly name: string;
  /** Where its engine is asked. */
  readonly endpoint: string;
  readonly table: Table;
  /** What some work consumed of this table, in capacity units. */
  unitsOf(work: () => Promise<unknown>): Promise<Units>;
  stop(): Promise<void>;
}

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

interface Consumed {
  readonly CapacityUnits?: number | undefined;
}

const unitsIn = (output: object): number => {
  if (!('ConsumedCapacity' in output)) return 0;
  const consumed = output.ConsumedCapacity as Consumed | readonly Consumed[] | undefined;
  return [consumed ?? []].flat().reduce((sum, { CapacityUnits }) => sum + (CapacityUnits ?? 0), 0);
};

const clientOf = (engine: Engine) =>
  new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

/** A table in memory, with an engine of its own. */
export const startTestTable = async (): Promise<TestTable> => {
  const engine = await startTableEngine();
  const client = clientOf(engine);
  let units = { read: 0, write: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
      const answer = await next({ ...args, input });
      const consumed = unitsIn(answer.output);
      const isWrite = writes.has(String(context.commandName).replace(/Command$/, ''));
      units = isWrite
        ? { ...units, write: units.write + consumed }
        : { ...units, read: units.read + consumed };
      return answer;
    },
    { step: 'initialize' },
  );
  const TableName = `suwar-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  return {
    name: TableName,
    endpoint: engine.endpoint,
    table: makeTable(TableName, client),
    unitsOf: async (work) => {
      units = { read: 0, write: 0 };
      await work();
      return units;
    },
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};
