import { randomUUID } from 'node:crypto';
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { plainAddress } from '../network/hosts.ts';
import type { Origin, OriginAnswer, OriginRequest } from './origin.ts';

/** How a distribution asks a server. */
export interface HttpOriginOptions {
  /** Where the server is on this machine, for example `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Folder that paths are relative to. */
  readonly originPath: string;
  /** What the distribution sends with every request; names in lower case. */
  readonly customHeaders: Readonly<Record<string, string>>;
  /** Country of all viewers; undefined: unknown. */
  readonly country: string | undefined;
  readonly timeoutMs: number;
}

/** They belong to one connection, or are CloudFront's to set or to drop. */
const NEVER_FORWARDED = new Set([
  'connection',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-amz-cf-id',
  'x-forwarded-proto',
  'x-real-ip',
]);
const OF_CLOUDFRONT = /^(cloudfront|x-edge)-/;
const OF_ONE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer']);

/**
 * A server behind CloudFront by the managed policies CachingDisabled and AllViewerExceptHostHeader: it gets all that the viewer sent but the
 * host, the headers of CloudFront in place of what a viewer calls by their names, and the distribution's own over everything.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html
 */
export function httpOrigin({ address, originPath, timeoutMs, ...rest }: HttpOriginOptions): Origin {
  const agent = new Agent({ keepAlive: true });
  return {
    answer: ({ viewer }: OriginRequest) =>
      new Promise<OriginAnswer>((resolve, reject) => {
        const asked = send(
          // The address as it was sent: normalized, it only chose the behaviour.
          `${address}${originPath}${viewer.url ?? '/'}`,
          { agent, method: viewer.method, headers: originHeaders(viewer, rest), timeout: timeoutMs },
          (answer) => resolve(answerOf(answer)),
        );
        asked.once('timeout', () => {
          resolve(unreachable(504, 'The origin did not answer in time.'));
          asked.destroy();
        });
        asked.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET'
            ? resolve(unreachable(502, 'CloudFront could not connect to the origin.'))
            : reject(error),
        );
        // A viewer that goes away takes its request along.
        pipeline(viewer, asked).catch((error: Error) => asked.destroy(error));
      }),
    close: () => agent.destroy(),
  };
}

/** What the server gets of a viewer's headers, and of CloudFront. */
export function originHeaders(
  {
    headers,
    socket,
    httpVersion,
  }: Pick<IncomingMessage, 'headers' | 'httpVersion'> & {
    readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress' | 'remotePort'>;
  },
  { customHeaders, country }: Pick<HttpOriginOptions, 'customHeaders' | 'country'>,
): Record<string, string | string[]> {
  const viewer = plainAddress(socket.remoteAddress);
  const forwarded = headers['x-forwarded-for'];
  return {
    ...Object.fromEntries(
      present(headers).filter(([name]) => !NEVER_FORWARDED.has(name) && !OF_CLOUDFRONT.test(name)),
    ),
    via: `${headers.via === undefined ? '' : `${headers.via}, `}${httpVersion} local.cloudfront.net (CloudFront)`,
    'x-amz-cf-id': randomUUID(),
    'x-forwarded-for': forwarded === undefined ? viewer : `${forwarded}, ${viewer}`,
    'cloudfront-forwarded-proto': 'http',
    'cloudfront-viewer-http-version': httpVersion,
    'cloudfront-viewer-address': `${viewer}:${socket.remotePort}`, // IPv6 stands here without brackets
    ...(country !== undefined && { 'cloudfront-viewer-country': country }),
    ...customHeaders,
  };
}

function present(headers: IncomingHttpHeaders): (readonly [string, string | string[]])[] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

function answerOf(answer: IncomingMessage): OriginAnswer {
  const { 'set-cookie': cookies, ...headers } = answer.headers;
  return {
    status: answer.statusCode ?? 502,
    headers: Object.fromEntries(
      present(headers)
        .filter(([name]) => !OF_ONE_CONNECTION.has(name))
        .map(([name, value]) => [name, typeof value === 'string' ? value : value.join(', ')]),
    ),
    ...(cookies !== undefined && { cookies }),
    body: answer,
  };
}

function unreachable(status: number, reason: string): OriginAnswer {
  return {
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><head><title>ERROR: The request could not be satisfied</title></head><body>${status} ERROR: ${reason}</body></html>`,
  };
}
