/** Answers the routes of accounts. */

import { acceptTerms, termsOf } from '../accounts/accept-terms.ts';
import { makeAccountStore } from '../accounts/account-store.ts';
import { changeAccount } from '../accounts/change-account.ts';
import { changeSettings, presentSettings } from '../accounts/change-settings.ts';
import { claimBySignIn } from '../accounts/claim-account.ts';
import { makeClaimStore } from '../accounts/claim-store.ts';
import { ownAccount, storedAccount } from '../accounts/require-account.ts';
import { makeTermsStore } from '../accounts/terms-store.ts';
import { api, routes } from '../accounts/topic.ts';
import { makeAddressReader } from '../accounts/verified-address.ts';
import { makeCreditStore } from '../credits/credit-store.ts';
import { makeEdgeStore } from '../graph/edge-store.ts';
import { readServiceTerms } from '../kernel/service-terms.ts';
import { makePhotoStore } from '../photos/photo-store.ts';
import { makePostStore } from '../posts/post-store.ts';
import { loadAccount, loadAccountById, presentProfile } from '../profiles/present-profile.ts';
import { makeProfileSnapshotStore } from '../profiles/profile-snapshot-store.ts';
import { signInWaysOf } from './sign-in-ways.ts';
import { topicApi } from './topic-api.ts';

export const accountsApi = topicApi(
  { api, routes },
  ({ reading, env }) => ({
    ...reading,
    ways: signInWaysOf(env),
    readAddress: env.USER_POOL_ID === '' ? undefined : makeAddressReader(env.ISSUER, reading.secret),
    accounts: makeAccountStore(reading.table),
    claims: makeClaimStore(reading.table),
    acceptances: makeTermsStore(reading.table),
    terms: readServiceTerms(env.TERMS),
    edges: makeEdgeStore(reading.table),
    snapshots: makeProfileSnapshotStore(reading.table),
    photos: makePhotoStore(reading.table),
    people: makeCreditStore(reading.table),
    posts: makePostStore(reading.table),
  }),
  {
    getAccount: async ({ params, viewer, deps, now }) => {
      const account = await loadAccount(deps, { ...params, viewer, now }, { consistent: true });
      return { body: await presentProfile(deps, account, viewer, now) };
    },
    getAccountById: async ({ params, viewer, deps, now }) => {
      const account = await loadAccountById(deps, { ...params, viewer });
      return { body: await presentProfile(deps, account, viewer, now) };
    },
    getMe: async ({ viewer, deps, now }) => {
      const account = await storedAccount(deps.accounts, viewer);
      const { erasureDueAt: at } = account;
      const due = at === undefined ? {} : { erasureDueAt: new Date(at).toISOString() };
      const terms = termsOf(account, deps.terms);
      return { body: { ...(await presentProfile(deps, account, viewer, now)), ...due, ...terms } };
    },
    acceptTerms: async ({ body, account, deps, now }) => ({
      body: await acceptTerms(deps, account, body.version, now),
    }),
    getSettings: async ({ viewer, deps }) => ({
      body: presentSettings(await ownAccount(deps.accounts, viewer)),
    }),
    updateMe: async ({ body, viewer, account, deps, now }) => {
      const changed = await changeAccount(deps, account, body, now);
      return { body: await presentProfile(deps, changed, viewer, now) };
    },
    updateSettings: async ({ body, account, deps, now }) => ({
      body: presentSettings(await changeSettings(deps.accounts, account, body, now)),
    }),
    claimAccount: async ({ body, identity: signIn, accessToken, viewer, deps, now }) => {
      const account = await claimBySignIn(deps, { ...body, signIn, accessToken, viewer, now });
      return { body: await presentProfile(deps, account, account.accountId, now) };
    },
  },
);
