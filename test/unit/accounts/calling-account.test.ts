import { describe, expect, it, vi } from 'vitest';
import { callingAccount } from '../../../lambdas/accounts/require-account.ts';
import type { AccountId } from '../../../lambdas/kernel/ids.ts';
import { DecisionId } from '../../../lambdas/kernel/ids.ts';
import { needsAccount, needsTerms, type RouteSpec } from '../../../lambdas/kernel/route-spec.ts';
import type { ServiceTerms } from '../../../lambdas/kernel/service-terms.ts';
import { routeTable } from '../../../lambdas/routes.ts';
import { someAccount } from '../../support/some-account.ts';

const NOW = Date.UTC(2026, 10, 23);
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
const caller = (
  spec: RouteSpec,
  account: typeof active | undefined,
  viewer?: AccountId,
  terms?: ServiceTerms,
) => {
  byId.mockReset().mockResolvedValue(account);
  return callingAccount(() => ({ byId }), spec, viewer ?? active.accountId, NOW, terms);
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

  it('is refused where others hear of it while a decision limits that', async () => {
    const interacting: RouteSpec = { ...write, interacts: true };
    const limited = (until: number) =>
      someAccount('layla', {
        interactionsLimited: { decisionId: DecisionId.parse('01KAVZ2M9T4Q7X0C5B8N3D6F1G'), until },
      });
    await expect(caller(interacting, limited(NOW + 1))).rejects.toMatchObject({
      definition: { code: 'interactions_limited' },
    });
    expect(await caller(interacting, limited(NOW))).toBeDefined();
    expect(await caller(write, limited(NOW + 1))).toBeDefined();
  });

  it('is refused what is new until it has accepted the terms in force', async () => {
    const terms = { version: '2', url: { en: 'https://app.example/t', ar: 'https://app.example/ar/t' } };
    const accepted = (version: string) => someAccount('layla', { terms: { version, at: NOW } });
    for (const account of [active, accepted('1')]) {
      await expect(caller(write, account, undefined, terms)).rejects.toMatchObject({
        definition: { code: 'terms_not_accepted' },
        members: { terms },
      });
      const taking = { ...write, method: 'DELETE', suspendedMay: 'it takes away what is yours' } as const;
      expect(await caller(taking, account, undefined, terms)).toBe(account);
      expect(await caller({ ...write, staff: ['reviewer'] }, account, undefined, terms)).toBe(account);
      expect(await caller(write, account)).toBe(account);
    }
    expect(await caller(write, accepted('2'), undefined, terms)).toEqual(accepted('2'));
  });

  it('needs accepted terms for whatever others may see, and for nothing that protects or leaves', () => {
    const free = [
      'deletePost',
      'deletePhoto',
      'requestExport',
      'deleteMe',
      'deactivateAccount',
      'appealDecision',
      'acceptTerms',
      'makeReport',
    ];
    const bound = ['createPhoto', 'createPost', 'createComment', 'likePost', 'createDraft', 'updateMe'];
    const routes: Readonly<Record<string, RouteSpec>> = routeTable;
    const needs = (name: string) => needsTerms(routes[name] ?? expect.fail(`There is no route ${name}`));
    expect(free.filter(needs)).toEqual([]);
    expect(bound.filter((name) => !needs(name))).toEqual([]);
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

  it('stands behind every write of the service but those of people who have none', () => {
    const routes: readonly [string, RouteSpec][] = Object.entries(routeTable);
    const writes = routes.filter(([, { method }]) => method !== 'GET');
    const without = writes.filter(([, spec]) => !needsAccount(spec)).map(([name]) => name);
    expect(without.toSorted()).toEqual(['claimAccount', 'sendNotice', 'sendNoticeForm']);
    for (const [name, spec] of routes.filter(([, { suspendedMay }]) => suspendedMay !== undefined)) {
      expect(needsAccount(spec), `${name} says something about writes`).toBe(true);
    }
  });
});
