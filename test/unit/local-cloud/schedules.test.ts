import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSchedule } from '../../../lib/local-cloud/event-sources/schedules.ts';
import { type PartCloud, partCloud } from '../../support/part-cloud.ts';

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
});
