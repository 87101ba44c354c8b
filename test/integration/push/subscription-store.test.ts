import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { subscriptionIdOf } from '../../../lambdas/push/subscription.ts';
import type { SubscriptionStore } from '../../../lambdas/push/subscription-store.ts';
import { makeSubscriptionStore } from '../../../lambdas/push/subscription-store.ts';
import { idOf } from '../../support/some-account.ts';
import type { TestTable } from '../../support/table.ts';
import { startTestTable } from '../../support/table.ts';

let world: TestTable;
let store: SubscriptionStore;

beforeAll(async () => {
  world = await startTestTable();
  store = makeSubscriptionStore(world.table);
});
afterAll(() => world.stop());

const device = (name: string, createdAt = 1) => {
  const endpoint = `https://push.example/${name}`;
  return { subscriptionId: subscriptionIdOf(endpoint), endpoint, p256dh: 'B', auth: 'A', createdAt };
};
const endpointsOf = async (name: string) =>
  (await store.list(idOf(name), { consistent: true })).map(({ endpoint }) => endpoint.split('/').at(-1));

describe('push subscriptions', () => {
  it('are one for each device, for four write units', async () => {
    const units = await world.unitsOf(() => store.save(idOf('amal'), device('phone', 1)));
    expect(units.write).toBe(4);
    await store.save(idOf('amal'), device('phone', 2));
    expect(await store.list(idOf('amal'), { consistent: true })).toEqual([device('phone', 2)]);
  });

  it('change over when another account subscribes on the device', async () => {
    await store.save(idOf('badr'), device('shared', 1));
    await store.save(idOf('dana'), device('shared', 2));
    expect([await endpointsOf('badr'), await endpointsOf('dana')]).toEqual([[], ['shared']]);
    expect(await store.remove(idOf('badr'), device('shared').subscriptionId)).toBe(false);
    expect(await endpointsOf('dana')).toEqual(['shared']);
  });

  it('make room for a new one, the oldest first', async () => {
    const names = Array.from({ length: limits.pushSubscriptions }, (_, at) => `device${at}`);
    for (const [at, name] of names.entries()) await store.save(idOf('omar'), device(name, at));
    await store.save(idOf('omar'), device('device0', 50));
    expect(await endpointsOf('omar')).toHaveLength(limits.pushSubscriptions);
    await store.save(idOf('omar'), device('new', 51));
    expect(await endpointsOf('omar')).toEqual([...names.slice(2), 'device0', 'new']);
  });

  it('belong to one account in the end, however many subscribe on the device at once', async () => {
    const people = ['p1', 'p2', 'p3', 'p4'];
    const saved = await Promise.all(people.map((name, at) => store.save(idOf(name), device('race', at))));
    expect(saved).toContain(true);
    const lists = await Promise.all(people.map(endpointsOf));
    expect(lists.flat()).toEqual(['race']);
  });

  it('go when they are dead, unless the device has come back', async () => {
    await store.save(idOf('zaki'), device('phone2', 1));
    const seen = device('phone2', 1);
    await store.save(idOf('zaki'), device('phone2', 2));
    await store.removeDead(idOf('zaki'), seen);
    expect(await endpointsOf('zaki')).toEqual(['phone2']);
    await store.removeDead(idOf('zaki'), device('phone2', 2));
    expect(await endpointsOf('zaki')).toEqual([]);
    expect(await store.save(idOf('lina'), device('phone2', 3))).toBe(true);
  });
});
