/** Reads that go past the SDK's middleware, against a real engine behind a proxy that can refuse and hang up. */
import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeTable } from '../../../lambdas/platform/make-table.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import type { Table } from '../../../lambdas/platform/table.ts';
import { always } from '../../../lambdas/platform/table.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';

type Fault = 'refuse' | 'hang up' | 'break off';

let engine: Engine;
let proxy: Server;
let client: DynamoDBClient;
let table: Table;
/** Of the operations that came by, by whom they were asked. */
let seen: string[] = [];
/** What goes wrong with the next requests. */
let faults: Fault[] = [];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const headersOf = ({ headers }: IncomingMessage) => {
  const { authorization = '', 'x-amz-date': date, 'x-amz-target': target } = headers;
  const type = { 'content-type': 'application/x-amz-json-1.0' };
  return { ...type, authorization, 'x-amz-date': String(date), 'x-amz-target': String(target) };
};

beforeAll(async () => {
  engine = await startTableEngine();
  proxy = createServer(async (request, answer) => {
    const body = await bodyOf(request);
    const operation = String(request.headers['x-amz-target']).replace(/^.*\./, '');
    seen.push(`${operation} ${request.headers['user-agent'] === undefined ? 'directly' : 'by the SDK'}`);
    const fault = faults.shift();
    if (fault === 'hang up') {
      request.socket.destroy();
      return;
    }
    const asked = await fetch(engine.endpoint, { method: 'POST', body, headers: headersOf(request) });
    const text = await asked.text();
    answer.setHeader('content-type', 'application/x-amz-json-1.0');
    if (fault === 'break off') {
      answer.setHeader('content-length', Buffer.byteLength(text) + 1);
      answer.write(text.slice(0, 10), () => request.socket.destroy());
    } else if (fault === 'refuse') {
      const type = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException';
      answer.writeHead(400).end(JSON.stringify({ __type: type, message: 'Slow down' }));
    } else answer.writeHead(asked.status, { 'content-length': Buffer.byteLength(text) }).end(text);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test', sessionToken: 'token' },
  });
  await client.send(
    new CreateTableCommand({
      TableName: 'Things',
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
  table = makeTable('Things', client);
});
afterAll(async () => {
  client.destroy();
  proxy.closeAllConnections();
  proxy.close();
  await engine.stop();
});
beforeEach(() => {
  seen = [];
  faults = [];
});

const thing = (name: string, more = {}) => ({ pk: 'P', sk: `S#${name}`, ...more });
const everything = thing('everything', {
  text: 'ميناء "⚓"\n',
  numbers: [0, -1.5, 1e15],
  nested: { none: null, yes: true, no: false, empty: [], nothing: {} },
  letters: new Set(['a', 'b']),
});
const read = (row: object) => table.get(keyOfRow({ ...row }), { consistent: true });
const queryThings = () =>
  table.query({ where: { expression: 'pk = :pk', values: { ':pk': 'P' } }, consistent: true });

describe('a read', () => {
  it('is asked by the SDK at first, and directly from then on', async () => {
    await read(thing('nothing'));
    await table.put(everything, always);
    expect(await read(everything)).toEqual(everything);
    expect(await table.getMany([keyOfRow(everything), thing('nothing')])).toEqual([everything]);
    expect((await queryThings()).rows).toEqual([everything]);
    expect(seen).toEqual([
      'GetItem by the SDK',
      'PutItem by the SDK',
      'GetItem directly',
      'BatchGetItem directly',
      'Query directly',
    ]);
  });

  it('is asked again where the connection turns out to be closed', async () => {
    faults = ['hang up'];
    expect(await read(everything)).toEqual(everything);
    expect(seen).toEqual(['GetItem directly', 'GetItem directly']);
  });

  it('is left to the SDK where that goes wrong too', async () => {
    faults = ['hang up', 'hang up'];
    expect(await read(everything)).toEqual(everything);
    expect(seen).toEqual(['GetItem directly', 'GetItem directly', 'GetItem by the SDK']);
    expect(await read(everything)).toEqual(everything);
    expect(seen.at(-1)).toBe('GetItem directly');
  });

  it.each<Fault>(['refuse', 'break off'])('is left to the SDK where things go wrong: %s', async (fault) => {
    faults = [fault];
    expect(await read(everything)).toEqual(everything);
    expect(seen).toEqual(['GetItem directly', 'GetItem by the SDK']);
    expect(await read(everything)).toEqual(everything);
    expect(seen.at(-1)).toBe('GetItem directly');
  });

  it('fails as the SDK fails', async () => {
    const wrong = table.query({ where: { expression: 'pk = :missing' } });
    await expect(wrong).rejects.toThrow(expect.objectContaining({ name: 'ValidationException' }));
  });

  it('gives bytes as bytes', async () => {
    const bytes = thing('bytes', { bytes: new Uint8Array([1, 2, 3]) });
    await table.put(bytes, always);
    expect(await read(bytes)).toEqual(bytes);
  });

  it('is one of many at a time', async () => {
    const names = Array.from({ length: 120 }, (_, each) => thing(`many ${each}`, { each }));
    await table.writeManyUnordered(names);
    expect(await Promise.all(names.map(read))).toEqual(names);
    expect(seen).not.toContain('GetItem by the SDK');
    const directly = seen.filter((each) => each === 'GetItem directly');
    expect(directly.length).toBeGreaterThanOrEqual(names.length);
  });
});
