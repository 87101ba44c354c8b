/**
 * The fault `stale-reads`: reads that do not ask for strong consistency are answered from the state some time ago. While it is in force,
 * the image that each write replaces is kept. A read that meets such rows is performed by the emulator itself, on a table beside the real
 * one that holds the rows as they were, so that conditions, filters, projections, order, pages and units are those of any other read.
 */
import type { GatewayState } from '../gateway/gateway-state.ts';
import { perGateway } from '../gateway/gateway-state.ts';
import { type JsonRecord, listOf, recordOf, textOf } from '../gateway/narrow.ts';
import type { Behind } from './behind.ts';
import { FormerTable } from './former-table.ts';
import { equalityOf } from './key-condition.ts';
import { type TableSettings, tableNameOf, tables } from './tables.ts';

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Former tables by the names of those that they stand for. */
const formerTables = perGateway(() => new Map<string, FormerTable>());

const lagOf = ({ state, call }: Behind): number | undefined => {
  if (call.functionId === undefined) return undefined;
  for (const fault of state.context.faults.active) {
    if (fault.kind !== 'stale-reads') continue;
    if (fault.functionId === undefined || fault.functionId === call.functionId) return fault.lag;
  }
  return undefined;
};

/** Reads what a write is about to replace. The answer is to be called when the write is done. */
export async function rememberFormer(behind: Behind, input: JsonRecord): Promise<(() => void) | undefined> {
  const { state } = behind;
  if (!state.context.faults.active.some(({ kind }) => kind === 'stale-reads')) {
    formerTables.of(state).clear();
    return undefined;
  }
  const remembered: (() => void)[] = [];
  for (const [name, rows] of rowsWritten(input)) {
    const former = formerOf(state, name);
    if (former !== undefined) remembered.push(await former.remember(behind, rows));
  }
  return () => {
    for (const keep of remembered) keep();
  };
}

/** Answers a read from the state some time ago; undefined where that is the present one, or where the fault does not apply. */
export async function readFormer(behind: Behind, input: JsonRecord): Promise<Answer | undefined> {
  const lag = lagOf(behind);
  if (lag === undefined) return undefined;
  const at = behind.state.context.now() - lag;
  switch (behind.call.operation) {
    case 'GetItem':
      return await getFormer(behind, input, at);
    case 'Query':
      return await queryFormer(behind, input, at);
    case 'BatchGetItem':
      return await batchGetFormer(behind, input, at);
    default:
      return undefined;
  }
}

function formerOf(state: GatewayState, table: string): FormerTable | undefined {
  const name = tableNameOf(table);
  const settings: TableSettings | undefined = tables.of(state).get(name);
  if (settings === undefined) return undefined;
  const known = formerTables.of(state).get(name) ?? new FormerTable(settings);
  formerTables.of(state).set(name, known);
  return known;
}

async function getFormer(behind: Behind, input: JsonRecord, at: number): Promise<Answer | undefined> {
  const former = formerOf(behind.state, textOf(input['TableName']) ?? '');
  if (former === undefined || input['ConsistentRead'] === true) return undefined;
  const key = recordOf(input['Key']);
  const image = former.imageAt(key, at);
  if (image === undefined) return undefined;
  return await former.withRows(behind, image.row === undefined ? [] : [image.row], async () =>
    answerOf(await behind.run('GetItem', { ...input, TableName: former.name }), former),
  );
}

async function queryFormer(behind: Behind, input: JsonRecord, at: number): Promise<Answer | undefined> {
  const former = formerOf(behind.state, textOf(input['TableName']) ?? '');
  if (former === undefined || input['ConsistentRead'] === true) return undefined;
  const index = textOf(input['IndexName']);
  const attribute = await former.hashKeyOf(behind, index);
  const value = equalityOf(input, attribute);
  const rows = await former.rowsAt(behind, { index, attribute, value }, at);
  if (rows === undefined) return undefined;
  return await former.withRows(behind, rows, async () =>
    answerOf(await behind.run('Query', { ...input, TableName: former.name }), former),
  );
}

async function batchGetFormer(behind: Behind, input: JsonRecord, at: number): Promise<Answer | undefined> {
  const requested = recordOf(input['RequestItems']);
  const [only, ...others] = Object.entries(requested);
  if (only === undefined || others.length > 0) return undefined;
  const [table, wanted] = only;
  const former = formerOf(behind.state, table);
  const request = recordOf(wanted);
  if (former === undefined || request['ConsistentRead'] === true) return undefined;
  const keys = listOf(request['Keys']).map(recordOf);
  const replaced = keys.filter((key) => former.imageAt(key, at) !== undefined);
  if (replaced.length === 0) return undefined;
  const present = keys.filter((key) => !replaced.includes(key));
  const rows = replaced.map((key) => former.imageAt(key, at)?.row).filter((row) => row !== undefined);
  return await former.withRows(behind, rows, async () => {
    const output = await behind.run('BatchGetItem', {
      ...input,
      RequestItems: {
        ...(present.length > 0 && { [table]: { ...request, Keys: present } }),
        [former.name]: { ...request, Keys: replaced },
      },
    });
    const responses = recordOf(output['Responses']);
    const found = [...listOf(responses[table]), ...listOf(responses[former.name])];
    return answerOf({ ...output, Responses: { [table]: found } }, former);
  });
}

/** An answer that names the real table alone. */
function answerOf(output: JsonRecord, former: FormerTable): Answer {
  const text = JSON.stringify(output).replaceAll(`"${former.name}"`, `"${former.settings.name}"`);
  return { status: 200, body: Buffer.from(text) };
}

/** Keys or rows that a call writes, by table. */
function rowsWritten(input: JsonRecord): ReadonlyMap<string, readonly JsonRecord[]> {
  const found = new Map<string, JsonRecord[]>();
  const add = (table: string, row: unknown): void => {
    if (row !== undefined) found.set(table, [...(found.get(table) ?? []), recordOf(row)]);
  };
  const addPart = (part: JsonRecord): void =>
    add(textOf(part['TableName']) ?? '', part['Item'] ?? part['Key']);
  if (input['TableName'] !== undefined) addPart(input);
  for (const [table, writes] of Object.entries(recordOf(input['RequestItems']))) {
    for (const write of listOf(writes).map(recordOf)) {
      add(table, recordOf(write['PutRequest'])['Item'] ?? recordOf(write['DeleteRequest'])['Key']);
    }
  }
  for (const item of listOf(input['TransactItems']).map(recordOf)) {
    const { ConditionCheck: _, ...writes } = item;
    for (const part of Object.values(writes)) addPart(recordOf(part));
  }
  return found;
}
