import { describe, expect, it } from 'vitest';
import { checkMayRename, renamingOf } from '../../../lambdas/accounts/rename.ts';
import { DAY_MS, secondsOf } from '../../../lambdas/platform/durations.ts';

const now = Date.UTC(2026, 6, 1);
const heldUntil = secondsOf(now) + 30 * 86_400;
const changedAt = (...daysAgo: readonly number[]) => ({
  username: 'present',
  usernameChanges: daysAgo.map((days) => now - days * DAY_MS),
});

describe('a username', () => {
  it.each([
    ['that never changed', changedAt()],
    ['that changed once', changedAt(0)],
    ['whose change before the last was 14 days ago', changedAt(14, 0)],
    ['that changed often, but long ago', changedAt(60, 50, 40, 30)],
  ])('%s may change', (_, names) => {
    expect(() => checkMayRename(names, now)).not.toThrow();
  });

  it('that changed twice within 14 days may not, and the answer names the limit and the day', () => {
    const wait = { 'retry-after': String(86_400 / 2) };
    expect(() => checkMayRename(changedAt(13.5, 3), now)).toThrow(
      expect.objectContaining({
        definition: expect.objectContaining({ code: 'limit_reached', status: 409 }),
        detail: {
          en: 'You have changed your username 2 times in 14 days; 2 changes are allowed. The next is possible from 2026-07-01T12:00:00.000Z',
          ar: expect.stringContaining('2026-07-01T12:00:00.000Z'),
        },
        values: [expect.objectContaining({ path: 'body.username' })],
        headers: wait,
      }),
    );
  });
});

describe('the names that an account holds', () => {
  const held = (...names: readonly string[]) => names.map((username) => ({ username, heldUntil }));

  it('are the last two that it gave up, and an older one is free at once', () => {
    expect(renamingOf({ username: 'second', heldUsernames: held('first') }, 'third', now)).toMatchObject({
      heldUsernames: held('first', 'second'),
      freed: [],
    });
    expect(
      renamingOf({ username: 'third', heldUsernames: held('first', 'second') }, 'fourth', now),
    ).toMatchObject({ heldUsernames: held('second', 'third'), freed: ['first'] });
  });

  it('do not count one that it takes again', () => {
    expect(
      renamingOf({ username: 'third', heldUsernames: held('first', 'second') }, 'first', now),
    ).toMatchObject({ heldUsernames: held('second', 'third'), freed: [] });
  });

  it('end after their time, when others may have taken them: they are left alone', () => {
    const over = [{ username: 'first', heldUntil: secondsOf(now) }];
    expect(
      renamingOf({ username: 'third', heldUsernames: [...over, ...held('second')] }, 'fourth', now),
    ).toMatchObject({ heldUsernames: held('second', 'third'), freed: [] });
  });

  it('go with when the last changes were made', () => {
    expect(renamingOf(changedAt(15, 13), 'next', now).usernameChanges).toEqual([now - 13 * DAY_MS, now]);
  });
});
