import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { receive } from '../../src/gateway/received-request.ts';
import { signatureClaimOf, signatureIsRight } from '../../src/gateway/signature.ts';

/** The credentials of all examples in AWS's documentation. */
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const EMPTY_BODY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function request(method: string, url: string, headers: Record<string, string>) {
  const raw = new IncomingMessage(new Socket());
  Object.assign(raw, { method, url, headers: { host: 'examplebucket.s3.amazonaws.com', ...headers } });
  return receive(raw);
}

async function isRight(received: ReturnType<typeof request>, payloadHash: string): Promise<boolean> {
  const claim = signatureClaimOf(received);
  if (claim === undefined || claim === 'malformed') throw new Error(`The claim is ${claim}.`);
  return await signatureIsRight(received, claim, credentials, payloadHash);
}

describe('a signature', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "GET Object"
  const inHeader = (signature: string) =>
    request('GET', '/test.txt', {
      range: 'bytes=0-9',
      'x-amz-content-sha256': EMPTY_BODY,
      'x-amz-date': '20130524T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=${signature}`,
    });

  it('in the header is right as in the example of AWS', async () => {
    const right = 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
    expect(await isRight(inHeader(right), EMPTY_BODY)).toBe(true);
    expect(await isRight(inHeader(right.replace('f0', 'f1')), EMPTY_BODY)).toBe(false);
  });

  // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
  const inQuery = (expires: number) =>
    request(
      'GET',
      `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=${expires}&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
      {},
    );

  it('in the query is right as in the example of AWS', async () => {
    expect(await isRight(inQuery(86400), 'UNSIGNED-PAYLOAD')).toBe(true);
    expect(await isRight(inQuery(86401), 'UNSIGNED-PAYLOAD')).toBe(false);
  });

  it('is malformed when a part is missing, and absent without any', () => {
    expect(signatureClaimOf(request('GET', '/', {}))).toBeUndefined();
    expect(signatureClaimOf(request('GET', '/', { authorization: 'Bearer x' }))).toBe('malformed');
    expect(signatureClaimOf(request('GET', '/?X-Amz-Signature=00', {}))).toBe('malformed');
    const otherDay = { ...inHeader('0'.repeat(64)).headers, 'x-amz-date': '20130525T000000Z' };
    expect(signatureClaimOf(request('GET', '/', otherDay))).toBe('malformed');
  });
});
