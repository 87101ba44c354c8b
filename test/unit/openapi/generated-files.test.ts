import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDocuments, generatedModules } from '../../../lib/generate/generated-files.ts';
import { markdownTable, withinMarks } from '../../../lib/generate/markdown.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const files = [...generatedModules(), ...(await generatedDocuments())];

describe('what is generated from the topics', () => {
  it('is in the repository: `npm run generate` writes it', () => {
    const stale = files
      .filter(([path, contents]) => !existsSync(path) || readFileSync(path, 'utf8') !== contents)
      .map(([path]) => relative(root, path));
    expect(stale, 'stale files: run `npm run generate`').toEqual([]);
  });

  it('is all that lies among the wiring', () => {
    const wiring = join(root, 'lambdas', 'wiring');
    const there = readdirSync(wiring, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(wiring, path));
    expect(there.filter((path) => !files.some(([written]) => written === path))).toEqual([]);
  });
});

describe('a generated table', () => {
  const document = '# Fruit\n\n<!-- fruit: written long ago -->\nold\n<!-- end of fruit -->\n\nEnd.\n';

  it('stands between its marks and leaves the rest of the document alone', () => {
    const table = markdownTable([
      ['fruit', 'price'],
      ['fig', "$& and $'"],
    ]);
    expect(withinMarks(document, 'fruit', table)).toBe(
      [
        '# Fruit\n',
        '<!-- fruit: written by `npm run generate` -->\n',
        '| fruit | price     |',
        '| ----- | --------- |',
        "| fig   | $& and $' |\n",
        '<!-- end of fruit -->\n\nEnd.\n',
      ].join('\n'),
    );
  });

  it('is refused by a document without its marks', () => {
    expect(() => withinMarks(document, 'nuts', '')).toThrow('<!-- nuts: … -->');
  });
});
