/** The routes of sign-ins. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { IdentityList, IdentityParams, IdentityView, NewIdentity } from './identity-contract.ts';

const MINUTES = limits.freshSignInSeconds / 60;

export const listIdentities = defineRoute({
  method: 'GET',
  path: '/v1/me/identities',
  access: 'token',
  summary: 'List the sign-ins of your account, as they were linked',
  reply: { status: 200, schema: IdentityList },
  problems: ['account_required'],
});

export const linkIdentity = defineRoute({
  method: 'POST',
  path: '/v1/me/identities',
  access: 'token',
  limit: 'edits',
  summary: 'Link another sign-in to your account',
  description:
    `Signing in with it leads to your account from then on. Send the access token of your account as always, and that of the other sign-in in the body: both sign-ins must not be older than ${MINUTES} minutes (\`auth_time\`). ` +
    `An account has up to ${limits.identities} sign-ins. Linking one again changes nothing.`,
  body: NewIdentity,
  reply: { status: 200, schema: IdentityView },
  problems: ['fresh_sign_in_required', 'identity_in_use', 'limit_reached', 'conflict'],
});

export const unlinkIdentity = defineRoute({
  method: 'DELETE',
  path: '/v1/me/identities/{identityId}',
  access: 'token',
  limit: 'deletions',
  suspendedMay: 'it takes away a way into your account',
  summary: 'Unlink a sign-in from your account',
  description: `It leads to your account no more, and its sessions end. Your own sign-in must not be older than ${MINUTES} minutes (\`auth_time\`). The last one cannot be unlinked.`,
  params: IdentityParams,
  reply: { status: 204 },
  problems: ['not_found', 'fresh_sign_in_required', 'last_identity', 'conflict'],
});
