/**
 * Signatures of requests whose path and query are plain, as those of DynamoDB are, in a tenth of the time that the general signer takes: nothing
 * is sorted or escaped, and the key of a day is derived once.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';
import { SECOND_MS } from './durations.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A POST to a path without a query. */
export interface SignedRequest {
  readonly host: string;
  /** The operation as the service names it, such as `DynamoDB_20120810.Query`. */
  readonly target: string;
  readonly contentType: string;
  readonly body: string;
}

const hmac = (key: string | Buffer | KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** `20261130T054300Z`. */
const stampOf = (second: number): string =>
  `${new Date(second * SECOND_MS).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Signs requests to a service of a region. `now` in milliseconds. */
export const makeRequestSigner = (service: string, region: string) => {
  let derived: { readonly of: string; readonly key: KeyObject } | undefined;
  const keyOf = (secret: string, day: string): KeyObject => {
    const of = `${day} ${secret}`;
    if (derived?.of !== of) {
      const key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, day));
      derived = { of, key: createSecretKey(key) };
    }
    return derived.key;
  };

  /** What the requests of a second have in common, but for their operation and body. */
  const partsAt = (
    second: number,
    host: string,
    contentType: string,
    { accessKeyId, secretAccessKey, sessionToken }: SigningCredentials,
  ) => {
    const stamp = stampOf(second);
    const day = stamp.slice(0, 8);
    const scope = `${day}/${region}/${service}/aws4_request`;
    const token = sessionToken === undefined ? '' : `x-amz-security-token:${sessionToken}\n`;
    const names = `content-type;host;x-amz-date;${token === '' ? '' : 'x-amz-security-token;'}x-amz-target`;
    const lines = `content-type:${contentType}\nhost:${host}\nx-amz-date:${stamp}\n${token}x-amz-target:`;
    return {
      key: keyOf(secretAccessKey, day),
      begin: `POST\n/\n\n${lines}`,
      end: `\n${names}\n`,
      toSign: `${ALGORITHM}\n${stamp}\n${scope}\n`,
      head: lines.replaceAll('\n', '\r\n'),
      authorization: `\r\nauthorization:${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=`,
    };
  };
  let last:
    | {
        readonly second: number;
        readonly host: string;
        readonly contentType: string;
        readonly credentials: SigningCredentials;
        readonly parts: ReturnType<typeof partsAt>;
      }
    | undefined;

  /** The head of a request but for its first line and its length, each line with its end. */
  return (
    { host, target, contentType, body }: SignedRequest,
    credentials: SigningCredentials,
    now: number,
  ): string => {
    const second = Math.floor(now / SECOND_MS);
    const isSame =
      last?.second === second &&
      last.credentials === credentials &&
      last.host === host &&
      last.contentType === contentType;
    last =
      isSame && last
        ? last
        : { second, host, contentType, credentials, parts: partsAt(second, host, contentType, credentials) };
    const { key, begin, end, toSign, head, authorization } = last.parts;
    const request = hash('sha256', `${begin}${target}\n${end}${hash('sha256', body)}`);
    const signature = createHmac('sha256', key).update(`${toSign}${request}`).digest('hex');
    return `${head}${target}${authorization}${signature}\r\n`;
  };
};
