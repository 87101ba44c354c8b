import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Part } from '../contract/contract.ts';
import { plainAddress } from '../network/hosts.ts';
import { listen, type Place } from '../network/listen.ts';
import type { Answer } from './answer.ts';
import type { ReceivedRequest } from './request-event.ts';

/** A server that listens. */
export interface HttpServer extends Part {
  readonly port: number;
  /** Requests that wait for their answer. */
  readonly underWay: number;
}

/** Reads a body, but no more than `limit` bytes and one: enough to see that it is too large. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    // The rest is read and dropped, so that the caller gets its answer instead of a broken connection.
    if (size <= limit) {
      chunks.push(bytes);
    }
    size += bytes.length;
  }
  return Buffer.concat(chunks);
}

const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  const hasBody = status !== 204 && status !== 304;
  const isHead = response.req.method === 'HEAD';
  response.writeHead(status, {
    ...Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    ),
    // To HEAD a function may tell the length of what GET would be answered with.
    ...(hasBody && !(isHead && 'content-length' in headers) && { 'content-length': body.length }),
  });
  response.end(hasBody ? body : undefined);
};

const HEADER_LIMIT = 1024 * 1024; // bytes

/** Serves HTTP; `answer` must not throw. */
export async function startHttpServer(
  options: Place & {
    readonly bodyLimit: number;
    /** The clock that tells when requests came. */
    readonly now?: () => number;
    readonly answer: (request: ReceivedRequest) => Promise<Answer>;
  },
): Promise<HttpServer> {
  let underWay = 0;
  // More than Node takes by itself: what is too long for the API is the API's to refuse.
  const server = createServer({ maxHeaderSize: HEADER_LIMIT }, async (request, response) => {
    underWay += 1;
    const arrivedAt = options.now?.();
    try {
      const body = await readBody(request, options.bodyLimit);
      const received: ReceivedRequest = {
        method: request.method ?? 'GET',
        target: request.url ?? '/',
        rawHeaders: request.rawHeaders,
        body,
        sourceIp: plainAddress(request.socket.remoteAddress),
        localIp: plainAddress(request.socket.localAddress),
        ...(arrivedAt !== undefined && { arrivedAt }),
      };
      send(response, await options.answer(received));
    } catch (error) {
      // The caller went away, or a header value of the answer cannot be written.
      if (!response.headersSent && !response.destroyed) {
        const message = error instanceof Error ? error.message : String(error);
        response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
      }
    } finally {
      underWay -= 1;
    }
  });
  // Long enough that a client's kept connection is not closed under its next request.
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, options);
  return {
    name: options.name,
    port,
    get underWay() {
      return underWay;
    },
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
