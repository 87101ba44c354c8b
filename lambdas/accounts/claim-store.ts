/** Makes accounts in the table, with all that they begin with. */
import { strangerIdOf } from '../kernel/ids.ts';
import { unlessRefused } from '../platform/condition.ts';
import { secondsOf } from '../platform/durations.ts';
import type { Table } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import type { Account } from './account.ts';
import { profileRow } from './account-rows.ts';
import { makeAccountStore } from './account-store.ts';
import type { KnownIdentity } from './identity-store.ts';
import { linkWrites, makeIdentityStore } from './identity-store.ts';
import { takeName } from './profile-change.ts';
import { acceptedTermsWrite } from './terms-store.ts';

export type ClaimOutcome =
  | { readonly outcome: 'claimed' }
  /** The identity has an account already. */
  | { readonly outcome: 'has_account'; readonly account: Account }
  | { readonly outcome: 'taken' };

export type ClaimStore = ReturnType<typeof makeClaimStore>;

export const makeClaimStore = (table: Table) => {
  const accounts = makeAccountStore(table);
  const identities = makeIdentityStore(table);

  return {
    /** Makes an account with its first name for an identity that has none, all its rows or none. `now` in milliseconds. */
    claim: async (account: Account, identity: KnownIdentity, now: number): Promise<ClaimOutcome> => {
      const { accountId, username, terms } = account;
      const strangerId = strangerIdOf(identity.issuer, identity.subject);
      const isClaimed = await unlessRefused(
        table.transact([
          { put: { ...profileRow.key({ accountId }), ...account }, condition: isNew },
          takeName(username, accountId, secondsOf(now)),
          ...linkWrites(identity, accountId, now),
          ...(terms === undefined ? [] : [acceptedTermsWrite(accountId, terms)]),
          { check: profileRow.key({ accountId: strangerId }), condition: isNew },
        ]),
      );
      if (isClaimed) return { outcome: 'claimed' };
      const linked = await identities.accountOf(identity, { consistent: true });
      const existing = await accounts.byId(linked ?? strangerId, { consistent: true });
      if (existing === undefined) return { outcome: 'taken' };
      // An account from before identities had rows is its identity's from now on, whatever becomes of the issuer.
      if (linked === undefined) await identities.link(identity, existing.accountId, now);
      return { outcome: 'has_account', account: existing };
    },
  };
};
