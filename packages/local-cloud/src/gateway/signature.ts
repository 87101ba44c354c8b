import { timingSafeEqual } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from '../contract/contract.ts';
import { NodeSha256 } from './node-sha256.ts';
import { queryValue, type ReceivedRequest } from './received-request.ts';

/** What a request says about its signature. */
export interface SignatureClaim {
  /** In a header, or in the query of a presigned address. */
  readonly form: 'header' | 'query';
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** When it was signed, in milliseconds. */
  readonly signedAt: number;
  /** Life of a presigned address in seconds; NaN when it is missing. */
  readonly expiresIn: number;
  readonly sessionToken: string | undefined;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const PRESIGNED_PARAMETERS = [
  'X-Amz-Algorithm',
  'X-Amz-Credential',
  'X-Amz-Date',
  'X-Amz-Expires',
  'X-Amz-SignedHeaders',
  'X-Amz-Signature',
  'X-Amz-Security-Token',
];

/** Reads the signature of a request: undefined when it has none, `malformed` when it cannot be read. */
export function signatureClaimOf(request: ReceivedRequest): SignatureClaim | 'malformed' | undefined {
  const authorization = request.headers['authorization'];
  if (authorization !== undefined) return headerClaim(request, authorization);
  if (PRESIGNED_PARAMETERS.some((name) => request.query[name] !== undefined)) return queryClaim(request);
  return undefined;
}

function headerClaim(request: ReceivedRequest, authorization: string): SignatureClaim | 'malformed' {
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  return makeClaim(
    'header',
    match?.[1],
    match?.[2],
    match?.[3],
    request.headers['x-amz-date'],
    undefined,
    request.headers['x-amz-security-token'],
  );
}

function queryClaim(request: ReceivedRequest): SignatureClaim | 'malformed' {
  const value = (name: string): string | undefined => queryValue(request.query, name);
  if (value('X-Amz-Algorithm') !== ALGORITHM || value('X-Amz-Expires') === undefined) return 'malformed';
  return makeClaim(
    'query',
    value('X-Amz-Credential'),
    value('X-Amz-SignedHeaders'),
    value('X-Amz-Signature'),
    value('X-Amz-Date'),
    value('X-Amz-Expires'),
    value('X-Amz-Security-Token'),
  );
}

function makeClaim(
  form: 'header' | 'query',
  credential: string | undefined,
  signedHeaders: string | undefined,
  signature: string | undefined,
  date: string | undefined,
  expires: string | undefined,
  sessionToken: string | undefined,
): SignatureClaim | 'malformed' {
  const [accessKeyId, day, region, service, terminator] = credential?.split('/') ?? [];
  const signedAt = parseBasicDate(date);
  if (accessKeyId === undefined || region === undefined || service === undefined) return 'malformed';
  if (terminator !== 'aws4_request' || signedHeaders === undefined || signature === undefined)
    return 'malformed';
  if (signedAt === undefined || date?.slice(0, 8) !== day) return 'malformed';
  return {
    form,
    accessKeyId,
    region,
    service,
    signedHeaders: signedHeaders.split(';'),
    signature,
    signedAt,
    expiresIn: Number(expires),
    sessionToken,
  };
}

/** Parses `20260131T235959Z`. */
function parseBasicDate(text: string | undefined): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Whether the signature is the one that the holder of the credentials would have made for this request.
 * `payloadHash` is what the canonical request ends with; the caller compares it with the body.
 */
export async function signatureIsRight(
  request: ReceivedRequest,
  claim: SignatureClaim,
  credentials: Credentials,
  payloadHash: string,
): Promise<boolean> {
  if (!claim.signedHeaders.every((name) => request.headers[name] !== undefined)) return false;
  if (claim.sessionToken !== credentials.sessionToken) return false;
  const signer = new SignatureV4({
    credentials,
    region: claim.region,
    service: claim.service,
    sha256: NodeSha256,
    uriEscapePath: claim.service !== 's3',
    applyChecksum: false,
  });
  const headers: Record<string, string> = { 'x-amz-content-sha256': payloadHash };
  for (const name of claim.signedHeaders) headers[name] = request.headers[name] ?? '';
  const signable = new Set(claim.signedHeaders);
  const unsignable = new Set(signable.has('x-amz-content-sha256') ? [] : ['x-amz-content-sha256']);
  const unsigned = {
    method: request.method,
    protocol: 'http:',
    hostname: '',
    path: request.path,
    headers,
    query: claim.form === 'query' ? withoutSignature(request) : mutableQuery(request),
  };
  const options = {
    signingDate: new Date(claim.signedAt),
    signableHeaders: signable,
    unsignableHeaders: unsignable,
  };
  if (claim.form === 'query') {
    const expected = await signer.presign(unsigned, {
      ...options,
      expiresIn: claim.expiresIn,
      unhoistableHeaders: new Set(Object.keys(headers)),
    });
    return equal(String(expected.query?.['X-Amz-Signature']), claim.signature);
  }
  const expected = await signer.sign(unsigned, options);
  return equal(expected.headers['authorization']?.split('Signature=')[1] ?? '', claim.signature);
}

function mutableQuery(request: ReceivedRequest): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [...value],
    ]),
  );
}

function withoutSignature(request: ReceivedRequest): Record<string, string | string[]> {
  const query = mutableQuery(request);
  for (const name of PRESIGNED_PARAMETERS) delete query[name];
  return query;
}

function equal(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
