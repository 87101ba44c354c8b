import type { AccountId } from '../kernel/ids.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import type { NotificationPreferencesChange } from './notification-contract.ts';
import type { Preferences } from './preferences.ts';
import { preferencesFrom } from './preferences.ts';

export interface ChangePreferencesDeps {
  readonly notifications: Pick<NotificationStore, 'changePreferences'>;
}

/** Changes what an account wants to be notified of; what is left out stays. */
export const changePreferences = async (
  { notifications }: ChangePreferencesDeps,
  viewer: AccountId,
  change: NotificationPreferencesChange,
): Promise<Preferences> => {
  return preferencesFrom(await notifications.changePreferences(viewer, change));
};
