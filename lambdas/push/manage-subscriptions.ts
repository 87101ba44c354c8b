/** Subscribe a device, see one's devices, unsubscribe one. */
import type { AccountId } from '../kernel/ids.ts';
import { notFound, problem } from '../kernel/problems.ts';
import { callAddress } from '../outgoing/call-address.ts';
import type { SessionId } from '../sessions/session.ts';
import type { NewPushSubscription, PushSubscriptionView } from './push-contract.ts';
import type { PushSubscription } from './subscription.ts';
import { subscriptionIdOf } from './subscription.ts';
import type { SubscriptionStore } from './subscription-store.ts';

export interface SubscriptionDeps {
  readonly subscriptions: SubscriptionStore;
  /** Whether addresses of this machine may be called. */
  readonly allowLoopback: boolean;
}

const present = ({ subscriptionId, endpoint, createdAt }: PushSubscription): PushSubscriptionView => ({
  subscriptionId,
  service: new URL(endpoint).host,
  createdAt: new Date(createdAt).toISOString(),
});

/** Subscribes a device for as long as the session that asks is not ended. Throws `address_refused` for an address that no push service has. `now` in milliseconds. */
export const subscribe = async (
  { subscriptions, allowLoopback }: SubscriptionDeps,
  { viewer, sessionId }: { readonly viewer: AccountId; readonly sessionId: SessionId },
  { endpoint, keys }: NewPushSubscription,
  now: number,
): Promise<PushSubscriptionView> => {
  if (callAddress(endpoint, allowLoopback) === undefined) {
    const message = {
      en: 'The endpoint must be an https URL with a public host name, on port 443',
      ar: 'يجب أن يكون عنوان الاستقبال عنوان https باسم مضيف عام على المنفذ 443',
    };
    throw problem('address_refused', message, { values: [{ path: 'body.endpoint', message }] });
  }
  const subscriptionId = subscriptionIdOf(endpoint);
  const subscription = { subscriptionId, endpoint, ...keys, createdAt: now, sessionId };
  if (!(await subscriptions.save(viewer, subscription))) throw problem('conflict');
  return present(subscription);
};

/** One's devices, the last to subscribe first. */
export const listSubscriptions = async (
  { subscriptions }: Pick<SubscriptionDeps, 'subscriptions'>,
  viewer: AccountId,
): Promise<readonly PushSubscriptionView[]> =>
  (await subscriptions.list(viewer, { consistent: true })).map(present).reverse();

/** Unsubscribes a device. Throws `not_found`. */
export const unsubscribe = async (
  { subscriptions }: Pick<SubscriptionDeps, 'subscriptions'>,
  viewer: AccountId,
  subscriptionId: string,
): Promise<void> => {
  if (!(await subscriptions.remove(viewer, subscriptionId))) throw notFound();
};
