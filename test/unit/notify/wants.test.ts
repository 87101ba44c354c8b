import { describe, expect, it } from 'vitest';
import { newUlid } from '../../../lambdas/kernel/ids.ts';
import { wants, wantsOwn, wantsPushes } from '../../../lambdas/notify/preferences.ts';
import { idOf, T0 } from '../../support/some-account.ts';

const at = newUlid(T0);
const edge = (fields: object) => ({ owner: idOf('reader'), other: idOf('actor'), ...fields });

/** How the recipient stands to the one who did something, step by step. */
const steps = {
  'nothing to each other': undefined,
  'asked to follow': edge({ requested: at }),
  'followed back only': edge({ audiences: [] }),
  follows: edge({ since: at }),
  'follows and mutes': edge({ since: at, mutedUntil: T0 }),
  'no longer follows': edge({}),
};
const following: readonly string[] = ['follows', 'follows and mutes'];

describe('whose activity one wants to be told of', () => {
  it.each(Object.entries(steps))('%s', (step, relation) => {
    expect(wants({}, 'like', relation)).toBe(true);
    expect(wants({ like: 'everyone' }, 'like', relation)).toBe(true);
    expect(wants({ like: 'following' }, 'like', relation)).toBe(following.includes(step));
    expect(wants({ like: 'off' }, 'like', relation)).toBe(false);
    expect(wants({ comment: 'off' }, 'like', relation)).toBe(true);
  });

  it('is a switch for what happens to one’s own, and for pushes', () => {
    expect([wantsOwn({}, 'x'), wantsOwn({ x: 'on' }, 'x'), wantsOwn({ x: 'off' }, 'x')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([wantsPushes({}), wantsPushes({ pushes: 'on' }), wantsPushes({ pushes: 'off' })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
