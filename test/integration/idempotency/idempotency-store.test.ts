import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IdempotencyStore } from '../../../lambdas/idempotency/idempotency-store.ts';
import { makeIdempotencyStore } from '../../../lambdas/idempotency/idempotency-store.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import type { Engine } from '../../support/engines.ts';
import { startTableEngine } from '../../support/engines.ts';
import type { PostTable } from '../../support/post-table.ts';
import { makePostTable } from '../../support/post-table.ts';
import { alice, bob, T0 } from '../../support/some-post.ts';

const LONGER_THAN_A_TRY_MS = 41_000;

let engine: Engine;
let world: PostTable;
let store: IdempotencyStore;

beforeAll(async () => {
  engine = await startTableEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  world = await makePostTable(engine);
  store = makeIdempotencyStore(world.table);
});
afterEach(() => world.stop());

const request = { accountId: alice, key: 'key', digest: 'digest' };
const answer = { status: 201, body: '{}', headers: { 'content-type': 'application/json' } };

describe('a request under a key', () => {
  it('goes on once; its repetitions wait, then get the answer', async () => {
    expect(await store.claim(request, 'SEED', T0)).toEqual({ outcome: 'go', seed: 'SEED', repeated: false });
    expect(await store.claim(request, 'OTHER', T0 + 1_000)).toMatchObject({
      outcome: 'under-way',
      retryAfterSeconds: 39,
    });
    await store.finish(request, answer);
    expect(await store.claim(request, 'OTHER', T0 + 2_000)).toEqual({ outcome: 'answered', answer });
  });

  it('tells its answer without being claimed, while that is kept', async () => {
    expect(await store.answerTo(request, T0)).toBeUndefined();
    await store.claim(request, 'SEED', T0);
    expect(await store.answerTo(request, T0)).toBeUndefined();
    await store.finish(request, answer);
    expect(await store.answerTo(request, T0)).toEqual(answer);
    expect(await store.answerTo({ ...request, digest: 'other' }, T0)).toBeUndefined();
    expect(await store.answerTo({ ...request, accountId: bob }, T0)).toBeUndefined();
    expect(await store.answerTo(request, T0 + 2 * DAY_MS)).toBeUndefined();
  });

  it('keeps a long answer letter by letter, for the units of its compressed form', async () => {
    const alts = Array.from({ length: 34 }, (_, place) => `نص بديل ${place} `.repeat(150));
    const long = { ...answer, body: JSON.stringify({ alts }) };
    expect(Buffer.byteLength(long.body)).toBeGreaterThan(80_000);
    await store.claim(request, 'SEED', T0);
    const before = world.spent.writes;
    await store.finish(request, long);
    expect(world.spent.writes - before).toBeLessThanOrEqual(10);
    expect(await store.claim(request, 'OTHER', T0 + 1_000)).toEqual({ outcome: 'answered', answer: long });
  });

  it('goes on in one place only, however many arrive at once', async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, () => store.claim(request, 'SEED', T0)));
    expect(claims.filter(({ outcome }) => outcome === 'go')).toHaveLength(1);
    const later = T0 + LONGER_THAN_A_TRY_MS;
    const again = await Promise.all(Array.from({ length: 10 }, () => store.claim(request, 'SEED', later)));
    expect(again.filter(({ outcome }) => outcome === 'go')).toHaveLength(1);
  });

  it('goes on from the first seed when the first try never ended', async () => {
    await store.claim(request, 'SEED', T0);
    expect(await store.claim(request, 'OTHER', T0 + LONGER_THAN_A_TRY_MS)).toEqual({
      outcome: 'go',
      seed: 'SEED',
      repeated: true,
    });
  });

  it('goes on at once from the first seed when its answer was not kept', async () => {
    await store.claim(request, 'SEED', T0);
    await store.letRepeat(request);
    expect(await store.claim(request, 'OTHER', T0)).toEqual({ outcome: 'go', seed: 'SEED', repeated: true });
  });

  it('begins anew when it was refused, or after a day', async () => {
    await store.claim(request, 'ONE', T0);
    await store.release(request);
    expect(await store.claim(request, 'TWO', T0)).toMatchObject({ outcome: 'go', seed: 'TWO' });
    await store.finish(request, answer);
    expect(await store.claim(request, 'THREE', T0 + DAY_MS + 1_000)).toMatchObject({ seed: 'THREE' });
  });

  it('is another one with another digest, and nobody else’s', async () => {
    await store.claim(request, 'SEED', T0);
    expect(await store.claim({ ...request, digest: 'other' }, 'SEED', T0)).toEqual({
      outcome: 'other-request',
    });
    expect(await store.claim({ ...request, accountId: bob }, 'SEED', T0)).toMatchObject({ outcome: 'go' });
  });
});
