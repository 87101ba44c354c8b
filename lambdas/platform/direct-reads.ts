/**
 * Reads of a table without the way through the SDK's middleware, which takes several times the processor time of the call itself. A read
 * goes straight to where the SDK's own last request went, once; whatever is answered but 200 is left to the SDK, which asks again with all
 * its retries and errors. Reads may be repeated.
 */
import { Agent, type IncomingMessage, request as requestOverHttp } from 'node:http';
import { request as requestOverTls, Agent as TlsAgent } from 'node:https';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeRequestSigner } from './sign-request.ts';

const MAX_CONNECTIONS = 50; // as many as the SDK's own
const TIMEOUT_MS = 3_000; // without a byte; a read takes a few
const CONTENT_TYPE = 'application/x-amz-json-1.0';

/** The operations that are asked directly, by the names of their commands. */
const targets = new Map([
  ['GetItemCommand', 'DynamoDB_20120810.GetItem'],
  ['BatchGetItemCommand', 'DynamoDB_20120810.BatchGetItem'],
  ['QueryCommand', 'DynamoDB_20120810.Query'],
]);

interface Endpoint {
  readonly isTls: boolean;
  readonly hostname: string;
  readonly port: number | undefined;
  /** With the port where it is not the usual one. */
  readonly host: string;
}

/** Where a request of the SDK goes, undefined for what is no request to the root of a host. */
const endpointOf = (request: unknown): Endpoint | undefined => {
  if (typeof request !== 'object' || request === null) return undefined;
  const { protocol, hostname, port, path }: Readonly<Record<string, unknown>> = { ...request };
  if (typeof hostname !== 'string' || path !== '/') return undefined;
  const isTls = protocol !== 'http:';
  if (typeof port !== 'number') return { isTls, hostname, port: undefined, host: hostname };
  return { isTls, hostname, port, host: `${hostname}:${port}` };
};

const textOf = (answer: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    answer.on('error', reject);
  });

/** Sends requests by connections that are kept. Gives the text of an answer that is 200, undefined for any other, and throws where there is none. */
const makePost = ({ isTls, hostname, port }: Endpoint) => {
  const pool = { keepAlive: true, maxSockets: MAX_CONNECTIONS };
  const agent = isTls ? new TlsAgent(pool) : new Agent(pool);
  const request = isTls ? requestOverTls : requestOverHttp;
  return (headers: Readonly<Record<string, string>>, body: string): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      const options = { method: 'POST', hostname, port, path: '/', agent, timeout: TIMEOUT_MS };
      const length = Buffer.byteLength(body, 'utf8');
      const sent = request({ ...options, headers: { ...headers, 'content-length': length } }, (answer) => {
        textOf(answer).then((text) => resolve(answer.statusCode === 200 ? text : undefined), reject);
      });
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error('The table did not answer in time')));
      sent.end(body);
    });
};

/** Bytes come as base64, which the SDK alone makes bytes of; no row has any. */
const holdsBytes = (text: string): boolean => text.includes('"B":') || text.includes('"BS":');

/** Has a client ask reads directly, once it has asked anything its own way: that shows where its table is. */
export const askReadsDirectly = (client: DynamoDBClient): void => {
  let way: { readonly endpoint: Endpoint; readonly post: ReturnType<typeof makePost> } | undefined;
  let signer: Promise<ReturnType<typeof makeRequestSigner>> | undefined;

  const ask = async (target: string, input: object): Promise<string | undefined> => {
    if (way === undefined) return undefined;
    signer ??= client.config.region().then((region) => makeRequestSigner('dynamodb', region));
    const [sign, credentials] = await Promise.all([signer, client.config.credentials()]);
    const body = JSON.stringify(input);
    const request = { host: way.endpoint.host, target, contentType: CONTENT_TYPE, body };
    const text = await way.post(sign(request, credentials, Date.now()), body);
    return text === undefined || holdsBytes(text) ? undefined : text;
  };

  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const target = targets.get(String(commandName));
        const text = target && (await ask(target, args.input).catch(() => undefined));
        if (text === undefined) return next(args);
        return { response: undefined, output: { $metadata: {}, ...JSON.parse(text) } };
      },
    { name: 'askReadsDirectly', step: 'initialize', priority: 'low' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      const endpoint = way === undefined ? endpointOf(args.request) : undefined;
      if (endpoint !== undefined) way = { endpoint, post: makePost(endpoint) };
      return next(args);
    },
    { name: 'learnEndpoint', step: 'finalizeRequest', priority: 'low' },
  );
  // It writes a log that nobody takes.
  client.middlewareStack.remove('loggerMiddleware');
};
