import { parseList } from 'structured-headers';
import { describe, expect, it } from 'vitest';
import { limitHeaders, makeRateLimit, makeReadLimits } from '../../../lambdas/api/rate-limit.ts';
import type { Take } from '../../../lambdas/callers/write-limits.ts';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { scaled } from '../../../lambdas/kernel/rate-limits.ts';
import { defineRoute } from '../../../lambdas/kernel/route-spec.ts';
import { LimitReached, usageOf } from '../../../lambdas/kernel/token-bucket.ts';
import { Problem } from '../../../lambdas/platform/problem.ts';
import { idOf, postAt, someAccount } from '../../support/some-account.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const reader = idOf('reader');

describe('reads', () => {
  it('are counted by each caller alone, and come back evenly', () => {
    const read = makeReadLimits(1);
    const left = Array.from({ length: 300 }, () => read('reads', 'amal', NOW).remaining);
    expect(left).toEqual(Array.from({ length: 300 }, (_, done) => 299 - done));
    expect(() => read('reads', 'amal', NOW)).toThrow(LimitReached);
    expect(read('reads', 'basma', NOW).remaining).toBe(299);
    expect(() => read('reads', 'amal', NOW + 199)).toThrow(LimitReached);
    expect(read('reads', 'amal', NOW + 200).remaining).toBe(0);
    expect(read('reads', 'amal', NOW + 61_000).remaining).toBe(299);
  });

  it('forget those who are silent for longest when many call', () => {
    const read = makeReadLimits(1);
    for (let caller = 0; caller <= 20_000; caller += 1) read('guests', String(caller), NOW);
    expect(read('guests', '0', NOW).remaining).toBe(599);
    expect(read('guests', '20000', NOW).remaining).toBe(598);
  });
});

describe('a caller who is refused', () => {
  it('is remembered as long as one who is served', () => {
    const read = makeReadLimits(1);
    for (let many = 0; many < 300; many += 1) read('reads', 'amal', NOW);
    for (let caller = 0; caller < 19_999; caller += 1) read('guests', String(caller), NOW);
    expect(() => read('reads', 'amal', NOW)).toThrow(LimitReached);
    read('guests', 'another', NOW);
    expect(() => read('reads', 'amal', NOW)).toThrow(LimitReached);
  });
});

describe('the headers', () => {
  it('are structured fields that name the policy and what is left', () => {
    const headers = limitHeaders(usageOf('follows-of-one', { quota: 5, windowSeconds: 3_600 }, NOW, NOW));
    expect(parseList(headers['ratelimit-policy'] ?? '')).toEqual([
      [
        'follows-of-one',
        new Map([
          ['q', 5],
          ['w', 3_600],
        ]),
      ],
    ]);
    expect(parseList(headers['ratelimit'] ?? '')).toEqual([
      [
        'follows-of-one',
        new Map([
          ['r', 5],
          ['t', 0],
        ]),
      ],
    ]);
  });

  it('are none where nothing was counted', () => {
    expect(limitHeaders(undefined)).toEqual({});
  });
});

const follow = defineRoute({
  method: 'PUT',
  path: '/v1/accounts/{username}/follow',
  access: 'token',
  limit: 'follows',
  limitedToward: 'username',
  summary: 'Follow',
  reply: { status: 200 },
});

describe('writes', () => {
  const takes: Take[] = [];
  const limit = makeRateLimit(1, () => ({
    check: (wanted, now) => {
      if (wanted.account !== reader) throw new LimitReached(usageOf('writes', wanted.quota, now, now), now);
    },
    take: async (wanted, now) => {
      takes.push(wanted);
      if (takes.length > 3) {
        throw new LimitReached(usageOf(wanted.limit, wanted.quota, now + 3_600_000, now), now + 1_500);
      }
      return { usage: usageOf(wanted.limit, wanted.quota, now, now), sessionsEpoch: undefined };
    },
  }));
  const old = someAccount('reader', { createdAt: new Date(NOW - 86_400_001).toISOString() });
  const young = { ...old, createdAt: new Date(NOW - 86_399_000).toISOString() };

  it('count in the limit of their route, tighter for young accounts and for who has none', async () => {
    const write = (account: typeof old | undefined) =>
      limit.write({ spec: follow, params: { username: 'Noor' }, viewer: reader, account }, '', NOW);
    await write(old);
    await write(young);
    await write(undefined);
    expect(takes.map(({ limit: name, quota, target }) => [name, quota.quota, target?.name])).toEqual([
      ['follows', 120, 'noor'],
      ['follows', 30, 'noor'],
      ['follows', 30, 'noor'],
    ]);
  });

  it('are refused before they are counted where nothing is known to be left', async () => {
    const write = { spec: follow, params: { username: 'noor' }, viewer: reader, account: old };
    expect(await limit.check(write, NOW)).toBeUndefined();
    const other = limit.check({ ...write, viewer: idOf('other') }, NOW);
    await expect(other).rejects.toMatchObject({ definition: { code: 'too_many_requests' } });
  });

  it('fail where their route names a parameter that it has not', async () => {
    const write = { spec: follow, params: { accountId: 'noor' }, viewer: reader, account: old };
    await expect(limit.write(write, '', NOW)).rejects.toThrow('is limited toward its username');
  });

  it('are refused with the limit, its end, and when to come again', async () => {
    const refused = await limit
      .write({ spec: follow, params: { username: 'noor' }, viewer: reader, account: old }, '', NOW)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({
      definition: { code: 'too_many_requests', status: 429 },
      headers: { 'retry-after': '2', ratelimit: '"follows";r=0;t=3600' },
      members: {
        limit: { name: 'follows', quota: 120, windowSeconds: 3_600, endsAt: '2026-01-01T12:00:01.500Z' },
      },
    });
  });
});

describe('a write that enters something', () => {
  const like = defineRoute({
    method: 'PUT',
    path: '/v1/posts/{postId}/like',
    access: 'token',
    enters: (params, seed) => ({
      field: seed,
      value: JSON.stringify(params),
      makeRoom: async () => undefined,
    }),
    summary: 'Like',
    reply: { status: 200 },
  });

  it('does so with its limit, by its parameters and the seed of the call', async () => {
    const takes: Take[] = [];
    const limit = makeRateLimit(1, () => ({
      check: () => undefined,
      take: async (wanted, now) => {
        takes.push(wanted);
        return { usage: usageOf(wanted.limit, wanted.quota, now, now), sessionsEpoch: undefined };
      },
    }));
    const [postId, seed] = [postAt(idOf('author'), 1), newUlid(NOW)];
    const call = { viewer: reader, account: undefined, params: { postId } };
    await limit.write({ ...call, spec: like }, seed, NOW);
    await limit.write({ ...call, spec: follow, params: { username: 'noor' } }, seed, NOW);
    expect(takes.map(({ entry }) => [entry?.field, entry?.value])).toEqual([
      [seed, JSON.stringify({ postId })],
      [undefined, undefined],
    ]);
  });
});

describe('a factor', () => {
  it('multiplies quotas, and leaves at least one', () => {
    expect(scaled({ quota: 60, windowSeconds: 60 }, 2)).toEqual({ quota: 120, windowSeconds: 60 });
    expect(scaled({ quota: 5, windowSeconds: 60 }, 0.1)).toEqual({ quota: 1, windowSeconds: 60 });
  });
});
