import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/http-api/answer.ts';
import { CorsConfiguration, preflightAnswer, withCors } from '../../../src/http-api/cors.ts';

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
  ])('answers 500 to the malformed %j', (payload) => {
    expect(answer(payload)).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });

  it('tells nothing of a failure', () => {
    const failed = answerOf({ ok: false, errorType: 'TypeError', errorMessage: 'secret' });
    expect([failed.status, failed.body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});

describe('CORS', () => {
  const cors = CorsConfiguration.parse({
    AllowOrigins: ['https://app.example'],
    AllowMethods: ['GET', 'PUT'],
    AllowHeaders: ['authorization'],
    ExposeHeaders: ['etag'],
    MaxAge: 60,
  });

  it('answers a preflight of a named origin', () => {
    expect(preflightAnswer(cors, { origin: 'https://app.example' })).toMatchObject({
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
    expect(preflightAnswer(cors, { origin: 'https://evil.example' })).toMatchObject({
      status: 204,
      headers: {},
    });
    const own = {
      status: 200,
      headers: { 'access-control-allow-origin': '*', etag: '1' },
      body: Buffer.alloc(0),
    };
    expect(withCors(own, cors, 'https://evil.example').headers).toEqual({ etag: '1' });
  });

  it('replaces the headers of the function by its own', () => {
    const own = { status: 200, headers: { 'access-control-allow-origin': '*' }, body: Buffer.alloc(0) };
    expect(withCors(own, cors, 'https://app.example').headers).toEqual({
      'access-control-allow-origin': 'https://app.example',
      'access-control-expose-headers': 'etag',
    });
  });
});
