import type { AccountStore } from '../accounts/account-store.ts';
import { requireAccount } from '../accounts/require-account.ts';
import type { AccountId } from '../kernel/ids.ts';

import type { NotificationStore } from './notification-store.ts';
import type { Preferences, PreferencesChange } from './preferences.ts';

export interface ChangePreferencesDeps {
  readonly accounts: AccountStore;
  readonly notifications: Pick<NotificationStore, 'changePreferences'>;
}

/** Changes of what an account wants to be told; what is left out stays. */
export const changePreferences = async (
  { accounts, notifications }: ChangePreferencesDeps,
  viewer: AccountId,
  change: PreferencesChange,
): Promise<Preferences> => {
  await requireAccount(accounts, viewer);
  return notifications.changePreferences(viewer, change);
};
