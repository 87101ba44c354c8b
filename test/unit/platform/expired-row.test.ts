import { describe, expect, it } from 'vitest';
import { expiryOf, isExpired } from '../../../lambdas/platform/expired-row.ts';

describe('a row that ends by itself', () => {
  it('has expired from its second on, whether or not the table has removed it', () => {
    expect(isExpired({ expiresAt: 100 }, 99_999)).toBe(false);
    expect(isExpired({ expiresAt: 100 }, 100_000)).toBe(true);
  });

  it('never expires without a time', () => {
    expect(isExpired({}, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('expires so many seconds after the second in which it was written', () => {
    expect(expiryOf(1_999, 60)).toBe(61);
  });
});
