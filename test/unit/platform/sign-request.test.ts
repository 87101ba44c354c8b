import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import { NodeSha256 } from '../../../lambdas/platform/node-sha256.ts';
import { makeRequestSigner } from '../../../lambdas/platform/sign-request.ts';

const region = 'eu-central-1';
const request = {
  host: 'dynamodb.eu-central-1.amazonaws.com',
  target: 'DynamoDB_20120810.Query',
  contentType: 'application/x-amz-json-1.0',
  body: JSON.stringify({ TableName: 'Things', text: 'ميناء ⚓' }),
};

/** The signature that the SDK's own signer makes. */
const signatureOf = async (credentials: object, now: number) => {
  const signer = new SignatureV4({
    service: 'dynamodb',
    region,
    credentials: { accessKeyId: '', secretAccessKey: '', ...credentials },
    sha256: NodeSha256,
    applyChecksum: false,
  });
  const signed = await signer.sign(
    {
      method: 'POST',
      protocol: 'https:',
      hostname: request.host,
      path: '/',
      headers: { host: request.host, 'content-type': request.contentType, 'x-amz-target': request.target },
      body: request.body,
    },
    { signingDate: new Date(now) },
  );
  return signed.headers;
};

describe('a signature', () => {
  const sign = makeRequestSigner('dynamodb', region);
  const lasting = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  const temporary = { accessKeyId: 'ASIA', secretAccessKey: 'other', sessionToken: 'token/+=' };

  it.each([
    ['of lasting credentials', lasting, Date.UTC(2026, 0, 9, 3, 4, 5)],
    ['of temporary credentials', temporary, Date.UTC(2026, 0, 9, 3, 4, 5)],
    ['of the next day', temporary, Date.UTC(2026, 0, 10)],
    ['of the first ones again', lasting, Date.UTC(2026, 0, 10)],
  ])('is what the SDK would make of the same request: %s', async (_, credentials, now) => {
    const head = sign(request, credentials, now).split('\r\n');
    expect(head.pop()).toBe('');
    const lines = Object.entries(await signatureOf(credentials, now)).map(
      ([name, value]) => `${name}:${value}`,
    );
    expect(head.toSorted()).toEqual(lines.toSorted());
  });
});
