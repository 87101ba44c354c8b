import type { AccountId } from '../kernel/ids.ts';
import type { Notification } from './notification.ts';
import type { NotifyDeps } from './notify.ts';
import { reconcileNamedGroup } from './notify.ts';

const forgetOne = async (
  deps: NotifyDeps,
  recipient: AccountId,
  actor: AccountId,
  { about, notificationId }: Notification,
  now: number,
): Promise<void> => {
  if ((await deps.notifications.group(recipient, about)) === undefined) {
    return deps.notifications.remove(recipient, notificationId);
  }
  const find = async () => ({ present: [], gone: [actor] });
  return reconcileNamedGroup(deps, recipient, about, find, now);
};

const forget = async (
  deps: NotifyDeps,
  recipient: AccountId,
  actor: AccountId,
  now: number,
): Promise<void> => {
  for (const notification of await deps.notifications.thatMayName(recipient, actor)) {
    await forgetOne(deps, recipient, actor, notification, now);
  }
};

/**
 * Takes two accounts out of all that each was notified of the other. An account that does something again after a block is not
 * announced again. `now` in milliseconds.
 */
export const forgetEachOther = async (
  deps: NotifyDeps,
  { one, other }: { readonly one: AccountId; readonly other: AccountId },
  now: number,
): Promise<void> => {
  await forget(deps, one, other, now);
  await forget(deps, other, one, now);
};
