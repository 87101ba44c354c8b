/** What it takes to leave and to be erased, row by row, of which docs/costs.md tells. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginDueErasures } from '../../../lambdas/erasure/begin-due-erasures.ts';
import { makeDueStore } from '../../../lambdas/erasure/due-store.ts';
import { treatOwnRow } from '../../../lambdas/erasure/own-rows.ts';
import { makeRowsOfOthers } from '../../../lambdas/erasure/rows-of-others.ts';
import { makeUndoing } from '../../../lambdas/erasure/undoing.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { keyOfRow } from '../../../lambdas/platform/row.ts';
import { nameOfKey } from '../../../lambdas/platform/table.ts';
import { declaredRows } from '../../../lib/generate/personal-data-table.ts';
import { gone, leavingLife } from '../../support/leaving-life.ts';
import { profileItem, putRows, someAccount, T0 } from '../../support/some-account.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
beforeEach(() => putRows(testTable.table, leavingLife));
afterAll(() => testTable.stop());

const erased = { accountId: gone, now: T0 };
const isOwn = ({ pk }: { readonly pk: string }) => pk === `A#${gone}`;
const kindOf = (row: (typeof leavingLife)[number]): string =>
  declaredRows.find((each) => each.row.idsOf(keyOfRow(row)))?.row.entity ?? nameOfKey(row);

/** Read and write units by kind of row, as a table of the documents has them. */
type Budget = Readonly<Record<string, readonly [read: number, write: number]>>;

const own: Budget = {
  account: [0, 0],
  draft: [1, 2],
  edge: [2, 3],
  'followed account': [2, 3],
  follower: [2, 3],
  'identity of an account': [0, 0],
  post: [1, 8],
  'push subscription': [0, 2],
  'reverse edge': [2, 3],
  'tag on a post': [1, 1],
};

const ofOthers: Budget = {
  account: [0, 0],
  collection: [3, 6],
  'device that receives pushes': [0, 1],
  edge: [2, 2],
  'erasure that is due': [0, 0],
  'followed account': [0, 1],
  follower: [0, 1],
  'group of notifications': [1, 4],
  identity: [0, 1],
  'identity of an account': [0, 0],
  notification: [1, 1],
  'place of a post in a collection': [3, 7],
  post: [2, 2],
  'post in a collection': [3, 7],
  'reverse edge': [0, 1],
  'texts of a post': [0, 1],
  username: [0, 1],
};

/** The most that a row of each kind took. */
const unitsOf = async (
  rows: readonly (typeof leavingLife)[number][],
  work: (row: (typeof leavingLife)[number]) => Promise<unknown>,
) => {
  const most = new Map<string, readonly [read: number, write: number]>();
  for (const row of rows) {
    await putRows(testTable.table, leavingLife);
    const { read, write } = await testTable.unitsOf(() => work(row));
    const [mostRead, mostWritten] = most.get(kindOf(row)) ?? [0, 0];
    most.set(kindOf(row), [Math.max(read, mostRead), Math.max(write, mostWritten)]);
  }
  return Object.fromEntries(most);
};

describe('units of the table', () => {
  it('that a row of one’s own takes, beside the page of which it is one', async () => {
    const { table } = testTable;
    const undo = makeUndoing(table);
    const taken = await unitsOf(leavingLife.filter(isOwn), async (row) => {
      if ((await treatOwnRow(undo, row, erased)) === 'delete')
        await table.writeManyUnordered([], [keyOfRow(row)]);
    });
    expect(taken).toEqual(own);
  });

  it('that a row of others takes, which a scan finds', async () => {
    const { table } = testTable;
    const treat = makeRowsOfOthers(table, makeUndoing(table));
    const rows = leavingLife.filter((row) => !isOwn(row));
    expect(await unitsOf(rows, (row) => treat(row, [erased]))).toEqual(ofOthers);
  });

  it('that it takes to ask for one, and to begin', async () => {
    const due = makeDueStore(testTable.table);
    const account = someAccount('asks');
    await putRows(testTable.table, [profileItem(account)]);
    const asked = await testTable.unitsOf(() => due.put(account, T0 + DAY_MS));
    const noted: string[] = [];
    const begun = await testTable.unitsOf(() =>
      beginDueErasures(
        {
          due,
          ledger: { note: async (id) => void noted.push(id) },
          queue: { send: async () => undefined },
        },
        T0,
      ),
    );
    const idle = await testTable.unitsOf(() => due.list(T0));
    expect(noted).toEqual([gone]);
    expect([asked, begun, idle]).toEqual([
      { read: 0, write: 4 },
      { read: 2, write: 3 }, // one unit looks for legal holds
      { read: 1, write: 0 },
    ]);
  });
});
