/** A distribution that serves a bucket to those who have signed addresses. */
import { generateKeyPairSync } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { cloudFrontHandlers } from '../../src/cloudfront/cloudfront-resources.ts';
import { startGatewayCloud } from './gateway-cloud.ts';

/** What each of its objects holds. */
export const BYTES = Buffer.from('0123456789');

const newRsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
/** A public key as text. */
export const publicPem = (key: ReturnType<typeof newRsa>['publicKey']) =>
  key.export({ type: 'spki', format: 'pem' }).toString();
/** A private key as text. */
export const pem = (key: ReturnType<typeof newRsa>['privateKey']) =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString();

export type TestDistribution = Awaited<ReturnType<typeof startDistribution>>;

/** Starts it with keys of both kinds, and a stranger's key that it does not know. */
export async function startDistribution() {
  const rsa = newRsa();
  const stranger = newRsa();
  const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const gateway = await startGatewayCloud();
  async function create(kind: string, logicalId: string, properties: Record<string, unknown>) {
    const type = `AWS::CloudFront::${kind}`;
    const handler = cloudFrontHandlers.find((one) => one.type === type);
    return await handler!.create({ logicalId, type, properties }, gateway.cloud);
  }
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
        {
          PathPattern: 'any/*',
          TargetOriginId: 'media',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          ViewerProtocolPolicy: 'https-only',
        },
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
  const base = `http://${distribution.attributes?.['DomainName']}`;
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
  const stop = async (): Promise<void> => {
    s3.destroy();
    await gateway.stop();
  };
  const s3 = new S3Client({ ...gateway.clientOf(gateway.identities.operator), forcePathStyle: true });
  for (const [bucket, key] of [
    [media.ref, 'r/photo one/1080.webp'],
    [media.ref, 'open/free.webp'],
    [closed.ref, 'closed/secret.webp'],
  ] as const) {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: BYTES, ContentType: 'image/webp' }));
  }
  const putOpen = (Key: string) => s3.send(new PutObjectCommand({ Bucket: media.ref, Key, Body: BYTES }));
  return {
    gateway,
    create,
    putOpen,
    stop,
    base,
    keyPairId: rsaKey.ref,
    ecKeyPairId: ecKey.ref,
    rsa,
    ec,
    stranger,
  };
}
