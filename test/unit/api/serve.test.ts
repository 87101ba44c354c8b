import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { withoutAddresses } from '../../../lambdas/api/kept-addresses.ts';
import type { RateLimit } from '../../../lambdas/api/rate-limit.ts';
import type { Reply } from '../../../lambdas/api/route.ts';
import type { Service } from '../../../lambdas/api/serve.ts';
import { serve } from '../../../lambdas/api/serve.ts';
import type { IdempotencyStore } from '../../../lambdas/idempotency/idempotency-store.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { problem } from '../../../lambdas/kernel/problems.ts';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { defineRoute } from '../../../lambdas/kernel/route-spec.ts';
import { usageOf } from '../../../lambdas/kernel/token-bucket.ts';
import type { Callers } from '../../../lambdas/sessions/recognize.ts';
import { sessionEnded } from '../../../lambdas/sessions/session.ts';
import { idOf } from '../../support/some-account.ts';
import { unlimited } from '../../support/unlimited.ts';

const issuer = { ISSUER: 'https://issuer.example', CLIENT_ID: 'client' };
const claims = { iss: issuer.ISSUER, sub: 'alice', token_use: 'access', client_id: 'client' };
const alice = idOf(claims.sub);

const Thing = z.strictObject({ name: z.string().check(z.maxLength(3)) });
const makeThing = defineRoute({
  method: 'POST',
  path: '/v1/things/{id}',
  access: 'token',
  summary: 'Make a thing',
  params: z.strictObject({ id: z.string() }),
  body: Thing,
  reply: { status: 201, schema: z.object({ name: z.string() }) },
  idempotent: true,
});

const store = {
  claim: vi.fn<IdempotencyStore['claim']>(),
  finish: vi.fn<IdempotencyStore['finish']>(),
  letRepeat: vi.fn<IdempotencyStore['letRepeat']>(),
  release: vi.fn<IdempotencyStore['release']>(),
  answerTo: vi.fn<IdempotencyStore['answerTo']>(),
};

const callers = {
  recognize: vi.fn<Callers['recognize']>(),
  confirm: vi.fn<Callers['confirm']>(),
};
const rateLimit = {
  read: vi.fn<RateLimit['read']>(unlimited.read),
  write: vi.fn<RateLimit['write']>(unlimited.write),
  check: vi.fn<RateLimit['check']>(unlimited.check),
};
const none = { en: 'Nothing is left', ar: 'لم يبقَ شيء' };
const nothingLeft = () => problem('too_many_requests', none, { headers: { ratelimit: '"own";r=0;t=9' } });

const staffOf = vi.fn<ReturnType<Service['start']>['staffOf']>(async () => undefined);

let handle = vi.fn<(call: unknown) => Promise<Reply>>();
const send = async (
  more: { readonly [Part in keyof APIGatewayProxyEventV2]?: APIGatewayProxyEventV2[Part] | undefined } = {},
  tokenClaims: object | undefined = claims,
  spec: RouteSpec = makeThing,
  accountOf: () => Promise<undefined> = async () => undefined,
) => {
  const handler = serve({
    routes: [spec],
    start: () => ({
      issuer,
      rateLimit,
      callers,
      accountOf,
      staffOf,
      handlerOf: () => handle,
      idempotency: () => store,
      media: () => async (photoId) => (name) => `https://media/${photoId}/${name}?fresh`,
    }),
    clock: () => Date.UTC(2026, 0, 1),
  });
  const event = {
    version: '2.0',
    routeKey: 'POST /v1/things/{id}',
    rawPath: '/v1/things/7',
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    pathParameters: { id: '7' },
    body: '{"name":"abc"}',
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      http: { method: 'POST', path: '/v1/things/7' },
      ...(tokenClaims && { authorizer: { jwt: { claims: tokenClaims } } }),
    },
    ...more,
  };
  // The rest of an event is of no interest to the stack.
  const answer = await handler(event as never, {} as never);
  return { ...answer, json: JSON.parse(answer.body ?? 'null') };
};

beforeEach(() => {
  handle = vi.fn(async () => ({ body: { name: 'abc' } }));
  for (const each of Object.values(store)) each.mockReset();
  for (const each of Object.values(rateLimit)) each.mockClear();
  callers.recognize
    .mockReset()
    .mockImplementation(async (signIn) => ({ accountId: idOf(signIn.subject), signIn }));
  callers.confirm.mockReset();
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a request', () => {
  it('reaches its handler parsed, with the viewer that the authorizer checked', async () => {
    expect(await send()).toMatchObject({ statusCode: 201, json: { name: 'abc' } });
    expect(handle).toHaveBeenCalledWith(
      expect.objectContaining({
        params: { id: '7' },
        body: { name: 'abc' },
        identity: { issuer: claims.iss, subject: 'alice', origin: '' },
        viewer: alice,
        repeated: false,
      }),
    );
  });

  it('is answered by what the reply schema knows, and nothing else', async () => {
    handle.mockResolvedValue({ body: { name: 'abc', secret: 'row' } });
    expect((await send()).json).toEqual({ name: 'abc' });
  });

  it.each([
    ['an unknown field', { body: '{"name":"a","admin":true}' }, 'body.admin'],
    ['a value that is too long', { body: '{"name":"abcd"}' }, 'body.name'],
    ['a value of another type', { body: '{"name":1}' }, 'body.name'],
    ['an unknown query parameter', { queryStringParameters: { debug: '1' } }, 'query.debug'],
  ])('with %s is refused in the language asked for', async (_, more, path) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'ar' };
    const { statusCode, json } = await send({ ...more, headers });
    expect(statusCode).toBe(400);
    expect(json.errors).toEqual([{ path, message: expect.stringMatching(/[\u0600-\u06FF]/) }]);
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    ['no body', { body: undefined }, 400, 'invalid_json'],
    ['half a body', { body: '{"name":' }, 400, 'invalid_json'],
    ['another content type', { headers: { 'content-type': 'text/json' } }, 415, 'unsupported_media_type'],
    ['no content type', { headers: {} }, 415, 'unsupported_media_type'],
    ['a huge body', { body: JSON.stringify({ name: 'a'.repeat(1_100_000) }) }, 413, 'payload_too_large'],
    ['an unknown route key', { routeKey: 'GET /v1/nothing' }, 404, 'not_found'],
  ])('with %s is refused', async (_, more, status, code) => {
    expect((await send(more as never)).json).toMatchObject({ status, code, requestId: 'request-1' });
  });

  const withoutBody = defineRoute({
    method: 'POST',
    path: '/v1/things/{id}',
    area: 'meta',
    access: 'token',
    summary: 'Do something about a thing',
    params: z.strictObject({ id: z.string() }),
    reply: { status: 204 },
  });

  it.each([
    ['{"until":"2026-01-01T00:00:00Z"}', false],
    ['[]', false],
    ['nonsense', false],
    [Buffer.from('{"until":1}').toString('base64'), true],
  ])(
    'with the body %s where none is taken is refused in the language asked for',
    async (body, isBase64Encoded) => {
      const headers = { 'accept-language': 'ar' };
      const { json } = await send({ body, isBase64Encoded, headers }, claims, withoutBody);
      expect(json).toMatchObject({ status: 400, code: 'invalid_request', errors: [{ path: 'body' }] });
      expect(json.detail).toMatch(/[\u0600-\u06FF]/);
      const inEnglish = await send({ body, isBase64Encoded, headers: {} }, claims, withoutBody);
      expect(inEnglish.json.detail).toContain('takes no body');
    },
  );

  it.each([undefined, '', ' ', '{}', ' { }\n'])('may send %j where no body is taken', async (body) => {
    expect(await send({ body, headers: {} }, claims, withoutBody)).toMatchObject({ statusCode: 204 });
  });

  it('may leave out a body of which nothing is required, with its content type', async () => {
    const Wish = z.strictObject({ name: z._default(z.string(), 'none') });
    const lenient = { ...withoutBody, body: Wish };
    expect(await send({ body: undefined, headers: {} }, claims, lenient)).toMatchObject({ statusCode: 204 });
    expect(handle).toHaveBeenCalledWith(expect.objectContaining({ body: { name: 'none' } }));
    expect(await send({ headers: {} }, claims, lenient)).toMatchObject({ statusCode: 415 });
  });

  it('in base64 is read like any other', async () => {
    const body = Buffer.from('{"name":"abc"}').toString('base64');
    expect(await send({ body, isBase64Encoded: true })).toMatchObject({ statusCode: 201 });
  });

  it.each([
    ['nobody', undefined],
    ['an id token', { ...claims, token_use: 'id', aud: 'client' }],
    ['a token of another pool', { ...claims, iss: 'https://other.example' }],
    ['a token of another app', { ...claims, client_id: 'other' }],
    ['a token without a subject', { ...claims, sub: '' }],
  ])('of %s is refused before anything is read', async (_, tokenClaims) => {
    const { statusCode, headers } = await send({ body: 'not JSON' }, tokenClaims ?? {});
    expect(statusCode).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  it('that fails on our side tells nothing, and is logged as an error', async () => {
    handle.mockRejectedValue(new Error('The table suwar-Table is on fire'));
    const { statusCode, body } = await send();
    expect(statusCode).toBe(500);
    expect(body).not.toContain('fire');
    expect(console.error).toHaveBeenCalledOnce();
  });

  it.each([
    ['that is answered', {}, claims, 'info', { status: 201, accountId: alice }],
    ['that is refused', { body: '{"name":1}' }, claims, 'info', { status: 400, accountId: alice }],
    ['of nobody', {}, {}, 'info', { status: 401, accountId: undefined }],
    ['for nothing', { routeKey: '$default' }, claims, 'info', { status: 404, route: '$default' }],
  ] as const)('%s leaves one line with request, route, account and status', async (...given) => {
    const [, more, tokenClaims, level, fields] = given;
    await send(more, tokenClaims);
    expect(console[level]).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ correlationId: 'request-1', route: 'POST /v1/things/{id}', ...fields }),
    );
  });

  it('that fails leaves one line with its cause', async () => {
    handle.mockRejectedValue(new Error('Out of sorts', { cause: 'the weather' }));
    await send();
    expect(console.info).not.toHaveBeenCalled();
    expect(console.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        correlationId: 'request-1',
        route: 'POST /v1/things/{id}',
        accountId: alice,
        status: 500,
        errorMessage: 'Out of sorts',
        cause: 'the weather',
      }),
    );
  });

  it('leaves nothing of what was sent in the log', async () => {
    const secret = 'correct-horse';
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
    await send({ headers, body: `{"name":"${secret}"}`, queryStringParameters: { [secret]: secret } });
    expect(JSON.stringify(vi.mocked(console.info).mock.calls)).not.toContain(secret);
  });

  it('whose reply does not keep to its schema fails on our side', async () => {
    handle.mockResolvedValue({ body: { name: 7 } });
    expect((await send()).statusCode).toBe(500);
  });
});

describe('a request with an Idempotency-Key', () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-1' };

  it('is claimed, done with the seed of the claim, and kept', async () => {
    store.claim.mockResolvedValue({ outcome: 'go', seed: 'SEED', repeated: true });
    expect((await send({ headers })).statusCode).toBe(201);
    expect(handle).toHaveBeenCalledWith(expect.objectContaining({ seed: 'SEED', repeated: true }));
    expect(store.finish).toHaveBeenCalledWith(
      expect.objectContaining({ accountId: alice, key: 'key-1' }),
      expect.objectContaining({ status: 201, body: '{"name":"abc"}' }),
    );
  });

  it('is kept without the addresses of pictures, and answered again with fresh ones', async () => {
    const photoId = newUlid(0);
    const picture = (url: string) => ({ photoId, renditions: [{ url, width: 320 }], altText: null });
    const body = JSON.stringify({ text: 'https://media/x/320.webp?old', of: [picture('320.webp')] });
    const answer = { status: 201, headers: {}, body };
    store.claim.mockResolvedValue({ outcome: 'answered', answer });
    const again = await send({ headers });
    expect(again.json).toEqual({
      text: 'https://media/x/320.webp?old',
      of: [picture(`https://media/${photoId}/320.webp?fresh`)],
    });
    const long = picture(`https://media/r/${photoId}/320.webp?Policy=a/b&Signature=c`);
    expect(JSON.parse(await withoutAddresses(JSON.stringify(long)))).toEqual(picture('320.webp'));
  });

  it('is answered as before when it was done', async () => {
    const answer = { status: 201, body: '{"name":"old"}', headers: { 'content-type': 'application/json' } };
    store.claim.mockResolvedValue({ outcome: 'answered', answer });
    const again = await send({ headers });
    expect(again).toMatchObject({ statusCode: 201, json: { name: 'old' } });
    expect(again.headers).toMatchObject({
      'idempotent-replayed': 'true',
      'content-type': 'application/json',
    });
    expect(handle).not.toHaveBeenCalled();
  });

  it('whose answer is secret is made again from its seed and kept nowhere', async () => {
    store.claim.mockResolvedValue({ outcome: 'go', seed: 'SEED', repeated: false });
    expect((await send({ headers }, claims, { ...makeThing, secretAnswer: true })).statusCode).toBe(201);
    expect(store.finish).not.toHaveBeenCalled();
    expect(store.letRepeat).toHaveBeenCalledOnce();
  });

  it('may be sent again when it was refused, and goes on from its seed when it failed', async () => {
    store.claim.mockResolvedValue({ outcome: 'go', seed: 'SEED', repeated: false });
    handle.mockRejectedValueOnce(problem('photo_in_use'));
    expect((await send({ headers })).statusCode).toBe(409);
    expect(store.release).toHaveBeenCalledOnce();
    handle.mockRejectedValueOnce(new Error('Crash'));
    expect((await send({ headers })).statusCode).toBe(500);
    expect(store.release).toHaveBeenCalledOnce();
  });

  it('is done again from its seed when the answer is too large to keep', async () => {
    store.claim.mockResolvedValue({ outcome: 'go', seed: 'SEED', repeated: false });
    handle.mockResolvedValue({ body: { name: 'م'.repeat(150_000) } });
    expect((await send({ headers })).statusCode).toBe(201);
    expect(store.finish).not.toHaveBeenCalled();
    expect(store.letRepeat).toHaveBeenCalledOnce();
  });

  it('has another digest with another body, path or route, and the same with the same', async () => {
    store.claim.mockResolvedValue({ outcome: 'under-way', retryAfterSeconds: 3 });
    const digestOf = async (more: Partial<APIGatewayProxyEventV2>) => {
      store.claim.mockClear();
      expect((await send({ headers, ...more })).headers['retry-after']).toBe('3');
      return store.claim.mock.calls[0]?.[0].digest;
    };
    const first = await digestOf({});
    expect(await digestOf({})).toBe(first);
    expect(await digestOf({ body: '{"name":"b"}' })).not.toBe(first);
    expect(await digestOf({ rawPath: '/v1/things/8' })).not.toBe(first);
  });

  it.each(['', 'a b', 'x'.repeat(256), 'مفتاح'])('is refused when the key is %j', async (key) => {
    const answer = await send({ headers: { ...headers, 'idempotency-key': key } });
    expect(answer.json).toMatchObject({ status: 400, code: 'invalid_request' });
  });
});

describe('the limits of a caller', () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'key-1' };
  const counted = () => [rateLimit.read.mock.calls.length, rateLimit.write.mock.calls.length];

  it('count a write once, and whatever is refused before it as a read', async () => {
    await send();
    expect(counted()).toEqual([0, 1]);
    await send({ body: '{"name":1}' });
    expect(counted()).toEqual([1, 1]);
  });

  it('leave a failure of ours what it is, in the answer, the log and the metric', async () => {
    rateLimit.read.mockRejectedValue(nothingLeft());
    const broken = async () => {
      throw new Error('The table is away');
    };
    expect((await send({}, claims, makeThing, broken)).statusCode).toBe(500);
    const away = async () => {
      throw problem('unavailable');
    };
    expect((await send({}, claims, makeThing, away)).statusCode).toBe(503);
    expect(console.error).toHaveBeenCalledTimes(2);
    expect(counted()).toEqual([0, 0]);
    expect((await send({ body: '{"name":1}' })).statusCode).toBe(429);
    rateLimit.read.mockImplementation(unlimited.read);
  });

  it.each([
    ['another try is under way', { outcome: 'under-way', retryAfterSeconds: 3 }],
    ['it was done', { outcome: 'answered', answer: { status: 201, headers: {} } }],
    ['the key was used for something else', { outcome: 'other-request' }],
  ] as const)('count a request under a key as a read where %s', async (_, claim) => {
    store.claim.mockResolvedValue(claim);
    await send({ headers });
    expect(counted()).toEqual([1, 0]);
    rateLimit.read.mockRejectedValueOnce(nothingLeft());
    expect((await send({ headers })).statusCode).toBe(429);
  });

  it('claim nothing for a write that is known to be refused, and answer what was done before', async () => {
    rateLimit.check.mockRejectedValue(nothingLeft());
    expect((await send({ headers })).statusCode).toBe(429);
    expect(counted()).toEqual([0, 0]);
    store.answerTo.mockResolvedValue({ status: 201, headers: {}, body: '{"name":"old"}' });
    expect(await send({ headers })).toMatchObject({ statusCode: 201, json: { name: 'old' } });
    expect(counted()).toEqual([1, 0]);
    expect(store.claim).not.toHaveBeenCalled();
    rateLimit.check.mockImplementation(unlimited.check);
  });

  it('count a malformed key as a read', async () => {
    await send({ headers: { ...headers, 'idempotency-key': 'a b' } });
    expect(counted()).toEqual([1, 0]);
  });

  it('never ask for reads where a write goes on', async () => {
    rateLimit.read.mockRejectedValue(nothingLeft());
    store.claim.mockResolvedValue({ outcome: 'go', seed: 'SEED', repeated: true });
    expect((await send({ headers })).statusCode).toBe(201);
    expect((await send()).statusCode).toBe(201);
    rateLimit.read.mockImplementation(unlimited.read);
  });

  it('are told as the refusal tells them, whatever was counted before', async () => {
    const { body: _, ...rest } = makeThing;
    handle.mockRejectedValue(nothingLeft());
    const routeKey = 'GET /v1/things/{id}';
    const answer = await send({ routeKey, body: undefined }, claims, { ...rest, method: 'GET' });
    expect(counted()).toEqual([1, 0]);
    expect(answer.headers['ratelimit']).toBe('"own";r=0;t=9');
  });
});

describe('the session of a caller', () => {
  const ended = {
    statusCode: 401,
    json: { code: 'session_ended' },
    headers: { 'www-authenticate': 'Bearer' },
  };

  it('is asked for with the route, and with where the call comes from', async () => {
    await send({ headers: { 'content-type': 'application/json', 'user-agent': 'x'.repeat(300) } });
    const [[signIn, spec, place] = []] = callers.recognize.mock.calls;
    expect(signIn).toMatchObject({ subject: 'alice' });
    expect(spec).toBe(makeThing);
    expect(place?.()).toEqual({ device: 'x'.repeat(256), country: undefined });
  });

  it('is refused when it has ended, and counts as a read', async () => {
    callers.recognize.mockRejectedValue(sessionEnded());
    expect(await send()).toMatchObject(ended);
    expect(handle).not.toHaveBeenCalled();
    expect([rateLimit.read.mock.calls.length, rateLimit.write.mock.calls.length]).toEqual([1, 0]);
  });

  it('is refused in a write that the row of limits knows more of', async () => {
    rateLimit.write.mockResolvedValueOnce({
      usage: usageOf('writes', { quota: 1, windowSeconds: 1 }, 0, 0),
      sessionsEpoch: 3,
    });
    callers.confirm.mockRejectedValue(sessionEnded());
    expect(await send()).toMatchObject(ended);
    expect(callers.confirm.mock.calls).toEqual([[{ accountId: alice, signIn: expect.anything() }, 3]]);
    expect(handle).not.toHaveBeenCalled();
  });

  it('is not asked for again by reads', async () => {
    const { body: _, ...rest } = makeThing;
    await send({ routeKey: 'GET /v1/things/{id}', body: undefined }, claims, { ...rest, method: 'GET' });
    expect(callers.confirm).not.toHaveBeenCalled();
  });
});
