import { describe, expect, it } from 'vitest';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { DAY_MS } from '../../../lambdas/platform/durations.ts';
import { isExpired } from '../../../lambdas/platform/expired-row.ts';
import { restorableUntil } from '../../../lambdas/posts/restorable-until.ts';

const deletedAt = Date.parse('2026-10-02T10:00:00.700Z');

describe('a deleted post', () => {
  it('can be restored for thirty days, as the documents say', () => {
    expect(limits.deletedPostDays).toBe(30);
    expect(restorableUntil(deletedAt)).toBe(Date.parse('2026-11-01T10:00:00Z') / 1_000);
  });

  it('is there until then and gone from then on', () => {
    const until = restorableUntil(deletedAt);
    expect(isExpired({ expiresAt: until }, deletedAt + 30 * DAY_MS - 1_000)).toBe(false);
    expect(isExpired({ expiresAt: until }, deletedAt + 30 * DAY_MS)).toBe(true);
  });
});
