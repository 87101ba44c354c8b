import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presignPut } from '../../../lambdas/platform/presigned-put.ts';

const put = { bucket: 'uploads', key: 'photo1', headers: {}, at: 0, seconds: 60 };

const addressWith = async (endpoints: Readonly<Record<string, string>> = {}) => {
  for (const [name, value] of Object.entries(endpoints)) vi.stubEnv(name, value);
  const { url } = await presignPut(put);
  return url.split('?')[0];
};

describe('the address of an upload', () => {
  beforeEach(() => {
    vi.unstubAllEnvs();
    vi.stubEnv('AWS_ENDPOINT_URL', undefined);
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined);
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIATEST');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  });
  afterEach(() => vi.unstubAllEnvs());

  it('is that of the bucket at S3', async () => {
    expect(await addressWith()).toBe('https://uploads.s3.eu-central-1.amazonaws.com/photo1');
  });

  it.each(['http://127.0.0.1:3003', 'http://mymac.local:3003', 'http://[::1]:3003'])(
    'has the bucket in its path at %s, to which no other name may lead',
    async (endpoint) => {
      expect(await addressWith({ AWS_ENDPOINT_URL: endpoint })).toBe(`${endpoint}/uploads/photo1`);
    },
  );

  it('is at the endpoint for S3 rather than at that for all services', async () => {
    const endpoints = { AWS_ENDPOINT_URL: 'http://all.example', AWS_ENDPOINT_URL_S3: 'http://s3.example' };
    expect(await addressWith(endpoints)).toBe('http://s3.example/uploads/photo1');
  });

  it('signs the size, and announces the other headers, which pages may set', async () => {
    const others = { 'content-type': 'image/jpeg', 'if-none-match': '*', 'x-amz-checksum-sha256': 'digest' };
    const { url, headers } = await presignPut({ ...put, headers: { ...others, 'content-length': '5' } });
    expect(headers).toEqual(others);
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual(
      expect.arrayContaining(['content-length', 'host', ...Object.keys(others)]),
    );
  });
});
