/**
 * Push subscriptions in the table: a row in the account's partition, and one under the device that says whose it is, so that a device tells
 * one account's news at a time.
 */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { limits } from '../kernel/limits.ts';
import { keys, sortPrefix } from '../kernel/table-keys.ts';
import { unlessRefused } from '../platform/condition.ts';
import { parseRow } from '../platform/stored-row.ts';
import type { Expression, Row, Table, Write } from '../platform/table.ts';
import { isNew } from '../platform/table.ts';
import { PushSubscription } from './subscription.ts';

const MAX_ATTEMPTS = 5;

const DeviceRow = z.object({ accountId: AccountId });

/** Whatever stands there: the last writer wins. */
const any: Expression = { expression: 'attribute_exists(pk) OR attribute_not_exists(pk)' };

const belongsTo = (accountId: AccountId): Expression => ({
  expression: 'attribute_not_exists(pk) OR accountId = :owner',
  values: { ':owner': accountId },
});

const subscriptionOf = (row: Row): PushSubscription => parseRow(PushSubscription, row);

const removal = (owner: AccountId, subscriptionId: string, condition: Expression): readonly Write[] => [
  { delete: keys.pushSubscription(owner, subscriptionId), condition },
  { delete: keys.pushDevice(subscriptionId), condition: belongsTo(owner) },
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
        values: { ':pk': keys.accountPartition(owner), ':prefix': sortPrefix.pushSubscription },
      },
      ...(options.consistent && { consistent: true }),
    });
    return rows.map(subscriptionOf).sort((one, other) => one.createdAt - other.createdAt);
  };

  const saveOnce = async (owner: AccountId, subscription: PushSubscription): Promise<boolean> => {
    const { subscriptionId } = subscription;
    const device = keys.pushDevice(subscriptionId);
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
        { put: { ...keys.pushSubscription(owner, subscriptionId), ...subscription }, condition: any },
        ...(former === undefined || former === owner
          ? []
          : [{ delete: keys.pushSubscription(former, subscriptionId), condition: any }]),
        ...oldest.flatMap((each) => removal(owner, each.subscriptionId, any)),
      ]),
    );
  };

  return {
    /** An account's subscriptions, oldest first. */
    list,

    get: async (owner: AccountId, subscriptionId: string): Promise<PushSubscription | undefined> => {
      const row = await table.get(keys.pushSubscription(owner, subscriptionId));
      return row && subscriptionOf(row);
    },

    /**
     * Keeps a subscription in place of one of the same device, be it another account's, and in place of the account's oldest where there are
     * as many as may be. False when others wrote at the same moment again and again.
     */
    save: async (owner: AccountId, subscription: PushSubscription): Promise<boolean> => {
      for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
        if (await saveOnce(owner, subscription)) return true;
      }
      return false;
    },

    /** Removes a subscription. Answers whether there was one. */
    remove: (owner: AccountId, subscriptionId: string): Promise<boolean> =>
      unlessRefused(table.transact(removal(owner, subscriptionId, { expression: 'attribute_exists(pk)' }))),

    /** Removes a subscription unless the device has subscribed again meanwhile. */
    removeDead: async (owner: AccountId, { subscriptionId, createdAt }: PushSubscription): Promise<void> => {
      const unchanged = { expression: 'createdAt = :seen', values: { ':seen': createdAt } };
      await unlessRefused(table.transact(removal(owner, subscriptionId, unchanged)));
    },
  };
};
