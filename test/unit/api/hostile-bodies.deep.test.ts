import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../../lambdas/api/serve.ts';
import type { IdempotencyStore } from '../../../lambdas/idempotency/idempotency-store.ts';
import { bodyLimit } from '../../../lambdas/kernel/body-limit.ts';
import { bodyType, type RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { idOf } from '../../support/some-account.ts';
import { unlimited } from '../../support/unlimited.ts';

const issuer = { ISSUER: 'https://issuer.example', CLIENT_ID: 'client' };
const claims = { iss: issuer.ISSUER, sub: 'alice', token_use: 'access', client_id: 'client' };
const idempotency = (): IdempotencyStore => {
  throw new Error('Nothing hostile is worth remembering');
};

const writes: readonly (readonly [string, RouteSpec])[] = Object.entries<RouteSpec>(routeTable).filter(
  ([, { method }]) => method !== 'GET',
);

/** What a route answers a body, wherever it is sent. */
const send = async ({ params: _, ...spec }: RouteSpec, body: string, language = 'en') => {
  const handler = serve({
    routes: [spec],
    start: () => ({
      issuer,
      rateLimit: unlimited,
      callers: {
        recognize: async (signIn) => ({ accountId: idOf('alice'), signIn }),
        confirm: async () => undefined,
      },
      handlerOf: () => async () => ({}),
      idempotency,
      media: () => async () => (name) => name,
      accountOf: async () => undefined,
      staffOf: async () => undefined,
    }),
  });
  const event = {
    routeKey: `${spec.method} ${spec.path}`,
    rawPath: spec.path,
    headers: { 'content-type': bodyType(spec), 'accept-language': language },
    pathParameters: {},
    body,
    isBase64Encoded: false,
    requestContext: { requestId: 'r', http: { method: spec.method }, authorizer: { jwt: { claims } } },
  };
  // The rest of an event is of no interest to the stack.
  return handler(event as never, {} as never);
};

/** Fields that texts are sent in, by any route. */
const TEXTS = ['text', 'caption', 'title', 'name', 'bio', 'displayName', 'username', 'altText', 'until'];
const asText = (unit: string) => (length: number) => {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return JSON.stringify(
    Object.fromEntries(TEXTS.map((name) => [name, text.slice(0, length / TEXTS.length)])),
  );
};
const asItems = (item: string) => (length: number) =>
  `{"photos":[${item}${`,${item}`.repeat(length / (item.length + 1) / 2)}],"postIds":[${item}${`,${item}`.repeat(length / (item.length + 1) / 2)}]}`;

const plain = asText('x');
const hostile: Readonly<Record<string, (length: number) => string>> = {
  addresses: asText('www.a @ab '),
  mentions: asText('@ab '),
  'one long mention': asText('@a.a_'),
  tags: asText('#ab '),
  'Arabic tags': asText('#الرياض '),
  'combining marks': asText('\u0301\u0316'),
  'joined emoji': asText('👩‍👩‍👧'),
  blanks: asText(' \u200B'),
  'line ends': asText('\r\n'),
  'controls of direction': asText('\u202E'),
  'escaped quotes': asText('"'),
  'unknown fields': (length) =>
    `{${Array.from({ length: length / 14 }, (_, index) => `"k${String(index).padStart(8, '0')}":1`).join(',')}}`,
  'one long unknown field': (length) => `{"${'k'.repeat(length)}":1}`,
  'lists in lists': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'objects in objects': (length) => `${'{"a":'.repeat(length / 6)}1${'}'.repeat(length / 6)}`,
  'empty items': asItems('{}'),
  'wrong items': asItems('7'),
  'items of nothing': asItems('null'),
  'a huge number': (length) => `{"bytes":${'9'.repeat(length)}}`,
  'a long fraction': (length) => `{"bytes":0.${'1'.repeat(length)}}`,
  'no JSON': (length) => '{'.repeat(length),
  'nothing but blanks': (length) => ' '.repeat(length),
};
const kinds = Object.entries(hostile);

const MEGABYTE = 1_000_000;
const megabytes = kinds.map(([kind, make]) => ({ kind, body: make(MEGABYTE) }));
const MAX_ANSWER_BYTES = 16 * 1024;

beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
  return () => vi.restoreAllMocks();
});

describe.each(writes)('%s', (_, spec) => {
  it('refuses a megabyte of anything, with its size and the limit', async () => {
    const { bytes } = bodyLimit(spec);
    for (const { kind, body } of megabytes) {
      const { statusCode, body: answer = '' } = await send(spec, body);
      expect(statusCode, kind).toBe(413);
      expect(JSON.parse(answer).detail, kind).toBe(
        `The request body has ${Buffer.byteLength(body)} bytes; at most ${bytes} are allowed here`,
      );
    }
  });

  it('refuses as much as it takes of anything that it does not take, in few words', async () => {
    const length = bodyLimit(spec).bytes / 4; // in the widest of the alphabets
    for (const [kind, make] of kinds) {
      // Answers in Arabic are the longer ones, having two bytes a letter.
      const { statusCode, body = '' } = await send(spec, make(length), 'ar');
      const mayBeNothing = kind === 'nothing but blanks' && spec.body === undefined;
      if (!mayBeNothing) expect([400, 413], `${kind} ${body}`).toContain(statusCode);
      expect(Buffer.byteLength(body), kind).toBeLessThan(MAX_ANSWER_BYTES);
    }
  });
});

/** Milliseconds of this process's CPU that answering takes: the least of some tries, since others' work only adds. */
const costOf = async (spec: RouteSpec, body: string): Promise<number> => {
  const costs: number[] = [];
  for (let tries = 0; tries < 7; tries += 1) {
    const before = process.cpuUsage();
    await send(spec, body);
    const { user, system } = process.cpuUsage(before);
    costs.push((user + system) / 1_000);
  }
  return Math.min(...costs);
};

describe('hostile text', () => {
  const { createPost, createComment, updateDraft } = routeTable;

  it.each([
    ['a megabyte, a comment', createComment, MEGABYTE],
    ['a megabyte, a post', createPost, MEGABYTE],
    ['as much as it takes, a comment', createComment, bodyLimit(createComment).bytes / 4],
    ['as much as it takes, a post', createPost, bodyLimit(createPost).bytes / 4],
    ['as much as it takes, a draft', updateDraft, bodyLimit(updateDraft).bytes / 4],
  ] as const)('costs no more than twice what plain text costs: %s', async (_, spec, length) => {
    const most = Math.max(1, await costOf(spec, plain(length))); // below a millisecond it is noise that is measured
    for (const [kind, make] of kinds) {
      const body = make(length);
      const share = Math.max(1, Buffer.byteLength(body) / length); // other alphabets have more bytes a letter
      expect(await costOf(spec, body), kind).toBeLessThanOrEqual(2 * most * share);
    }
  });
});

describe('the limit of a body', () => {
  it('lets every letter be written as an escape', async () => {
    const { createComment } = routeTable;
    const text = JSON.stringify({ text: '\u0645'.repeat(1_000) }).replaceAll('\u0645', '\\u0645');
    const { statusCode, body = '' } = await send(createComment, text);
    expect([statusCode, body]).toEqual([500, expect.stringContaining('internal_error')]);
  });

  it('is known for every route', () => {
    for (const [name, spec] of Object.entries<RouteSpec>(routeTable)) {
      expect(bodyLimit(spec).bytes, name).toBeGreaterThanOrEqual(1024);
      expect(bodyLimit(spec).bytes, name).toBeLessThan(MEGABYTE);
    }
  });
});
