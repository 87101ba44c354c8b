import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOME_PAGE, homeFunction, putHomePage } from '../../support/home-page.ts';
import { T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const NOW = T0 + 48 * 3_600_000;

const tables: TestTable[] = [];
beforeAll(async () => {
  for (const captions of ['alike', 'different'] as const) {
    const testTable = await startTestTable();
    await putHomePage(testTable.table, { captions });
    tables.push(testTable);
  }
});
afterAll(() => Promise.all(tables.map((each) => each.stop())));

beforeEach(() => {
  vi.stubEnv('ISSUER', 'https://issuer.test');
  vi.stubEnv('CLIENT_ID', 'client');
  vi.stubEnv('RATE_LIMIT_FACTOR', '1');
  vi.stubEnv('REPOSTS', 'on');
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('a home page of twenty posts by ten authors', () => {
  it.each([
    { captions: 'alike', bytes: 5.5 * 1_024 },
    // Words in another order each time take their room: about 90 bytes for each caption.
    { captions: 'different', bytes: 7.25 * 1_024 },
  ])('takes at most $bytes bytes on the wire where captions are $captions', async ({ captions, bytes }) => {
    const table = tables[captions === 'alike' ? 0 : 1]?.table;
    if (table === undefined) throw new Error('The table did not start');
    const ask = homeFunction(table, () => NOW);
    const answer = await ask({ 'accept-encoding': 'gzip, deflate, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    const sent = Buffer.from(answer.body ?? '', 'base64');
    const { items } = JSON.parse(brotliDecompressSync(sent).toString('utf8'));
    expect(items).toHaveLength(HOME_PAGE.posts);
    expect(new Set(items.map(({ author }: { author: { username: string } }) => author.username)).size).toBe(
      HOME_PAGE.authors,
    );
    const renditions = items.flatMap(({ photos }: { photos: { renditions: unknown[] }[] }) =>
      photos.flatMap((photo) => photo.renditions),
    );
    expect(renditions).toHaveLength(5 * HOME_PAGE.posts);
    expect(sent.length).toBeLessThanOrEqual(bytes);
    const plain = await ask({});
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(plain.body ?? '')).toEqual({ items });
  });
});
