/** Answers the routes of sign-ins. */

import { makeAccountStore } from '../accounts/account-store.ts';
import type { SignIn } from '../accounts/identity.ts';
import { makeIdentityStore } from '../accounts/identity-store.ts';
import { ownAccount } from '../accounts/require-account.ts';
import { linkIdentity, listIdentities, unlinkIdentity } from '../identities/manage-identities.ts';
import { api, routes } from '../identities/topic.ts';
import { invalid, isUnauthorized } from '../kernel/problems.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { makeSessionStore } from '../sessions/session-store.ts';
import { makeSignInReader } from './read-identity.ts';
import { signInWaysOf } from './sign-in-ways.ts';
import { topicApi } from './topic-api.ts';

/** The sign-in of a token in a body, which is a value of the request and not who makes it: a bad one is a bad request. */
const readOther = (read: ReturnType<typeof makeSignInReader>, token: string, now: number): Promise<SignIn> =>
  read(token, now).catch((error: unknown) => {
    if (!isUnauthorized(error)) throw error;
    throw invalid('body.accessToken', {
      en: 'The access token of the other sign-in is expired or from another service, or it is an ID token',
      ar: 'رمز الدخول الآخر منتهي الصلاحية أو صادر عن خدمة أخرى، أو أنه رمز هوية (ID token)',
    });
  });

export const identitiesApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    accounts: makeAccountStore(reading.table),
    identities: makeIdentityStore(reading.table),
    sessions: makeSessionStore(reading.table),
    endings: makeEndingStore(reading.table),
    readSignIn: makeSignInReader(env),
    ways: signInWaysOf(env),
  }),
  {
    listIdentities: async ({ identity: signIn, viewer, deps, now }) => {
      const { accountId } = await ownAccount(deps.accounts, viewer);
      return { body: await listIdentities(deps, { accountId, signIn }, now) };
    },
    linkIdentity: async ({ body, identity: signIn, account: { accountId }, deps, now }) => {
      const other = await readOther(deps.readSignIn, body.accessToken, now);
      return { body: await linkIdentity(deps, { accountId, signIn }, other, now) };
    },
    unlinkIdentity: async ({ params, identity: signIn, account: { accountId }, deps, now }) => {
      await unlinkIdentity(deps, { accountId, signIn }, params.identityId, now);
      return {};
    },
  },
);
