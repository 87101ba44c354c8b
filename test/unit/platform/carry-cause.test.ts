import { beforeEach, describe, expect, it } from 'vitest';
import { carryingCause } from '../../../lambdas/platform/carry-cause.ts';
import { causedBy, correlated, correlationId } from '../../../lambdas/platform/correlation.ts';
import type { Key, Row, Table } from '../../../lambdas/platform/table.ts';
import { always, isNew } from '../../../lambdas/platform/table.ts';

const unused = () => Promise.reject(new Error('Unused'));
let asked: unknown[] = [];
let stored: Row | undefined;
const note = async (...what: unknown[]) => {
  asked.push(...what.filter((each) => each !== always && each !== isNew));
};
const bare: Table = {
  get: async () => stored,
  getMany: unused,
  query: unused,
  queryAll: () => {
    throw new Error('Unused');
  },
  put: note,
  update: async (...args) => {
    await note(...args);
    return {};
  },
  delete: note,
  transact: note,
  writeManyUnordered: note,
};
const table = carryingCause(bare, /^A#.+\n(POST#.+|PROFILE)$/);
const post: Row & Key = { pk: 'A#amal', sk: 'POST#1' };
const other: Row & Key = { pk: 'A#amal', sk: 'POSTED#1' };

beforeEach(() => {
  asked = [];
  stored = undefined;
});

describe('a row that consumers follow', () => {
  it('says which request wrote it', async () => {
    await correlated('one', () => table.put({ ...post, state: 'new' }, isNew));
    await correlated('one', () =>
      table.transact([
        { put: post, condition: isNew },
        {
          update: post,
          change: { expression: 'SET a = :a REMOVE b', values: { ':a': 1 } },
          condition: always,
        },
        { delete: post, condition: always },
      ]),
    );
    await correlated('one', () => table.writeManyUnordered([post, other]));
    expect(asked).toEqual([
      { ...post, state: 'new', cid: 'one' },
      [
        { put: { ...post, cid: 'one' }, condition: isNew },
        {
          update: post,
          change: { expression: 'SET cid = :cid, a = :a REMOVE b', values: { ':a': 1, ':cid': 'one' } },
          condition: always,
        },
        { delete: post, condition: always },
      ],
      [{ ...post, cid: 'one' }, other],
      undefined,
    ]);
  });

  it.each([
    ['ADD n :one', 'ADD n :one SET cid = :cid', 'ADD n :one REMOVE cid'],
    ['REMOVE a', 'REMOVE a SET cid = :cid', 'REMOVE cid, a'],
    ['SET a = :a', 'SET cid = :cid, a = :a', 'SET a = :a REMOVE cid'],
  ])('says it by "%s" too, and nothing where no request or several are the cause', async (...forms) => {
    const [expression, told, untold] = forms;
    for (const id of ['one', undefined, 'one,two']) {
      await correlated(id, () => table.update(post, { expression }, always));
    }
    await table.update(post, { expression }, always);
    const changes = asked.filter((each) => each !== post);
    expect(changes).toMatchObject([told, untold, untold, untold].map((each) => ({ expression: each })));
  });

  it('has a cause of its own where it was given one', async () => {
    const mine = causedBy('mine', { ...post });
    const nobodys = causedBy(undefined, { ...post });
    await correlated('one,two', () => table.writeManyUnordered([mine, nobodys, { ...post }]));
    expect(asked[0]).toEqual([{ ...post, cid: 'mine' }, post, post]);
  });
});

it('leaves rows alone that nobody follows', async () => {
  await correlated('one', () => table.put(other, isNew));
  await correlated('one', () => table.update(other, { expression: 'SET a = :a' }, always));
  expect(asked).toEqual([other, other, { expression: 'SET a = :a' }]);
});

it('takes over the id of the first row that has one, where work is about a row', async () => {
  const ids = async () => {
    const seen: (string | undefined)[] = [];
    for (const cid of [undefined, 'first', 'second']) {
      stored = { ...post, cid };
      await table.get(post);
      seen.push(correlationId());
    }
    return seen;
  };
  expect(await correlated('sent', ids, true)).toEqual(['sent', 'first', 'first']);
  expect(await correlated(undefined, ids, false)).toEqual([undefined, undefined, undefined]);
  expect(await ids()).toEqual([undefined, undefined, undefined]);
});
