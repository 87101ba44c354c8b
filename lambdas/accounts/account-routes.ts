/** The routes of the accounts area. The one table of all routes is in ../routes.ts. */

import { defineRoute } from '../kernel/route-spec.ts';
import {
  AccountChange,
  AccountView,
  NewAccount,
  SettingsChange,
  SettingsView,
  UsernameParams,
} from './account-contract.ts';

export const putMe = defineRoute({
  method: 'PUT',
  path: '/v1/me',
  area: 'accounts',
  access: 'token',
  summary: 'Claim a username at first sign-in',
  description:
    'Repeating the call with the same username changes nothing; another username is changed with PATCH.',
  body: NewAccount,
  reply: { status: 200, schema: AccountView },
  problems: ['username_taken', 'username_reserved', 'conflict'],
});

export const getMe = defineRoute({
  method: 'GET',
  path: '/v1/me',
  area: 'accounts',
  access: 'token',
  summary: "Read one's own account",
  reply: { status: 200, schema: AccountView },
  problems: ['account_required'],
});

export const patchMe = defineRoute({
  method: 'PATCH',
  path: '/v1/me',
  area: 'accounts',
  access: 'token',
  summary: "Change one's own profile, username or avatar",
  description: 'A username that is given up is held for its former owner for 30 days.',
  body: AccountChange,
  reply: { status: 200, schema: AccountView },
  problems: [
    'account_required',
    'account_suspended',
    'username_taken',
    'username_reserved',
    'photo_unusable',
    'photo_in_use',
    'conflict',
  ],
});

export const getAccount = defineRoute({
  method: 'GET',
  path: '/v1/accounts/{username}',
  area: 'accounts',
  access: 'optional',
  summary: 'Read an account with its counts and how it stands to the viewer',
  params: UsernameParams,
  reply: { status: 200, schema: AccountView },
  problems: ['not_found'],
});

export const getSettings = defineRoute({
  method: 'GET',
  path: '/v1/me/settings',
  area: 'accounts',
  access: 'token',
  summary: "Read one's own settings",
  reply: { status: 200, schema: SettingsView },
  problems: ['account_required'],
});

export const patchSettings = defineRoute({
  method: 'PATCH',
  path: '/v1/me/settings',
  area: 'accounts',
  access: 'token',
  summary: "Change one's own settings",
  description: 'What is left out stays. Becoming public accepts every request to follow.',
  body: SettingsChange,
  reply: { status: 200, schema: SettingsView },
  problems: ['account_required', 'account_suspended', 'conflict'],
});
