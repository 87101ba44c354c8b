import { isDeepStrictEqual } from 'node:util';
import type { AccountId } from '../kernel/ids.ts';
import { problem } from '../kernel/problems.ts';
import type { Account } from './account.ts';
import type { SettingsChange, SettingsView } from './account-contract.ts';
import { settingsOf } from './account-settings.ts';
import type { AccountStore } from './account-store.ts';
import { requireAccount } from './require-account.ts';

const MAX_ATTEMPTS = 3;

export const presentSettings = (account: Account): SettingsView => ({
  isPrivate: account.isPrivate,
  ...settingsOf(account),
});

/**
 * Changes one's own settings: what is left out stays. Requests to follow an account that becomes public are accepted by what consumes the
 * change. `now` in milliseconds.
 */
export const changeSettings = async (
  accounts: AccountStore,
  viewer: AccountId,
  { isPrivate, ...change }: SettingsChange,
  now: number,
): Promise<Account> => {
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const account = await requireAccount(accounts, viewer);
    const before = settingsOf(account);
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const settings = { ...before, ...said };
    const isSame = isPrivate === undefined || isPrivate === account.isPrivate;
    if (isSame && isDeepStrictEqual(settings, before)) return account;
    const changed = await accounts.change(
      account,
      { ...(isPrivate !== undefined && { isPrivate }), settings },
      now,
    );
    if (changed.outcome === 'changed') return changed.account;
  }
  throw problem('conflict');
};
