import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAccountStore } from '../../../lambdas/accounts/account-store.ts';
import { makeIdentityStore } from '../../../lambdas/accounts/identity-store.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { newAccountId, newUlid } from '../../../lambdas/kernel/ids.ts';
import { DAY_MS, secondsOf } from '../../../lambdas/platform/durations.ts';
import { makePreservedStore } from '../../../lambdas/preservation/preserved-store.ts';
import { makeEndingStore } from '../../../lambdas/sessions/ending-store.ts';
import { claimFirstAdministrator } from '../../../lambdas/staff/claim-first-administrator.ts';
import { makeMemberStore, roleWrites } from '../../../lambdas/staff/member-store.ts';
import { makeProposalStore } from '../../../lambdas/staff/proposal-store.ts';
import { makeSecondFactors } from '../../../lambdas/staff/second-factor.ts';
import { approveProposal } from '../../../lambdas/support/decide-proposal.ts';
import { propose } from '../../../lambdas/support/propose.ts';
import type { NewProposal } from '../../../lambdas/support/support-contract.ts';
import {
  identityItems,
  identityOf,
  profileItem,
  putRows,
  someAccount,
  T0,
} from '../../support/some-account.ts';
import { startTestTable, type TestTable } from '../../support/table.ts';

let testTable: TestTable;
let ids: Readonly<Record<'one' | 'other' | 'third', AccountId>>;

beforeAll(async () => {
  testTable = await startTestTable();
});
afterAll(() => testTable.stop());

const depsOf = () => {
  const { table } = testTable;
  const endings = makeEndingStore(table);
  return {
    table,
    endings,
    accounts: makeAccountStore(table),
    identities: makeIdentityStore(table),
    members: makeMemberStore(table, endings),
    proposals: makeProposalStore(table),
    preserved: makePreservedStore(table),
    factors: makeSecondFactors(table, { issuer: 'https://issuer.test', ownPool: false }),
    exports: { begin: () => Promise.reject(new Error('No export is asked for')) },
    directory: undefined,
    userPool: undefined,
  };
};

const join = async (name: string): Promise<AccountId> => {
  const accountId = newAccountId();
  const who = `${name} ${accountId}`;
  await putRows(testTable.table, [
    profileItem(someAccount(who, { accountId, username: name })),
    ...identityItems(identityOf(who), accountId),
  ]);
  return accountId;
};
const makeAdministrator = async (accountId: AccountId): Promise<void> => {
  const { table, accounts } = depsOf();
  const account = await accounts.byId(accountId, { consistent: true });
  if (account) await table.transact(roleWrites(account, ['administrator']));
};
const administrators = async () => (await depsOf().members.list()).map(({ accountId }) => accountId);

beforeEach(async () => {
  for (const accountId of await administrators()) {
    const account = await depsOf().accounts.byId(accountId, { consistent: true });
    if (account) await testTable.table.transact(roleWrites(account, []));
  }
  ids = { one: await join('one'), other: await join('other'), third: await join('third') };
});

const by = (accountId: AccountId) => ({ accountId, role: 'administrator' as const });
const proposed = async (from: AccountId, accountId: AccountId, act: NewProposal['act']) => {
  const asked = { accountId, act, role: 'administrator' as const, ground: 'Agreed', reference: '1' };
  const made = await propose(depsOf(), asked, { by: by(from), seed: newUlid(T0), now: T0 });
  return made.proposalId;
};
const approve = (who: AccountId, proposalId: Awaited<ReturnType<typeof proposed>>, now = T0) =>
  approveProposal(depsOf(), proposalId, { by: by(who), now });
const refused = (code: string) => ({ definition: { code } });

describe('four eyes', () => {
  it('leave one administrator where two withdraw each other at once', async () => {
    await makeAdministrator(ids.one);
    await makeAdministrator(ids.other);
    const [ofOther, ofOne] = await Promise.all([
      proposed(ids.one, ids.other, 'withdraw'),
      proposed(ids.other, ids.one, 'withdraw'),
    ]);
    const outcomes = await Promise.allSettled([approve(ids.other, ofOther), approve(ids.one, ofOne)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await administrators()).toHaveLength(1);
  });

  it('let the only administrator make a second one, and nothing else', async () => {
    await makeAdministrator(ids.one);
    const second = await proposed(ids.one, ids.other, 'grant');
    const own = await proposed(ids.one, ids.one, 'withdraw');
    await expect(approve(ids.one, own)).rejects.toMatchObject(refused('second_person_required'));
    expect(await approve(ids.one, second)).toMatchObject({ state: 'approved', alone: true });
    const third = await proposed(ids.one, ids.third, 'grant');
    await expect(approve(ids.one, third)).rejects.toMatchObject(refused('second_person_required'));
    expect(await approve(ids.other, third)).toMatchObject({ alone: false });
    expect((await administrators()).toSorted()).toEqual(Object.values(ids).toSorted());
  });

  it('close after two weeks', async () => {
    await makeAdministrator(ids.one);
    await makeAdministrator(ids.other);
    const late = await proposed(ids.one, ids.third, 'grant');
    await expect(approve(ids.other, late, T0 + 14 * DAY_MS)).rejects.toMatchObject(
      refused('proposal_closed'),
    );
    expect(await approve(ids.other, late, T0 + 14 * DAY_MS - 1)).toMatchObject({ state: 'approved' });
  });

  it('need somebody who is an administrator in that moment', async () => {
    await makeAdministrator(ids.one);
    const grant = await proposed(ids.one, ids.third, 'grant');
    await expect(approve(ids.other, grant)).rejects.toMatchObject(refused('conflict'));
    expect(await administrators()).toEqual([ids.one]);
  });
});

describe('the first administrator', () => {
  const claim = async (accountId: AccountId, first: string) => {
    const deps = depsOf();
    const account = await deps.accounts.byId(accountId, { consistent: true });
    if (account === undefined) throw new Error('There is no such account');
    const signIn = { issuer: 'i', subject: 's', origin: 'o', authTime: secondsOf(T0), methods: ['mfa'] };
    const addresses = {
      readAddress: async () => 'digest of one@example.org',
      digestOf: async (address: string) => `digest of ${address}`,
    };
    await claimFirstAdministrator(
      { ...deps, ...addresses, first },
      account,
      { signIn, accessToken: 'token' },
      T0,
    );
  };

  it.each(['one', 'one@example.org'])('is whom the setting names, until there is one: %s', async (first) => {
    await claim(ids.one, first);
    expect(await administrators()).toEqual([ids.one]);
    await expect(claim(ids.one, first)).rejects.toMatchObject(refused('not_found'));
    await expect(claim(ids.other, 'other')).rejects.toMatchObject(refused('not_found'));
  });

  it.each(['', 'one', 'two@example.org'])('is nobody else: %s', async (first) => {
    await expect(claim(ids.other, first)).rejects.toMatchObject(refused('not_found'));
    expect(await administrators()).toEqual([]);
  });
});
