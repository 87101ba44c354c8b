/**
 * Push subscriptions in the table: a row in the account's partition, and one under the device that says whose it is, so that a device
 * is notified for one account at a time.
 */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { unlessRefused } from '../platform/condition.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { always, exists, isNew } from '../platform/table.ts';
import { pushDeviceRow, pushSubscriptionRow } from './push-rows.ts';
import { PushSubscription } from './subscription.ts';

const MAX_ATTEMPTS = 5;

const DeviceRow = z.object({ accountId: AccountId });

const belongsTo = (accountId: AccountId): Expression => ({
  expression: 'attribute_not_exists(pk) OR accountId = :owner',
  values: { ':owner': accountId },
});

const subscriptionOf = (row: Row): PushSubscription => parseRow(PushSubscription, row);

const removal = (owner: AccountId, subscriptionId: string, condition: Expression): readonly Write[] => [
  { delete: pushSubscriptionRow.key({ account: owner, digest: subscriptionId }), condition },
  { delete: pushDeviceRow.key({ digest: subscriptionId }), condition: belongsTo(owner) },
];

export type SubscriptionStore = ReturnType<typeof makeSubscriptionStore>;

export const makeSubscriptionStore = (table: Table) => {
  const list = async (
    owner: AccountId,
    options: { readonly consistent?: boolean } = {},
  ): Promise<readonly PushSubscription[]> => {
    const { rows } = await table.query({
      where: {
        expression: 'pk = :pk AND begins_with(sk, :prefix)',
        values: {
          ':pk': pushSubscriptionRow.partition({ account: owner }),
          ':prefix': pushSubscriptionRow.sortPrefix,
        },
      },
      ...(options.consistent && { consistent: true }),
    });
    return rows.map(subscriptionOf).sort((one, other) => one.createdAt - other.createdAt);
  };

  const saveOnce = async (owner: AccountId, subscription: PushSubscription): Promise<boolean> => {
    const { subscriptionId } = subscription;
    const device = pushDeviceRow.key({ digest: subscriptionId });
    const [row, all] = await Promise.all([
      table.get(device, { consistent: true }),
      list(owner, { consistent: true }),
    ]);
    const former = row && parseRow(DeviceRow, row).accountId;
    const others = all.filter((each) => each.subscriptionId !== subscriptionId);
    const oldest = others.slice(0, Math.max(0, others.length + 1 - limits.pushSubscriptions));
    return unlessRefused(
      table.transact([
        {
          put: { ...device, accountId: owner },
          condition: former === undefined ? isNew : belongsTo(former),
        },
        {
          put: { ...pushSubscriptionRow.key({ account: owner, digest: subscriptionId }), ...subscription },
          condition: always,
        },
        ...(former === undefined || former === owner
          ? []
          : [
              {
                delete: pushSubscriptionRow.key({ account: former, digest: subscriptionId }),
                condition: always,
              },
            ]),
        ...oldest.flatMap((each) => removal(owner, each.subscriptionId, always)),
      ]),
    );
  };

  return {
    /** An account's subscriptions, oldest first. */
    list,

    get: async (owner: AccountId, subscriptionId: string): Promise<PushSubscription | undefined> => {
      const row = await table.get(pushSubscriptionRow.key({ account: owner, digest: subscriptionId }));
      return row && subscriptionOf(row);
    },

    /**
     * Stores a subscription in place of one of the same device, be it another account's, and in place of the account's oldest where
     * there are as many as may be. False when others wrote at the same time again and again.
     */
    save: async (owner: AccountId, subscription: PushSubscription): Promise<boolean> => {
      const isSaved = await retryOnConflict({ attempts: MAX_ATTEMPTS }, () => saveOnce(owner, subscription));
      return isSaved ?? false;
    },

    /** Removes a subscription. Answers whether there was one. */
    remove: (owner: AccountId, subscriptionId: string): Promise<boolean> =>
      unlessRefused(table.transact(removal(owner, subscriptionId, exists))),

    /** Removes a subscription unless the device has subscribed again meanwhile. */
    removeDead: async (owner: AccountId, { subscriptionId, createdAt }: PushSubscription): Promise<void> => {
      const unchanged = { expression: 'createdAt = :seen', values: { ':seen': createdAt } };
      await unlessRefused(table.transact(removal(owner, subscriptionId, unchanged)));
    },
  };
};
