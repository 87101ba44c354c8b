/** Answers the routes of staff. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { makeAddressDigest, makeAddressReader } from '../accounts/verified-address.ts';
import { limits } from '../kernel/limits.ts';
import { HOUR_MS, SECOND_MS } from '../platform/durations.ts';
import { makeEndingStore } from '../sessions/ending-store.ts';
import { claimFirstAdministrator } from '../staff/claim-first-administrator.ts';
import { listStaff, listStaffLog, StaffLogPosition } from '../staff/list-staff.ts';
import { makeMemberStore } from '../staff/member-store.ts';
import { makeSecondFactors } from '../staff/second-factor.ts';
import { api, routes } from '../staff/topic.ts';
import { answerPage } from './answer-page.ts';
import { topicApi } from './topic-api.ts';

export const staffApi = topicApi(
  { api, routes },
  ({ reading: { table, cursors, secret }, env }) => ({
    table,
    cursors,
    accounts: makeAccountStore(table),
    members: makeMemberStore(table, makeEndingStore(table)),
    factors: makeSecondFactors(table, { issuer: env.ISSUER, ownPool: env.USER_POOL_ID !== '' }),
    readAddress: makeAddressReader(env.ISSUER, secret),
    digestOf: makeAddressDigest(secret),
    first: env.FIRST_ADMINISTRATOR,
  }),
  {
    getStaffSelf: async ({ staff, identity: { authTime = 0 } }) => ({
      body: {
        roles: staff.roles,
        signInUntil: new Date(authTime * SECOND_MS + limits.staffSignInHours * HOUR_MS).toISOString(),
      },
    }),
    claimFirstAdministrator: async ({ account, identity: signIn, accessToken, deps, now }) => {
      await claimFirstAdministrator(deps, account, { signIn, accessToken }, now);
      return {};
    },
    listStaff: async ({ deps }) => ({ body: { items: await listStaff(deps) } }),
    listStaffLog: (call) =>
      answerPage(
        call,
        {
          list: 'staff-log',
          position: StaffLogPosition,
          read: (part) => listStaffLog(call.deps.table, part),
        },
        ({ items }) => items,
      ),
  },
);
