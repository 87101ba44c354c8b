import { isDeepStrictEqual } from 'node:util';
import { type JsonRecord, listOf, recordOf, textOf } from '../gateway/narrow.ts';
import type { Behind } from './behind.ts';
import type { TableSettings } from './tables.ts';

const BATCH_GET_KEYS = 100;
const BATCH_WRITES = 25;

/** A row as it was; without `row` there was none. */
interface Image {
  readonly row: JsonRecord | undefined;
}

interface Replaced extends Image {
  /** When the image was replaced, in milliseconds. */
  readonly at: number;
}

/** One partition of a table or of one of its indexes. */
interface Partition {
  readonly index: string | undefined;
  /** The attribute that partitions it. */
  readonly attribute: string;
  readonly value: unknown;
}

/** The rows of a table that were replaced of late, and a table beside it in which reads find rows as they were. */
export class FormerTable {
  readonly settings: TableSettings;
  /** Name of the table beside the real one. */
  readonly name: string;
  /** Images of each row that was written, oldest first. */
  private readonly replaced = new Map<string, { readonly key: JsonRecord; readonly images: Replaced[] }>();
  /** Keys of the rows that lie in the table beside. */
  private placed: readonly JsonRecord[] = [];
  private description: Promise<JsonRecord> | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(settings: TableSettings) {
    this.settings = settings;
    this.name = `${settings.name}.former`;
  }

  /** Reads the rows that are about to be written; the answer keeps their images as replaced at the time it is called. */
  async remember(behind: Behind, rows: readonly JsonRecord[]): Promise<() => void> {
    const keys = new Map(rows.map((row) => [this.nameOf(row), this.keyOf(row)]));
    const found = await this.present(behind, [...keys.values()]);
    return () => {
      const at = behind.state.context.now();
      for (const [name, key] of keys) {
        const entry = this.replaced.get(name) ?? { key, images: [] };
        entry.images.push({ row: found.get(name), at });
        this.replaced.set(name, entry);
      }
    };
  }

  /** A row as it was at a time, undefined when it has not been written since. */
  imageAt(key: JsonRecord, at: number): Image | undefined {
    return this.replaced.get(this.nameOf(key))?.images.find((image) => image.at > at);
  }

  /** All rows of a partition as they were at a time, undefined when none of them has been written since. */
  async rowsAt(behind: Behind, partition: Partition, at: number): Promise<readonly JsonRecord[] | undefined> {
    const { attribute, value } = partition;
    const touched = [...this.replaced.values()].flatMap(({ key }) => {
      const image = this.imageAt(key, at);
      return image === undefined ? [] : [{ key, image }];
    });
    const isIn = (row: JsonRecord | undefined): boolean => isDeepStrictEqual(row?.[attribute], value);
    const isOfTable = partition.index === undefined;
    if (!touched.some(({ key, image }) => !isOfTable || isIn(key) || isIn(image.row))) return undefined;
    const keys = (await this.keysNow(behind, partition)).map((row) => this.keyOf(row));
    const rows = await this.present(behind, keys);
    for (const { key, image } of touched) {
      rows.delete(this.nameOf(key));
      if (image.row !== undefined && isIn(image.row)) rows.set(this.nameOf(key), image.row);
    }
    return [...rows.values()];
  }

  /** The attribute that partitions the table, or one of its indexes. */
  async hashKeyOf(behind: Behind, index: string | undefined): Promise<string> {
    if (index === undefined) return this.settings.hashKey;
    const { GlobalSecondaryIndexes: global, LocalSecondaryIndexes: local } = await this.created(behind);
    const found = [...listOf(global), ...listOf(local)]
      .map(recordOf)
      .find((each) => each['IndexName'] === index);
    const hash = listOf(found?.['KeySchema'])
      .map(recordOf)
      .find((each) => each['KeyType'] === 'HASH');
    return textOf(hash?.['AttributeName']) ?? this.settings.hashKey;
  }

  /** Reads while the table beside holds these rows and no others. One read after the other. */
  async withRows<Result>(
    behind: Behind,
    rows: readonly JsonRecord[],
    read: () => Promise<Result>,
  ): Promise<Result> {
    const mine = this.turn.then(async () => {
      await this.created(behind);
      await this.place(behind, rows);
      return await read();
    });
    this.turn = mine.catch(() => undefined);
    return await mine;
  }

  private keyOf(row: JsonRecord): JsonRecord {
    const { hashKey, rangeKey } = this.settings;
    return { [hashKey]: row[hashKey], ...(rangeKey !== undefined && { [rangeKey]: row[rangeKey] }) };
  }

  private nameOf(row: JsonRecord): string {
    return JSON.stringify(this.keyOf(row));
  }

  /** Rows as they are now, by their names. */
  private async present(behind: Behind, keys: readonly JsonRecord[]): Promise<Map<string, JsonRecord>> {
    const found = new Map<string, JsonRecord>();
    for (let start = 0; start < keys.length; start += BATCH_GET_KEYS) {
      const Keys = keys.slice(start, start + BATCH_GET_KEYS);
      const output = await behind.run('BatchGetItem', {
        RequestItems: { [this.settings.name]: { Keys, ConsistentRead: true } },
      });
      for (const row of listOf(recordOf(output['Responses'])[this.settings.name]).map(recordOf)) {
        found.set(this.nameOf(row), row);
      }
    }
    return found;
  }

  private async keysNow(behind: Behind, partition: Partition): Promise<readonly JsonRecord[]> {
    const rows: JsonRecord[] = [];
    let after: unknown;
    do {
      const output: JsonRecord = await behind.run('Query', {
        TableName: this.settings.name,
        ...(partition.index !== undefined && { IndexName: partition.index }),
        KeyConditionExpression: '#hash = :hash',
        ExpressionAttributeNames: { '#hash': partition.attribute },
        ExpressionAttributeValues: { ':hash': partition.value },
        ...(after !== undefined && { ExclusiveStartKey: after }),
      });
      rows.push(...listOf(output['Items']).map(recordOf));
      after = output['LastEvaluatedKey'];
    } while (after !== undefined);
    return rows;
  }

  private async place(behind: Behind, rows: readonly JsonRecord[]): Promise<void> {
    const wanted = new Set(rows.map((row) => this.nameOf(row)));
    const writes = [
      ...this.placed
        .filter((key) => !wanted.has(this.nameOf(key)))
        .map((Key) => ({ DeleteRequest: { Key } })),
      ...rows.map((Item) => ({ PutRequest: { Item } })),
    ];
    for (let start = 0; start < writes.length; start += BATCH_WRITES) {
      const RequestItems = { [this.name]: writes.slice(start, start + BATCH_WRITES) };
      await behind.run('BatchWriteItem', { RequestItems });
    }
    this.placed = rows.map((row) => this.keyOf(row));
  }

  /** Makes the table beside, empty and like the real one but for its stream. */
  private created(behind: Behind): Promise<JsonRecord> {
    this.description ??= this.create(behind);
    return this.description;
  }

  private async create({ run }: Behind): Promise<JsonRecord> {
    const table = recordOf((await run('DescribeTable', { TableName: this.settings.name }))['Table']);
    await run('DeleteTable', { TableName: this.name }).catch(() => undefined);
    const indexes = (kind: string) => {
      const all = listOf(table[kind]).map(recordOf);
      const made = all.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
      return made.length > 0 && { [kind]: made };
    };
    await run('CreateTable', {
      TableName: this.name,
      KeySchema: table['KeySchema'],
      AttributeDefinitions: table['AttributeDefinitions'],
      BillingMode: 'PAY_PER_REQUEST',
      ...indexes('GlobalSecondaryIndexes'),
      ...indexes('LocalSecondaryIndexes'),
    });
    return table;
  }
}
