/** Answers the route of deletion. */
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { makeDueStore } from '../erasure/due-store.ts';
import { requestDeletion } from '../erasure/request-deletion.ts';
import { api, routes } from '../erasure/topic.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { makeUserDirectory } from '../sessions/user-directory.ts';
import { topicApi } from './topic-api.ts';

export const erasureApi = topicApi(
  { api, routes },
  ({ reading: { table }, env: { USER_POOL_ID, ISSUER } }) => ({
    due: makeDueStore(table),
    identities: makeIdentityStore(table),
    endings: makeEndingStore(table),
    directory: USER_POOL_ID === '' ? undefined : makeUserDirectory(USER_POOL_ID, ISSUER),
  }),
  {
    deleteMe: async ({ identity, account, deps, now, language }) => ({
      body: await requestDeletion(deps, account, identity, { now, language }),
    }),
  },
);
