import { describe, expect, it } from 'vitest';
import { isNew } from '../../../lib/deploy/aws/account.ts';
import { isWorthGoingBackTo } from '../../../lib/deploy/deploy.ts';
import { afterPassing, formerOf, type KeptState } from '../../../lib/deploy/kept-assemblies.ts';

const deployed = (state: KeptState, digest: string): KeptState => ({ ...state, deployed: digest });
const passed = (state: KeptState, digest: string): KeptState => afterPassing(deployed(state, digest));

describe('the assembly to go back to', () => {
  it('is none after the first deployment', () => {
    expect(formerOf({})).toBeUndefined();
    expect(formerOf(deployed({}, 'one'))).toBeUndefined();
    expect(formerOf(passed({}, 'one'))).toBeUndefined();
  });

  it('is the last that passed while one that did not is deployed', () => {
    expect(formerOf(deployed(passed({}, 'one'), 'broken'))).toBe('one');
    expect(formerOf(deployed(passed(passed({}, 'one'), 'two'), 'broken'))).toBe('two');
  });

  it('is the one before when what is deployed passed and is bad all the same', () => {
    expect(formerOf(passed(passed({}, 'one'), 'two'))).toBe('one');
  });

  it('does not get lost when the same is deployed again', () => {
    expect(formerOf(passed(passed(passed({}, 'one'), 'two'), 'two'))).toBe('one');
  });

  it('is the newer one again after going back', () => {
    expect(formerOf(passed(passed(passed({}, 'one'), 'two'), 'one'))).toBe('two');
  });

  it('is never the one that was gone back from once another passed', () => {
    const back = passed(passed(passed({}, 'one'), 'bad'), 'one');
    expect(formerOf(passed(back, 'three'))).toBe('one');
    expect(formerOf(deployed(back, 'broken'))).toBe('one');
  });

  it('is one that was tested and has its protection', () => {
    expect(isWorthGoingBackTo({ traffic: 'open', keepData: true }, false)).toBe(true);
    expect(isWorthGoingBackTo({ traffic: 'open', keepData: false }, true)).toBe(true);
    expect(isWorthGoingBackTo({ traffic: 'open', keepData: true }, true)).toBe(false);
    expect(isWorthGoingBackTo({ traffic: 'closed', keepData: true }, false)).toBe(false);
  });
});

describe('a stack', () => {
  it.each(['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'])(
    'is new where it was never made whole: %s',
    (status) => {
      expect(isNew({ status })).toBe(true);
    },
  );

  it.each(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED'])(
    'is there: %s',
    (status) => {
      expect(isNew({ status })).toBe(false);
    },
  );

  it('is new where there is none', () => {
    expect(isNew(undefined)).toBe(true);
  });
});
