import { parseList } from 'structured-headers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Started } from '../support/npm-start.ts';
import { npmStart } from '../support/npm-start.ts';
import { dataOf, join, type Person } from '../support/people.ts';
import { makeClient } from '../support/raw-client/client.ts';

const YOUNG_WRITES = 40; // in a minute
const STEP_MS = 60_000 / YOUNG_WRITES;
const AT_ONCE = 80;

/** The name and the parameters of the one item of a structured field. */
const itemOf = (answer: Response, name: string) => {
  const [[limit, parameters] = [], ...others] = parseList(answer.headers.get(name) ?? '');
  expect(others).toEqual([]);
  return { limit, ...Object.fromEntries(parameters ?? []) };
};

describe('Limits of one caller', () => {
  let started: Started;
  let lara: Person;
  let other: Person;

  beforeAll(async () => {
    started = await npmStart();
    lara = await join(started.apiUrl, 'lara');
    other = await join(started.apiUrl, 'other');
  });
  afterAll(() => started?.stop());

  const mute = (person: Person) =>
    person.client.PUT('/v1/accounts/{username}/mute', {
      params: { path: { username: other.username } },
      body: {},
    });

  it('are told with the configuration', async () => {
    const { rateLimits } = dataOf(await makeClient({ baseUrl: started.apiUrl }).GET('/v1/config'));
    expect(rateLimits).toMatchObject({
      writes: { quota: 60, windowSeconds: 60, youngQuota: YOUNG_WRITES },
      photos: { quota: 100, windowSeconds: 86_400 },
      deletions: { quota: 30, windowSeconds: 1_800 },
      leaving: { quota: 10, windowSeconds: 3_600 },
      reads: { quota: 300, windowSeconds: 60 },
    });
  });

  it('hold exactly when eighty writes come at once', async () => {
    const began = Date.now();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => mute(lara)));
    const cameBack = Math.ceil((Date.now() - began) / STEP_MS);
    const refused = answers.filter(({ response }) => response.status === 429);
    const done = answers.filter(({ response }) => response.ok);
    expect(done.length + refused.length).toBe(AT_ONCE);
    expect(refused).not.toEqual([]);
    expect(done.length).toBeGreaterThanOrEqual(YOUNG_WRITES);
    expect(done.length).toBeLessThanOrEqual(YOUNG_WRITES + cameBack);
    for (const { response } of done) {
      expect(itemOf(response, 'ratelimit-policy')).toEqual({ limit: 'writes', q: YOUNG_WRITES, w: 60 });
      expect(itemOf(response, 'ratelimit')).toMatchObject({ limit: 'writes', t: expect.any(Number) });
    }
    for (const { response, error } of refused) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(itemOf(response, 'ratelimit')).toMatchObject({ limit: 'writes', r: 0 });
      expect(error).toMatchObject({
        code: 'too_many_requests',
        limit: { name: 'writes', quota: YOUNG_WRITES, windowSeconds: 60, endsAt: expect.any(String) },
      });
    }
  });

  it('leave the account its reads, and others their writes', async () => {
    const { response } = await lara.client.GET('/v1/me');
    expect(response.status).toBe(200);
    expect(itemOf(response, 'ratelimit-policy')).toEqual({ limit: 'reads', q: 300, w: 60 });
    expect((await mute(await join(started.apiUrl, 'third'))).response.status).toBe(200);
  });

  it('are told with every answer of a function, refusals too', async () => {
    const wrongToken = { authorization: 'Bearer wrong' };
    const asked = [
      ['/v1/health', {}],
      ['/v1/accounts/nobody.at.all', {}],
      ['/v1/nothing', {}],
      [`/v1/accounts/${other.username}`, wrongToken],
    ] as const;
    for (const [path, headers] of asked) {
      const answer = await fetch(`${started.apiUrl}${path}`, { headers });
      expect(itemOf(answer, 'ratelimit'), path).toMatchObject({ limit: 'guests' });
    }
    const invalid = await lara.client.PATCH('/v1/me', { body: { links: ['no address'] } });
    expect(invalid.response.status).toBe(400);
    expect(itemOf(invalid.response, 'ratelimit')).toMatchObject({ limit: 'reads' });
  });
});
