import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../lambdas/accounts/account.ts';
import type { StaffRole } from '../../../lambdas/kernel/staff-role.ts';
import { HOUR_MS, secondsOf } from '../../../lambdas/platform/durations.ts';
import { makeStaffCheck } from '../../../lambdas/staff/check-staff.ts';
import type { SecondFactors } from '../../../lambdas/staff/second-factor.ts';
import { someAccount, T0 } from '../../support/some-account.ts';

const HOURS = 12;
const factors = {
  require: vi.fn<SecondFactors['require']>(),
  begin: vi.fn<SecondFactors['begin']>(),
  note: vi.fn<SecondFactors['note']>(),
};
let stored: Account | undefined;
const reads = vi.fn(async () => stored);
const check = makeStaffCheck(
  () => ({ accounts: { byId: reads }, factors }),
  () => T0,
);

const forSeniors = { staff: ['senior', 'administrator'] } as const;
const accountWith = (roles: StaffRole[] | undefined, more: Partial<Account> = {}) => {
  stored = someAccount('sara', { ...(roles && { roles }), ...more });
  return stored.accountId;
};
/** Somebody who calls, with the roles that the session has. */
const call = (roles: readonly StaffRole[] | undefined, authTime: number | undefined = secondsOf(T0)) =>
  check(
    forSeniors,
    {
      accountId: stored?.accountId ?? accountWith(undefined),
      signIn: { issuer: 'i', subject: 's', origin: 'o', authTime },
      roles,
    },
    'token',
  );
const refused = (code: string) => ({ definition: { code } });

beforeEach(() => {
  vi.clearAllMocks();
  factors.require.mockResolvedValue();
  stored = undefined;
});

describe('a route for staff', () => {
  it('is for whoever has one of its roles, who acts by the first of them', async () => {
    accountWith(['administrator', 'senior']);
    expect(await call(['administrator', 'senior'])).toEqual({
      role: 'senior',
      roles: ['administrator', 'senior'],
    });
  });

  it('asks nothing of routes that are for everyone', async () => {
    expect(await check({}, undefined, '')).toBeUndefined();
    expect(reads).not.toHaveBeenCalled();
  });

  it.each<[string, readonly StaffRole[] | undefined]>([
    ['whose session has no role', undefined],
    ['whose session has other roles', ['reviewer', 'auditor']],
  ])('is not there for anyone %s, which costs no read', async (_, roles) => {
    accountWith(['senior']);
    await expect(call(roles)).rejects.toMatchObject(refused('not_found'));
    expect(reads).not.toHaveBeenCalled();
  });

  it.each<[string, () => unknown]>([
    ['lost the role since the session had it', () => accountWith(['reviewer'])],
    ['lost all roles', () => accountWith(undefined)],
    ['is suspended', () => accountWith(['senior'], { status: 'suspended' })],
    ['is deactivated', () => accountWith(['senior'], { status: 'deactivated' })],
  ])('is not there for anyone who %s', async (_, prepare) => {
    prepare();
    await expect(call(['senior'])).rejects.toMatchObject(refused('not_found'));
    expect(factors.require).not.toHaveBeenCalled();
  });

  it('takes a sign-in of the last twelve hours, and none that does not say when it was', async () => {
    accountWith(['senior']);
    const at = (ms: number) => call(['senior'], secondsOf(T0 - ms));
    expect(await at(HOURS * HOUR_MS)).toMatchObject({ role: 'senior' });
    await expect(at(HOURS * HOUR_MS + 1_000)).rejects.toMatchObject(refused('staff_sign_in_required'));
    const unsaid = check(
      forSeniors,
      {
        accountId: stored?.accountId ?? accountWith(undefined),
        signIn: { issuer: 'i', subject: 's', origin: 'o' },
        roles: ['senior'],
      },
      'token',
    );
    await expect(unsaid).rejects.toMatchObject(refused('staff_sign_in_required'));
  });

  it('asks for a second factor', async () => {
    accountWith(['senior']);
    const missing = new Error('none');
    factors.require.mockRejectedValue(missing);
    await expect(call(['senior'])).rejects.toBe(missing);
  });
});
