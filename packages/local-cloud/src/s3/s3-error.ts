import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AwsError } from '../gateway/aws-error.ts';

/** Escapes text for an XML element. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Undoes {@link escapeXml} and character references. */
export function unescapeXml(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-fA-F]+);/g, (_whole, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Answers an error in S3's form: a document, or for HEAD only the status. */
export function writeS3Error(
  response: ServerResponse,
  method: string,
  error: AwsError,
  headers: Readonly<Record<string, string>>,
): void {
  const requestId = makeRequestId();
  const details = Object.entries(error.details)
    .map(([name, value]) => `<${name}>${escapeXml(value)}</${name}>`)
    .join('');
  const body =
    method === 'HEAD'
      ? ''
      : `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>${details}<RequestId>${requestId}</RequestId><HostId>local</HostId></Error>`;
  response.writeHead(error.status, {
    ...headers,
    'x-amz-request-id': requestId,
    'x-amz-id-2': 'local',
    ...(body === '' ? {} : { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) }),
  });
  response.end(body);
}

/** A request id as S3 gives them: 16 capital letters and digits. */
export function makeRequestId(): string {
  return randomUUID().replaceAll('-', '').toUpperCase().slice(0, 16);
}
