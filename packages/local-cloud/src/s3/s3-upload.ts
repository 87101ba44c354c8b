import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../gateway/aws-error.ts';
import { type ReceivedRequest, readBody } from '../gateway/received-request.ts';

/** Longest body taken; S3 itself takes 5 GiB in one PUT. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

/** A body that is what its sender said it is. */
export interface CheckedBody {
  readonly bytes: Buffer;
  /** Headers to pass on: those of the request, with the chunked encoding and hoisted parameters resolved. */
  readonly headers: Readonly<Record<string, string>>;
}

const DIGESTS: Readonly<Record<string, (bytes: Buffer) => string>> = {
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
  'x-amz-checksum-sha1': (bytes) => createHash('sha1').update(bytes).digest('base64'),
  'x-amz-checksum-crc32': (bytes) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    return sum.toString('base64');
  },
};

/** Reads the body of a request and checks it against everything that was said about it. */
export async function readCheckedBody(request: ReceivedRequest, payloadHash: string): Promise<CheckedBody> {
  const sent = withHoistedHeaders(request);
  refuseUnmeasured(request);
  const raw = await readWhole(request);
  const { bytes, headers } = sent['content-encoding']?.includes('aws-chunked')
    ? decodeChunked(raw, sent)
    : { bytes: raw, headers: sent };
  checkPayloadHash(payloadHash, bytes);
  checkDigests(headers, bytes);
  return { bytes, headers };
}

/** S3 reads `x-amz-…` query parameters, into which a presigner moves headers, as if they were those headers. */
export function withHoistedHeaders(request: ReceivedRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.query)) {
    const header = name.toLowerCase();
    if (header.startsWith('x-amz-') && !SIGNATURE_PARAMETERS.includes(header) && typeof value === 'string') {
      headers[header] = value;
    }
  }
  return { ...headers, ...request.headers };
}

const SIGNATURE_PARAMETERS = [
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
];

/** S3 wants to know the length before the body. */
function refuseUnmeasured(request: ReceivedRequest): void {
  if (
    request.headers['transfer-encoding'] !== undefined &&
    request.headers['x-amz-decoded-content-length'] === undefined
  ) {
    throw new AwsError(
      'NotImplemented',
      501,
      'A header you provided implies functionality that is not implemented',
      {
        Header: 'Transfer-Encoding',
      },
    );
  }
  if (
    request.method === 'PUT' &&
    request.headers['content-length'] === undefined &&
    request.headers['transfer-encoding'] === undefined
  ) {
    throw new AwsError('MissingContentLength', 411, 'You must provide the Content-Length HTTP header.');
  }
}

async function readWhole(request: ReceivedRequest): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > BODY_LIMIT_BYTES) {
    throw new AwsError('EntityTooLarge', 400, 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: String(announced),
      MaxSizeAllowed: String(BODY_LIMIT_BYTES),
    });
  }
  const bytes = await readBody(request, BODY_LIMIT_BYTES);
  if (request.headers['content-length'] !== undefined && bytes.length < announced) {
    throw new AwsError(
      'IncompleteBody',
      400,
      'You did not provide the number of bytes specified by the Content-Length HTTP header',
    );
  }
  return bytes;
}

/** Undoes the SDK's encoding of streams, which brings the checksum behind the body. */
function decodeChunked(
  raw: Buffer,
  sent: Readonly<Record<string, string>>,
): { readonly bytes: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const incomplete = new AwsError('IncompleteBody', 400, 'The request body terminated unexpectedly');
  const chunks: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const lineEnd = raw.indexOf('\r\n', offset);
    if (lineEnd < 0) throw incomplete;
    const size = Number.parseInt(raw.toString('latin1', offset, lineEnd), 16);
    offset = lineEnd + 2;
    if (Number.isNaN(size) || offset + size > raw.length) throw incomplete;
    if (size === 0) break;
    chunks.push(raw.subarray(offset, offset + size));
    offset += size + 2;
  }
  const headers: Record<string, string> = { ...sent };
  for (const line of raw.toString('latin1', offset).split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  const encoding = (sent['content-encoding'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== 'aws-chunked' && name !== '');
  delete headers['content-encoding'];
  if (encoding.length > 0) headers['content-encoding'] = encoding.join(',');
  for (const name of ['x-amz-trailer', 'transfer-encoding', 'x-amz-decoded-content-length'])
    delete headers[name];
  const bytes = Buffer.concat(chunks);
  if (Number(sent['x-amz-decoded-content-length'] ?? bytes.length) !== bytes.length) throw incomplete;
  return { bytes, headers };
}

function checkPayloadHash(payloadHash: string, bytes: Buffer): void {
  if (payloadHash === 'UNSIGNED-PAYLOAD' || payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return;
  if (payloadHash.startsWith('STREAMING-')) {
    throw new AwsError(
      'NotImplemented',
      501,
      `The local cloud does not check bodies that are signed as ${payloadHash}.`,
    );
  }
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== payloadHash.toLowerCase()) {
    throw new AwsError(
      'XAmzContentSHA256Mismatch',
      400,
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      { ClientComputedContentSHA256: payloadHash, S3ComputedContentSHA256: actual },
    );
  }
}

function checkDigests(headers: Readonly<Record<string, string>>, bytes: Buffer): void {
  for (const [name, wanted] of Object.entries(headers)) {
    if (name === 'content-md5') checkMd5(wanted, bytes);
    if (!name.startsWith('x-amz-checksum-') || NOT_DIGESTS.includes(name)) continue;
    const digest = DIGESTS[name];
    if (digest === undefined) {
      throw new AwsError('NotImplemented', 501, `The local cloud does not compute ${name}.`);
    }
    const actual = digest(bytes);
    if (Buffer.from(wanted, 'base64').length !== Buffer.from(actual, 'base64').length) {
      throw new AwsError('InvalidRequest', 400, `Value for ${name} header is invalid.`);
    }
    if (actual !== wanted) {
      const algorithm = name.slice('x-amz-checksum-'.length).toUpperCase();
      throw new AwsError(
        'BadDigest',
        400,
        `The ${algorithm} you specified did not match the calculated checksum.`,
      );
    }
  }
}

const NOT_DIGESTS = ['x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type'];

function checkMd5(wanted: string, bytes: Buffer): void {
  if (Buffer.from(wanted, 'base64').length !== 16) {
    throw new AwsError('InvalidDigest', 400, 'The Content-MD5 you specified was invalid.');
  }
  if (createHash('md5').update(bytes).digest('base64') !== wanted) {
    throw new AwsError('BadDigest', 400, 'The Content-MD5 you specified did not match what we received.');
  }
}
