/** Which account an identity leads to, and which identities lead to an account. */
import { createHash } from 'node:crypto';
import type { AccountId } from '../kernel/ids.ts';
import { strangerIdOf } from '../kernel/ids.ts';
import { orRefusal, unlessRefused } from '../platform/condition.ts';
import { DAY_MS, DAY_SECONDS, dateOf, dayOf } from '../platform/durations.ts';
import { expiryOf } from '../platform/expired-row.ts';
import type { Expression, Table, Write } from '../platform/table.ts';
import { always, ConditionFailed, exists, isNew } from '../platform/table.ts';
import { profileRow } from './account-rows.ts';
import { type Identity, NEW_IDENTITY_DAYS } from './identity.ts';
import { accountIdentityRow, addressRow, identityRow, newIdentityRow } from './identity-rows.ts';

/** An identity as it is linked to an account. */
export interface KnownIdentity extends Identity {
  /** By what it signs in: see `providerOf`. */
  readonly provider?: string | undefined;
  /** Digest of the verified address that the account is claimed with. */
  readonly address?: string | undefined;
}

/** An identity that leads to an account. */
export interface LinkedIdentity extends KnownIdentity {
  readonly linkedAt: string;
}

const ID_CHARACTERS = 22; // 132 bits

/** What an identity is called outside: a digest, since a subject may be an address. */
export const identityIdOf = ({ issuer, subject }: Identity): string =>
  createHash('sha256').update(`${issuer}\n${subject}`).digest('base64url').slice(0, ID_CHARACTERS);

/** All rows of an identity that leads nowhere yet. `linkedAt` in milliseconds. */
export const linkWrites = (
  { issuer, subject, provider, address }: KnownIdentity,
  accountId: AccountId,
  linkedAt: number,
): readonly Write[] => {
  const identity = { issuer, subject };
  const at = new Date(linkedAt).toISOString();
  const noted = newIdentityRow.key({ ...identity, day: dateOf(dayOf(linkedAt)) });
  const back = {
    linkedAt: at,
    ...(provider !== undefined && { provider }),
    ...(address !== undefined && { address }),
  };
  return [
    { put: { ...identityRow.key(identity), accountId, linkedAt: at }, condition: isNew },
    { put: { ...accountIdentityRow.key({ ...identity, accountId }), ...back }, condition: isNew },
    ...(address === undefined
      ? []
      : [{ put: { ...addressRow.key({ digest: address, accountId }), claimedAt: at }, condition: isNew }]),
    {
      put: { ...noted, accountId, expiresAt: expiryOf(linkedAt, NEW_IDENTITY_DAYS * DAY_SECONDS) },
      condition: always,
    },
  ];
};

/** An account from before identities had rows, which is its identity's for ever: it has that identity's id. */
export const isMadeOf = ({ issuer, subject }: Identity, accountId: AccountId): boolean =>
  strangerIdOf(issuer, subject) === accountId;

const leadsTo = (accountId: AccountId): Expression => ({
  expression: 'accountId = :account',
  values: { ':account': accountId },
});

export type LinkOutcome =
  | 'linked'
  /** It leads to an account already, to whichever. */
  | 'in_use'
  /** The identity that asked for it leads to the account no more. */
  | 'unlinked_meanwhile';

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

    /** The identities that lead to an account, as they are now, in the order in which they were linked. */
    list: async (accountId: AccountId): Promise<readonly LinkedIdentity[]> => {
      const { rows } = await table.query({
        where: {
          expression: 'pk = :pk AND begins_with(sk, :prefix)',
          values: {
            ':pk': accountIdentityRow.partition({ accountId }),
            ':prefix': accountIdentityRow.sortPrefix,
          },
        },
        consistent: true,
      });
      return rows
        .map((row) => accountIdentityRow.parse(row))
        .toSorted((one, other) => Date.parse(one.linkedAt) - Date.parse(other.linkedAt));
    },

    /** The identities of an issuer that were linked within three days before `now` (milliseconds), a page at a time. */
    async *linkedLately(
      issuer: string,
      now: number,
    ): AsyncGenerator<readonly { readonly subject: string; readonly accountId: AccountId }[]> {
      for (let ago = NEW_IDENTITY_DAYS - 1; ago >= 0; ago -= 1) {
        const pk = newIdentityRow.partition({ issuer, day: dateOf(dayOf(now - ago * DAY_MS)) });
        const where = { expression: 'pk = :pk', values: { ':pk': pk } };
        for await (const { rows } of table.queryAll({ where, consistent: true }))
          yield rows.map((row) => newIdentityRow.parse(row));
      }
    },

    /** Leads an identity to an account, unless it leads to one already: then it answers false. `now` in milliseconds. */
    link: (identity: KnownIdentity, accountId: AccountId, now: number): Promise<boolean> =>
      unlessRefused(table.transact(linkWrites(identity, accountId, now))),

    /** Leads another identity to the account that `by` leads to. `now` in milliseconds. */
    linkMore: async (
      other: KnownIdentity,
      { by, accountId }: { readonly by: Identity; readonly accountId: AccountId },
      now: number,
    ): Promise<LinkOutcome> => {
      const strangerId = strangerIdOf(other.issuer, other.subject);
      const refused = await orRefusal(
        table.transact([
          { check: identityRow.key(by), condition: leadsTo(accountId) },
          ...linkWrites(other, accountId, now),
          { check: profileRow.key({ accountId: strangerId }), condition: isNew },
        ]),
      );
      if (!(refused instanceof ConditionFailed)) return 'linked';
      return refused.position === 0 ? 'unlinked_meanwhile' : 'in_use';
    },

    /** Leads an identity to an account no more, as long as `another` does: then it answers true. */
    unlink: (gone: LinkedIdentity, another: Identity, accountId: AccountId): Promise<boolean> =>
      unlessRefused(
        table.transact([
          { delete: identityRow.key(gone), condition: leadsTo(accountId) },
          { delete: accountIdentityRow.key({ ...gone, accountId }), condition: exists },
          { check: identityRow.key(another), condition: leadsTo(accountId) },
          ...(gone.address === undefined
            ? []
            : [{ delete: addressRow.key({ digest: gone.address, accountId }), condition: always }]),
        ]),
      ),

    /** Whether another account was claimed with the address of one of an account's identities, later than that one. */
    addressWasUsedAgain: async (
      accountId: AccountId,
      linked: readonly LinkedIdentity[],
    ): Promise<boolean> => {
      const claims = await Promise.all(
        linked.map(async ({ address, linkedAt }) => {
          if (address === undefined) return [];
          const pk = addressRow.partition({ digest: address });
          const { rows } = await table.query({
            where: { expression: 'pk = :pk', values: { ':pk': pk } },
            consistent: true,
          });
          return rows
            .map((row) => addressRow.parse(row))
            .filter((each) => each.accountId !== accountId)
            .filter(({ claimedAt }) => Date.parse(claimedAt) > Date.parse(linkedAt));
        }),
      );
      return claims.flat().length > 0;
    },
  };
};
