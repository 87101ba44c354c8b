/** Rows of push subscriptions. */
import * as z from 'zod/mini';
import { AccountId } from '../kernel/ids.ts';
import { defineRow } from '../platform/row.ts';
import { PushSubscription } from './subscription.ts';

export const pushSubscriptionRow = defineRow({
  entity: 'push subscription',
  pk: 'A#{account}',
  sk: 'PUSH#{digest}',
  ids: { account: AccountId, digest: z.string() },
  stored: PushSubscription,
});

/** Which account a device receives pushes for. */
export const pushDeviceRow = defineRow({
  entity: 'device that receives pushes',
  pk: 'DEVICE#{digest}',
  sk: 'OWNER',
  ids: { digest: z.string() },
  stored: z.object({ accountId: AccountId }),
});
