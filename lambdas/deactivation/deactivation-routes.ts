/** The routes of deactivation. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';

const MINUTES = limits.freshSignInSeconds / 60;
const FRESH = `Your sign-in must not be older than ${MINUTES} minutes (\`auth_time\`).`;

export const deactivateAccount = defineRoute({
  method: 'PUT',
  path: '/v1/me/deactivation',
  access: 'token',
  limit: 'edits',
  deactivatedMay: 'it finishes what was interrupted',
  summary: 'Deactivate your account and sign out everywhere',
  description: `Nobody sees the account, its posts or anything else that is by it until it comes back; nothing is deleted and the username stays yours. All sessions end, that of this request among them. ${FRESH}`,
  reply: { status: 204 },
  problems: ['fresh_sign_in_required', 'conflict'],
});

export const reactivateAccount = defineRoute({
  method: 'DELETE',
  path: '/v1/me/deactivation',
  access: 'token',
  limit: 'edits',
  suspendedMay: 'it takes back that the account is to be erased',
  deactivatedMay: 'it brings the account back',
  summary: 'Reactivate your account, also one that is to be erased',
  description: `Sign in again, then call this: the account and all that is by it is there as before. It takes back \`DELETE /v1/me\` too, until \`erasureDueAt\`. ${FRESH} On an account that is active it changes nothing.`,
  reply: { status: 204 },
  problems: ['fresh_sign_in_required', 'conflict'],
});
