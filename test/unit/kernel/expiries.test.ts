/** How long things last, in numbers of its own: a limit that is changed is changed here too, on purpose. */
import { describe, expect, it } from 'vitest';
import { draftExpiry } from '../../../lambdas/drafts/draft.ts';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { expiryAt } from '../../../lambdas/notify/notification.ts';
import { unattachedExpiry } from '../../../lambdas/photos/photo.ts';
import { expiryOf, isExpired } from '../../../lambdas/platform/expired-row.ts';
import { restorableUntil } from '../../../lambdas/posts/restorable-until.ts';
import { T0 } from '../../support/some-account.ts';

const DAY_SECONDS = 86_400;
const at = T0 / 1_000;

describe('what lasts', () => {
  it.each([
    ['a notification', expiryAt(T0), 90],
    ['a deleted post', restorableUntil(T0), 30],
    ['a draft', draftExpiry(T0), 90],
    ['a photo that nothing holds', unattachedExpiry(T0), 1],
  ])('%s ends on its day', (_, expiry, days) => {
    expect(expiry).toBe(at + days * DAY_SECONDS);
  });

  it('has these limits', () => {
    expect(limits).toMatchObject({
      insightDays: 730,
      insightDaysDefault: 28,
      deletedPostDays: 30,
      draftDays: 90,
      unattachedPhotoHours: 24,
      idempotencyHours: 24,
      cursorHours: 24,
      usernameHeldDays: 30,
      shareLinkMaxDays: 90,
      commentEditMinutes: 15,
      muteMaxDays: 365,
    });
  });
});

describe('a row', () => {
  it.each([
    [at + 1, false],
    [at, true],
    [at - 1, true],
    [undefined, false],
    [String(at), false],
  ])('that expires at %s has expired: %s', (expiresAt, hasExpired) => {
    expect(isExpired({ expiresAt }, T0)).toBe(hasExpired);
  });

  it('is there for its seconds, whatever part of a second it was written in', () => {
    expect(expiryOf(T0 + 999, 10)).toBe(at + 10);
  });
});
