import { describe, expect, it } from 'vitest';
import { joined, laidOver, readOn } from '../../src/list.ts';

interface Entry {
  readonly id: string;
  readonly isRepost?: boolean;
}

const rules = {
  idOf: ({ id }: Entry) => id,
  placeOf: ({ id, isRepost }: Entry) => (isRepost === true ? undefined : id),
};
/** `9 r3 8` are three entries, of which the second is a repost of the post 3. */
const entries = (text: string): readonly Entry[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('r') ? { id: word.slice(1), isRepost: true } : { id: word }));
const text = (list: readonly Entry[]) =>
  list.map(({ id, isRepost }) => (isRepost === true ? `r${id}` : id)).join(' ');
const over = (fresh: string, old: string, freshCursor: string | null = 'fresh') => {
  const laid = laidOver(
    { entries: entries(fresh), cursor: freshCursor ?? undefined },
    { entries: entries(old), cursor: 'old' },
    rules,
  );
  return laid === undefined ? undefined : `${text(laid.entries)} | ${laid.cursor}`;
};

describe('a new beginning of a list', () => {
  it.each([
    ['has new ones on top', '9 8 7 6', '7 6 5 4', '9 8 7 6 5 4 | old'],
    ['meets the old one end to end', '9 8 7', '7 6 5', '9 8 7 6 5 | old'],
    ['is as the old one', '9 8', '9 8 7', '9 8 7 | old'],
    ['lacks what has gone', '9 7 6', '8 7 6 5', '9 7 6 5 | old'],
    ['lacks the newest of the old, and reaches below it', '9 6', '7 6 5', '9 6 5 | old'],
    ['has what came in late at its own time', '9 8 7 6', '9 7 6 5', '9 8 7 6 5 | old'],
    ['covers all of the old one', '9 8 7 6', '7 6', '9 8 7 6 | fresh'],
    ['has a repost that stood further below before', '9 r4 8', '8 7 r4 6 4', '9 r4 8 7 6 | old'],
    ['ends in reposts', '9 8 r3 r2', '8 r3 7 r2 6', '9 8 r3 r2 7 6 | old'],
    ['lacks a repost that was taken back', '9 8 7', '9 r3 8 7 6', '9 8 7 6 | old'],
  ])('that %s is laid over it', (_, fresh, old, expected) => {
    expect(over(fresh, old)).toBe(expected);
  });

  it.each([
    ['ends above the old one', '9 8', '7 6'],
    ['has a post in common that moved up as a repost', '9 r6 8', '7 r6 5'],
    ['has nothing but reposts', 'r9 r8', '7 6'],
    ['comes to a list of nothing but reposts', '9 8', 'r7 r6'],
    ['comes to an empty list', '9 8', ''],
  ])('that %s does not reach it', (_, fresh, old) => {
    expect(over(fresh, old)).toBeUndefined();
  });

  it('that is all there is replaces it', () => {
    expect(over('9 8', '7 6', null)).toBe('9 8 | undefined');
  });
});

describe('pages in a row', () => {
  it('have an entry that moved meanwhile once', () => {
    const both = joined({ entries: entries('9 8') }, { entries: entries('8 7 7'), cursor: 'c' }, rules.idOf);
    expect([text(both.entries), both.cursor]).toEqual(['9 8 7', 'c']);
  });
});

describe('reading on', () => {
  it('takes in nothing where the list goes on elsewhere by then', async () => {
    let list = { entries: entries('9 8'), cursor: 'old' };
    const load = async () => {
      list = { entries: entries('99 98'), cursor: 'new' };
      return { entries: entries('7 6'), cursor: 'c' };
    };
    expect(await readOn({ ...rules, limit: 2, load }, () => list)).toBeUndefined();
  });
});
