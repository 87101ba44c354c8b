import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyStatement } from '../../src/contract/contract.ts';
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
    const got = await uploads.operator().send(new GetObjectCommand({ Bucket, Key }));
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
