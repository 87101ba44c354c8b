import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import { actAsService } from '../../src/gateway/service-principal.ts';
import { sweepExpiredObjects } from '../../src/s3/s3-lifecycle.ts';
import { type GatewayCloud, startGatewayCloud } from '../support/gateway-cloud.ts';

const events: Record<string, unknown>[] = [];
let local: GatewayCloud;
let Bucket: string;
let arn: string;

beforeAll(async () => {
  local = await startGatewayCloud();
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
  Bucket = bucket.ref;
  arn = bucket.attributes?.['Arn'] ?? '';
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
  local.cloud.bus.addRule({
    logicalId: 'Everything',
    pattern: { source: ['aws.s3'] },
    deliver: async (event) => void events.push(event),
  });
});
afterAll(() => local.stop());
beforeEach(async () => {
  await local.cloud.background.settle();
  local.callLog.clear();
  events.length = 0;
});

const operator = () => new S3Client(local.clientOf(local.identities.operator));
const clientWith = (functionId: string, statements: readonly PolicyStatement[]) =>
  new S3Client(local.clientOf(local.functionWith(functionId, statements)));
const everything: PolicyStatement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };

async function errorOf(answer: Response): Promise<{ status: number; code: string; text: string }> {
  const text = await answer.text();
  return { status: answer.status, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '', text };
}

describe('a function that calls S3', () => {
  it('stores, reads, lists, copies and deletes objects', async () => {
    const client = clientWith('Worker', [everything]);
    const Key = 'works/a b+\u0635\u0648\u0631.txt';
    const put = await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'hello',
        ContentType: 'text/plain',
        Metadata: { made: 'here' },
      }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key, IfMatch: put.ETag }));
    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({ ContentType: 'text/plain', Metadata: { made: 'here' }, ETag: put.ETag });
    const part = await client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=1-3' }));
    expect(await part.Body?.transformToString()).toBe('ell');
    await client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'works/copy',
        CopySource: `${Bucket}/${encodeURIComponent(Key)}`,
      }),
    );
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'works/copy' }));
    expect(head).toMatchObject({ ContentLength: 5, ContentType: 'text/plain' });
    const list = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'works/' }));
    expect(list.Contents?.map((object) => object.Key)).toEqual([Key, 'works/copy'].sort());
    const gone = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key }, { Key: 'works/copy' }] } }),
    );
    expect(gone.Deleted?.map((object) => object.Key)).toEqual([Key, 'works/copy']);
    expect((await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'works/' }))).KeyCount).toBe(0);
    expect(local.callLog.calls.map((call) => `${call.service} ${call.operation} ${call.status}`)).toEqual([
      's3 PutObject 200',
      's3 GetObject 200',
      's3 GetObject 206',
      's3 CopyObject 200',
      's3 HeadObject 200',
      's3 ListObjectsV2 200',
      's3 DeleteObjects 200',
      's3 ListObjectsV2 200',
    ]);
  });

  it('stores streams and objects of 20 MB', async () => {
    const client = clientWith('Streams', [everything]);
    const body = Buffer.alloc(20_000_000, 'x');
    await client.send(new PutObjectCommand({ Bucket, Key: 'large', Body: body }));
    expect((await client.send(new HeadObjectCommand({ Bucket, Key: 'large' }))).ContentLength).toBe(
      20_000_000,
    );
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key: 'stream',
        Body: Readable.from([Buffer.from('ab'), Buffer.from('cd')]),
        ContentLength: 4,
      }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(await got.Body?.transformToString()).toBe('abcd');
  });

  it('is refused what its role does not allow, in AWS words', async () => {
    const client = clientWith('Reader', [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: `${arn}/r/*` },
    ]);
    await expect(client.send(new PutObjectCommand({ Bucket, Key: 'r/x', Body: 'x' }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: `User: arn:aws:sts::123456789012:assumed-role/ReaderRole/Reader is not authorized to perform: s3:PutObject on resource: "${arn}/r/x" because no identity-based policy allows the s3:PutObject action`,
      $metadata: { httpStatusCode: 403 },
    });
    await expect(client.send(new GetObjectCommand({ Bucket, Key: 'other' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('learns that a key is missing only when it may list the bucket', async () => {
    const get: PolicyStatement = { Effect: 'Allow', Action: 's3:GetObject', Resource: `${arn}/*` };
    const list: PolicyStatement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: arn };
    const missing = new GetObjectCommand({ Bucket, Key: 'nowhere' });
    await expect(clientWith('Blind', [get]).send(missing)).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(clientWith('Seeing', [get, list]).send(missing)).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(
      clientWith('Seeing', [get, list]).send(new HeadObjectCommand({ Bucket, Key: 'nowhere' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('needs list permission for the prefix it lists', async () => {
    const client = clientWith('Lister', [
      {
        Effect: 'Allow',
        Action: 's3:ListBucket',
        Resource: arn,
        Condition: { StringLike: { 's3:prefix': 'mine/*' } },
      },
    ]);
    await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'mine/x' }));
    await expect(client.send(new ListObjectsV2Command({ Bucket, Prefix: 'yours/' }))).rejects.toThrow(
      's3:ListBucket',
    );
  });

  it('gets an error of its own for each key that it may not delete', async () => {
    await operator().send(new PutObjectCommand({ Bucket, Key: 'mine/1', Body: 'x' }));
    await operator().send(new PutObjectCommand({ Bucket, Key: 'yours/1', Body: 'x' }));
    const client = clientWith('Deleter', [
      { Effect: 'Allow', Action: 's3:DeleteObject', Resource: `${arn}/mine/*` },
    ]);
    const answer = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'mine/1' }, { Key: 'yours/1' }] } }),
    );
    expect(answer.Deleted).toMatchObject([{ Key: 'mine/1' }]);
    expect(answer.Errors).toMatchObject([{ Key: 'yours/1', Code: 'AccessDenied' }]);
    await operator().send(new HeadObjectCommand({ Bucket, Key: 'yours/1' }));
  });

  it('is refused by an explicit deny of the bucket policy', async () => {
    const client = clientWith('Overwriter', [everything]);
    await expect(client.send(new PutObjectCommand({ Bucket, Key: 'once/1', Body: 'x' }))).rejects.toThrow(
      'with an explicit deny in a resource-based policy',
    );
    await client.send(new PutObjectCommand({ Bucket, Key: 'once/1', Body: 'x', IfNoneMatch: '*' }));
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'once/1', Body: 'y', IfNoneMatch: '*' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
  });

  it('lets one of two concurrent writers through', async () => {
    const client = clientWith('Racer', [everything]);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        client.send(
          new PutObjectCommand({ Bucket, Key: 'once/race', Body: `writer ${index}`, IfNoneMatch: '*' }),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused with a wrong secret or an unknown key', async () => {
    const credentials = local.functionWith('SignedS3', [everything]);
    const get = (changed: object) =>
      new S3Client(local.clientOf({ ...credentials, ...changed })).send(new ListObjectsV2Command({ Bucket }));
    await expect(get({ secretAccessKey: 'wrong' })).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    await expect(get({ accessKeyId: 'ASIAUNKNOWN000000000' })).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
  });

  it('is told when it uses what the local cloud does not have', async () => {
    const client = clientWith('Tagger', [everything]);
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'tagged', Body: 'x', Tagging: 'a=b' })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});

describe('others', () => {
  it('read as anonymous only what the bucket policy makes public', async () => {
    await operator().send(new PutObjectCommand({ Bucket, Key: 'public/1', Body: 'open' }));
    await operator().send(new PutObjectCommand({ Bucket, Key: 'private/1', Body: 'closed' }));
    const open = await fetch(`${local.endpoint}/${Bucket}/public/1`);
    expect([open.status, await open.text()]).toEqual([200, 'open']);
    const closed = await errorOf(await fetch(`${local.endpoint}/${Bucket}/private/1`));
    expect(closed).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(closed.text).toContain('<Message>Access Denied</Message>');
    const put = await fetch(`${local.endpoint}/${Bucket}/public/1`, { method: 'PUT', body: 'x' });
    expect(put.status).toBe(403);
  });

  it('may be a service that the bucket policy admits for one of its resources', async () => {
    await operator().send(new PutObjectCommand({ Bucket, Key: 'r/1', Body: 'rendition' }));
    const as = (distribution: string) =>
      actAsService(
        operator(),
        'cloudfront.amazonaws.com',
        `arn:aws:cloudfront::123456789012:distribution/${distribution}`,
      );
    const got = await as('D1').send(new GetObjectCommand({ Bucket, Key: 'r/1' }));
    expect(await got.Body?.transformToString()).toBe('rendition');
    await expect(as('D2').send(new GetObjectCommand({ Bucket, Key: 'r/1' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(as('D1').send(new GetObjectCommand({ Bucket, Key: 'once/1' }))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });
});

describe('a presigned upload', () => {
  const body = Buffer.from('the bytes of a photo');
  const sha256 = createHash('sha256').update(body).digest('base64');
  let count = 0;

  async function presign(
    options: { checksum?: string; length?: number; statements?: readonly PolicyStatement[] } = {},
  ) {
    count += 1;
    const statements = options.statements ?? [
      { Effect: 'Allow', Action: 's3:PutObject', Resource: `${arn}/once/*` } as const,
    ];
    const client = new S3Client({
      ...local.clientOf(local.functionWith(`Api${count}`, statements)),
      // Otherwise the SDK signs the checksum of an empty body, which S3 then demands.
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const Key = `once/upload-${count}`;
    const headers: Record<string, string> = { 'content-type': 'image/jpeg', 'if-none-match': '*' };
    if (options.checksum !== undefined) headers['x-amz-checksum-sha256'] = options.checksum;
    const command = new PutObjectCommand({
      Bucket,
      Key,
      ContentType: 'image/jpeg',
      ContentLength: options.length ?? body.length,
      IfNoneMatch: '*',
      ...(options.checksum === undefined ? {} : { ChecksumSHA256: options.checksum }),
    });
    const signed = new Set(['content-length', ...Object.keys(headers)]);
    const url = await getSignedUrl(client, command, {
      expiresIn: 900,
      signableHeaders: signed,
      unhoistableHeaders: signed,
    });
    const put = (
      changed: { headers?: Record<string, string>; body?: Buffer; url?: string; method?: string } = {},
    ) =>
      fetch(changed.url ?? url, {
        method: changed.method ?? 'PUT',
        headers: { ...headers, ...changed.headers },
        body: changed.body ?? body,
      });
    return { Key, url, headers, put };
  }

  it('stores exactly what was signed', async () => {
    const { put, Key } = await presign({ checksum: sha256 });
    const answer = await put();
    expect(await answer.text()).toBe('');
    expect(answer.status).toBe(200);
    const got = await operator().send(new GetObjectCommand({ Bucket, Key }));
    expect(got.ContentType).toBe('image/jpeg');
    expect(await got.Body?.transformToString()).toBe(body.toString());
    expect(local.callLog.calls).toEqual([]);
  });

  it('is refused with other bytes, size, type, method or key', async () => {
    const { put, url } = await presign({ checksum: sha256 });
    const changed = Buffer.from(body);
    changed[0] = 0;
    expect(await errorOf(await put({ body: changed }))).toMatchObject({ status: 400, code: 'BadDigest' });
    const mismatch = { status: 403, code: 'SignatureDoesNotMatch' };
    expect(await errorOf(await put({ body: Buffer.from('longer than that, much longer') }))).toMatchObject(
      mismatch,
    );
    expect(await errorOf(await put({ headers: { 'content-type': 'text/html' } }))).toMatchObject(mismatch);
    expect(await errorOf(await put({ url: url.replace('/once/', '/twice/') }))).toMatchObject(mismatch);
    expect(
      await errorOf(await put({ url: url.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000') })),
    ).toMatchObject(mismatch);
    const other = createHash('sha256').update('other').digest('base64');
    expect(await errorOf(await put({ headers: { 'x-amz-checksum-sha256': other } }))).toMatchObject(mismatch);
    expect((await put()).status).toBe(200);
  });

  it('is refused with a header of Amazon\u2019s that was not signed, or without one that was', async () => {
    const { put, url, headers } = await presign();
    const extra = await errorOf(await put({ headers: { 'x-amz-meta-note': 'mine' } }));
    expect(extra).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(extra.text).toContain('There were headers present in the request which were not signed');
    expect(extra.text).toContain('<HeadersNotSigned>x-amz-meta-note</HeadersNotSigned>');
    const { 'if-none-match': _left, ...rest } = headers;
    const missing = await fetch(url, { method: 'PUT', headers: rest, body });
    expect(await errorOf(missing)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  it('expires by the clock of the cloud', async () => {
    const { put } = await presign();
    local.moveClock(901);
    const late = await errorOf(await put());
    local.moveClock(-901);
    expect(late).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(late.text).toContain('<Message>Request has expired</Message>');
    expect(late.text).toContain('<X-Amz-Expires>900</X-Amz-Expires>');
    expect((await put()).status).toBe(200);
  });

  it('is used up by its first use', async () => {
    const { put } = await presign();
    expect((await put()).status).toBe(200);
    expect(await errorOf(await put())).toMatchObject({ status: 412, code: 'PreconditionFailed' });
  });

  it('needs the permission of its signer', async () => {
    const { put } = await presign({ statements: [] });
    expect(await errorOf(await put())).toMatchObject({ status: 403, code: 'AccessDenied' });
  });

  it('is refused at 20 MB with the answer and not with a broken connection', async () => {
    const { put } = await presign();
    expect(await errorOf(await put({ body: Buffer.alloc(20_000_000) }))).toMatchObject({ status: 403 });
  });

  it('is refused when its parameters are broken', async () => {
    const { put, url } = await presign();
    const broken = await errorOf(await put({ url: url.replace(/X-Amz-Expires=\d+&?/, '') }));
    expect(broken).toMatchObject({ status: 400, code: 'AuthorizationQueryParametersError' });
    const week = await errorOf(await put({ url: url.replace('Expires=900', 'Expires=604801') }));
    expect(week).toMatchObject({ status: 400, code: 'AuthorizationQueryParametersError' });
  });

  it('works from a web page of an admitted origin', async () => {
    const { put, url } = await presign();
    const preflight = (origin: string, method = 'PUT') =>
      fetch(url, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': method,
          'access-control-request-headers': 'content-type,x-amz-checksum-sha256',
        },
      });
    const admitted = await preflight('https://app.example');
    expect(admitted.status).toBe(200);
    expect(Object.fromEntries(admitted.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example',
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'content-type, x-amz-checksum-sha256',
      'access-control-max-age': '3600',
      'access-control-expose-headers': 'ETag',
    });
    expect((await preflight('https://evil.example')).status).toBe(403);
    const told = `CORS: the bucket ${Bucket} does not allow the origin https://evil.example.`;
    expect(local.logged.filter((line) => line.startsWith('CORS'))).toEqual([told]);
    expect((await preflight('https://app.example', 'DELETE')).status).toBe(403);
    const answer = await put({ headers: { origin: 'https://app.example' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
  });
});

describe('events of a bucket', () => {
  it('tell of new and deleted objects in the shape of EventBridge', async () => {
    const client = clientWith('Eventful', [everything]);
    const put = await client.send(new PutObjectCommand({ Bucket, Key: 'e/1', Body: 'hello' }));
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'e/1' }));
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'e/1' }));
    await local.cloud.background.settle();
    const etag = put.ETag?.replaceAll('"', '');
    const common = {
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: 'aws.s3',
      account: '123456789012',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      region: 'eu-central-1',
      resources: [arn],
    };
    const detail = {
      version: '0',
      bucket: { name: Bucket },
      'request-id': expect.any(String),
      requester: '123456789012',
      'source-ip-address': expect.any(String),
    };
    const sequencer = expect.stringMatching(/^[0-9A-F]+$/);
    expect(events).toEqual([
      {
        ...common,
        'detail-type': 'Object Created',
        detail: { ...detail, object: { key: 'e/1', size: 5, etag, sequencer }, reason: 'PutObject' },
      },
      {
        ...common,
        'detail-type': 'Object Deleted',
        detail: {
          ...detail,
          object: { key: 'e/1', etag, sequencer },
          reason: 'DeleteObject',
          'deletion-type': 'Permanently Deleted',
        },
      },
    ]);
  });
});

describe('lifecycle rules', () => {
  it('let objects expire at the midnight after their days, by the clock of the cloud, and remove them some time later', async () => {
    await operator().send(new PutObjectCommand({ Bucket, Key: 'short/1', Body: 'x' }));
    await operator().send(new PutObjectCommand({ Bucket, Key: 'long/1', Body: 'x' }));
    expect(await sweepExpiredObjects(local.gateway)).toBe(0);
    local.moveClock(2 * 24 * 3600);
    expect(await sweepExpiredObjects(local.gateway)).toBe(0); // expired, and not yet removed
    await operator().send(new PutObjectCommand({ Bucket, Key: 'short/2', Body: 'x' }));
    local.moveClock(24 * 3600);
    expect(await sweepExpiredObjects(local.gateway)).toBe(1);
    local.moveClock(-3 * 24 * 3600);
    const left = await operator().send(new ListObjectsV2Command({ Bucket, Prefix: 'short/' }));
    expect(left.Contents?.map((object) => object.Key)).toEqual(['short/2']);
    await local.cloud.background.settle();
    expect(events.at(-1)).toMatchObject({
      'detail-type': 'Object Deleted',
      detail: { reason: 'Lifecycle Expiration', requester: 's3.amazonaws.com' },
    });
  });
});
