import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cloud, Part } from '../contract/contract.ts';
import { plainAddress } from '../network/hosts.ts';
import { listen } from '../network/listen.ts';
import type { Origin, OriginAnswer } from './origin.ts';
import { type ResponseHeadersPolicy, withPolicy } from './response-headers.ts';
import { checkSignature, type SignatureProblem, wildcardFits } from './signed-address.ts';

/** What a distribution does with the requests that fit a path pattern. */
export interface Behaviour {
  readonly pathPattern: string;
  readonly allowedMethods: readonly string[];
  readonly origin: Origin;
  /** Public keys of which one must have signed; undefined: no signature is asked for. */
  readonly keys: ReadonlyMap<string, string> | undefined;
  readonly headers: ResponseHeadersPolicy | undefined;
}

/** A distribution: behaviours in their order, the default one last. */
export interface Distribution {
  readonly logicalId: string;
  /** As metrics name it. */
  readonly id: string;
  readonly behaviours: readonly Behaviour[];
  readonly defaultRootObject: string;
}

/**
 * Bytes of an address, and of a request without its body.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
const URL_LIMIT = 8192;
const REQUEST_LIMIT = 20_480;

/** CloudFront's edge on this machine. Nothing is cached: an object that is gone is gone at once. */
export class DistributionServer implements Part {
  readonly name: string;
  readonly host: string;
  readonly #server: Server;
  readonly #origins: readonly Origin[];

  private constructor(server: Server, host: string, distribution: Distribution) {
    this.name = `distribution ${distribution.logicalId}`;
    this.#server = server;
    this.host = host;
    this.#origins = distribution.behaviours.map(({ origin }) => origin);
  }

  static async start(
    cloud: Cloud,
    { name, port }: { readonly name: string; readonly port: number },
    distribution: Distribution,
  ): Promise<DistributionServer> {
    // More than Node takes by itself: what is too long is CloudFront's to refuse.
    const server = createServer({ maxHeaderSize: 4 * REQUEST_LIMIT }, (request, response) => {
      response.once('finish', () => recordAnswer(cloud, distribution.id, response.statusCode));
      serve(request, response, distribution, cloud).catch((error: unknown) => {
        cloud.log(`CloudFront: ${String(error)}`);
        response.destroy();
      });
    });
    const actual = await listen(server, { name, host: cloud.host, port });
    return new DistributionServer(server, `${cloud.publicHost}:${actual}`, distribution);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
    for (const origin of this.#origins) origin.close();
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  distribution: Distribution,
  cloud: Cloud,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = addressOf(request);
  const path = url && decoded(url.pathname);
  const behaviour =
    path === undefined
      ? undefined
      : distribution.behaviours.find(({ pathPattern }) => wildcardFits(pathPattern, path));
  if (!url || path === undefined || !behaviour) {
    refuse(response, method, 400, 'BadRequest', 'Bad request');
    return;
  }
  if (isTooLong(request, url)) {
    refuse(response, method, 413, 'RequestTooLong', 'Request Entity Too Large');
    return;
  }
  const { origin } = request.headers;
  const isPreflight = method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (!behaviour.allowedMethods.includes(method)) {
    refuse(
      response,
      method,
      403,
      'MethodNotAllowed',
      'This distribution is not configured to allow the HTTP request method that was used for this request.',
    );
    return;
  }
  if (method === 'GET' && hasBody(request)) {
    refuse(response, method, 403, 'BadRequest', 'A GET request has no body.');
    return;
  }
  // Rules for other origins in a policy answer here; without them the question is the origin's.
  if (isPreflight && behaviour.headers?.CorsConfig !== undefined) {
    response.writeHead(
      200,
      withPolicy({ ...edgeHeaders('Miss'), 'content-length': '0' }, behaviour.headers, {
        origin,
        origins: cloud.origins,
        isPreflight,
      }),
    );
    response.end();
    return;
  }
  const problem = signatureProblem(request, url, behaviour, cloud);
  if (problem) {
    refuse(response, method, 403, problem.code, problem.message);
    return;
  }
  if (cloud.faults.active.some((fault) => fault.kind === 'refuse' && fault.service === 'cloudfront')) {
    refuse(response, method, 503, 'SlowDown', 'Please reduce your request rate.');
    return;
  }
  const answer = await behaviour.origin.answer({
    viewer: request,
    path: path === '/' ? `/${distribution.defaultRootObject}` : path,
  });
  await send(request, response, answer, behaviour, cloud);
}

/**
 * Records what CloudFront measures of a request; the rates are percents, of which CloudWatch takes the average.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html
 */
function recordAnswer({ metrics }: Cloud, DistributionId: string, status: number): void {
  const record = (name: string, value: number): void =>
    metrics.record(
      { namespace: 'AWS/CloudFront', name, dimensions: { DistributionId, Region: 'Global' } },
      value,
    );
  record('Requests', 1);
  record('4xxErrorRate', status >= 400 && status < 500 ? 100 : 0);
  record('5xxErrorRate', status >= 500 ? 100 : 0);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: OriginAnswer,
  { headers: policy }: Behaviour,
  { origins }: Cloud,
): Promise<void> {
  const headers = withPolicy(
    { ...answer.headers, ...edgeHeaders(answer.status < 400 ? 'Miss' : 'Error') },
    policy,
    { origin: request.headers.origin, origins, isPreflight: false },
  );
  const { cookies = [] } = answer;
  response.writeHead(answer.status, {
    ...headers,
    ...(cookies.length > 0 && { 'set-cookie': [...cookies] }),
  });
  const body = typeof answer.body === 'string' ? Readable.from([answer.body]) : answer.body;
  if (answer.status === 304 || request.method === 'HEAD') {
    body.destroy();
    response.end();
    return;
  }
  await pipeline(body, response);
}

function isTooLong({ method = '', url = '', rawHeaders }: IncomingMessage, { href }: URL): boolean {
  const bytes = [method, url, ...rawHeaders].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return href.length > URL_LIMIT || bytes > REQUEST_LIMIT;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function signatureProblem(
  request: IncomingMessage,
  url: URL,
  { keys }: Behaviour,
  cloud: Cloud,
): SignatureProblem | undefined {
  if (!keys) return undefined;
  return checkSignature(
    {
      url,
      cookies: cookiesOf(request.headers.cookie ?? ''),
      viewerIp: plainAddress(request.socket.remoteAddress),
      now: cloud.now(),
    },
    keys,
  );
}

function refuse(
  response: ServerResponse,
  method: string,
  status: number,
  code: string,
  message: string,
): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, {
    ...edgeHeaders('Error'),
    'content-type': 'text/xml',
    'content-length': Buffer.byteLength(body),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

function edgeHeaders(cache: 'Miss' | 'Error'): Record<string, string> {
  return {
    server: 'CloudFront',
    'x-cache': `${cache} from cloudfront`,
    'x-amz-cf-id': randomUUID(),
  };
}

function addressOf(request: IncomingMessage): URL | undefined {
  const address = `http://${request.headers.host ?? ''}${request.url ?? ''}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function cookiesOf(header: string): Record<string, string> {
  return Object.fromEntries(
    header.split(';').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
    }),
  );
}
