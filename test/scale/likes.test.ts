/**
 * Five thousand accounts like one post within a minute, on the whole local cloud, over HTTP with tokens of its own issuer. Likes are sent at
 * an even pace, whether or not earlier ones have been answered, and each is timed from when it was due: a system that falls behind shows it.
 * Times are printed, not asserted: they are the machine's as much as ours.
 */
import { Agent, request } from 'node:http';
import type { Call } from '@suwar/local-cloud';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../lambdas/accounts/identity.ts';
import { type AccountId, newAccountId, newUlid, PostId } from '../../lambdas/kernel/ids.ts';
import type { Table } from '../../lambdas/platform/table.ts';
import { likeRow, viewerStateRow } from '../../lambdas/reactions/reaction-rows.ts';
import type { TestCloud } from '../support/cloud.ts';
import { sharedCloud } from '../support/cloud.ts';
import { tokenIssuerOf } from '../support/issue-tokens.ts';
import { operatorTable } from '../support/operator-table.ts';
import { dataOf, join, type Person, uploadPhoto } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';
import { createPostOf } from '../support/posting.ts';
import { identityItems, profileItem, someAccount } from '../support/some-account.ts';
import { putManyRows } from './put-many-rows.ts';

const LIKERS = 5_000;
const STORM_MS = 58_000;
const IDLE_LIKES = 200; // one after the other
const WARM_UP = 200;
const CONNECTIONS = 64;
const HAMMERERS = 40;
const WRITES_BEFORE_COUNTING = 2; // the limit, with which a like gets into the own list, and the state
const SETTLE_MS = 200_000;

interface Liker {
  readonly identity: Identity;
  readonly accountId: AccountId;
  readonly token: string;
}

let cloud: TestCloud;
let table: Table;
let author: Person;
let likers: readonly Liker[];

const post = async (): Promise<string> => {
  const bytes = Uint8Array.from(await jpegOf(landscape(1, 160, 120)));
  return createPostOf(author, [await uploadPhoto(author, bytes)]);
};

beforeAll(async () => {
  cloud = await sharedCloud();
  table = operatorTable(cloud);
  author = await join(cloud.apiUrl, 'author');
  const issue = await tokenIssuerOf(cloud);
  const run = newUlid(Date.now());
  const made: Liker[] = [];
  for (let each = 0; each < LIKERS; each += 1) {
    made.push({ ...(await issue(`${run} ${each}`, Date.now())), accountId: newAccountId() });
  }
  likers = made;
  await putManyRows(
    table,
    made.flatMap(({ accountId, identity }, each) => [
      profileItem(someAccount(`liker.${each}`, { accountId })),
      ...identityItems(identity, accountId),
    ]),
  );
});

/** Connections are kept, as load generators and gateways do; a request that finds none free waits, and its time counts. */
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

const send = (method: 'PUT' | 'DELETE', postId: string, { token }: Liker): Promise<number> =>
  new Promise((resolve, reject) => {
    request(
      `${cloud.apiUrl}/v1/posts/${postId}/like`,
      { method, agent, headers: { authorization: `Bearer ${token}` } },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      },
    )
      .once('error', reject)
      .end();
  });

const likesOf = async (postId: string): Promise<number | null> =>
  dataOf(await author.client.GET('/v1/posts/{postId}', { params: { path: { postId } } })).counts.likes;

const rowsOfLikes = async (postId: string): Promise<number> => {
  let count = 0;
  const pages = table.queryAll({
    where: { expression: 'pk = :pk', values: { ':pk': likeRow.partition({ target: PostId.parse(postId) }) } },
    countOnly: true,
  });
  for await (const page of pages) count += page.count;
  return count;
};

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor((times.length - 1) * share)] ?? Number.NaN;

afterAll(() => agent.destroy());

/** Likes are written row by row; what begins a session at somebody's first call is a transaction. */
const isWriteOfLikes = ({ functionId, operation, writeUnits }: Call): boolean =>
  functionId.startsWith('ReactionsApi') && operation !== 'TransactWriteItems' && writeUnits > 0;

describe('a storm of likes', () => {
  it('is counted exactly, for two write units a like before it is counted, of them one of the limit, and none is refused', async () => {
    const [warmUp, idle, stormed] = [await post(), await post(), await post()];
    await cloud.settle(SETTLE_MS);
    // As many workers as a storm needs are there before it: what is measured are likes, not starts of processes.
    await Promise.all(likers.slice(0, WARM_UP).map((liker) => send('PUT', warmUp, liker)));
    await cloud.settle(SETTLE_MS);

    const alone: number[] = [];
    for (const liker of likers.slice(0, IDLE_LIKES)) {
      const begun = performance.now();
      expect(await send('PUT', idle, liker)).toBe(200);
      alone.push(performance.now() - begun);
    }
    await cloud.settle(SETTLE_MS);
    await cloud.clearCalls();

    const begun = performance.now();
    const inStorm = await Promise.all(
      likers.map(async (liker, each) => {
        const due = begun + (each * STORM_MS) / LIKERS;
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
        const status = await send('PUT', stormed, liker);
        return { status, ms: performance.now() - due };
      }),
    );
    const tookMs = performance.now() - begun;
    await cloud.settle(SETTLE_MS);
    const settledMs = performance.now() - begun;

    const times = inStorm.map(({ ms }) => ms);
    const figures = {
      likes: LIKERS,
      seconds: Math.round(tookMs / 100) / 10,
      countedAfterSeconds: Math.round(settledMs / 100) / 10,
      idleMedianMs: quantile(alone, 0.5),
      medianMs: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      slowestMs: quantile(times, 1),
    };
    console.info(JSON.stringify(figures));
    const calls = await cloud.calls();
    const writes = calls.filter(isWriteOfLikes);
    expect(inStorm.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await likesOf(stormed)).toBe(LIKERS);
    expect(await rowsOfLikes(stormed)).toBe(LIKERS);
    expect(writes).toHaveLength(WRITES_BEFORE_COUNTING * LIKERS);
    expect(writes.reduce((sum, { writeUnits }) => sum + writeUnits, 0)).toBe(WRITES_BEFORE_COUNTING * LIKERS);
  });

  it('of people who like and take it back, many times and at once, ends with what they did last', async () => {
    const postId = await post();
    await cloud.settle(SETTLE_MS);
    const hammerers = likers.slice(0, HAMMERERS);
    let lowest = 0;
    await Promise.all(
      hammerers.map(async (liker, each) => {
        for (let turn = 0; turn < 6; turn += 1) {
          const both = turn % 2 === 0 ? ['PUT', 'DELETE', 'PUT'] : ['DELETE', 'PUT', 'DELETE'];
          await Promise.all(both.map((method) => send(method === 'PUT' ? 'PUT' : 'DELETE', postId, liker)));
          if (each % 8 === 0) lowest = Math.min(lowest, (await likesOf(postId)) ?? 0);
        }
        await send(each % 3 === 0 ? 'PUT' : 'DELETE', postId, liker);
      }),
    );
    await cloud.settle(SETTLE_MS);
    expect(lowest).toBe(0);
    expect(await likesOf(postId)).toBe(Math.ceil(HAMMERERS / 3));
    const states = await table.getMany(
      hammerers.map(({ accountId }) =>
        viewerStateRow.key({ reader: accountId, postId: PostId.parse(postId) }),
      ),
    );
    expect(states.filter((state) => state['liked'] !== undefined)).toHaveLength(Math.ceil(HAMMERERS / 3));
    expect(await rowsOfLikes(postId)).toBe(Math.ceil(HAMMERERS / 3));
  });
});
