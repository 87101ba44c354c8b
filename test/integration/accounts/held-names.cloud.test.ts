import { beforeAll, describe, expect, it } from 'vitest';
import type { RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { dataOf, join, type Person, suspend } from '../../support/people.ts';

let cloud: TestCloud;
let owner: Person;
let stranger: Person;
let blocked: Person;
let old: string;
let present: string;

const byName: readonly [string, RouteSpec][] = Object.entries(routeTable).filter(([, { path }]) =>
  path.startsWith('/v1/accounts/{username}'),
);
const reads = byName.filter(([, { method }]) => method === 'GET');
const writes = byName.filter(([, { method }]) => method !== 'GET');

const ask = (path: string, method: string, username: string, viewer?: Person, body?: object) =>
  fetch(`${cloud.apiUrl}${path.replace('{username}', username)}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(viewer && { authorization: `Bearer ${viewer.tokens.accessToken}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

const rename = async (person: Person, username: string) =>
  dataOf(await person.client.PATCH('/v1/me', { body: { username } }));

beforeAll(async () => {
  cloud = await sharedCloud();
  [owner, stranger, blocked] = await Promise.all([
    join(cloud.apiUrl, 'held.owner'),
    join(cloud.apiUrl, 'held.stranger'),
    join(cloud.apiUrl, 'held.blocked'),
  ]);
  old = owner.username;
  present = `new.${old}`.slice(0, 30);
  await rename(owner, present);
  const path = { username: blocked.username };
  dataOf(await owner.client.PUT('/v1/accounts/{username}/block', { params: { path } }));
});

describe('a name that was given up and is held', () => {
  it('is read by some routes, and written by others', () => {
    expect(reads.length).toBeGreaterThanOrEqual(8);
    expect(writes.length).toBeGreaterThanOrEqual(8);
  });

  it.each(reads)('leads whoever reads to the present one: %s', async (_, { path, query }) => {
    const search = query === undefined ? '' : '?limit=7';
    const answer = await ask(`${path}${search}`, 'GET', old.toUpperCase(), stranger);
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(`${path.replace('{username}', present)}${search}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const followed = await fetch(new URL(answer.headers.get('location') ?? '', cloud.apiUrl), {
      headers: { authorization: `Bearer ${stranger.tokens.accessToken}` },
    });
    expect(followed.status).toBe(200);
  });

  it.each(reads)('is nobody’s for whom the account blocks: %s', async (_, { path }) => {
    const answers = [
      await ask(path, 'GET', old, blocked),
      await ask(path, 'GET', 'nobody.of.this.name', blocked),
    ];
    const [one, other] = await Promise.all(answers.map(async (answer) => Object(await answer.json())));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect({ ...one, requestId: '' }).toEqual({ ...other, requestId: '' });
  });

  it.each(writes)('is nobody’s for whoever writes: %s', async (_, { path, method, body }) => {
    expect((await ask(path, method, old, stranger, body && {})).status).toBe(404);
  });

  it('can be had by nobody else, and again by its owner, who may not change it a third time', async () => {
    const body = { username: old };
    const theft = await stranger.client.PATCH('/v1/me', { body });
    expect(theft.error).toMatchObject({ status: 409, code: 'username_taken' });
    await rename(owner, old);
    expect((await ask('/v1/accounts/{username}', 'GET', present)).status).toBe(307);
    const third = await owner.client.PATCH('/v1/me', { body: { username: `third.${old}`.slice(0, 30) } });
    expect(third.error).toMatchObject({ status: 409, code: 'limit_reached' });
    expect(Number(third.response.headers.get('retry-after'))).toBeGreaterThan(13 * 86_400);
    dataOf(
      await owner.client.PATCH('/v1/me', { body: { username: old, bio: 'The same name is no change' } }),
    );
  });

  it('leads nowhere while the account is suspended, but for its owner', async () => {
    const away = await join(cloud.apiUrl, 'held.away');
    await rename(away, `x.${away.username}`.slice(0, 30));
    await suspend(cloud, away);
    for (const viewer of [undefined, stranger]) {
      expect((await ask('/v1/accounts/{username}', 'GET', away.username, viewer)).status).toBe(404);
    }
    expect((await ask('/v1/accounts/{username}', 'GET', away.username, away)).status).toBe(307);
  });
});
