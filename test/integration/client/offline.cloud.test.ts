/** A network that fails at every single step of a life: signing in, calling, refreshing, signing out. */
import { randomUUID } from 'node:crypto';
import { createSuwar, type Fetch, isProblem, type Suwar } from '@suwar/client';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';

const PASSWORD = 'Lighthouse-2026';
const HOURS_MS = 2 * 3_600_000;

let cloud: TestCloud;
const email = `layla-${randomUUID()}@example.org`;

beforeAll(async () => {
  cloud = await sharedCloud();
  const { auth, put } = createSuwar({ api: cloud.apiUrl });
  await auth.signUp({ email, password: PASSWORD });
  await auth.confirm({ email, code: '123456' });
  await auth.signIn({ email, password: PASSWORD });
  await put('/v1/me', { body: { username: `layla_${randomUUID().slice(0, 8)}` } });
});

/** Fails the n-th request, before it arrives or after it was done. */
const failing = (nth: number, when: 'before' | 'after') => {
  let count = 0;
  const failingFetch: Fetch = async (url, request) => {
    count += 1;
    const fails = count === nth;
    if (fails && when === 'before') throw new TypeError('fetch failed');
    const answer = await fetch(url, request);
    if (fails) throw new TypeError('terminated');
    return answer;
  };
  return { fetch: failingFetch, count: () => count };
};

/** A step, as a person takes it: again when there was no network. Counts how often it took a person. */
const withPatience = async (steps: readonly (() => Promise<unknown>)[]): Promise<number> => {
  let again = 0;
  for (const step of steps) {
    await step().catch(async (problem: unknown) => {
      if (!isProblem(problem, 'offline')) throw problem;
      again += 1;
      await step();
    });
  }
  return again;
};

const namesOf = async (suwar: Suwar): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { name } of suwar.pages('/v1/me/collections').items()) names.push(name);
  return names;
};

describe.each(['before', 'after'] as const)('A request that fails %s it is done', (when) => {
  it('wherever it comes, leaves nothing half done, and the next try goes through', async () => {
    for (let nth = 1; ; nth += 1) {
      const network = failing(nth, when);
      let ahead = 0;
      const texts = new Map<string, string>();
      const storage = {
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, value: string) => void texts.set(key, value),
        removeItem: (key: string) => void texts.delete(key),
      };
      const suwar = createSuwar({
        api: cloud.apiUrl,
        storage,
        fetch: network.fetch,
        wait: async () => {},
        now: () => Date.now() + ahead,
      });
      const name = `c ${when} ${nth}`;
      const again = await withPatience([
        () => suwar.auth.signIn({ email, password: PASSWORD }),
        () => suwar.get('/v1/me'),
        () => suwar.post('/v1/me/collections', { body: { name } }),
        async () => {
          ahead += HOURS_MS;
          return await suwar.get('/v1/me');
        },
        async () => expect((await namesOf(suwar)).filter((found) => found === name)).toEqual([name]),
        () => suwar.auth.signOut(),
      ]);
      expect(suwar.auth.current).toBeUndefined();
      expect(texts.size).toBe(0);
      // The proof of the password alone is not sent twice by itself.
      expect(again).toBe(nth === 3 ? 1 : 0);
      if (network.count() < nth) {
        expect(nth).toBeGreaterThan(8);
        return;
      }
    }
  });
});
