/** The code of each package's guide, by the types of the package as it is packed. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { codeBlocksOf } from '../support/code-blocks.ts';
import { folderOf, PUBLISHED, tools } from '../support/packed.ts';

const { app } = inject('packed');
const compiler = join(tools, 'node_modules', 'typescript', 'bin', 'tsc');
const given = join(import.meta.dirname, '..', 'runtimes', 'guide', 'given.d.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(app, 'guides-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As strict as an app can be, on a page. */
const compilerOptions = {
  target: 'es2022',
  lib: ['es2024', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  types: [],
};

describe.each(PUBLISHED)('the guide of packages/%s', (name) => {
  const blocks = codeBlocksOf(join(folderOf(name), 'README.md')).filter(({ language }) =>
    /^tsx?$/.test(language),
  );

  it('shows code', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it('has code that fits the types of what is packed', async () => {
    const cwd = join(folder, name);
    for (const { language, title, code, line } of blocks) {
      // Files that import each other have names; all others stand for themselves.
      const file = /^[\w./-]+\.\w+$/.test(title) ? join(cwd, title) : join(cwd, `line-${line}.${language}`);
      await promisify(execFile)('mkdir', ['-p', join(file, '..')]);
      expect(existsSync(file), file).toBe(false);
      writeFileSync(file, `${code}\nexport {};\n`);
    }
    copyFileSync(given, join(cwd, 'given.d.ts'));
    writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }));
    const checked = promisify(execFile)(process.execPath, [compiler, '-p', cwd], { cwd });
    await expect(
      checked.then(
        () => '',
        (error: { stdout: string }) => error.stdout,
      ),
    ).resolves.toBe('');
  });
});
