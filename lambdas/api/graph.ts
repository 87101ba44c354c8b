/** Answers the routes of graph. */

import { makeAccountStore } from '../accounts/account-store.ts';
import { presentCard } from '../accounts/account-view.ts';
import { approveRequest, declineRequest } from '../graph/answer-request.ts';
import { answerRequests } from '../graph/answer-requests.ts';
import { block, mute, restrict, unblock, unmute, unrestrict } from '../graph/block-mute-restrict.ts';
import { makeBlockMuteRestrictStore } from '../graph/block-mute-restrict-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { follow, removeFollower, unfollow } from '../graph/follow.ts';
import { getRelationships } from '../graph/get-relationships.ts';
import { ListPosition } from '../graph/list-by-time.ts';
import { listFollowersYouKnow, listMutuals } from '../graph/list-mutuals.ts';
import { presentPerson } from '../graph/present-people.ts';
import { ringBell, silenceBell } from '../graph/ring-bell.ts';
import { suggestAccounts } from '../graph/suggest-accounts.ts';
import { api, routes } from '../graph/topic.ts';
import { listScope, readPosition, writePosition } from '../kernel/paging.ts';
import { loadAccount } from '../profiles/present-profile.ts';
import { answerOwnPeople, answerPageById, answerPeople } from './people-page.ts';
import { topicApi } from './topic-api.ts';

export const graphApi = topicApi(
  { api, routes },
  ({ reading }) => ({
    ...reading,
    accounts: makeAccountStore(reading.table),
    edges: makeEdgeStore(reading.table),
    restrictions: makeBlockMuteRestrictStore(reading.table),
  }),
  {
    unblockAccount: async ({ params, viewer, deps, now }) => ({
      body: await unblock(deps, { viewer, username: params.username, now }),
    }),
    declineFollowRequest: async ({ params, viewer, deps, now }) => ({
      body: await declineRequest(deps, { viewer, username: params.username, now }),
    }),
    unfollowAccount: async ({ params, viewer, deps, now }) => ({
      body: await unfollow(deps, { viewer, username: params.username, now }),
    }),
    ringBell: async ({ params, viewer, deps, seed, now }) => ({
      body: await ringBell(deps, { viewer, username: params.username, seed, now }),
    }),
    silenceBell: async ({ params, viewer, deps, now }) => ({
      body: await silenceBell(deps, { viewer, username: params.username, now }),
    }),
    removeFollower: async ({ params, viewer, deps, now }) => ({
      body: await removeFollower(deps, { viewer, username: params.username, now }),
    }),
    unmuteAccount: async ({ params, viewer, deps, now }) => ({
      body: await unmute(deps, { viewer, username: params.username, now }),
    }),
    unrestrictAccount: async ({ params, viewer, deps, now }) => ({
      body: await unrestrict(deps, { viewer, username: params.username, now }),
    }),
    listBlockedAccounts: (call) => answerOwnPeople('blocked', call),
    listFollowRequests: (call) => answerOwnPeople('requesters', call),
    listFollowersYouKnow: async (call) => {
      const { params, viewer, deps, now } = call;
      const account = await loadAccount(deps, { ...params, viewer, now });
      return answerPageById(`followers you know ${account.accountId}`, call, (part) =>
        listFollowersYouKnow(deps, viewer, account, part),
      );
    },
    listFollowers: (call) => answerPeople('followers', call),
    listFollowing: (call) => answerPeople('following', call),
    listMutedAccounts: (call) => answerOwnPeople('muted', call),
    listMutuals: (call) =>
      answerPageById('mutuals', call, (part) => listMutuals(call.deps, call.viewer, part)),
    listRestrictedAccounts: (call) => answerOwnPeople('restricted', call),
    listSuggestions: async ({ viewer, deps, now }) => {
      const suggestions = await suggestAccounts(deps, viewer, now);
      return {
        body: {
          items: await Promise.all(
            suggestions.map(async ({ person, followedBy, count }) => ({
              account: await presentPerson(person, deps.media, now),
              reason: {
                code: 'followed_by',
                accounts: await Promise.all(followedBy.map((each) => presentCard(each, deps.media, now))),
                count,
              },
            })),
          ),
        },
      };
    },
    getRelationships: async ({ query, viewer, deps, now }) => ({
      body: await getRelationships(deps, { viewer, accountIds: query.accountIds, now }),
    }),
    answerFollowRequests: async ({ body: { answer, accountIds, cursor }, viewer, deps, now }) => {
      const scope = listScope(viewer, `requests to ${answer}`);
      const from = await readPosition(deps.cursors, scope, cursor, ListPosition, now);
      const { answered, next } = await answerRequests(deps, { viewer, answer, accountIds, from, now });
      const more = next && { cursor: await writePosition(deps.cursors, scope, next, now) };
      return { body: { answered, ...more } };
    },
    blockAccount: async ({ params, viewer, deps, seed, now }) => ({
      body: await block(deps, { viewer, username: params.username, seed, now }),
    }),
    acceptFollowRequest: async ({ params, viewer, deps, seed, now }) => ({
      body: await approveRequest(deps, { viewer, username: params.username, seed, now }),
    }),
    followAccount: async ({ params, query, viewer, deps, seed, now }) => ({
      body: await follow(deps, { viewer, username: params.username, ...query, seed, now }),
    }),
    muteAccount: async ({ params, body, viewer, deps, seed, now }) => ({
      body: await mute(deps, { viewer, username: params.username, until: body.until, seed, now }),
    }),
    restrictAccount: async ({ params, viewer, deps, seed, now }) => ({
      body: await restrict(deps, { viewer, username: params.username, seed, now }),
    }),
  },
);
