import { expect, it } from 'vitest';
import { csvOf } from '../../../lambdas/platform/csv.ts';

it('a table has a header, lines that end with CR LF, and quotes only where they are needed (RFC 4180)', () => {
  expect(
    csvOf(
      ['name', 'count', 'is'],
      [
        ['plain', 1, true],
        ['with, comma', 2, false],
        ['with "quotes"', 3, false],
        ['two\nlines', 4, false],
        ['', 5, false],
      ],
    ),
  ).toBe(
    'name,count,is\r\nplain,1,true\r\n"with, comma",2,false\r\n"with ""quotes""",3,false\r\n"two\nlines",4,false\r\n,5,false\r\n',
  );
});

it('a table without rows is its header', () => {
  expect(csvOf(['a', 'b'], [])).toBe('a,b\r\n');
});
