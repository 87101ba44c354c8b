/** Answers the routes of deactivation. */
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { makeStatusStore } from '../accounts/status-store.ts';
import { deactivateAccount, reactivateAccount } from '../deactivation/deactivate-account.ts';
import { api, routes } from '../deactivation/topic.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { makeUserDirectory } from '../sessions/user-directory.ts';
import { topicApi } from './topic-api.ts';

export const deactivationApi = topicApi(
  { api, routes },
  ({ reading: { table }, env: { USER_POOL_ID, ISSUER } }) => ({
    statuses: makeStatusStore(table),
    identities: makeIdentityStore(table),
    endings: makeEndingStore(table),
    directory: USER_POOL_ID === '' ? undefined : makeUserDirectory(USER_POOL_ID, ISSUER),
  }),
  {
    deactivateAccount: async ({ identity, account, deps, now }) => {
      await deactivateAccount(deps, account, identity, now);
      return {};
    },
    reactivateAccount: async ({ identity, account, deps, now }) => {
      await reactivateAccount(deps, account, identity, now);
      return {};
    },
  },
);
