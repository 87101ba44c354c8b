import { describe, expect, it } from 'vitest';
import {
  AccountStatus,
  checkMayAct,
  checkMayRead,
  mayBeSeen,
  statusRules,
} from '../../../lambdas/kernel/account-status.ts';

describe('what an account may do and show', () => {
  it('is all for an active one', () => {
    expect(() => checkMayRead({ status: 'active' })).not.toThrow();
    expect(() => checkMayAct({ status: 'active' })).not.toThrow();
    expect(mayBeSeen({ status: 'active' })).toBe(true);
  });

  it('is reading alone for a suspended one, which others do not see', () => {
    expect(() => checkMayRead({ status: 'suspended' })).not.toThrow();
    expect(() => checkMayAct({ status: 'suspended' })).toThrow('suspended');
    expect(mayBeSeen({ status: 'suspended' })).toBe(false);
  });

  it('is said for every status', () => {
    expect(Object.keys(statusRules).sort()).toEqual([...AccountStatus.options].sort());
  });
});
