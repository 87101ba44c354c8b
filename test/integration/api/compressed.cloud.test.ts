import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { join } from '../../support/people.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await sharedCloud();
});

interface Received {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** As it comes over the wire: `fetch` would unpack it. */
const receive = (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
  new Promise<Received>((resolve, reject) => {
    get(`${cloud.apiUrl}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

describe('answers over HTTP', () => {
  it.each(['/v1/docs', '/v1/openapi.json', '/v1/config'])(
    'come from %s in the bytes and the version that a client asks for',
    async (path) => {
      const plain = await receive(path, { 'accept-encoding': 'identity' });
      const brotli = await receive(path, { 'accept-encoding': 'gzip, deflate, br' });
      const gzip = await receive(path, { 'accept-encoding': 'gzip' });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding, Origin' });
      expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
      expect(gzip.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
      expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 2);
      // One version, however it is packed: what one client has another need not load again.
      const { etag } = plain.headers;
      expect(etag).toMatch(/^W\//);
      expect([brotli.headers['etag'], gzip.headers['etag']]).toEqual([etag, etag]);
      const again = await receive(path, { 'accept-encoding': 'br', 'if-none-match': String(etag) });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
      expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding, Origin' });
      const head = await receive(path, { 'accept-encoding': 'br' }, 'HEAD');
      expect(head.headers).toMatchObject({
        'content-encoding': 'br',
        'content-length': String(brotli.bytes.length),
      });
    },
  );

  it('stay plain where they hold an upload address', async () => {
    const { tokens, client } = await join(cloud.apiUrl, 'plain');
    const headers = { authorization: `Bearer ${tokens.accessToken}`, 'accept-encoding': 'br' };
    const config = await receive('/v1/me', headers);
    expect(config.headers['vary']).toBe('Accept-Encoding, Accept-Language, Origin');
    const altText = 'a'.repeat(1_000);
    const { response } = await client.POST('/v1/photos', {
      body: { contentType: 'image/jpeg', bytes: 1_000, altText },
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toContain('no-transform');
  });
});
