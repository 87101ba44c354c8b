/**
 * Reads of a table without the way through the SDK's middleware, which takes several times the processor time of the call itself. A read
 * goes straight to where the SDK's own last request went, once; whatever is answered but 200 is left to the SDK, which asks again with all
 * its retries and errors. Reads may be repeated.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { rowFrom } from './attribute-values.ts';
import { type Endpoint, keepConnections, StrangeAnswer } from './kept-connections.ts';
import { once } from './once.ts';
import { readAnswer } from './read-rows.ts';
import { makeRequestSigner, type SigningCredentials } from './sign-request.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.0';

/** The operations that are asked directly, by the names of their commands. */
const targets = new Map([
  ['GetItemCommand', 'DynamoDB_20120810.GetItem'],
  ['BatchGetItemCommand', 'DynamoDB_20120810.BatchGetItem'],
  ['QueryCommand', 'DynamoDB_20120810.Query'],
]);

interface TableEndpoint extends Endpoint {
  /** With the port where it is not the usual one. */
  readonly host: string;
}

/** Where a request of the SDK goes, undefined for what is no request to the root of a host. */
const endpointOf = (request: unknown): TableEndpoint | undefined => {
  if (typeof request !== 'object' || request === null) return undefined;
  const { protocol, hostname, port, path }: Readonly<Record<string, unknown>> = { ...request };
  if (typeof hostname !== 'string' || path !== '/') return undefined;
  const isTls = protocol !== 'http:';
  if (typeof port !== 'number') return { isTls, hostname, port: undefined, host: hostname };
  return { isTls, hostname, port, host: `${hostname}:${port}` };
};

/** Bytes come as base64, which the SDK alone makes bytes of; no row has any. */
const holdsBytes = (text: string): boolean => text.includes('"B":') || text.includes('"BS":');

/** What a direct read answered, its rows as plain values. */
class PlainAnswer {
  readonly $metadata = {};

  constructor(members: object) {
    Object.assign(this, members);
  }
}

const asItIs = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => row;

/** What makes a row of one in an answer, whichever way it was asked for. */
export const rowIn = (answer: object): typeof rowFrom => (answer instanceof PlainAnswer ? asItIs : rowFrom);

const outputOf = (text: string) => {
  const plain = readAnswer(text);
  if (plain !== undefined) return new PlainAnswer(plain);
  return holdsBytes(text) ? undefined : { $metadata: {}, ...JSON.parse(text) };
};

/** Has a client ask reads directly, once it has asked anything its own way: that shows where its table is. */
export const askReadsDirectly = (client: DynamoDBClient): void => {
  let way: { readonly host: string; readonly post: ReturnType<typeof keepConnections> } | undefined;
  let isStrange = false;
  const signer = once(async () => makeRequestSigner('dynamodb', await client.config.region()));
  let held: SigningCredentials | undefined;
  /** Those that do not say when they end hold for the life of the container, as a function's do. */
  const readCredentials = async (): Promise<SigningCredentials> => {
    const found = await client.config.credentials();
    if (found.expiration === undefined) held = found;
    return found;
  };

  const ask = async (target: string, input: object) => {
    if (way === undefined || isStrange) return undefined;
    const sign = await signer();
    const body = JSON.stringify(input);
    const request = { host: way.host, target, contentType: CONTENT_TYPE, body };
    const head = sign(request, held ?? (await readCredentials()), Date.now());
    const length = Buffer.byteLength(body, 'utf8');
    const answer = await way.post(
      `POST / HTTP/1.1\r\n${head}content-length:${length}\r\n\r\n${body}`,
      length === body.length ? 'latin1' : 'utf8',
    );
    return answer.status === 200 ? outputOf(answer.text) : undefined;
  };
  /** Where answers are of another kind, nothing is asked twice for long. */
  const giveUp = (error: unknown): undefined => {
    isStrange ||= error instanceof StrangeAnswer;
  };

  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const target = targets.get(String(commandName));
        const output = target && (await ask(target, args.input).catch(giveUp));
        return output === undefined ? next(args) : { response: undefined, output };
      },
    { name: 'askReadsDirectly', step: 'initialize', priority: 'low' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const endpoint = way === undefined ? endpointOf(args.request) : undefined;
      if (endpoint !== undefined) way = { host: endpoint.host, post: keepConnections(endpoint) };
      return next(args);
    },
    { name: 'learnEndpoint', step: 'finalizeRequest', priority: 'low' },
  );
  // It writes a log that nobody takes.
  client.middlewareStack.remove('loggerMiddleware');
};
