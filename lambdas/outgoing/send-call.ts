/** The one way out: every call to an address that people or operators gave goes through here. */
import type { LookupAddress } from 'node:dns';
import { lookup as resolveName } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DAY_SECONDS } from '../platform/durations.ts';
import { callAddress } from './call-address.ts';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 10_000; // as long as push services and receivers of webhooks are given
const MAX_HEADER_BYTES = 8_192;
const MAX_WAIT_SECONDS = DAY_SECONDS;

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** What became of a call. No reason names an address: what people gave must not get into logs. */
export type CallOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterSeconds?: number }
  /** The address may not be called, and was not. */
  | { readonly kind: 'refused' }
  /** There was no answer; `reason` is the code of the failure, such as `ECONNREFUSED` or `timeout`. */
  | { readonly kind: 'failed'; readonly reason: string };

export type SendCall = (call: Call) => Promise<CallOutcome>;

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface CallRules {
  /** Lets calls go to this machine: in the local cloud and in tests only. */
  readonly allowLoopback: boolean;
  /** @default the system's resolver */
  readonly resolve?: Resolve;
  /** In milliseconds. @default 10 seconds */
  readonly timeoutMs?: number;
}

class AddressRefused extends Error {}

/**
 * Resolves a name for the very connection that is then made, so that no second look-up can say something else. One address that is not
 * public refuses the name.
 */
const guardedLookup = (resolve: Resolve): LookupFunction => {
  const check = async (hostname: string): Promise<readonly LookupAddress[]> => {
    const found = await resolve(hostname);
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
      throw new AddressRefused();
    return found;
  };
  return (hostname, options, done) => {
    check(hostname).then(
      (found) => {
        const [first] = found;
        if (options.all === true) done(null, [...found]);
        else done(null, first?.address ?? '', first?.family);
      },
      (error: Error) => done(error, ''),
    );
  };
};

/** `Retry-After` in seconds, whether it came as seconds or as a date (RFC 9110, section 10.2.3). */
const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1_000;
  return Number.isFinite(seconds) ? Math.min(MAX_WAIT_SECONDS, Math.max(0, Math.ceil(seconds))) : undefined;
};

const failureOf = (error: Error): CallOutcome => {
  if (error instanceof AddressRefused) return { kind: 'refused' };
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return { kind: 'failed', reason: 'timeout' };
  return { kind: 'failed', reason: 'code' in error ? String(error.code) : 'unknown' };
};

/**
 * Posts to addresses under the rules. Follows no redirect, reads no body of an answer, keeps no connection, waits no longer than the
 * timeout for the whole call.
 */
export const makeSendCall = ({ allowLoopback, resolve, timeoutMs = TIMEOUT_MS }: CallRules): SendCall => {
  const lookup = guardedLookup(resolve ?? ((hostname) => resolveName(hostname, { all: true })));
  return ({ url: text, headers, body }) => {
    const url = callAddress(text, allowLoopback);
    if (url === undefined) return Promise.resolve({ kind: 'refused' });
    const bytes = Buffer.from(body);
    return new Promise((resolve) => {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      const request = send(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': bytes.byteLength },
        lookup,
        agent: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        signal: AbortSignal.timeout(timeoutMs),
      });
      request.on('error', (error) => resolve(failureOf(error)));
      request.on('response', (answer) => {
        const wait = retryAfterOf(answer.headers['retry-after'], Date.now());
        resolve({
          kind: 'answered',
          status: answer.statusCode ?? 0,
          ...(wait !== undefined && { retryAfterSeconds: wait }),
        });
        request.destroy();
      });
      request.end(bytes);
    });
  };
};
