import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Cloud, Part } from '../contract/contract.ts';
import { plainAddress } from '../network/hosts.ts';
import { listen } from '../network/listen.ts';
import type { BucketOrigin, OriginAnswer } from './bucket-origin.ts';
import { type ResponseHeadersPolicy, withPolicy } from './response-headers.ts';
import { checkSignature, type SignatureProblem, wildcardFits } from './signed-address.ts';

/** What a distribution does with the requests that fit a path pattern. */
export interface Behaviour {
  readonly pathPattern: string;
  readonly allowedMethods: readonly string[];
  readonly origin: BucketOrigin;
  /** Folder of the origin that paths are relative to. */
  readonly originPath: string;
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

/** CloudFront's edge on this machine. Nothing is cached: an object that is gone is gone at once. */
export class DistributionServer implements Part {
  readonly name: string;
  readonly host: string;
  readonly #server: Server;
  readonly #origins: readonly BucketOrigin[];

  private constructor(server: Server, host: string, distribution: Distribution) {
    this.name = `distribution ${distribution.logicalId}`;
    this.#server = server;
    this.host = host;
    this.#origins = distribution.behaviours.map(({ origin }) => origin);
  }

  static async start(cloud: Cloud, port: number, distribution: Distribution): Promise<DistributionServer> {
    const server = createServer((request, response) => {
      response.once('finish', () => recordAnswer(cloud, distribution.id, response.statusCode));
      serve(request, response, distribution, cloud).catch((error: unknown) => {
        cloud.log(`CloudFront: ${String(error)}`);
        response.destroy();
      });
    });
    const actual = await listen(server, { name: 'media', host: cloud.host, port });
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
  if (isPreflight) {
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
  const key = path === '/' ? distribution.defaultRootObject : path.slice(1);
  const answer = await behaviour.origin.get(
    `${behaviour.originPath.replace(/^\//, '')}${behaviour.originPath === '' ? '' : '/'}${key}`,
    method === 'GET' ? request.headers.range : undefined,
  );
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
  const unchanged = answer.status < 300 && isUnchanged(request, answer.headers);
  const { 'content-length': _, 'content-range': __, ...withoutLength } = answer.headers;
  const headers = withPolicy(
    {
      ...(unchanged ? withoutLength : answer.headers),
      ...edgeHeaders(answer.status < 400 ? 'Miss' : 'Error'),
    },
    policy,
    { origin: request.headers.origin, origins, isPreflight: false },
  );
  response.writeHead(unchanged ? 304 : answer.status, headers);
  const body = typeof answer.body === 'string' ? Readable.from([answer.body]) : answer.body;
  if (unchanged || request.method === 'HEAD') {
    body.destroy();
    response.end();
    return;
  }
  await pipeline(body, response);
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

function isUnchanged(request: IncomingMessage, headers: Readonly<Record<string, string>>): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) {
    const weak = (tag: string) => tag.trim().replace(/^W\//, '');
    return tags.trim() === '*' || tags.split(',').some((tag) => weak(tag) === weak(headers['etag'] ?? ''));
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Date.parse(headers['last-modified'] ?? '') <= since;
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
