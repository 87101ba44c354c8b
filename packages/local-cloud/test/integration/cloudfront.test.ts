import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/cloudfront-signer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloudFrontHandlers } from '../../src/cloudfront/cloudfront-resources.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

const BYTES = Buffer.from('0123456789');
const ETAG = `"${createHash('md5').update(BYTES).digest('hex')}"`;

describe('CloudFront on this machine', () => {
  let gateway: GatewayCloud;
  let base = '';
  let keyPairId = '';
  let ecKeyPairId = '';
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = (key: typeof rsa.privateKey) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicPem = (key: typeof rsa.publicKey) => key.export({ type: 'spki', format: 'pem' }).toString();

  beforeAll(async () => {
    gateway = await startGatewayCloud();
    const media = await gateway.create('Media', 'AWS::S3::Bucket', {});
    const closed = await gateway.create('Closed', 'AWS::S3::Bucket', {});
    const control = await create('OriginAccessControl', 'Access', {
      OriginAccessControlConfig: {
        Name: 'access',
        OriginAccessControlOriginType: 's3',
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    });
    const rsaKey = await create('PublicKey', 'RsaKey', {
      PublicKeyConfig: { Name: 'rsa', CallerReference: 'rsa', EncodedKey: publicPem(rsa.publicKey) },
    });
    const ecKey = await create('PublicKey', 'EcKey', {
      PublicKeyConfig: { Name: 'ec', CallerReference: 'ec', EncodedKey: publicPem(ec.publicKey) },
    });
    keyPairId = rsaKey.ref;
    ecKeyPairId = ecKey.ref;
    const group = await create('KeyGroup', 'Keys', {
      KeyGroupConfig: { Name: 'keys', Items: [rsaKey.ref, ecKey.ref] },
    });
    const headers = await create('ResponseHeadersPolicy', 'Headers', {
      ResponseHeadersPolicyConfig: {
        Name: 'headers',
        CorsConfig: {
          AccessControlAllowCredentials: false,
          AccessControlAllowHeaders: { Items: ['Range'] },
          AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
          AccessControlAllowOrigins: { Items: ['https://app.example', 'https://*.site.example'] },
          AccessControlMaxAgeSec: 3600,
          OriginOverride: true,
        },
        CustomHeadersConfig: {
          Items: [{ Header: 'Cache-Control', Value: 'private, max-age=31536000, immutable', Override: true }],
        },
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
          ContentTypeOptions: { Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
        },
      },
    });
    const origins = [
      {
        Id: 'media',
        DomainName: media.attributes?.['RegionalDomainName'],
        OriginAccessControlId: control.attributes?.['Id'],
        S3OriginConfig: { OriginAccessIdentity: '' },
      },
      {
        Id: 'closed',
        DomainName: closed.attributes?.['RegionalDomainName'],
        OriginAccessControlId: control.attributes?.['Id'],
      },
    ];
    const distribution = await create('Distribution', 'Distribution', {
      DistributionConfig: {
        Enabled: true,
        Origins: origins,
        CacheBehaviors: [
          { PathPattern: 'open/*', TargetOriginId: 'media', ViewerProtocolPolicy: 'https-only' },
          { PathPattern: '/closed/*', TargetOriginId: 'closed', ViewerProtocolPolicy: 'https-only' },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: 'media',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS'],
          TrustedKeyGroups: [group.ref],
          ResponseHeadersPolicyId: headers.ref,
          ViewerProtocolPolicy: 'https-only',
        },
      },
    });
    base = `http://${distribution.attributes?.['DomainName']}`;
    const arn = `arn:aws:cloudfront::${gateway.cloud.accountId}:distribution/${distribution.ref}`;
    const grant = (bucket: string, sourceArn: string, resource: string) => ({
      Bucket: bucket,
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: resource,
            Condition: { StringEquals: { 'AWS:SourceArn': sourceArn } },
          },
        ],
      },
    });
    const mediaArn = media.attributes?.['Arn'];
    await gateway.create('MediaPolicy', 'AWS::S3::BucketPolicy', grant(media.ref, arn, `${mediaArn}/*`));
    await gateway.create(
      'ClosedPolicy',
      'AWS::S3::BucketPolicy',
      grant(closed.ref, `${arn}X`, `${closed.attributes?.['Arn']}/*`),
    );
    const s3 = new S3Client({ ...gateway.clientOf(gateway.identities.operator), forcePathStyle: true });
    for (const [bucket, key] of [
      [media.ref, 'r/photo one/1080.webp'],
      [media.ref, 'open/free.webp'],
      [closed.ref, 'closed/secret.webp'],
    ] as const) {
      await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: BYTES, ContentType: 'image/webp' }),
      );
    }
    s3.destroy();
  });
  afterAll(() => gateway.stop());

  async function create(kind: string, logicalId: string, properties: Record<string, unknown>) {
    const type = `AWS::CloudFront::${kind}`;
    const handler = cloudFrontHandlers.find((one) => one.type === type);
    return await handler!.create({ logicalId, type, properties }, gateway.cloud);
  }

  const photo = () => `${base}/r/photo%20one/1080.webp`;
  const inAnHour = () => new Date(gateway.cloud.now() + 3_600_000).toISOString();
  const signed = (url = photo(), dateLessThan = inAnHour()) =>
    getSignedUrl({ url, keyPairId, privateKey: pem(rsa.privateKey), dateLessThan });
  const withPolicy = (statement: object, url = photo()) =>
    getSignedUrl({
      url,
      keyPairId,
      privateKey: pem(rsa.privateKey),
      policy: JSON.stringify({ Statement: [statement] }),
    });
  const epoch = (seconds: number) => ({
    'AWS:EpochTime': Math.floor(gateway.cloud.now() / 1000) + seconds,
  });

  async function refusal(url: string): Promise<string> {
    const response = await fetch(url);
    expect(response.status).toBe(403);
    return /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? '';
  }

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
    expect(gateway.logged).toContain(
      'CORS: the distribution does not allow the origin https://evil.example.',
    );
  });

  it('refuses addresses that are unsigned, expired, changed or signed by somebody else', async () => {
    expect(await refusal(photo())).toBe('MissingKey');
    expect(await refusal(signed(photo(), new Date(gateway.cloud.now() - 1000).toISOString()))).toBe(
      'AccessDenied',
    );
    expect(await refusal(signed().replace('1080', '2048'))).toBe('AccessDenied');
    expect(await refusal(signed().replace(/Expires=\d+/, 'Expires=9999999999'))).toBe('AccessDenied');
    expect(await refusal(signed().replace(/&Signature=[^&]+/, ''))).toBe('AccessDenied');
    expect(await refusal(signed().replace(keyPairId, 'KUNKNOWN'))).toBe('InvalidKey');
    const forged = getSignedUrl({
      url: photo(),
      keyPairId,
      privateKey: pem(stranger.privateKey),
      dateLessThan: inAnHour(),
    });
    expect(await refusal(forged)).toBe('AccessDenied');
  });

  it('honours a custom policy: wildcards, both dates, the viewer’s network', async () => {
    const Resource = `${base}/r/photo%20one/*`;
    const DateLessThan = epoch(60);
    const status = async (statement: object) => (await fetch(withPolicy(statement))).status;
    expect(await status({ Resource, Condition: { DateLessThan } })).toBe(200);
    expect(await status({ Resource: `${base}/r/other/*`, Condition: { DateLessThan } })).toBe(403);
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
    gateway.moveClock(3601);
    expect(await refusal(address)).toBe('AccessDenied');
    gateway.moveClock(-3601);
  });

  it('takes ECDSA keys and SHA-256 when the address names it', async () => {
    const policy = JSON.stringify({
      Statement: [{ Resource: `${base}/*`, Condition: { DateLessThan: epoch(60) } }],
    });
    const safe = (text: Buffer) =>
      text.toString('base64').replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');
    const sign = (algorithm: string, key: typeof rsa.privateKey) =>
      safe(createSign(algorithm).update(policy).sign(key));
    const address = (id: string, signature: string, more = '') =>
      `${photo()}?Policy=${safe(Buffer.from(policy))}&Signature=${signature}&Key-Pair-Id=${id}${more}`;
    const status = async (url: string) => (await fetch(url)).status;
    const sha256 = '&Hash-Algorithm=SHA256';
    expect(await status(address(ecKeyPairId, sign('SHA1', ec.privateKey)))).toBe(200);
    expect(await status(address(ecKeyPairId, sign('SHA256', ec.privateKey), sha256))).toBe(200);
    expect(await status(address(keyPairId, sign('SHA256', rsa.privateKey), sha256))).toBe(200);
    expect(await status(address(keyPairId, sign('SHA256', rsa.privateKey)))).toBe(403);
    expect(await status(address(ecKeyPairId, sign('SHA256', ec.privateKey)))).toBe(403);
    expect(await status(address(ecKeyPairId, sign('SHA1', ec.privateKey), sha256))).toBe(403);
    const good = sign('SHA256', ec.privateKey);
    expect(await status(address(ecKeyPairId, good, '&Hash-Algorithm=sha256'))).toBe(403);
    expect(await status(address(ecKeyPairId, `${good}*`, sha256))).toBe(403);
    expect(await status(address(ecKeyPairId, good.replace(/_*$/, '___'), sha256))).toBe(403);
    const bare = createSign('SHA256').update(policy).sign({ key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
    expect(await status(address(ecKeyPairId, safe(bare), sha256))).toBe(403);
  });

  it('takes what AWS’s own signer makes with an ECDSA key', async () => {
    const address = getSignedUrl({
      url: photo(),
      keyPairId: ecKeyPairId,
      privateKey: pem(ec.privateKey),
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
    await expect(create('PublicKey', 'OtherKey', { PublicKeyConfig: config })).rejects.toThrow(/P-256 only/);
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

  it('takes the first behaviour whose path fits', async () => {
    expect((await fetch(`${base}/open/free.webp`)).status).toBe(200);
    expect((await fetch(`${base}/open/free.webp`, { method: 'OPTIONS' })).status).toBe(403);
  });

  it('reads only what the bucket’s policy grants to this very distribution', async () => {
    expect(await refusal(`${base}/closed/secret.webp`)).toBe('AccessDenied');
    expect(await refusal(signed(`${base}/r/nothing.webp`))).toBe('AccessDenied');
  });
});
