/** Which account an identity leads to. */
import type { AccountId } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import type { Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { Identity } from './identity.ts';
import { accountIdentityRow, identityRow } from './identity-rows.ts';

/** Both rows of an identity that leads nowhere yet. `linkedAt` in milliseconds. */
export const linkWrites = (
  identity: Identity,
  accountId: AccountId,
  linkedAt: number,
): readonly [Write, Write] => {
  const at = new Date(linkedAt).toISOString();
  return [
    { put: { ...identityRow.key(identity), accountId, linkedAt: at }, condition: isNew },
    { put: { ...accountIdentityRow.key({ ...identity, accountId }), linkedAt: at }, condition: isNew },
  ];
};

export type IdentityStore = ReturnType<typeof makeIdentityStore>;

export const makeIdentityStore = (table: Table) => {
  return {
    /** The account that an identity leads to. */
    accountOf: async (
      identity: Identity,
      options: { readonly consistent?: boolean } = {},
    ): Promise<AccountId | undefined> => {
      const row = await table.get(identityRow.key(identity), options);
      return row && identityRow.parse(row).accountId;
    },

    /** The accounts that subjects of an issuer lead to, by subject; those that lead nowhere are left out. */
    accountsOf: async (
      issuer: string,
      subjects: readonly string[],
    ): Promise<ReadonlyMap<string, AccountId>> => {
      const rows = await table.getMany(
        subjects.map((subject) => identityRow.key({ issuer, subject })),
        { consistent: true },
      );
      return new Map(rows.map((row) => identityRow.parse(row)).map((row) => [row.subject, row.accountId]));
    },

    /** Leads an identity to an account, unless it leads to one already: then it answers false. `now` in milliseconds. */
    link: (identity: Identity, accountId: AccountId, now: number): Promise<boolean> =>
      unlessRefused(table.transact(linkWrites(identity, accountId, now))),
  };
};
