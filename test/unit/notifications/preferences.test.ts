import { describe, expect, it } from 'vitest';
import type { StoredEdge } from '../../../lambdas/graph/edge.ts';
import { OwnType, PeopleType } from '../../../lambdas/notifications/notification-type.ts';
import {
  defaultPreferences,
  Preferences,
  preferencesFrom,
} from '../../../lambdas/notifications/preferences.ts';
import { mayBeNamed } from '../../../lambdas/notify/may-be-named.ts';
import { ChosenPreferences, wants, wantsOwn, wantsPushes } from '../../../lambdas/notify/preferences.ts';
import { idOf } from '../../support/some-account.ts';

const NOW = 1_000_000;
const edgeOf = (fields: StoredEdge) => ({ owner: idOf('me'), other: idOf('other'), ...fields });
const active = { status: 'active' } as const;

describe('who may be named', () => {
  it.each([
    ['somebody unknown', active, undefined, true],
    ['somebody followed', active, edgeOf({ since: 'X' }), true],
    ['somebody restricted', active, edgeOf({ restricts: 'X' }), true],
    ['somebody whose mute has ended', active, edgeOf({ mutedUntil: NOW }), true],
    ['somebody muted', active, edgeOf({ since: 'X', mutedUntil: NOW + 1 }), false],
    ['somebody blocked', active, edgeOf({ blocks: 'X' }), false],
    ['somebody who blocks', active, edgeOf({ blockedBy: 'X' }), false],
    ['somebody suspended', { status: 'suspended' } as const, undefined, false],
    ['nobody any more', undefined, undefined, false],
  ])('%s: %o', (_, account, edge, expected) => {
    expect(mayBeNamed({ account, edge }, NOW)).toBe(expected);
  });
});

describe('what somebody wants to be told', () => {
  it.each(PeopleType.options)('of %s: of everyone, of people they follow, or nothing', (type) => {
    const followed = edgeOf({ since: 'X' });
    const table = { everyone: [true, true], following: [false, true], off: [false, false] } as const;
    for (const [fromWhom, expected] of Object.entries(table)) {
      const preferences = Preferences.parse({ ...defaultPreferences, [type]: fromWhom });
      expect([wants(preferences, type, undefined), wants(preferences, type, followed)]).toEqual(expected);
    }
    expect(wants(defaultPreferences, type, undefined)).toBe(true);
    expect(wants({}, type, undefined)).toBe(true);
  });

  it.each(OwnType.options)('of %s: on or off', (type) => {
    expect(wantsOwn(defaultPreferences, type)).toBe(true);
    expect(wantsOwn({}, type)).toBe(true);
    expect(wantsOwn({ ...defaultPreferences, [type]: 'off' }, type)).toBe(false);
  });

  it('of decisions always', () => {
    expect(wantsOwn(defaultPreferences, 'decision')).toBe(true);
    expect(Object.keys(defaultPreferences)).not.toContain('decision');
  });

  it('holds for what is not chosen as the defaults say, for devices too', () => {
    expect(preferencesFrom({})).toEqual(defaultPreferences);
    expect(preferencesFrom({ like: 'off' })).toEqual({ ...defaultPreferences, like: 'off' });
    expect([wantsPushes({}), wantsPushes(defaultPreferences), wantsPushes({ pushes: 'off' })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is read from its row without the key, and never as something that is not offered', () => {
    const key = { pk: 'A#1', sk: 'PREFERENCES' };
    expect(ChosenPreferences.parse({ ...key, like: 'off' })).toEqual({ like: 'off' });
    expect(ChosenPreferences.safeParse({ ...key, like: 'nobody' }).success).toBe(false);
  });
});
