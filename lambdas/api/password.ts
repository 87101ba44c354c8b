/** Answers the routes of passwords. */
import { changePassword } from '../password/change-password.ts';
import { api, routes } from '../password/topic.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { makeUserDirectory } from '../sessions/user-directory.ts';
import { signInWaysOf } from './sign-in-ways.ts';
import { topicApi } from './topic-api.ts';

export const passwordApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    ways: signInWaysOf(env),
    endings: makeEndingStore(reading.table),
    directory: env.USER_POOL_ID === '' ? undefined : makeUserDirectory(env.USER_POOL_ID, env.ISSUER),
  }),
  {
    changePassword: async ({ body, identity: signIn, viewer: accountId, accessToken, deps, now }) => {
      await changePassword(deps, { accountId, signIn, accessToken }, body, now);
      return {};
    },
  },
);
