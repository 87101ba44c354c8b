/** A bucket that takes presigned uploads, lets objects expire and tells of its changes. */
import { S3Client } from '@aws-sdk/client-s3';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import { startGatewayCloud } from './gateway-cloud.ts';

/** The code of an error as S3 writes it. */
export async function errorOf(answer: Response): Promise<{ status: number; code: string; text: string }> {
  const text = await answer.text();
  return { status: answer.status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '', text };
}

export type UploadsBucket = Awaited<ReturnType<typeof startUploadsBucket>>;

/** Starts a cloud with the bucket. Objects below `once/` are written with a condition alone, and those below `public/` are everybody's. */
export async function startUploadsBucket() {
  const local = await startGatewayCloud();
  const bucket = await local.create('Uploads', 'AWS::S3::Bucket', {
    CorsConfiguration: {
      CorsRules: [
        {
          AllowedOrigins: ['https://app.example'],
          AllowedMethods: ['PUT'],
          AllowedHeaders: ['content-type', 'x-amz-*'],
          ExposedHeaders: ['ETag'],
          MaxAge: 3600,
        },
      ],
    },
    LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 1, Prefix: 'short/' }] },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  });
  const Bucket = bucket.ref;
  const arn = bucket.attributes?.['Arn'] ?? '';
  await local.create('UploadsPolicy', 'AWS::S3::BucketPolicy', {
    Bucket,
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:*',
          Resource: [arn, `${arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:PutObject',
          Resource: `${arn}/once/*`,
          Condition: { Null: { 's3:if-none-match': 'true' } },
        },
        {
          Effect: 'Allow',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Action: 's3:GetObject',
          Resource: `${arn}/r/*`,
          Condition: {
            StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::123456789012:distribution/D1' },
          },
        },
        { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${arn}/public/*` },
      ],
    },
  });
  const events: Record<string, unknown>[] = [];
  local.cloud.bus.addRule({
    logicalId: 'Everything',
    pattern: { source: ['aws.s3'] },
    deliver: async (event) => void events.push(event),
  });
  return {
    local,
    Bucket,
    arn,
    /** Events of the bucket since the last `quieten`. */
    events,
    operator: () => new S3Client(local.clientOf(local.identities.operator)),
    clientWith: (functionId: string, statements: readonly PolicyStatement[]) =>
      new S3Client(local.clientOf(local.functionWith(functionId, statements))),
    /** Forgets calls and events so far. */
    async quieten(): Promise<void> {
      await local.cloud.background.settle();
      local.callLog.clear();
      events.length = 0;
    },
  };
}
