import { isDeepStrictEqual } from 'node:util';
import { problem } from '../kernel/problems.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import type { Account } from './account.ts';
import type { SettingsChange, SettingsView } from './account-contract.ts';
import { settingsOf } from './account-settings.ts';
import type { AccountStore } from './account-store.ts';
import { postDefaultsOf } from './post-defaults.ts';
import { ownAccount } from './require-account.ts';

const CONFLICTS = {
  attempts: 3, // changes from other devices that may come between reading and writing
  error: () => problem('conflict'),
};

export const presentSettings = (account: Account): SettingsView => ({
  isPrivate: account.isPrivate,
  ...settingsOf(account),
});

/**
 * Changes the settings of one's own account, seen just now: what is left out stays. Requests to follow an account that becomes public are accepted by what consumes the
 * change. `now` in milliseconds.
 */
export const changeSettings = async (
  accounts: AccountStore,
  seen: Account,
  { isPrivate, postDefaults, ...change }: SettingsChange,
  now: number,
): Promise<Account> => {
  return retryOnConflict(CONFLICTS, async (retries) => {
    const account = retries === 0 ? seen : await ownAccount(accounts, seen.accountId);
    const before = settingsOf(account);
    const input = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const settings = {
      ...before,
      ...input,
      postDefaults: postDefaultsOf(postDefaults, before.postDefaults),
    };
    const isSame = isPrivate === undefined || isPrivate === account.isPrivate;
    if (isSame && isDeepStrictEqual(settings, before)) return account;
    const changed = await accounts.change(
      account,
      { ...(isPrivate !== undefined && { isPrivate }), settings },
      now,
    );
    return changed.outcome === 'changed' && changed.account;
  });
};
