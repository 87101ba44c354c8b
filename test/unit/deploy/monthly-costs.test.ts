import { describe, expect, it } from 'vitest';
import { monthlyCost } from '../../../lib/deploy/monthly-costs.ts';
import { dollarsOf } from '../../../lib/prices/all-in.ts';
import { measured } from '../../../lib/prices/measured.ts';
import { MONTH, sumOfUsages, usageOfPerson } from '../../../lib/prices/person.ts';
import { prices, pricesIn } from '../../../lib/prices/prices.ts';

const region = 'eu-central-1';
const of = pricesIn(region);
const nothing = { requests: {}, cpuMs: {}, bytes: {} };
const person = usageOfPerson(measured());

describe('a month of many people', () => {
  it('costs what the same person costs in docs/costs.md, less what is free', () => {
    const people = 1e6;
    const all = dollarsOf(person, of, people).all + people * of.perMonth.cognitoLiteUser;
    const { freePerMonth: free } = prices;
    const freely =
      (free.lambdaRequests * of.perMillion.lambdaRequest +
        free.cloudFrontRequests * of.perMillion.cloudFrontRequest) /
        1e6 +
      free.cloudFrontEgressGb * of.perGb.cloudFrontEgress +
      free.egressGb * of.perGb.egress +
      free.logsIngestedGb * of.perGb.logsIngested +
      free.dynamodbStoredGb * of.perGbMonth.dynamodbStored +
      free.cognitoUsers * of.perMonth.cognitoLiteUser;
    const gbSeconds = [
      free.lambdaGbSeconds * of.perGbSecond.lambdaArm,
      free.lambdaGbSeconds * of.perGbSecond.lambdaX86,
    ];
    const cost = monthlyCost(region, people);
    expect(cost).toBeLessThanOrEqual(all - freely - Math.min(...gbSeconds));
    expect(cost).toBeGreaterThanOrEqual(all - freely - Math.max(...gbSeconds));
  });

  it('costs nothing for what is free, and never less than nothing', () => {
    const little = {
      ...nothing,
      requests: { lambdaRequest: 10, cloudFrontRequest: 100 },
      bytes: { egress: 1e6 },
    };
    expect(monthlyCost(region, 1_000, little)).toBe(0);
    expect(monthlyCost(region, 1_000, { ...nothing, requests: { rekognitionImage: 2 } })).toBeCloseTo(
      (2_000 / 1e6) * of.perMillion.rekognitionImage,
    );
  });

  it('is not reckoned where something has no price', () => {
    const unknown = { ...nothing, requests: Object.fromEntries([['carrierPigeon', 1]]) };
    expect(() => monthlyCost(region, 1_000, unknown)).toThrow('no price of carrierPigeon');
    expect(() => dollarsOf(unknown, of, 1)).toThrow('no price of carrierPigeon');
  });

  it('takes the stored year of a month for what that month stores a dozen times', () => {
    const stored = { ...nothing, storedBytes: { s3Stored: 1e6 } };
    expect(monthlyCost(region, 1_000, stored)).toBeCloseTo(12 * of.perGbMonth.s3Stored);
  });
});

describe('what several things take', () => {
  it('is each as often as is said, waiting by memory', () => {
    const one = {
      requests: { lambdaRequest: 1 },
      cpuMs: { lambdaArm: 5 },
      waits: { ms: 4, mib: 512 },
      bytes: { egress: 10 },
    };
    const sum = sumOfUsages([
      [2, one],
      [1, { ...nothing, requests: { lambdaRequest: 3, s3Put: 1 } }],
    ]);
    expect(sum).toMatchObject({
      requests: { lambdaRequest: 5, s3Put: 1 },
      cpuMs: { lambdaArm: 10 },
      bytes: { egress: 20 },
    });
    expect(dollarsOf({ ...nothing, waits: sum.waits }, of, 1).all).toBeCloseTo(
      2 * dollarsOf({ ...nothing, waits: one.waits }, of, 1).all,
      12,
    );
  });

  it('by a person are the pages, posts and pictures of the model', () => {
    expect(person.requests.cloudFrontRequest).toBe(MONTH.pictures);
    expect(person.requests.rekognitionImage).toBe(MONTH.posts);
    expect(person.bytes.cloudFrontEgress).toBe(MONTH.pictures * MONTH.bytesOfPicture);
  });
});
