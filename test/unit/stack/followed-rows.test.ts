import { expect, it } from 'vitest';
import { followedRows } from '../../../lib/constructs/followed-rows.ts';

it.each([
  ['A#amal\nPOST#1', true],
  ['A#amal\nPROFILE', true],
  ['FEED#amal\nP#1~', true],
  ['LIKES#1\nL#2#amal', true],
  ['PHOTO#1\nPHOTO', true],
  ['A#amal\nPROFILES', false],
  ['FEED#amal\nP#1', false],
  ['A#amal\nAUDIENCE#1', false],
  ['NOTES#amal\nN#1', false],
])(
  'of rows whose changes are followed, and of no others, functions say which request wrote them: %j',
  (name, is) => {
    expect(new RegExp(followedRows()).test(name)).toBe(is);
  },
);
