/** The routes of passwords. The one table of all routes is in ../routes.ts. */
import { defineRoute } from '../kernel/route-spec.ts';
import { PasswordChange } from './password-contract.ts';

export const changePassword = defineRoute({
  method: 'PUT',
  path: '/v1/me/password',
  access: 'token',
  limit: 'edits',
  suspendedMay: 'it protects the account',
  summary: 'Change your password and sign out everywhere else',
  description:
    'Ends all your other sessions. The access token needs the scope `aws.cognito.signin.user.admin`, which tokens of a sign-in by password have. Where people sign in elsewhere, by a provider or another issuer, the answer is `conflict`: the password is changed there. If the call fails with 5xx, sign in to see which password counts, then end your other sessions by `DELETE /v1/me/sessions`.',
  body: PasswordChange,
  reply: { status: 204 },
  problems: ['wrong_password', 'conflict'],
});
