import { describe, expect, it } from 'vitest';
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
    expect(formerOf(deployed(passed(passed({}, 'one'), 'two'), 'one'))).toBe('two');
  });
});
