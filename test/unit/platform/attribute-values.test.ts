import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { attributesOf, rowFrom } from '../../../lambdas/platform/attribute-values.ts';

const row = {
  text: 'ميناء',
  empty: '',
  numbers: [0, -1.5, 2 ** 53 - 1, 1e-7],
  truths: [true, false, null],
  nested: { list: [{ deep: 'x' }], nothing: {}, none: [] },
  letters: new Set(['a', 'b']),
  bytes: new Uint8Array([1, 2]),
};
const holed = { ...row, gone: undefined, list: ['a', undefined, 'b'], within: { gone: undefined } };

describe('a row', () => {
  it('is the attribute values that the SDK makes of it, without what is undefined', () => {
    expect(attributesOf(holed)).toEqual(marshall(holed, { removeUndefinedValues: true }));
  });

  it('is what it was when it comes back, as the SDK reads it', () => {
    expect(rowFrom(attributesOf(row))).toEqual(row);
    expect(rowFrom(marshall(row))).toEqual(unmarshall(marshall(row)));
  });

  it.each([
    ['an empty set', new Set()],
    ['a set of others than texts', new Set([1])],
    ['no number', Number.NaN],
    ['an endless number', Number.POSITIVE_INFINITY],
    ['a number beyond those of JavaScript', 2 ** 53],
    ['a function', () => {}],
    ['a symbol', Symbol('x')],
  ])('does not hold %s', (_, value) => {
    expect(() => attributesOf({ value })).toThrow(Error);
  });

  it('is not read with what it cannot have', () => {
    expect(() => rowFrom({ value: { N: '9007199254740993' } })).toThrow('beyond');
    expect(() => rowFrom({ value: { NS: ['1'] } })).toThrow('NS');
  });
});
