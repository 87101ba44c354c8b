/** The code of the client's guide, run in an app that has installed the packed package, by Node and by Deno. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DEMO_USER } from '../../lib/local/demo-user.ts';
import { type CodeBlock, codeBlocksOf } from '../support/code-blocks.ts';
import { folderOf, installIn, tools } from '../support/packed.ts';
import { signUp } from '../support/people.ts';
import { jpegOf, landscape } from '../support/pictures.ts';

const apiUrl = inject('apiUrl');
const blocks = codeBlocksOf(join(folderOf('client'), 'README.md')).filter(
  ({ language }) => language === 'ts',
);
/** Everything but what needs a page or its worker. */
const runnable = blocks.filter(({ title }) => title === '');

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suwar-guides-'));
  await installIn(folder, [inject('packed').tarballs['client'] ?? '']);
  copyFileSync(join(import.meta.dirname, 'guide', 'given.ts'), join(folder, 'given.ts'));
  for (const [index, name] of ['photo', 'other'].entries()) {
    writeFileSync(join(folder, `${name}.jpg`), await jpegOf(landscape(80 + index)));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a block as it stands, but for where the network is and who signs in. */
const write = async ({ code, line }: CodeBlock, name = `line-${line}`): Promise<string> => {
  const { email, password } = await signUp(apiUrl, 'guide');
  const username = email.replace(/^guide-(.{8}).*/, 'guide_$1');
  const file = join(folder, `${name}.ts`);
  writeFileSync(
    file,
    `${code}\nexport {};\n`
      .replaceAll('http://127.0.0.1:3000', apiUrl)
      .replaceAll(DEMO_USER.email, email)
      .replaceAll(DEMO_USER.password, password)
      .replaceAll("'demo'", `'${username}'`),
  );
  return file;
};

const run = async (command: string, args: readonly string[]): Promise<string> => {
  const env = { ...process.env, API: apiUrl, DENO_DIR: join(folder, '.deno'), NO_COLOR: '1' };
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env });
  return stdout;
};

describe('the guide of the client', () => {
  it('has an example of ten lines at most, and more that runs', () => {
    const [example] = blocks.filter(({ title }) => title === 'example');
    const lines = example?.code.split('\n').filter((line) => line.trim() !== '') ?? [];
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(runnable.length).toBeGreaterThan(6);
  });

  it.each(runnable)('runs in Node from line $line', async (block) => {
    const file = await write(block);
    await expect(run(process.execPath, ['--import', join(folder, 'given.ts'), file])).resolves.toMatch(/\S/);
  });

  it.each([
    ['Node', process.execPath, []],
    [
      'Deno',
      process.execPath,
      [join(tools, 'node_modules', 'deno', 'bin.cjs'), 'run', '--check', '--allow-all'],
    ],
  ])('takes a photo into a feed in %s', async (name, command, args) => {
    const [example] = blocks.filter(({ title }) => title === 'example');
    if (example === undefined) throw new Error('The guide has no example.');
    await expect(run(command, [...args, await write(example, `example-${name}`)])).resolves.toMatch(
      /^[0-9A-Z]{26} غروب #بيروت$/m,
    );
  });
});
