/** What the tools that an app's team trusts say of the packages, as npm packs them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { folderOf, manifestIn, PUBLISHED, runTool } from '../support/packed.ts';

/** Bytes, gzipped, of all that the package exports and imports, as esbuild bundles it for a page. */
const MAX_BYTES: Readonly<Record<string, number>> = {
  client: 22_300,
  react: 12_000,
};

const { tarballs, app } = inject('packed');
const tarballOf = (name: string): string => tarballs[name] ?? '';
const installed = (name: string): string => join(app, 'node_modules', manifestIn(folderOf(name)).name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(app, 'reports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (name: string): readonly string[] =>
  execFileSync('tar', ['-tzf', tarballOf(name)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''));

const SourceMap = z.object({ sources: z.array(z.string()), sourcesContent: z.array(z.string()) });
const Sizes = z.array(z.object({ name: z.string(), size: z.number() }));

describe.each(PUBLISHED)('packages/%s, packed', (name) => {
  it('holds what was built, its guide, its history and its licence, and nothing else', () => {
    const files = filesOf(name);
    const others = files.filter((path) => !path.startsWith('dist/')).sort();
    expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'api-report.md', 'package.json']);
    const built = files.filter((path) => path.startsWith('dist/'));
    expect(built.filter((path) => !/\.(?:js|js\.map|d\.ts)$/.test(path))).toEqual([]);
    const modules = built.filter((path) => path.endsWith('.js'));
    expect(modules.length).toBeGreaterThan(3);
    expect(modules.filter((path) => !files.includes(path.replace(/\.js$/, '.d.ts')))).toEqual([]);
  });

  it('leads back from every line that runs to the source, which need not be there', () => {
    for (const path of filesOf(name).filter((file) => file.endsWith('.map'))) {
      const { sources, sourcesContent } = SourceMap.parse(
        JSON.parse(readFileSync(join(installed(name), path), 'utf8')),
      );
      expect(sourcesContent).toHaveLength(sources.length);
    }
  });

  it('has the doors that it has here, each with types and code, and names only files that were built', () => {
    const here = manifestIn(folderOf(name));
    const packed = manifestIn(installed(name));
    expect(Object.keys(packed.exports)).toEqual(Object.keys(here.exports));
    const files = filesOf(name);
    for (const door of Object.values(packed.exports)) {
      const targets = z.object({ types: z.string(), default: z.string() }).parse(door);
      expect(files).toEqual(expect.arrayContaining(Object.values(targets).map((path) => path.slice(2))));
    }
    expect([packed.scripts, packed.devDependencies]).toEqual([undefined, undefined]);
    expect(packed.version).toBe(here.version);
  });

  it('names only files of the package in its code and types', () => {
    for (const path of filesOf(name).filter((file) => /\.(?:js|d\.ts)$/.test(file))) {
      const text = readFileSync(join(installed(name), path), 'utf8');
      expect(text.match(/(?:from|import\()\s?['"]\.[^'"]*(?<!\.js)['"]/g), path).toBeNull();
    }
  });

  it('tells in its history what this version brings', () => {
    const { version } = manifestIn(folderOf(name));
    const [, latest] =
      /^## \[?([\w.-]+)/m.exec(readFileSync(join(folderOf(name), 'CHANGELOG.md'), 'utf8')) ?? [];
    expect([version, 'Unreleased']).toContain(latest);
  });

  it('has nothing that publint finds', async () => {
    const { code, printed } = await runTool('node_modules/publint/src/cli.js', ['--strict', tarballOf(name)]);
    expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('All good!') });
  });

  it('has types that every resolution of ES modules finds, as arethetypeswrong sees it', async () => {
    const { code, printed } = await runTool('node_modules/@arethetypeswrong/cli/dist/index.js', [
      '--profile=esm-only',
      '--no-color',
      '--format=ascii',
      tarballOf(name),
    ]);
    expect(code, printed).toBe(0);
  });

  it(`is at most ${MAX_BYTES[name]} bytes, gzipped, with everything`, async () => {
    const config = join(folder, `${name}-size.json`);
    const path = Object.values(manifestIn(installed(name)).exports).map((door) =>
      join(installed(name), z.object({ default: z.string() }).parse(door).default),
    );
    const entry = join(folder, `${name}-everything.js`);
    writeFileSync(entry, path.map((file) => `export * from ${JSON.stringify(file)};\n`).join(''));
    const ignore = name === 'client' ? [] : ['react', 'react-dom', '@tanstack/react-query', '@suwar/client'];
    writeFileSync(config, JSON.stringify([{ name, path: entry, import: '*', gzip: true, ignore }]));
    const { printed } = await runTool('node_modules/size-limit/bin.js', ['--json', '--config', config]);
    const [measured] = Sizes.parse(JSON.parse(printed));
    expect(measured?.size).toBeGreaterThan(1000);
    expect(measured?.size).toBeLessThanOrEqual(MAX_BYTES[name] ?? 0);
  });

  it('offers what its report says, each export with a comment', async () => {
    const report = join(folder, `${name}.md`);
    const { code, printed } = await runTool('api-report.cjs', [installed(name), report]);
    expect(printed).toBe('');
    expect(code).toBe(0);
    // A change of it is a change for whoever uses the package: `npm run packages -- -u` writes it, and CHANGELOG.md tells it.
    await expect(readFileSync(report, 'utf8')).toMatchFileSnapshot(join(folderOf(name), 'api-report.md'));
  });
});
