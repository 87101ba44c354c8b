/**
 * Signatures of requests whose path and query are plain, as those of DynamoDB are, in a tenth of the time that the general signer takes: nothing
 * is sorted or escaped, and the key of a day is derived once.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

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
const stampOf = (now: number): string =>
  `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

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

  /** The headers of a request, the signature among them. */
  return (
    { host, target, contentType, body }: SignedRequest,
    { accessKeyId, secretAccessKey, sessionToken }: SigningCredentials,
    now: number,
  ): Readonly<Record<string, string>> => {
    const stamp = stampOf(now);
    const day = stamp.slice(0, 8);
    const scope = `${day}/${region}/${service}/aws4_request`;
    const token = sessionToken === undefined ? '' : `x-amz-security-token:${sessionToken}\n`;
    const names = `content-type;host;x-amz-date;${token === '' ? '' : 'x-amz-security-token;'}x-amz-target`;
    const request = `POST\n/\n\ncontent-type:${contentType}\nhost:${host}\nx-amz-date:${stamp}\n${token}x-amz-target:${target}\n\n${names}\n${hash('sha256', body)}`;
    const signature = hmac(
      keyOf(secretAccessKey, day),
      `${ALGORITHM}\n${stamp}\n${scope}\n${hash('sha256', request)}`,
    ).toString('hex');
    return {
      host,
      'content-type': contentType,
      'x-amz-date': stamp,
      ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
      'x-amz-target': target,
      authorization: `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    };
  };
};
