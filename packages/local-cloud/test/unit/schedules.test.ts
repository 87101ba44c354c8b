import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleHandlers } from '../../src/schedules/schedule-resources.ts';
import { startSchedule } from '../../src/schedules/schedules.ts';
import { type PartCloud, partCloud } from '../support/part-cloud.ts';

describe('a schedule', () => {
  let part: PartCloud;
  beforeEach(() => {
    part = partCloud();
  });
  afterEach(() => part.stop());

  it('runs when the clock is moved past an occurrence, once for all that were passed', async () => {
    const runs: Date[] = [];
    const started = part.cloud.now();
    startSchedule(part.cloud, {
      name: 'Tidy',
      expression: 'rate(5 minutes)',
      run: async (scheduledFor) => void runs.push(scheduledFor),
    });
    await part.advance(4 * 60);
    expect(runs).toHaveLength(0);
    await part.advance(61);
    expect(runs).toHaveLength(1);
    await part.advance(3600);
    expect(runs).toHaveLength(2);
    expect(Math.round(((runs[1]?.getTime() ?? 0) - started) / 60_000)).toBe(65);
  });

  it('logs a failing run and goes on', async () => {
    let runs = 0;
    startSchedule(part.cloud, {
      name: 'Broken',
      expression: 'rate(1 hour)',
      run: async () => {
        runs += 1;
        throw new Error('no');
      },
    });
    await part.advance(3601);
    await part.advance(3601);
    expect(runs).toBe(2);
    expect(part.logged).toContain('Broken: Error: no');
  });

  const scheduled = (properties: Record<string, unknown>) => {
    const type = 'AWS::Scheduler::Schedule';
    const handler = scheduleHandlers.find((one) => one.type === type);
    return handler?.create({ logicalId: 'Tidy', type, properties }, part.cloud);
  };

  it('of EventBridge Scheduler invokes its function with the input, context attributes filled in', async () => {
    const events: unknown[] = [];
    part.functions['tidy'] = (event) => {
      events.push(event);
      return { ok: true, payload: null };
    };
    const Arn = 'arn:aws:lambda:us-east-1:123456789012:function:tidy';
    const created = await scheduled({
      ScheduleExpression: 'rate(1 hour)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn,
        RoleArn: 'role',
        Input: '{"at":"<aws.scheduler.scheduled-time>","try":<aws.scheduler.attempt-number>}',
      },
    });
    await scheduled({ ScheduleExpression: 'rate(1 hour)', State: 'DISABLED', Target: { Arn } });
    await part.advance(3601);
    expect(created?.attributes?.['Arn']).toContain(':schedule/default/');
    expect(events).toEqual([{ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), try: 1 }]);
  });

  it('gives its function an event of its own when it has no input', async () => {
    const events: unknown[] = [];
    part.functions['tidy'] = (event) => {
      events.push(event);
      return { ok: true, payload: null };
    };
    await scheduled({
      ScheduleExpression: 'rate(1 hour)',
      Target: { Arn: 'arn:aws:lambda:us-east-1:123456789012:function:tidy' },
    });
    await part.advance(3601);
    expect(events).toMatchObject([
      { source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}' },
    ]);
  });
});
