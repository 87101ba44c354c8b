import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/http-api/answer.ts';
import { CorsConfiguration, preflightAnswer, withCors } from '../../../src/http-api/cors.ts';
import { makeOrigins } from '../../../src/network/origins.ts';

const answer = (payload: unknown) => {
  const { status, headers, body } = answerOf({ ok: true, payload });
  return { status, headers, body: body.toString('utf8') };
};

describe('answers of functions, payload format 2.0', () => {
  it('takes a formatted answer as it is', () => {
    const formatted = {
      statusCode: 201,
      headers: { 'X-A': 'b', 'x-n': 1 },
      cookies: ['a=1', 'b=2'],
      body: 'hi',
    };
    expect(answer(formatted)).toEqual({
      status: 201,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'x-a': 'b',
        'x-n': '1',
        'set-cookie': ['a=1', 'b=2'],
      },
      body: 'hi',
    });
  });

  it('decodes a body in base64', () => {
    expect(
      answer({ statusCode: 200, body: Buffer.from('صور').toString('base64'), isBase64Encoded: true }).body,
    ).toBe('صور');
  });

  it('hands on what a function compressed, with its headers', () => {
    const compressed = gzipSync('{"a":1}');
    const { headers, body } = answerOf({
      ok: true,
      payload: {
        statusCode: 200,
        headers: {
          'content-type': 'application/json',
          'content-encoding': 'gzip',
          etag: 'W/"a"',
          vary: 'Accept-Encoding',
        },
        body: compressed.toString('base64'),
        isBase64Encoded: true,
      },
    });
    expect(headers).toEqual({
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      etag: 'W/"a"',
      vary: 'Accept-Encoding',
    });
    expect(body).toEqual(compressed);
  });

  it('makes JSON of a result without a status', () => {
    expect(answer({ a: 1 })).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(answer('Hello')).toMatchObject({ status: 200, body: 'Hello' });
  });

  it.each([
    [{ statusCode: 'x' }],
    [{ statusCode: 200, body: { a: 1 } }],
    [{ statusCode: 200, headers: 'no' }],
    [{ statusCode: 200, body: '{"a":1}', isBase64Encoded: true }],
    [{ statusCode: 200, body: 'YQ', isBase64Encoded: true }],
    [{ statusCode: 200, body: 'YWE-', isBase64Encoded: true }],
    [{ statusCode: 200, body: 'YQ==', isBase64Encoded: 'true' }],
  ])('answers 500 to the malformed %j', (payload) => {
    expect(answer(payload)).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });

  it('tells nothing of a failure', () => {
    const failed = answerOf({ ok: false, errorType: 'TypeError', errorMessage: 'secret' });
    expect([failed.status, failed.body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});

describe('CORS', () => {
  const logged: string[] = [];
  const rules = { publicHost: '192.168.1.7', log: (line: string) => void logged.push(line) };
  const howToAllow = (origin: string) => `Set appOrigins=${origin}.`;
  const strict = makeOrigins({ ...rules, admitLocal: false, howToAllow });
  const kind = makeOrigins({ ...rules, admitLocal: true, howToAllow });
  const cors = CorsConfiguration.parse({
    AllowOrigins: ['https://app.example'],
    AllowMethods: ['GET', 'PUT'],
    AllowHeaders: ['authorization'],
    ExposeHeaders: ['etag'],
    MaxAge: 60,
  });

  it('answers a preflight of a named origin', () => {
    expect(preflightAnswer(cors, { origin: 'https://app.example' }, strict)).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-methods': 'GET,PUT',
        'access-control-allow-headers': 'authorization',
        'access-control-max-age': '60',
      },
    });
  });

  it('gives another origin nothing', () => {
    expect(preflightAnswer(cors, { origin: 'https://evil.example' }, strict)).toMatchObject({
      status: 204,
      headers: {},
    });
    const own = {
      status: 200,
      headers: { 'access-control-allow-origin': '*', etag: '1' },
      body: Buffer.alloc(0),
    };
    expect(withCors(own, cors, { origin: 'https://evil.example' }, strict).headers).toEqual({ etag: '1' });
  });

  it('replaces the headers of the function by its own', () => {
    const own = { status: 200, headers: { 'access-control-allow-origin': '*' }, body: Buffer.alloc(0) };
    expect(withCors(own, cors, { origin: 'https://app.example' }, strict).headers).toEqual({
      'access-control-allow-origin': 'https://app.example',
      'access-control-expose-headers': 'etag',
    });
  });

  it('admits every origin of this machine where it is told to', () => {
    const allowed = (origin: string, origins = kind) =>
      preflightAnswer(cors, { origin }, origins).headers['access-control-allow-origin'];
    for (const origin of [
      'http://localhost:4200',
      'https://localhost',
      'http://127.0.0.1:8081',
      'http://127.0.0.2',
      'http://[::1]:5173',
      'http://app.localhost:5173',
      'http://192.168.1.7:8100',
    ]) {
      expect([origin, allowed(origin)]).toEqual([origin, origin]);
      expect([origin, allowed(origin, strict)]).toEqual([origin, undefined]);
    }
    for (const origin of [
      'http://localhost.evil.example',
      'http://127.0.0.1.evil.example',
      'http://evil-localhost',
      'http://192.168.1.70',
      'capacitor://localhost',
      'null',
    ]) {
      expect([origin, allowed(origin)]).toEqual([origin, undefined]);
    }
  });

  it('says once in the log which origin was refused and how to allow it, never of its own pages', () => {
    logged.length = 0;
    const another = makeOrigins({ ...rules, admitLocal: true, howToAllow });
    for (let round = 0; round < 2; round += 1) {
      preflightAnswer(cors, { origin: 'capacitor://localhost' }, another);
      preflightAnswer(cors, { origin: 'http://api.example:3000', host: 'api.example:3000' }, another);
    }
    expect(logged).toEqual([
      'CORS: the API does not allow the origin capacitor://localhost. Set appOrigins=capacitor://localhost.',
    ]);
  });

  it('takes origins of http and https and wildcards alone, as API Gateway does', () => {
    const parsed = (origin: string) => CorsConfiguration.safeParse({ AllowOrigins: [origin] });
    for (const origin of ['*', 'https://*', 'http://localhost:3000']) {
      expect(parsed(origin).success).toBe(true);
    }
    for (const origin of ['capacitor://localhost', 'https://app.example/', 'app.example']) {
      expect(parsed(origin).error?.message).toContain(`Invalid format for origin ${origin}`);
    }
  });
});
