/** By `Component.field`, or by `field` where it means the same everywhere. */
export const pushFields: Readonly<Record<string, string>> = {
  'NewPushSubscription.endpoint':
    'Where the push service takes pushes for the device: https to a public host by name, on port 443.',
  expirationTime: 'Taken and not used: a push service says itself when a device is gone.',
  'NewPushSubscription.keys': 'What pushes are encrypted with: nobody but the device can read them.',
  p256dh: "The device's public key: an uncompressed P-256 point in base64url.",
  auth: '16 random bytes of the device, in base64url.',
  subscriptionId: 'The device: the same whenever it subscribes, and whoever is signed in on it.',
  service: 'Host of the push service.',
  'PushSubscriptionList.items': 'All of them.',
  'PushSubscription.createdAt': 'When the device subscribed last.',
};
