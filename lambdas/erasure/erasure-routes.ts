/** The route of deletion. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { DeletionView } from './erasure-contract.ts';

export const deleteMe = defineRoute({
  method: 'DELETE',
  path: '/v1/me',
  access: 'token',
  limit: 'leaving',
  suspendedMay: 'everyone may leave',
  deactivatedMay: 'everyone may leave',
  summary: 'Delete your account',
  description: `Nobody sees the account, its posts or anything else that is by it from now on, and all sessions end. For ${limits.erasureDays} days the person can sign in again and take it back with \`DELETE /v1/me/deactivation\`; then the account is erased for good, its sign-in included. Your sign-in must not be older than ${limits.freshSignInSeconds / 60} minutes (\`auth_time\`). Repeating the call moves nothing.`,
  reply: { status: 202, schema: DeletionView },
  problems: ['fresh_sign_in_required', 'conflict'],
});
