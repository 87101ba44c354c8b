/** Every alarm of the stack rings when its cause is there, and is still when it is gone. */
import { readFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sharedCloud, type TestCloud } from '../../support/cloud.ts';
import { join } from '../../support/people.ts';
import { queueUrlIn } from '../../support/queues.ts';
import { causes } from './causes.ts';

interface Alarm {
  readonly Period?: number;
  readonly EvaluationPeriods: number;
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Period: number } }[];
}

let cloud: TestCloud;
let alarms: ReadonlyMap<string, Alarm>;

beforeAll(async () => {
  cloud = await sharedCloud();
  const template: { Resources: Record<string, { Type: string; Properties: Alarm }> } = JSON.parse(
    readFileSync(pathOf(cloud.assemblyDirectory, 'Suwar.template.json'), 'utf8'),
  );
  alarms = new Map(
    Object.entries(template.Resources)
      .filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm')
      .map(([id, { Properties }]) => [id, Properties]),
  );
});

const DEAD_LETTERS = ['JobDeadLetters', 'ChangeDeadLetters', 'UndeliveredEvents'];

/** Lets everything come to rest: no faults, no dead letters, and nothing that happened within any period. */
const calm = async (): Promise<void> => {
  await cloud.clearFaults();
  await cloud.settle();
  const { endpoint, region, credentials } = cloud.operator;
  const client = new SQSClient({ endpoint, region, credentials });
  for (const queue of DEAD_LETTERS) {
    await client.send(new PurgeQueueCommand({ QueueUrl: await queueUrlIn(client, queue) }));
  }
  await cloud.advance(1200);
  await cloud.settle();
};

const periodOf = ({ Period, Metrics = [] }: Alarm): number =>
  Period ?? Math.max(...Metrics.map(({ MetricStat }) => MetricStat?.Period ?? 0));

const rowOf = async (id: string) => {
  const { now, sections } = await cloud.state();
  const row = sections['Alarms']?.find((each) => each['id'] === id);
  return {
    now: Date.parse(now),
    state: row?.['state'],
    rang: Number(row?.['rang']),
    rangAt: row?.['rangAt'],
  };
};

describe('an alarm', () => {
  beforeEach(calm);
  afterEach(calm);

  it.each(Object.keys(causes))(
    'rings within its periods when its cause is there: %s',
    async (id) => {
      const amal = await join(cloud.apiUrl, 'amal'); // anew: tokens expire while the clock moves
      const before = await rowOf(id);
      expect(before.state).toBe('OK');
      const happened = Number((await causes[id]!(cloud, amal)) ?? before.now);
      await cloud.advance(60); // an alarm is looked at every minute
      const after = await rowOf(id);
      expect(after.rang).toBe(before.rang + 1);
      const { EvaluationPeriods, ...alarm } = alarms.get(id)!;
      const allowedSeconds = periodOf({ EvaluationPeriods, ...alarm }) * EvaluationPeriods + 60;
      expect(Date.parse(String(after.rangAt)) - happened).toBeLessThanOrEqual(allowedSeconds * 1000);
      await calm();
      expect((await rowOf(id)).state).toBe('OK');
    },
    120_000,
  );
});

describe('the alarms of the template', () => {
  it('are raised by a test each', () => {
    expect([...alarms.keys()].sort()).toEqual(Object.keys(causes).sort());
  });

  it('are on the page with their state', async () => {
    const { sections } = await cloud.state();
    expect(sections['Alarms']?.map(({ id }) => id).toSorted()).toEqual([...alarms.keys()].sort());
    const page = await (await fetch(`${cloud.apiUrl}/_local/`)).text();
    for (const id of alarms.keys()) expect(page).toContain(`"id":"${id}","state":"OK"`);
  });
});
