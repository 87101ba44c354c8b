/** Answers the routes of push. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { listSubscriptions, subscribe, unsubscribe } from '../push/manage-subscriptions.ts';
import { makeSubscriptionStore } from '../push/subscription-store.ts';
import { api, routes } from '../push/topic.ts';
import { sessionIdOf } from '../sessions/session.ts';
import { topicApi } from './topic-api.ts';

export const pushApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    allowLoopback: env.ALLOW_LOOPBACK === 'yes',
    subscriptions: makeSubscriptionStore(reading.table),
  }),
  {
    createPushSubscription: async ({ body, identity, viewer, deps, now }) => ({
      body: await subscribe(deps, { viewer, sessionId: sessionIdOf(identity) }, body, now),
    }),
    deletePushSubscription: async ({ params, viewer, deps }) => {
      await unsubscribe(deps, viewer, params.subscriptionId);
      return {};
    },
    listPushSubscriptions: async ({ viewer, deps }) => ({
      body: { items: await listSubscriptions(deps, viewer) },
    }),
  },
);
