import { describe, expect, it } from 'vitest';
import { changeTo } from '../../../lambdas/platform/change-to.ts';

describe('an update of fields', () => {
  it('sets those that have a value and removes the others', () => {
    expect(changeTo({ state: 'published', hold: undefined, size: 0 })).toEqual({
      expression: 'SET #state = :state, #size = :size REMOVE #hold',
      names: { '#state': 'state', '#hold': 'hold', '#size': 'size' },
      values: { ':state': 'published', ':size': 0 },
    });
  });

  it('may only set, or only remove', () => {
    expect(changeTo({ name: 'Sea' }).expression.trim()).toBe('SET #name = :name');
    expect(changeTo({ name: undefined })).toMatchObject({ values: {} });
    expect(changeTo({ name: undefined }).expression.trim()).toBe('REMOVE #name');
  });
});
