import { afterAll, beforeAll, expect, it } from 'vitest';
import { claimAccount } from '../../../lambdas/accounts/claim-account.ts';
import { makeClaimStore } from '../../../lambdas/accounts/claim-store.ts';
import { addressRow } from '../../../lambdas/accounts/identity-rows.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import { Username } from '../../../lambdas/accounts/username.ts';
import { eraseSignIns } from '../../../lambdas/erasure/erase-sign-ins.ts';
import { identityOf, T0 } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const claim = (name: string) =>
  claimAccount(makeClaimStore(testTable.table), {
    identity: { ...identityOf(name), provider: 'password', address: 'digest' },
    username: Username.parse(name),
    now: T0,
  });

it('takes away all identities of an account and its address, and nothing of who has the same address', async () => {
  const { table } = testTable;
  const identities = makeIdentityStore(table);
  const [gone, stays] = [await claim('gone'), await claim('stays')];
  const other = { issuer: 'https://elsewhere.test', subject: 'gone' };
  await identities.linkMore(other, { by: identityOf('gone'), accountId: gone.accountId }, T0);
  const deleted: string[] = [];
  const deleteUser = async (subject: string) => void deleted.push(subject);
  const deps = { table, identities, deleteUser, issuer: identityOf('gone').issuer };
  await eraseSignIns(deps, gone);
  await eraseSignIns(deps, gone);
  expect(deleted).toEqual(['gone']);
  expect(await identities.list(gone.accountId)).toEqual([]);
  expect(await identities.accountOf(identityOf('gone'))).toBeUndefined();
  expect(await identities.accountOf(other)).toBeUndefined();
  const pk = addressRow.partition({ digest: 'digest' });
  const { rows } = await table.query({ where: { expression: 'pk = :pk', values: { ':pk': pk } } });
  expect(rows.map((row) => addressRow.parse(row).accountId)).toEqual([stays.accountId]);
  expect(await identities.list(stays.accountId)).toHaveLength(1);
});
