import { describe, expect, it } from 'vitest';
import {
  type EventContext,
  type ReceivedRequest,
  requestEvent,
} from '../../../src/http-api/request-event.ts';

const context: EventContext = {
  routeKey: 'POST /things/{id}',
  pathParameters: { id: '1' },
  caller: { claims: { sub: 'abc', exp: '1700000000' }, scopes: null },
  apiId: 'api',
  accountId: '000000000000',
  requestId: '11111111-2222-3333-4444-555555555555',
  now: Date.UTC(2026, 2, 12, 19, 3, 58),
};
const request = (changes: Partial<ReceivedRequest>): ReceivedRequest => ({
  method: 'POST',
  target: '/things/1',
  rawHeaders: ['Host', 'localhost:3000'],
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  localIp: '127.0.0.1',
  ...changes,
});

describe('payload format 2.0', () => {
  it('joins repeated headers and query parameters with commas and takes cookies apart', () => {
    const event = requestEvent(
      request({
        target: '/things/1?a=1&a=2&b=%20x&c',
        rawHeaders: [
          'Host',
          'localhost:3000',
          'X-One',
          'a',
          'x-one',
          'b',
          'Cookie',
          'p=1; q=2',
          'X-Forwarded-For',
          '6.6.6.6',
        ],
      }),
      context,
    );
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /things/{id}',
      rawPath: '/things/1',
      rawQueryString: 'a=1&a=2&b=%20x&c',
      queryStringParameters: { a: '1,2', b: ' x', c: '' },
      cookies: ['p=1', 'q=2'],
      headers: { 'x-one': 'a,b', 'x-forwarded-for': '6.6.6.6, 127.0.0.1', host: 'localhost:3000' },
      pathParameters: { id: '1' },
      requestContext: {
        authorizer: { jwt: { claims: { sub: 'abc', exp: '1700000000' }, scopes: null } },
        http: { method: 'POST', path: '/things/1', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
        stage: '$default',
        time: '12/Mar/2026:19:03:58 +0000',
        timeEpoch: context.now,
      },
      isBase64Encoded: false,
    });
    expect(event['headers']).not.toHaveProperty('cookie');
  });

  it('leaves out what is not there', () => {
    const event = requestEvent(request({}), { ...context, pathParameters: {}, caller: undefined });
    expect(event['rawQueryString']).toBe('');
    for (const absent of ['queryStringParameters', 'pathParameters', 'cookies', 'body']) {
      expect(event).not.toHaveProperty(absent);
    }
    expect(event['requestContext']).not.toHaveProperty('authorizer');
  });

  it.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['application/problem+json', false],
    ['text/plain', false],
    ['image/jpeg', true],
    ['application/octet-stream', true],
    ['application/cbor', true],
  ])('passes a body of %s in base64: %s', (contentType, isBase64Encoded) => {
    const body = Buffer.from('{"a":"é"}');
    const event = requestEvent(request({ rawHeaders: ['content-type', contentType], body }), context);
    expect(event).toMatchObject({
      isBase64Encoded,
      body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    });
  });
});
