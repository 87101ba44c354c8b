import { describe, expect, it } from 'vitest';
import { dollarsOf, type IdleCost, idleCostsOf } from '../../../lib/prices/idle-cost.ts';
import { allResourcesOf, synthesize } from './synthesized.ts';
import { largest } from './variants.ts';

const region = 'eu-central-1';
const costsOf = (settings: Readonly<Record<string, unknown>>, free = true): readonly IdleCost[] =>
  idleCostsOf(Object.fromEntries(allResourcesOf(synthesize(settings))), { region, free });
const countOf = (costs: readonly IdleCost[], of: string) => costs.find((cost) => cost.of === of)?.count;

describe('a month without use', () => {
  it.each([
    { name: 'dev', settings: {}, most: 2 },
    { name: 'production', settings: { profile: 'prod' }, most: 5 },
    { name: 'production with every setting', settings: largest, most: 5 },
  ])('costs at most $most dollars: $name', ({ settings, most }) => {
    const costs = costsOf(settings);
    const told = costs.map(({ of, count, dollars }) => `${of} (${count}): ${dollars.toFixed(2)}`).join(', ');
    expect(dollarsOf(costs), told).toBeLessThanOrEqual(most);
    expect(dollarsOf(costs)).toBeGreaterThan(0.5);
  });

  it('counts the pollers of each queue of work, the metrics of alarms and the runs of schedules', () => {
    const costs = costsOf({ profile: 'prod' });
    expect(countOf(costs, 'polls of queues')).toBe(8 * 648_000);
    expect(countOf(costs, 'metrics of alarms')).toBe(23);
    expect(countOf(costs, 'dashboards')).toBe(1);
    expect(countOf(costs, 'scheduled runs')).toBeGreaterThanOrEqual(2 * 8640);
  });

  it('has free tiers that another stack of the account may have used up', () => {
    const [free, paid] = [true, false].map((alone) => dollarsOf(costsOf({}, alone)));
    expect(paid).toBeGreaterThan(free! + 3); // the dashboard alone
  });

  it('costs more with a dashboard of more metrics than a free one has', () => {
    const body = `{"widgets":[${Array.from({ length: 51 }, (_, place) => `["Suwar","M${place}"]`).join()}]}`;
    const dashboard = { Type: 'AWS::CloudWatch::Dashboard', Properties: { DashboardBody: body } };
    expect(dollarsOf(idleCostsOf({ dashboard }, { region, free: true }))).toBe(3);
  });
});
