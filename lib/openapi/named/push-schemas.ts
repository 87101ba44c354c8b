import {
  NewPushSubscription,
  PushSubscriptionList,
  PushSubscriptionView,
} from '../../../lambdas/push/push-contract.ts';
import * as push from '../../../lambdas/push/push-examples.ts';
import type { NamedSchemas } from './named-schema.ts';
import { example } from './named-schema.ts';

export const pushSchemas = {
  bodies: {
    NewPushSubscription: {
      schema: NewPushSubscription,
      description: 'What `PushSubscription.toJSON()` of the Push API gives.',
      examples: { browser: example('A browser', push.newPushSubscription) },
    },
  },
  replies: {
    PushSubscription: {
      schema: PushSubscriptionView,
      description: 'A device that is told of notifications, without what is secret about it.',
      examples: { device: example('A device', push.pushSubscription) },
    },
    PushSubscriptionList: {
      schema: PushSubscriptionList,
      description: "All devices that are told of an account's notifications, the last to subscribe first.",
      examples: { devices: example('One device', push.pushSubscriptions) },
    },
  },
} as const satisfies NamedSchemas;
