import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseRow, StoredRowInvalid } from '../../../lambdas/platform/stored-row.ts';

const Thing = z.object({ count: z.int() });

describe('a stored row', () => {
  it('is what its schema says of it', () => {
    expect(parseRow(Thing, { pk: 'P', sk: 'S', count: 1, other: true })).toEqual({ count: 1 });
  });

  it('that is malformed is our fault, named without its content', () => {
    const read = () => parseRow(Thing, { pk: 'P', sk: 'S', count: 'a secret caption' });
    expect(read).toThrow(StoredRowInvalid);
    expect(read).toThrow(/P S.*count/);
    expect(read).not.toThrow(/secret/);
  });
});
