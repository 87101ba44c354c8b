/** Work for the consumer that pushes notifications to devices. */
import * as z from 'zod/mini';
import { AccountId, NotificationId } from '../ids.ts';

/** Tell an account's devices of a notification: all of them, or the one whose `subscriptionId` is given. */
export const PushJob = z.object({
  kind: z.literal('push'),
  recipient: AccountId,
  notificationId: NotificationId,
  subscriptionId: z.optional(z.string()),
});
export type PushJob = z.infer<typeof PushJob>;
