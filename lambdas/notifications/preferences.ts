/** What an account wants to be notified of, whole: what it has chosen, and what goes without saying. */
import * as z from 'zod/mini';
import type { AccountId } from '../kernel/ids.ts';
import type { NotificationStore } from '../notify/notification-store.ts';
import type { ChosenPreferences } from '../notify/preferences.ts';
import { FromWhom, OnOff } from '../notify/preferences.ts';
import { OwnType, PeopleType } from './notification-type.ts';

/** Each of some types with one value. */
/* @__NO_SIDE_EFFECTS__ */
function each<Type extends string, Value>(
  types: readonly Type[],
  value: Value,
): { readonly [Each in Type]: Value };
function each(types: readonly string[], value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(types.map((type) => [type, value]));
}

export const Preferences = z.object({
  ...each(PeopleType.options, FromWhom),
  ...each(OwnType.options, OnOff),
  pushes: OnOff,
});
export type Preferences = z.infer<typeof Preferences>;

export const defaultPreferences: Preferences = {
  ...each(PeopleType.options, 'everyone'),
  ...each(OwnType.options, 'on'),
  pushes: 'on',
};

/** All preferences of an account that has chosen this. */
export const preferencesFrom = (chosen: ChosenPreferences): Preferences =>
  Preferences.parse({ ...defaultPreferences, ...chosen });

/** The preferences of an account. */
export const readPreferences = async (
  { notifications }: { readonly notifications: Pick<NotificationStore, 'preferences'> },
  viewer: AccountId,
): Promise<Preferences> => preferencesFrom(await notifications.preferences(viewer));
