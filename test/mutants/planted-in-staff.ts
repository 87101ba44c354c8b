/** Bugs in who of the staff may do what, and in what two of them do together. */
import type { Planted } from './planted.ts';

const rule = 'test/unit/staff/check-staff.test.ts';
const eyes = 'test/integration/staff/four-eyes.test.ts';

export const plantedInStaff: readonly Planted[] = [
  {
    name: 'a session says which roles somebody has',
    file: 'lambdas/staff/check-staff.ts',
    find: 'const role = roleOf(wanted, account?.roles);',
    replace: 'const role = roleOf(wanted, caller.roles);',
    tests: [rule],
  },
  {
    name: 'suspended staff work on',
    file: 'lambdas/staff/check-staff.ts',
    find: ' || !statusRules[account.status].acts',
    replace: '',
    tests: [rule],
  },
  {
    name: 'staff need not sign in again',
    file: 'lambdas/staff/check-staff.ts',
    find: "if (!isRecent) throw problem('staff_sign_in_required');",
    replace: '',
    tests: [rule],
  },
  {
    name: 'a sign-in without a second factor is enough',
    file: 'lambdas/staff/check-staff.ts',
    find: 'await factors.require(caller, accessToken, clock());',
    replace: '',
    tests: [rule],
  },
  {
    name: 'whoever proposes approves',
    file: 'lambdas/support/decide-proposal.ts',
    find: "throw problem('second_person_required');",
    replace: 'return false;',
    tests: [eyes],
  },
  {
    name: 'nobody need be an administrator as a role changes hands',
    file: 'lambdas/staff/decide-on-roles.ts',
    find: ', isAdministrator(witness)]',
    replace: ']',
    tests: [eyes],
  },
  {
    name: 'proposals are open for ever',
    file: 'lambdas/support/decide-proposal.ts',
    find: "proposal.state !== 'open' || proposal.openUntil <= now",
    replace: "proposal.state !== 'open'",
    tests: [eyes],
  },
  {
    name: 'the setting makes a further administrator',
    file: 'lambdas/staff/claim-first-administrator.ts',
    find: "roles.includes('administrator')",
    replace: 'roles.length === 0',
    tests: [eyes],
  },
];
