import { describe, expect, it, vi } from 'vitest';
import { callingAccount } from '../../../lambdas/accounts/require-account.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { needsAccount, type RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { someAccount } from '../../support/some-account.ts';

const active = someAccount('layla');
const suspended = someAccount('layla', { status: 'suspended' });
const write: RouteSpec = {
  method: 'PUT',
  path: '/v1/things/{thingId}',
  access: 'token',
  summary: 'Do something new',
  reply: { status: 204 },
};

const byId = vi.fn();
const caller = (spec: RouteSpec, account: typeof active | undefined, viewer?: AccountId) => {
  byId.mockReset().mockResolvedValue(account);
  return callingAccount(() => ({ byId }), spec, viewer ?? active.accountId);
};

describe('the account that makes a call', () => {
  it('is read once, with strong consistency, by every write that says nothing else', async () => {
    expect(await caller(write, active)).toBe(active);
    expect(byId.mock.calls).toEqual([[active.accountId, { consistent: true }]]);
  });

  it('is refused when it is suspended, and when there is none', async () => {
    await expect(caller(write, suspended)).rejects.toMatchObject({
      definition: { code: 'account_suspended' },
    });
    await expect(caller(write, undefined)).rejects.toMatchObject({
      definition: { code: 'account_required' },
    });
  });

  it('may be suspended where the route says why', async () => {
    const taking = { ...write, method: 'DELETE', suspendedMay: 'it takes away what is yours' } as const;
    expect(await caller(taking, suspended)).toBe(suspended);
    await expect(caller(taking, undefined)).rejects.toMatchObject({
      definition: { code: 'account_required' },
    });
  });

  it('is not asked for by reads, and by the call that makes it', async () => {
    for (const spec of [
      { ...write, method: 'GET' },
      { ...write, needsNoAccount: true },
    ] as const) {
      expect(await caller(spec, suspended)).toBeUndefined();
      expect(byId).not.toHaveBeenCalled();
    }
  });

  it('stands behind every write of the service but one', () => {
    const routes: readonly [string, RouteSpec][] = Object.entries(routeTable);
    const writes = routes.filter(([, { method }]) => method !== 'GET');
    expect(writes.filter(([, spec]) => !needsAccount(spec)).map(([name]) => name)).toEqual(['claimAccount']);
    for (const [name, spec] of routes.filter(([, { suspendedMay }]) => suspendedMay !== undefined)) {
      expect(needsAccount(spec), `${name} says something about writes`).toBe(true);
    }
  });
});
