/** The routes of the accounts area. The one table of all routes is in ../routes.ts. */

import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import {
  AccountChange,
  AccountIdParams,
  AccountView,
  NewAccount,
  SettingsChange,
  SettingsView,
  TermsAcceptance,
  TermsView,
  UsernameParams,
} from './account-contract.ts';

export const claimAccount = defineRoute({
  method: 'PUT',
  path: '/v1/me',
  access: 'token',
  needsNoAccount: true,
  summary: 'Claim a username and create your account',
  description:
    'Call this after your first sign-in. Repeating the call with the same username changes nothing; to change your username, use `PATCH`. ' +
    'Where `terms` of `GET /v1/config` have a version, it has to be accepted with `termsVersion`. ' +
    'Whoever signs in by a provider for the first time is always asked with `link_or_new`: people who have an account already sign in to it and link the new sign-in with `POST /v1/me/identities`; others repeat the call with `isNew`.',
  body: NewAccount,
  reply: { status: 200, schema: AccountView },
  problems: [
    'username_taken',
    'username_reserved',
    'link_or_new',
    'terms_not_accepted',
    'terms_changed',
    'conflict',
  ],
});

export const getMe = defineRoute({
  method: 'GET',
  path: '/v1/me',
  access: 'token',
  deactivatedMay: 'it shows what would come back',
  summary: 'Get your account',
  reply: { status: 200, schema: AccountView },
  problems: ['account_required'],
});

export const updateMe = defineRoute({
  method: 'PATCH',
  path: '/v1/me',
  access: 'token',
  limit: 'edits',
  summary: 'Update your profile, username or avatar',
  description: `A username can be changed ${limits.usernameChanges} times in ${limits.usernameChangeDays} days. The last ${limits.usernamesHeld} that you gave up are held for you for ${limits.usernameHeldDays} days and lead to your account; you can take one back, which counts as a change.`,
  body: AccountChange,
  reply: { status: 200, schema: AccountView },
  problems: [
    'username_taken',
    'username_reserved',
    'limit_reached',
    'photo_unusable',
    'photo_in_use',
    'conflict',
  ],
  changesOwnLists: true,
});

export const acceptTerms = defineRoute({
  method: 'PUT',
  path: '/v1/me/terms',
  access: 'token',
  limit: 'edits',
  suspendedMay: 'it shows nothing to anyone',
  summary: 'Accept the terms of service in force',
  description:
    'Names the version that was shown, which must be the one in force: `terms.version` of `GET /v1/config`. Accepting it again changes nothing. Until the terms in force are accepted, you can read, take away what is your own, contest decisions and leave, and do nothing new. Every version that you accepted is kept with its time and is part of your exports.',
  body: TermsAcceptance,
  reply: { status: 200, schema: TermsView },
  problems: ['terms_changed', 'feature_off', 'conflict'],
});

export const getAccount = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}',
  access: 'optional',
  summary: 'Get an account by username, with its counts and its relationship to you',
  params: UsernameParams,
  reply: { status: 200, schema: AccountView },
  problems: ['not_found'],
});

export const getAccountById = defineRoute({
  method: 'GET',
  path: '/v1/accounts/by-id/{accountId}',
  access: 'optional',
  summary: 'Get an account by its id, with its counts and its relationship to you',
  description: 'The id stays the same when the username changes.',
  params: AccountIdParams,
  reply: { status: 200, schema: AccountView },
  problems: ['not_found'],
});

export const getSettings = defineRoute({
  method: 'GET',
  path: '/v1/me/settings',
  access: 'token',
  summary: 'Get your settings',
  reply: { status: 200, schema: SettingsView },
  problems: ['account_required'],
});

export const updateSettings = defineRoute({
  method: 'PATCH',
  path: '/v1/me/settings',
  access: 'token',
  limit: 'edits',
  summary: 'Update your settings',
  description:
    'Fields you leave out stay as they are. Making a private account public accepts every pending follow request.',
  body: SettingsChange,
  reply: { status: 200, schema: SettingsView },
  problems: ['conflict'],
  changesOwnLists: true,
});
