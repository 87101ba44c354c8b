/** Whose personal data rows of push subscriptions and jobs of pushes are. */
import type { PushJob } from '../kernel/jobs/push-job.ts';
import { type DataOfRows, foundWith, of, owner, repeats } from '../kernel/personal-data.ts';
import type { DataOfJobs, DataOfMessages } from '../kernel/stored-data.ts';
import { names } from '../platform/data-of-field.ts';
import type * as rows from './push-rows.ts';

export const data = {
  pushSubscriptionRow: of(owner('account')),
  pushDeviceRow: of(foundWith('push subscription', 'accountId', repeats('the push subscriptions'))),
} satisfies DataOfRows<typeof rows>;

export const messages = {
  PUSHES_QUEUE_URL: {
    push: {
      recipient: names('who is notified'),
      notificationId: names('who is notified'),
      subscriptionId: names('whose device it is'),
    },
  } satisfies DataOfJobs<PushJob>,
} satisfies DataOfMessages;
