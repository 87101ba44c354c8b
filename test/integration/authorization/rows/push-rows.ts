import { newPushSubscription } from '../../../../lambdas/push/push-examples.ts';
import { subscriptionIdOf } from '../../../../lambdas/push/subscription.ts';
import { answers, ownAccount } from '../row.ts';

/** The device is one: it goes over to whoever asks last, the owner. */
export const pushRows = {
  createPushSubscription: [{ body: () => newPushSubscription, answers: ownAccount(201) }],
  listPushSubscriptions: [{ answers: answers(401, 200, 200, 200, 200) }],
  deletePushSubscription: [
    {
      params: () => ({ subscriptionId: subscriptionIdOf(newPushSubscription.endpoint) }),
      answers: answers(401, 403, 404, 404, 204, { 'suspended owner': 404, 'second identity': 404 }),
    },
  ],
} as const;
