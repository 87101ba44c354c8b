import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { getSignedUrl } from '@aws-sdk/cloudfront-signer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BYTES,
  pem,
  publicPem,
  startDistribution,
  type TestDistribution,
} from '../support/test-distribution.ts';

const ETAG = `"${createHash('md5').update(BYTES).digest('hex')}"`;

describe('CloudFront on this machine', () => {
  let distribution: TestDistribution;

  beforeAll(async () => {
    distribution = await startDistribution();
  });
  afterAll(() => distribution.stop());

  const photo = () => `${distribution.base}/r/photo%20one/1080.webp`;
  const inAnHour = () => new Date(distribution.gateway.cloud.now() + 3_600_000).toISOString();
  const signed = (url = photo(), dateLessThan = inAnHour()) =>
    getSignedUrl({
      url,
      keyPairId: distribution.keyPairId,
      privateKey: pem(distribution.rsa.privateKey),
      dateLessThan,
    });
  const withPolicy = (statement: object, url = photo()) =>
    getSignedUrl({
      url,
      keyPairId: distribution.keyPairId,
      privateKey: pem(distribution.rsa.privateKey),
      policy: JSON.stringify({ Statement: [statement] }),
    });
  const epoch = (seconds: number) => ({
    'AWS:EpochTime': Math.floor(distribution.gateway.cloud.now() / 1000) + seconds,
  });

  async function refusal(url: string): Promise<string> {
    const response = await fetch(url);
    expect(response.status).toBe(403);
    return /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? '';
  }

  describe('with somebody who makes objects when they are asked for', () => {
    const asked: [string, string][] = [];
    beforeAll(() => {
      distribution.gateway.cloud.beforeObject = async (bucket, key) => {
        asked.push([bucket, key]);
        if (key.endsWith('/unmakeable')) throw new Error('It cannot be made');
        if (key.endsWith('/')) await distribution.putOpen(key);
      };
    });
    afterAll(() => {
      distribution.gateway.cloud.beforeObject = async () => undefined;
    });

    it('serves what was put there just before, also by a name that ends in a slash', async () => {
      const made = await fetch(`${distribution.base}/open/page/`);
      expect([made.status, Buffer.from(await made.arrayBuffer())]).toEqual([200, BYTES]);
      expect(asked).toContainEqual(['Media', 'open/page/']);
    });

    it('answers what cannot be made as a failure of the bucket', async () => {
      const failed = await fetch(`${distribution.base}/open/unmakeable`);
      expect([failed.status, await failed.text()]).toEqual([500, expect.stringContaining('InternalError')]);
    });

    it('makes nothing for those who may not have it', async () => {
      asked.length = 0;
      expect(await refusal(photo())).toBe('MissingKey');
      expect(asked).toEqual([]);
    });
  });

  it('serves an object at a signed address with the policy’s headers', async () => {
    const response = await fetch(signed(), { headers: { origin: 'https://web.site.example' } });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(BYTES);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '10',
      etag: ETAG,
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
      'access-control-allow-origin': 'https://web.site.example',
      vary: 'Origin',
      'x-cache': 'Miss from cloudfront',
    });
    const elsewhere = await fetch(signed(), { headers: { origin: 'https://evil.example' } });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    expect(distribution.gateway.logged).toContain(
      'CORS: the distribution does not allow the origin https://evil.example.',
    );
  });

  it('refuses addresses that are unsigned, expired, changed or signed by somebody else', async () => {
    expect(await refusal(photo())).toBe('MissingKey');
    expect(
      await refusal(signed(photo(), new Date(distribution.gateway.cloud.now() - 1000).toISOString())),
    ).toBe('AccessDenied');
    expect(await refusal(signed().replace('1080', '2048'))).toBe('AccessDenied');
    expect(await refusal(signed().replace(/Expires=\d+/, 'Expires=9999999999'))).toBe('AccessDenied');
    expect(await refusal(signed().replace(/&Signature=[^&]+/, ''))).toBe('AccessDenied');
    expect(await refusal(signed().replace(distribution.keyPairId, 'KUNKNOWN'))).toBe('InvalidKey');
    const forged = getSignedUrl({
      url: photo(),
      keyPairId: distribution.keyPairId,
      privateKey: pem(distribution.stranger.privateKey),
      dateLessThan: inAnHour(),
    });
    expect(await refusal(forged)).toBe('AccessDenied');
  });

  it('honours a custom policy: wildcards, both dates, the viewer’s network', async () => {
    const Resource = `${distribution.base}/r/photo%20one/*`;
    const DateLessThan = epoch(60);
    const status = async (statement: object) => (await fetch(withPolicy(statement))).status;
    expect(await status({ Resource, Condition: { DateLessThan } })).toBe(200);
    expect(await status({ Resource: `${distribution.base}/r/other/*`, Condition: { DateLessThan } })).toBe(
      403,
    );
    expect(await status({ Resource, Condition: { DateLessThan: epoch(-1) } })).toBe(403);
    expect(await status({ Resource, Condition: { DateLessThan, DateGreaterThan: epoch(30) } })).toBe(403);
    const from = (range: string) => ({
      Resource,
      Condition: { DateLessThan, IpAddress: { 'AWS:SourceIp': range } },
    });
    expect(await status(from('127.0.0.0/8'))).toBe(200);
    expect(await status(from('10.0.0.0/8'))).toBe(403);
    expect(await refusal(withPolicy({ Resource, Condition: {} }))).toBe('MalformedPolicy');
  });

  it('lets a signed address expire by the cloud’s clock', async () => {
    const address = signed();
    expect((await fetch(address)).status).toBe(200);
    distribution.gateway.moveClock(3601);
    expect(await refusal(address)).toBe('AccessDenied');
    distribution.gateway.moveClock(-3601);
  });

  it('takes ECDSA keys and SHA-256 when the address names it', async () => {
    const policy = JSON.stringify({
      Statement: [{ Resource: `${distribution.base}/*`, Condition: { DateLessThan: epoch(60) } }],
    });
    const safe = (text: Buffer) =>
      text.toString('base64').replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');
    const sign = (algorithm: string, key: TestDistribution['rsa']['privateKey']) =>
      safe(createSign(algorithm).update(policy).sign(key));
    const address = (id: string, signature: string, more = '') =>
      `${photo()}?Policy=${safe(Buffer.from(policy))}&Signature=${signature}&Key-Pair-Id=${id}${more}`;
    const status = async (url: string) => (await fetch(url)).status;
    const sha256 = '&Hash-Algorithm=SHA256';
    expect(await status(address(distribution.ecKeyPairId, sign('SHA1', distribution.ec.privateKey)))).toBe(
      200,
    );
    expect(
      await status(address(distribution.ecKeyPairId, sign('SHA256', distribution.ec.privateKey), sha256)),
    ).toBe(200);
    expect(
      await status(address(distribution.keyPairId, sign('SHA256', distribution.rsa.privateKey), sha256)),
    ).toBe(200);
    expect(await status(address(distribution.keyPairId, sign('SHA256', distribution.rsa.privateKey)))).toBe(
      403,
    );
    expect(await status(address(distribution.ecKeyPairId, sign('SHA256', distribution.ec.privateKey)))).toBe(
      403,
    );
    expect(
      await status(address(distribution.ecKeyPairId, sign('SHA1', distribution.ec.privateKey), sha256)),
    ).toBe(403);
    const good = sign('SHA256', distribution.ec.privateKey);
    expect(await status(address(distribution.ecKeyPairId, good, '&Hash-Algorithm=sha256'))).toBe(403);
    expect(await status(address(distribution.ecKeyPairId, `${good}*`, sha256))).toBe(403);
    expect(await status(address(distribution.ecKeyPairId, good.replace(/_*$/, '___'), sha256))).toBe(403);
    const bare = createSign('SHA256')
      .update(policy)
      .sign({ key: distribution.ec.privateKey, dsaEncoding: 'ieee-p1363' });
    expect(await status(address(distribution.ecKeyPairId, safe(bare), sha256))).toBe(403);
  });

  it('takes what AWS’s own signer makes with an ECDSA key', async () => {
    const address = getSignedUrl({
      url: photo(),
      keyPairId: distribution.ecKeyPairId,
      privateKey: pem(distribution.ec.privateKey),
      dateLessThan: inAnHour(),
      algorithm: 'SHA256',
    });
    expect((await fetch(address)).status).toBe(200);
    expect(await refusal(address.replace('Hash-Algorithm=SHA256', ''))).toBe('AccessDenied');
  });

  it.each([
    ['RSA of 4096 bits', generateKeyPairSync('rsa', { modulusLength: 4096 }).publicKey],
    ['ECDSA on P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
    ['Ed25519', generateKeyPairSync('ed25519').publicKey],
  ])('takes no public key of another kind: %s', async (kind, key) => {
    const config = { Name: kind, CallerReference: kind, EncodedKey: publicPem(key) };
    await expect(distribution.create('PublicKey', 'OtherKey', { PublicKeyConfig: config })).rejects.toThrow(
      /P-256 only/,
    );
  });

  it('answers HEAD, ranges and conditional requests', async () => {
    const head = await fetch(signed(), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '10']);
    const range = await fetch(signed(), { headers: { range: 'bytes=2-5' } });
    expect([range.status, range.headers.get('content-range'), await range.text()]).toEqual([
      206,
      'bytes 2-5/10',
      '2345',
    ]);
    const same = await fetch(signed(), { headers: { 'if-none-match': `"x", W/${ETAG}` } });
    expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, ETAG, '']);
    const other = await fetch(signed(), { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  it('answers a preflight request by the policy and refuses methods that are not allowed', async () => {
    const preflight = await fetch(photo(), {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'GET' },
    });
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'Range',
      'access-control-max-age': '3600',
    });
    expect((await fetch(signed(), { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(signed(), { method: 'DELETE' })).status).toBe(403);
  });

  it.each([
    ['OPTIONS', 403, 'AccessForbidden'],
    ['PUT', 405, 'MethodNotAllowed'],
    ['DELETE', 405, 'MethodNotAllowed'],
  ])('leaves %s to a bucket that takes none, where the behaviour allows it', async (method, status, code) => {
    const answer = await fetch(`${distribution.base}/any/free.webp`, { method });
    const text = await answer.text();
    expect([answer.status, /<Code>(.+)<\/Code>/.exec(text)?.[1]]).toEqual([status, code]);
  });

  it('takes the first behaviour whose path fits', async () => {
    expect((await fetch(`${distribution.base}/open/free.webp`)).status).toBe(200);
    expect((await fetch(`${distribution.base}/open/free.webp`, { method: 'OPTIONS' })).status).toBe(403);
  });

  it('reads only what the bucket’s policy grants to this very distribution', async () => {
    expect(await refusal(`${distribution.base}/closed/secret.webp`)).toBe('AccessDenied');
    expect(await refusal(signed(`${distribution.base}/r/nothing.webp`))).toBe('AccessDenied');
  });
});
