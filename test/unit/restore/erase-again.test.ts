import { describe, expect, it } from 'vitest';
import { profileRow } from '../../../lambdas/accounts/account-rows.ts';
import { digestOf } from '../../../lambdas/erasure/ledger.ts';
import { AccountId } from '../../../lambdas/kernel/ids.ts';
import { eraseAgain } from '../../../lib/restore/erase-again.ts';

const accounts = ['0123456789ABCDE0', '0123456789ABCDE1', '0123456789ABCDE2'].map((id) =>
  AccountId.parse(id),
);

describe('a restored table', () => {
  it('has those erased again whom the ledger names, on whichever page they stand', async () => {
    const pages = accounts.map((accountId) => ({ ...profileRow.key({ accountId }) }));
    const begun: AccountId[] = [];
    const again = await eraseAgain({
      scan: async (_, __, after) => {
        const at = after === undefined ? 0 : pages.findIndex(({ pk }) => pk === after.pk) + 1;
        return { rows: pages.slice(at, at + 1), next: at < pages.length - 1 ? pages[at] : undefined };
      },
      due: {
        beginAgain: async (accountId) => {
          begun.push(accountId);
          return true;
        },
      },
      ledger: new Set([accounts[0], accounts[2]].flatMap((id) => (id === undefined ? [] : [digestOf(id)]))),
      clock: () => 0,
    });
    expect(begun).toEqual([accounts[0], accounts[2]]);
    expect(again).toBe(2);
  });
});
