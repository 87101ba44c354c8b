/** What the documents say of Web Push. */
import { example, type RowNotes, type TopicDocs } from '../kernel/topic-docs.ts';
import { NewPushSubscription, PushSubscriptionList, PushSubscriptionView } from './push-contract.ts';
import * as push from './push-examples.ts';
import type * as rows from './push-rows.ts';

export const docs = {
  about: 'Web Push: devices that get your notifications.',
  bodies: {
    NewPushSubscription: {
      schema: NewPushSubscription,
      description: 'A subscription as returned by `PushSubscription.toJSON()` of the Push API.',
      examples: { browser: example('A browser', push.newPushSubscription) },
    },
  },
  replies: {
    PushSubscription: {
      schema: PushSubscriptionView,
      description: 'A device registered for Web Push, without its secrets.',
      examples: { device: example('A device', push.pushSubscription) },
    },
    PushSubscriptionList: {
      schema: PushSubscriptionList,
      description: 'All your devices registered for Web Push, latest first.',
      examples: { devices: example('One device', push.pushSubscriptions) },
    },
  },
  fields: {
    'NewPushSubscription.endpoint':
      'URL of the push service for the device: https to a public host by name, on port 443.',
    expirationTime: 'Accepted but not used: the push service itself says when a device is gone.',
    'NewPushSubscription.keys': 'Keys that pushes are encrypted with, so that only the device can read them.',
    p256dh: 'Public key of the device: an uncompressed P-256 point in base64url.',
    auth: 'Authentication secret of the device: 16 random bytes in base64url.',
    subscriptionId:
      'Id of the registered device. It stays the same whenever the device subscribes again and whoever is signed in on it.',
    service: 'Host name of the push service.',
    'PushSubscriptionList.items': 'All the devices.',
    'PushSubscription.createdAt': 'When the device last subscribed.',
  },
  parameters: {
    subscriptionId: { description: 'Id of the registered device.', example: 'u4Zq0cV7m2Xb9sKd1LtR3w' },
  },
  rows: {
    pushSubscriptionRow: {
      shape: '`PushSubscription` in `push/subscription.ts`',
      note: "the digest is of the push service's address, which is secret",
    },
    pushDeviceRow: { note: 'whose it is; written with the subscription in one transaction' },
  } satisfies RowNotes<typeof rows>,
} satisfies TopicDocs;
