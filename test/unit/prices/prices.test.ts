import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config/config.ts';
import { pricesIn } from '../../../lib/prices/prices.ts';

describe('prices', () => {
  it('are there for the region that the stack goes to by itself', () => {
    const { region } = readConfig('local', {});
    expect(pricesIn(region).perMillion.dynamodbReadUnit).toBeGreaterThan(0);
  });

  it('are not made up for other regions', () => {
    expect(() => pricesIn('me-central-1')).toThrow(/no prices of me-central-1, only of eu-central-1/);
  });
});
