import type { IncomingMessage } from 'node:http';

/** Query parameters as AWS signs them: decoded, a repeated name as a list. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** A request as it came over the wire, with its head taken apart. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path as sent, still percent-encoded. */
  readonly path: string;
  readonly query: Query;
  /** Query string as sent, without the question mark. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: IncomingMessage;
}

/** Takes the head of a request apart; throws a URIError when an escape in the query is broken. */
export function receive(raw: IncomingMessage): ReceivedRequest {
  const target = raw.url ?? '/';
  const mark = target.indexOf('?');
  const search = mark < 0 ? '' : target.slice(mark + 1);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return {
    method: raw.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: parseQuery(search),
    search,
    headers,
    raw,
  };
}

function parseQuery(search: string): Query {
  const query: Record<string, string | string[]> = {};
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decodeURIComponent(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodeURIComponent(pair.slice(equals + 1));
    const known = query[name];
    if (known === undefined) query[name] = value;
    else query[name] = Array.isArray(known) ? [...known, value] : [known, value];
  }
  return query;
}

/** First value of a query parameter. */
export function queryValue(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === 'string' ? value : value?.[0];
}

/**
 * Reads the whole body; rejects when it is longer than `limitBytes`. The connection stays open then, so that the sender
 * can be told.
 */
export function readBody(request: ReceivedRequest, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.raw.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limitBytes) chunks.push(chunk);
      else reject(new BodyTooLargeError(limitBytes));
    });
    request.raw.once('end', () => {
      const only = chunks.length === 1 ? chunks[0] : undefined;
      resolve(only ?? Buffer.concat(chunks, Math.min(length, limitBytes)));
    });
    request.raw.once('error', reject);
  });
}

/** A body is longer than its service takes. */
export class BodyTooLargeError extends Error {
  override name = 'BodyTooLargeError';
  constructor(limitBytes: number) {
    super(`The request body is longer than ${limitBytes} bytes.`);
  }
}
