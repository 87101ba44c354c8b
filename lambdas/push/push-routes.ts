/** The routes of push subscriptions. The one table of all routes is in ../routes.ts. */
import { defineRoute } from '../kernel/route-spec.ts';
import {
  NewPushSubscription,
  PushSubscriptionList,
  PushSubscriptionParams,
  PushSubscriptionView,
} from './push-contract.ts';

export const createPushSubscription = defineRoute({
  method: 'POST',
  path: '/v1/me/push-subscriptions',
  access: 'token',
  summary: 'Register a device for Web Push',
  description:
    'Takes what `PushSubscription.toJSON()` returns in a browser. A device that is registered again keeps its place; one that was ' +
    'registered by another account moves to yours. Beyond the limit, the oldest device makes room. Only https to a public host by name on ' +
    'port 443 is called; anything else is refused with `address_refused`. A device whose session is ended gets no more pushes: register it ' +
    'again after each sign-in.',
  body: NewPushSubscription,
  reply: { status: 201, schema: PushSubscriptionView },
  problems: ['address_refused', 'conflict'],
  idempotent: true,
});

export const listPushSubscriptions = defineRoute({
  method: 'GET',
  path: '/v1/me/push-subscriptions',
  access: 'token',
  summary: 'List your devices registered for Web Push',
  reply: { status: 200, schema: PushSubscriptionList },
});

export const deletePushSubscription = defineRoute({
  method: 'DELETE',
  path: '/v1/me/push-subscriptions/{subscriptionId}',
  access: 'token',
  suspendedMay: 'it signs a device off',
  summary: 'Unregister a device from Web Push',
  params: PushSubscriptionParams,
  reply: { status: 204 },
  problems: ['not_found'],
});
