import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { acceptedCoding } from '../../../lambdas/api/accepted-encoding.ts';
import { textAnswer, untransformed } from '../../../lambdas/api/answer.ts';
import { compressed } from '../../../lambdas/api/compress.ts';
import { routeTable } from '../../../lambdas/routes.ts';

const LAMBDA_ANSWER_BYTES = 6 * 1024 * 1024;

const long = JSON.stringify({ items: Array.from({ length: 200 }, (_, each) => ({ each, text: 'صورة' })) });
const plainOf = (answer: ReturnType<typeof compressed>): string => {
  const bytes = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
  switch (answer.headers['content-encoding']) {
    case 'br':
      return brotliDecompressSync(bytes).toString('utf8');
    case 'gzip':
      return gunzipSync(bytes).toString('utf8');
    default:
      return bytes.toString('utf8');
  }
};

describe('the coding of an answer', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['deflate, compress', undefined],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP;Q=0.4', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.9', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['gzip;q=0', undefined],
    ['gzip, identity', 'gzip'],
    ['gzip;q=0.5, identity', undefined],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['gzip;q=high', undefined],
    ['gzip;q=2', undefined],
    [', ,br ;  q=0.5 ,', 'br'],
  ])('of %j is %j', (header, coding) => {
    expect(acceptedCoding(header)).toBe(coding);
  });

  it('is found in whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect([undefined, 'br', 'gzip']).toContain(acceptedCoding(header));
      }),
    );
  });
});

describe('compressed answers', () => {
  it.each(['br', 'gzip'])('are the same when unpacked from %s, and say what they are', (coding) => {
    const answer = compressed(textAnswer(200, 'application/json', long, { etag: 'W/"a"' }), coding);
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(answer.headers).toMatchObject({ 'content-encoding': coding, etag: 'W/"a"' });
    expect(plainOf(answer)).toBe(long);
    expect(answer.body?.length).toBeLessThan(long.length / 4);
  });

  it('say what they depend on, whether or not they are compressed', () => {
    const varyOf = (body: string, cacheControl: string, accepted?: string) =>
      compressed(textAnswer(200, 'application/json', body, { 'cache-control': cacheControl }), accepted)
        .headers['vary'];
    for (const accepted of [undefined, 'br', 'identity']) {
      for (const body of ['{}', long]) {
        expect(varyOf(body, 'private, no-store', accepted)).toBe('Accept-Encoding, Accept-Language, Origin');
        expect(varyOf(body, 'public, max-age=300', accepted)).toBe('Accept-Encoding, Origin');
      }
    }
    const unchanged = compressed({ statusCode: 304, headers: { etag: 'W/"a"' } }, 'br');
    expect(unchanged.headers).toEqual({ etag: 'W/"a"', vary: 'Accept-Encoding, Accept-Language, Origin' });
  });

  it('are those above a kilobyte', () => {
    const small = compressed(textAnswer(200, 'application/json', 'a'.repeat(1_023)), 'br');
    expect(small.headers['content-encoding']).toBeUndefined();
    const large = compressed(textAnswer(200, 'application/json', 'a'.repeat(1_024)), 'br');
    expect(large.headers['content-encoding']).toBe('br');
  });

  it('are never larger than plain, counted in base64', () => {
    const bytes = fc.uint8Array({ minLength: 1_024, maxLength: 4_096 });
    fc.assert(
      fc.property(bytes, fc.constantFrom('br', 'gzip'), (noise, coding) => {
        const body = Buffer.from(noise).toString('base64');
        const answer = compressed(textAnswer(200, 'application/json', body), coding);
        expect(answer.body?.length).toBeLessThanOrEqual(body.length);
        expect(plainOf(answer)).toBe(body);
      }),
      { numRuns: 40 },
    );
  });

  it('fit into what Lambda takes, where the plain text does', () => {
    const largest = JSON.stringify(
      Array.from({ length: 60_000 }, (_, each) => `${each * 7919} صورة "جديدة"`),
    ); // 2 MB
    const answer = compressed(textAnswer(200, 'application/json', largest), 'gzip');
    expect(JSON.stringify(answer).length).toBeLessThan(LAMBDA_ANSWER_BYTES);
    expect(plainOf(answer)).toBe(largest);
  });

  it('are made of documents once, and of others each time', () => {
    const document = textAnswer(200, 'text/html', long, {
      'cache-control': 'public, max-age=300',
      etag: 'W/"d"',
    });
    expect(compressed(document, 'br').body).toBe(compressed(document, 'br').body);
    const other = {
      ...document,
      headers: { ...document.headers, etag: 'W/"e"' },
      body: long.replace('0', '1'),
    };
    expect(plainOf(compressed(other, 'br'))).toBe(other.body);
    expect(plainOf(compressed(document, 'gzip'))).toBe(long);
  });

  it('hold no secret: what is marked stays as it is', () => {
    const secret = textAnswer(201, 'application/json', long, untransformed);
    expect(compressed(secret, 'br')).toEqual(secret);
  });
});

/** Names of all fields of an answer. */
const fieldsOf = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema && typeof schema.properties === 'object' ? schema.properties : {};
  return [...Object.keys(own ?? {}), ...Object.values(schema).flatMap(fieldsOf)];
};

describe('answers with secrets', () => {
  it('are all marked: tokens of links, and addresses that take an upload', () => {
    const withSecrets = Object.entries(routeTable).filter(([, { reply }]) => {
      if (!('schema' in reply) || reply.schema === undefined) return false;
      const fields = fieldsOf(z.toJSONSchema(reply.schema, { io: 'output', unrepresentable: 'any' }));
      return fields.some((field) =>
        /^(upload|token|secret|password|signature|.*Secret|.*Token)$/.test(field),
      );
    });
    const known = ['createHashImport', 'createPhoto', 'createShareLink'];
    expect(withSecrets.map(([name]) => name).toSorted()).toEqual(known);
    const marked = Object.entries(routeTable).filter(([, spec]) => 'secretAnswer' in spec);
    expect(marked.map(([name]) => name).toSorted()).toEqual(known);
  });
});
