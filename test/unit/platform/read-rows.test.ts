import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../lambdas/platform/read-rows.ts';

const row = {
  text: 'ميناء "⚓" \\ and\nmore',
  empty: '',
  plain: 'x',
  numbers: [0, -1.5, 2 ** 53 - 1, 1e-7],
  truths: [true, false, null],
  nested: { list: [{ deep: 'x\\' }], nothing: {}, none: [] },
  letters: new Set(['a', '"b"']),
};
const stored = marshall(row);
const turned = Object.fromEntries(Object.entries(stored).toReversed());
/** As often as it takes until forms are compiled. */
const often = Array.from({ length: 8 }, (_, each) => each);
const read = (answer: object) =>
  readAnswer(JSON.stringify(answer, (_, value) => (value instanceof Set ? [...value] : value)));

describe('rows of an answer', () => {
  it.each(often)('are what was stored, in whatever order attributes come: %i', (each) => {
    const other = { ...row, plain: `${each}` };
    const answer = {
      Count: 3,
      Items: [stored, turned, { ...turned, plain: { S: `${each}` } }],
      ScannedCount: 3,
    };
    expect(read(answer)).toEqual({ Count: 3, Items: [row, row, other], ScannedCount: 3 });
  });

  it('have one order of attributes', () => {
    const items = read({ Items: [stored, turned] })?.['Items'];
    const [first, second] = Array.isArray(items) ? items : [];
    expect(Object.keys(second)).toEqual(Object.keys(first));
  });

  it('come of a batch, by key, or not at all', () => {
    const keys = { Photos: { Keys: [{ pk: { S: 'a,}"' } }, { pk: { S: ']' } }] } };
    const capacity = [{ TableName: 'Photos', CapacityUnits: 0.5, Table: { CapacityUnits: 0.5 } }];
    const batch = {
      Responses: { Photos: [turned], None: [] },
      UnprocessedKeys: keys,
      ConsumedCapacity: capacity,
    };
    expect(read(batch)).toEqual({ ...batch, Responses: { Photos: [row], None: [] } });
    expect(read({ Item: stored })).toEqual({ Item: row });
    expect(read({})).toEqual({});
    expect(read({ Items: [], LastEvaluatedKey: { pk: { S: 'x' } } })).toEqual({
      Items: [],
      LastEvaluatedKey: { pk: 'x' },
    });
  });

  it.each([
    ['bytes', { Item: { a: { B: 'YQ==' } } }],
    ['sets of numbers', { Item: { a: { NS: ['1'] } } }],
    ['a number beyond those of JavaScript', { Item: { a: { N: '9007199254740993' } } }],
    ['a value of two kinds', { Item: { a: { S: 'x', N: '1' } } }],
    ['a list as rows', { Item: [] }],
  ])('are left to others with %s', (_, answer) => {
    expect(read(answer)).toBeUndefined();
  });

  it('are left to others where an attribute comes twice, would be a prototype, or the text is cut or goes on', () => {
    expect(readAnswer('{"Item":{"a":{"S":"x"},"a":{"S":"y"}}}')).toBeUndefined();
    expect(readAnswer('{"Item":{"__proto__":{"M":{}}}}')).toBeUndefined();
    const text = JSON.stringify({ Items: [marshall({ text: 'ميناء', plain: 'a' })], Count: 1 });
    for (let end = 0; end < text.length; end += 1) expect(readAnswer(text.slice(0, end))).toBeUndefined();
    expect(readAnswer(`${text}x`)).toBeUndefined();
    expect(readAnswer(` ${text}`)).toBeUndefined();
  });

  it('are read with any number of names of attributes', () => {
    for (let each = 0; each < 5_000; each += 1) {
      const answer = readAnswer(`{"Item":{"id${each}":{"N":"${each}"}}}`);
      expect(answer ?? { Item: { [`id${each}`]: each } }).toEqual({ Item: { [`id${each}`]: each } });
    }
    expect(read({ Item: stored })).toEqual({ Item: row });
  });
});
