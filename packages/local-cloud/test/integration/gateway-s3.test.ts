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
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../src/contract/contract.ts';
import { actAsService } from '../../src/gateway/service-principal.ts';
import { sweepExpiredObjects } from '../../src/s3/s3-lifecycle.ts';
import type { GatewayCloud } from '../support/gateway-cloud.ts';
import { errorOf, startUploadsBucket, type UploadsBucket } from '../support/uploads-bucket.ts';

let uploads: UploadsBucket;
let local: GatewayCloud;
let Bucket: string;
let arn: string;

beforeAll(async () => {
  uploads = await startUploadsBucket();
  ({ local, Bucket, arn } = uploads);
});
afterAll(() => local.stop());
beforeEach(() => uploads.quieten());

const everything: PolicyStatement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };

describe('a function that calls S3', () => {
  it('stores, reads, lists, copies and deletes objects', async () => {
    const client = uploads.clientWith('Worker', [everything]);
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
    const client = uploads.clientWith('Streams', [everything]);
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
    const client = uploads.clientWith('Reader', [
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
    await expect(uploads.clientWith('Blind', [get]).send(missing)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    await expect(uploads.clientWith('Seeing', [get, list]).send(missing)).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(
      uploads.clientWith('Seeing', [get, list]).send(new HeadObjectCommand({ Bucket, Key: 'nowhere' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('needs list permission for the prefix it lists', async () => {
    const client = uploads.clientWith('Lister', [
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
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'mine/1', Body: 'x' }));
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'yours/1', Body: 'x' }));
    const client = uploads.clientWith('Deleter', [
      { Effect: 'Allow', Action: 's3:DeleteObject', Resource: `${arn}/mine/*` },
    ]);
    const answer = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'mine/1' }, { Key: 'yours/1' }] } }),
    );
    expect(answer.Deleted).toMatchObject([{ Key: 'mine/1' }]);
    expect(answer.Errors).toMatchObject([{ Key: 'yours/1', Code: 'AccessDenied' }]);
    await uploads.operator().send(new HeadObjectCommand({ Bucket, Key: 'yours/1' }));
  });

  it('is refused by an explicit deny of the bucket policy', async () => {
    const client = uploads.clientWith('Overwriter', [everything]);
    await expect(client.send(new PutObjectCommand({ Bucket, Key: 'once/1', Body: 'x' }))).rejects.toThrow(
      'with an explicit deny in a resource-based policy',
    );
    await client.send(new PutObjectCommand({ Bucket, Key: 'once/1', Body: 'x', IfNoneMatch: '*' }));
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'once/1', Body: 'y', IfNoneMatch: '*' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
  });

  it('lets one of two concurrent writers through', async () => {
    const client = uploads.clientWith('Racer', [everything]);
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
    const client = uploads.clientWith('Tagger', [everything]);
    await expect(
      client.send(new PutObjectCommand({ Bucket, Key: 'tagged', Body: 'x', Tagging: 'a=b' })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});

describe('others', () => {
  it('read as anonymous only what the bucket policy makes public', async () => {
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'public/1', Body: 'open' }));
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'private/1', Body: 'closed' }));
    const open = await fetch(`${local.endpoint}/${Bucket}/public/1`);
    expect([open.status, await open.text()]).toEqual([200, 'open']);
    const closed = await errorOf(await fetch(`${local.endpoint}/${Bucket}/private/1`));
    expect(closed).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(closed.text).toContain('<Message>Access Denied</Message>');
    const put = await fetch(`${local.endpoint}/${Bucket}/public/1`, { method: 'PUT', body: 'x' });
    expect(put.status).toBe(403);
  });

  it('may be a service that the bucket policy admits for one of its resources', async () => {
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'r/1', Body: 'rendition' }));
    const as = (distribution: string) =>
      actAsService(
        uploads.operator(),
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

describe('events of a bucket', () => {
  it('tell of new and deleted objects in the shape of EventBridge', async () => {
    const client = uploads.clientWith('Eventful', [everything]);
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
    expect(uploads.events).toEqual([
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
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'short/1', Body: 'x' }));
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'long/1', Body: 'x' }));
    expect(await sweepExpiredObjects(local.gateway)).toBe(0);
    local.moveClock(2 * 24 * 3600);
    expect(await sweepExpiredObjects(local.gateway)).toBe(0); // expired, and not yet removed
    await uploads.operator().send(new PutObjectCommand({ Bucket, Key: 'short/2', Body: 'x' }));
    local.moveClock(24 * 3600);
    expect(await sweepExpiredObjects(local.gateway)).toBe(1);
    local.moveClock(-3 * 24 * 3600);
    const left = await uploads.operator().send(new ListObjectsV2Command({ Bucket, Prefix: 'short/' }));
    expect(left.Contents?.map((object) => object.Key)).toEqual(['short/2']);
    await local.cloud.background.settle();
    expect(uploads.events.at(-1)).toMatchObject({
      'detail-type': 'Object Deleted',
      detail: { reason: 'Lifecycle Expiration', requester: 's3.amazonaws.com' },
    });
  });
});
