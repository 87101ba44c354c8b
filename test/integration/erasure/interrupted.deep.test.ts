/** An erasure that dies at any of its calls, or runs twice side by side, comes to the same end as one that nothing disturbs. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { beginDueErasures } from '../../../lambdas/erasure/begin-due-erasures.ts';
import { makeDueStore } from '../../../lambdas/erasure/due-store.ts';
import { type EraseDeps, eraseAccount, scanForRemains } from '../../../lambdas/erasure/erase.ts';
import { makeErasureStore } from '../../../lambdas/erasure/erasure-store.ts';
import { makeRowsOfOthers } from '../../../lambdas/erasure/rows-of-others.ts';
import { makeUndoing } from '../../../lambdas/erasure/undoing.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import type { WayOutJob } from '../../../lambdas/kernel/jobs/way-out-job.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import { makeScanTable } from '../../../lambdas/platform/scan-table.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { nameOfKey } from '../../../lambdas/platform/table.ts';
import { postRow } from '../../../lambdas/posts/post-rows.ts';
import { friendsPost, gone, leavingLife } from '../../support/leaving-life.ts';
import { identityOf, putRows, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

const PAGE_ROWS = 7; // of a scan: so small that there are several pages
const MAX_ROUNDS = 500;
let testTable: TestTable;
let client: DynamoDBClient;
beforeAll(async () => {
  testTable = await startTestTable();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new DynamoDBClient({ endpoint: testTable.endpoint, region: 'eu-central-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await testTable.stop();
});

/** All rows there are, by their keys. */
const allRows = async (): Promise<readonly (Row & Key)[]> => {
  const { rows } = await makeScanTable(testTable.name, client)(undefined);
  return rows
    .map((row) => ({ ...row, ...keyOfRow(row) }))
    .sort((one, other) => (nameOfKey(one) < nameOfKey(other) ? -1 : 1));
};

/** Has the table hold the life alone. */
const begin = async (): Promise<void> => {
  await testTable.table.writeManyUnordered([], (await allRows()).map(keyOfRow));
  await putRows(testTable.table, leavingLife);
};

beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  await begin();
});
afterEach(() => vi.restoreAllMocks());

class Died extends Error {}

/** Has an erasure begin and works off its jobs, each again where it dies. The `dies`th call to any service is never answered. */
const erase = async (
  dies: number | undefined,
  isDoneFirst = false,
  meanwhile: (after: Key | undefined) => Promise<void> = async () => undefined,
): Promise<number> => {
  let calls = 0;
  const ledger = new Set<string>();
  const jobs: (WayOutJob | 'begin')[] = ['begin'];
  const counted = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    calls += 1;
    if (calls !== dies) return work();
    if (isDoneFirst) await work();
    throw new Died();
  };
  const { table: real } = testTable;
  const table: Table = {
    ...real,
    get: (...input) => counted(() => real.get(...input)),
    getMany: (...input) => counted(() => real.getMany(...input)),
    query: (...input) => counted(() => real.query(...input)),
    put: (...input) => counted(() => real.put(...input)),
    update: (...input) => counted(() => real.update(...input)),
    delete: (...input) => counted(() => real.delete(...input)),
    transact: (...input) => counted(() => real.transact(...input)),
    writeManyUnordered: (...input) => counted(() => real.writeManyUnordered(...input)),
  };
  const undo = makeUndoing(table);
  const deps: EraseDeps = {
    table,
    undo,
    erasures: makeErasureStore(table),
    identities: makeIdentityStore(table),
    rowsOfOthers: makeRowsOfOthers(table, undo),
    scan: (after) =>
      counted(async () => {
        const rows = (await allRows()).filter(
          (row) => after === undefined || nameOfKey(row) > nameOfKey(after),
        );
        await meanwhile(after);
        const last = rows.length > PAGE_ROWS ? rows[PAGE_ROWS - 1] : undefined;
        return { rows: rows.slice(0, PAGE_ROWS), next: last && keyOfRow(last) };
      }),
    queue: { send: (more) => counted(async () => void jobs.push(...more)) },
    removeExports: () => counted(async () => undefined),
    deleteUser: () => counted(async () => undefined),
    issuer: identityOf('gone').issuer,
  };
  const turn = { now: T0 + 1, isTimeUp: () => true };
  const note = (accountId: AccountId) => counted(async () => void ledger.add(accountId));
  const due = { due: makeDueStore(table), ledger: { note }, queue: deps.queue };
  const run = async (job: WayOutJob | 'begin'): Promise<unknown> => {
    if (job === 'begin') return beginDueErasures(due, turn.now);
    expect([...ledger], 'It is in the ledger before anything is deleted').toEqual([gone]);
    return job.kind === 'erase' ? eraseAccount(deps, gone, turn) : scanForRemains(deps, turn);
  };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const job = jobs.shift();
    if (job === undefined) return calls;
    await run(job).catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
      jobs.push(job);
    });
  }
  throw new Error('It does not come to an end');
};

describe('an erasure', () => {
  it('comes to the same end wherever it dies, before a call was done or behind it', async () => {
    const calls = await erase(undefined);
    const end = await allRows();
    expect(end.filter((row) => keyOfRow(row).pk.includes(gone))).toEqual([]);
    expect(end.map(({ sk }) => sk)).toEqual(expect.arrayContaining(['PROFILE', `POST#${friendsPost}`]));
    for (let dies = 1; dies <= calls; dies += 1) {
      for (const isDoneFirst of [false, true]) {
        await begin();
        await erase(dies, isDoneFirst);
        expect(await allRows(), `It died at call ${dies} of ${calls}, done: ${isDoneFirst}`).toEqual(end);
      }
    }
  }, 300_000);

  it('finds what requests that were under way write back behind the scan', async () => {
    await erase(undefined);
    const end = await allRows();
    await begin();
    let isWritten = false;
    await erase(undefined, false, async (after) => {
      if (
        isWritten ||
        after === undefined ||
        nameOfKey(after) < nameOfKey(postRow.key({ postId: friendsPost }))
      )
        return;
      isWritten = true;
      await putRows(
        testTable.table,
        leavingLife.filter(({ sk }) => sk === `POST#${friendsPost}`),
      );
    });
    expect(isWritten).toBe(true);
    expect(await allRows()).toEqual(end);
  });

  it('comes to the same end where two run side by side', async () => {
    await erase(undefined);
    const end = await allRows();
    await begin();
    await Promise.all([erase(undefined), erase(undefined)]);
    expect(await allRows()).toEqual(end);
  });
});
