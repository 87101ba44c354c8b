/** What knows staff, for functions with routes for them: it stays out of the others' bundles. */
import { makeAccountStore } from '../accounts/account-store.ts';
import { readVariables } from '../kernel/environment.ts';
import { once } from '../platform/once.ts';
import { makeStaffCheck } from '../staff/check-staff.ts';
import { makeSecondFactors } from '../staff/second-factor.ts';
import type { ReadingDeps } from './reading-deps.ts';

export const staffCheck = (reading: () => ReadingDeps, issuer: string, clock: () => number) =>
  makeStaffCheck(
    once(() => {
      const { table } = reading();
      const ownPool = readVariables(['USER_POOL_ID']).USER_POOL_ID !== '';
      return { accounts: makeAccountStore(table), factors: makeSecondFactors(table, { issuer, ownPool }) };
    }),
    clock,
  );
