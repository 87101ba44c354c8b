import { describe, expect, it } from 'vitest';
import { dollarsOf } from '../../../lib/prices/all-in.ts';
import { pricesIn } from '../../../lib/prices/prices.ts';

const prices = pricesIn('us-east-1');
const nothing = { requests: {}, cpuMs: {}, bytes: {} };

describe('all that something costs', () => {
  it('is nothing for nothing', () => {
    expect(dollarsOf(nothing, prices, 1e6).all).toBe(0);
  });

  it('has requests by the million', () => {
    const usage = { ...nothing, requests: { httpApiRequest: 1, dynamodbReadUnit: 10 } };
    expect(dollarsOf(usage, prices, 1e6).requests).toBeCloseTo(1 + 10 * 0.125, 9);
  });

  it('has the time of a processor, whatever the share of it', () => {
    // A second of CPU: 1.7275 GB for a second, or half the memory for two.
    const busy = dollarsOf({ ...nothing, cpuMs: { lambdaArm: 1_000 } }, prices, 1).time;
    expect(busy).toBeCloseTo((1_769 / 1_024) * 0.0000133334, 12);
    const waiting = dollarsOf({ ...nothing, waits: { ms: 1_000, mib: 512 } }, prices, 1).time;
    expect(waiting).toBeCloseTo(0.5 * 0.0000133334, 12);
  });

  it('has transfer and logs by the gigabyte, and a year of storage', () => {
    const usage = { ...nothing, bytes: { egress: 1e9, logsIngested: 1e9 }, storedBytes: { s3Stored: 1e9 } };
    expect(dollarsOf(usage, prices, 2)).toMatchObject({
      transferAndLogs: expect.closeTo(2 * (0.09 + 0.5), 9),
      storage: expect.closeTo(2 * 12 * 0.023, 9),
    });
  });
});
