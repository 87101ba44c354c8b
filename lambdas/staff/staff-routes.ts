/** The routes of staff. The one table of all routes is in ../routes.ts. */
import { limits } from '../kernel/limits.ts';
import { PageQuery, pageOf } from '../kernel/paging.ts';
import { defineRoute } from '../kernel/route-spec.ts';
import { allStaff } from '../kernel/staff-role.ts';
import { StaffLogEntryView, StaffMemberList, StaffSelf } from './staff-contract.ts';

export const getStaffSelf = defineRoute({
  method: 'GET',
  path: '/v1/staff/me',
  access: 'token',
  staff: allStaff,
  summary: 'Get your roles among the staff',
  description: `Answers whether this sign-in is good for work: it is for ${limits.staffSignInHours} hours, where it was done with a second factor.`,
  reply: { status: 200, schema: StaffSelf },
});

export const claimFirstAdministrator = defineRoute({
  method: 'PUT',
  path: '/v1/staff/first-administrator',
  access: 'token',
  limit: 'edits',
  summary: 'Become the first administrator of the deployment',
  description:
    `For the account that the setting \`firstAdministrator\` names, while there is no administrator; for everyone else there is nothing here. The account needs a second factor, and this sign-in must not be older than ${limits.freshSignInSeconds / 60} minutes (\`auth_time\`). ` +
    'Sign in again afterwards: the role counts for sign-ins with the second factor.',
  reply: { status: 204 },
  problems: ['not_found', 'fresh_sign_in_required', 'second_factor_required', 'conflict', 'unavailable'],
});

export const listStaff = defineRoute({
  method: 'GET',
  path: '/v1/staff/members',
  access: 'token',
  staff: ['administrator', 'auditor'],
  summary: 'List who has roles among the staff',
  reply: { status: 200, schema: StaffMemberList },
});

export const listStaffLog = defineRoute({
  method: 'GET',
  path: '/v1/staff/log',
  access: 'token',
  staff: ['auditor', 'administrator'],
  summary: 'List what staff did and looked at, latest first',
  description: `Entries are added, and neither changed nor deleted for ${limits.staffLogDays} days; accounts that were erased are named in none.`,
  query: PageQuery,
  reply: { status: 200, schema: pageOf(StaffLogEntryView) },
  problems: ['invalid_cursor'],
});
