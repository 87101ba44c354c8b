import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moveOwnLists } from '../../../lambdas/api/own-lists-version.ts';
import {
  feedMergeRow,
  feedReferenceRow,
  feedRepostOfPostRow,
  feedRepostRow,
} from '../../../lambdas/feeds/feed-rows.ts';
import { newActId } from '../../../lambdas/kernel/ids.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { viewerStateRow } from '../../../lambdas/reactions/reaction-rows.ts';
import { homeFunction, homeReader, putHomePage } from '../../support/home-page.ts';
import { idOf, postAt, postItem, profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const SECOND = 1_000;
const HALF_HOUR = 1_800 * SECOND;
/** Just after addresses have changed: nothing else moves by itself for half an hour. */
const START = Math.ceil((T0 + 48 * 3_600 * SECOND) / HALF_HOUR) * HALF_HOUR + SECOND;
const EXPIRES = Math.floor(START / SECOND) + 90 * 86_400;

let testTable: TestTable;
let now = START;
beforeAll(async () => {
  testTable = await startTestTable();
  await putHomePage(testTable.table);
});
afterAll(() => testTable.stop());

let ask: ReturnType<typeof homeFunction>;
beforeEach(async () => {
  vi.stubEnv('ISSUER', 'https://issuer.test');
  vi.stubEnv('CLIENT_ID', 'client');
  vi.stubEnv('RATE_LIMIT_FACTOR', '1');
  vi.stubEnv('REPOSTS', 'on');
  vi.spyOn(console, 'info').mockReturnValue();
  now += 60 * SECOND;
  ask = homeFunction(testTable.table, () => now);
  await ask(); // who asks is known from now on
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const tagOf = async (headers: Readonly<Record<string, string>> = {}): Promise<string> => {
  const { statusCode, headers: sent } = await ask(headers);
  expect(statusCode).toBe(200);
  return sent['etag'] ?? '';
};
const statusFor = async (tag: string, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
  (await ask({ ...headers, 'if-none-match': tag })).statusCode;

describe('the home feed', () => {
  it('is not sent again to who has it, for one read unit', async () => {
    const tag = await tagOf();
    expect(tag).toMatch(/^W\/"[0-9a-z]+\.[\w-]{22}"$/);
    let answer = await ask();
    const units = await testTable.unitsOf(async () => {
      answer = await ask({ 'if-none-match': tag, 'accept-encoding': 'br' });
    });
    expect(units).toEqual({ read: 1, write: 0 });
    expect(answer).toEqual({
      statusCode: 304,
      headers: {
        etag: tag,
        'cache-control': 'private, no-cache',
        'x-content-type-options': 'nosniff',
        vary: 'Accept-Encoding, Accept-Language, Origin',
        'ratelimit-policy': '"reads";q=300;w=60',
        ratelimit: expect.stringMatching(/^"reads";r=\d+;t=\d+$/),
      },
    });
    // Caches weaken, strengthen and list tags.
    expect(await statusFor(`"other", ${tag}`)).toBe(304);
  });

  it('costs no more than before where it is sent', async () => {
    const known = await testTable.unitsOf(() => ask());
    const unknown = await testTable.unitsOf(() => ask({ 'if-none-match': 'W/"0.0123456789012345678901"' }));
    expect(unknown).toEqual(known);
  });

  it('is at most a minute behind: then it is sent anew, though no row of it moved', async () => {
    const tag = await tagOf();
    now += 59 * SECOND;
    expect(await statusFor(tag)).toBe(304);
    now += SECOND;
    expect(await statusFor(tag)).toBe(200);
  });

  it('is sent to who names a tag of the future, of another language or of no form', async () => {
    const tag = await tagOf();
    const later = tag.replace(/"[0-9a-z]+/, `"${Math.floor(now / SECOND + 10).toString(36)}`);
    expect(await statusFor(later)).toBe(200);
    expect(await statusFor(tag, { 'accept-language': 'ar' })).toBe(200);
    for (const tagless of ['', 'W/"', tag.slice(2), `${tag.slice(0, -2)}X"`])
      expect(await statusFor(tagless)).toBe(200);
  });

  it('has no tag while what changed last may not be seen by every read', async () => {
    await moveOwnLists(testTable.table, homeReader, now - SECOND);
    expect((await ask()).headers['etag']).toBeUndefined();
    expect((await ask()).headers['cache-control']).toBe('private, no-store');
    now += 5 * SECOND;
    expect(await tagOf()).not.toBe('');
  });

  it('has no tag where an author is merged as it is read', async () => {
    const marker = feedMergeRow.key({ reader: homeReader, author: idOf('author1') });
    const tag = await tagOf();
    await putRows(testTable.table, [{ ...marker, epoch: 1 }]);
    const answer = await ask({ 'if-none-match': tag });
    expect([answer.statusCode, answer.headers['etag']]).toEqual([200, undefined]);
    await testTable.table.writeManyUnordered([], [marker]);
    expect(await statusFor(tag)).toBe(304);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'a post arrives',
      () => {
        const postId = postAt(idOf('author1'), 2_000);
        return putRows(testTable.table, [
          postItem(postId),
          { ...feedReferenceRow.key({ reader: homeReader, postId }), expiresAt: EXPIRES },
        ]);
      },
    ],
    [
      'a reference is taken away',
      () => {
        const postId = postAt(idOf('author1'), 2_000);
        return testTable.table.writeManyUnordered([], [feedReferenceRow.key({ reader: homeReader, postId })]);
      },
    ],
    [
      'a repost arrives',
      () => {
        const postId = postAt(idOf('author2'), 42);
        const repost = { reader: homeReader, postId, act: newActId(now - 60 * SECOND) };
        const stored = { by: idOf('author3'), expiresAt: EXPIRES };
        return putRows(testTable.table, [
          { ...feedRepostOfPostRow.key(repost), ...stored },
          { ...feedRepostRow.key(repost), ...stored },
        ]);
      },
    ],
    [
      'the reader likes a post',
      () =>
        putRows(testTable.table, [
          {
            ...viewerStateRow.key({ reader: homeReader, postId: postAt(idOf('author2'), 79) }),
            liked: newActId(now),
            at: now,
          },
        ]),
    ],
    [
      'the reader does not like it any more',
      () =>
        testTable.table.update(
          viewerStateRow.key({ reader: homeReader, postId: postAt(idOf('author2'), 79) }),
          { expression: 'REMOVE liked' },
          { expression: 'attribute_exists(pk)' },
        ),
    ],
    [
      'the reader mutes, blocks, follows, edits or changes settings',
      () => moveOwnLists(testTable.table, homeReader, now),
    ],
    [
      'addresses of pictures change',
      async () => {
        now = Math.ceil(now / HALF_HOUR) * HALF_HOUR;
      },
    ],
  ])('is sent anew at once when %s', async (_, change) => {
    now += 10 * SECOND;
    const tag = await tagOf();
    expect(await statusFor(tag)).toBe(304);
    await change();
    expect(await statusFor(tag)).toBe(200);
  });

  it('has no tag where a post of it is older than the rows that the tag is made of', async () => {
    const old = postAt(idOf('stranger'), -20_000);
    const repost = { reader: homeReader, postId: old, act: newActId(now - 120 * SECOND) };
    const stored = { by: idOf('author3'), expiresAt: EXPIRES };
    const between = Array.from({ length: 60 }, (_, each) => ({
      ...feedReferenceRow.key({ reader: homeReader, postId: postAt(idOf('author1'), -each - 1) }),
      expiresAt: EXPIRES,
    }));
    await putRows(testTable.table, [
      profileItem(someAccount('stranger')),
      postItem(old),
      { ...feedRepostOfPostRow.key(repost), ...stored },
      { ...feedRepostRow.key(repost), ...stored },
    ]);
    expect(await tagOf()).not.toBe(''); // its rows are the last that there are
    await putRows(testTable.table, between);
    const { body, headers } = await ask();
    expect(body).toContain(old);
    expect(headers['etag']).toBeUndefined();
    const keys = [feedRepostOfPostRow.key(repost), feedRepostRow.key(repost)];
    await testTable.table.writeManyUnordered([], [...keys, ...between.map(({ pk, sk }) => ({ pk, sk }))]);
  });

  it('may be a minute behind on what others edit', async () => {
    now += 10 * SECOND;
    const tag = await tagOf();
    const postId = postAt(idOf('author1'), 42);
    await testTable.table.update(
      postRow.key({ postId }),
      { expression: 'SET caption = :caption', values: { ':caption': 'new' } },
      { expression: 'attribute_exists(pk)' },
    );
    expect(await statusFor(tag)).toBe(304);
    now += 60 * SECOND;
    const answer = await ask({ 'if-none-match': tag });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('"caption":"new"');
  });
});
