import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../../lib/bundle/bundle.ts';
import { functionNames, pictureFunctions } from '../../../lib/bundle/functions.ts';
import { apiFunctionNames } from '../../../lib/topics/topics.ts';

const SLOW_MACHINE_MS = 600_000; // both bundlings, beside other tests
/**
 * Loads in some tens of milliseconds; every function carries what knows callers, their sessions and limits (decision 57), and whether they are staff; that of
 * reviewing can write all that decisions change.
 */
const LARGEST_API_BUNDLE_BYTES = 464 * 1024;

const STAND_IN = 'lib/bundle/unused-in-functions.ts';

let metafile: Metafile;
const directories = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `suwar-bundle-${name}-`)));
const [first = '', second = ''] = directories;

/** Paths below a folder with the hash of what they hold. */
const contentsOf = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [
        path.slice(directory.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );

describe('the bundles', () => {
  beforeAll(async () => {
    for (const directory of directories) metafile = await bundleFunctions({ directory });
  }, SLOW_MACHINE_MS);
  afterAll(() => {
    for (const directory of directories) rmSync(directory, { recursive: true });
  });

  it('have the same bytes when they are made again', () => {
    expect(contentsOf(second)).toEqual(contentsOf(first));
    expect(readdirSync(first).sort()).toEqual([...functionNames].sort());
  });

  it('are small for the API', () => {
    const sizes = apiFunctionNames.map(
      (name) => [name, readFileSync(join(first, name, 'index.js')).length] as const,
    );
    expect(sizes.filter(([, bytes]) => bytes > LARGEST_API_BUNDLE_BYTES)).toEqual([]);
  });

  it('have stand-ins for what libraries alone load', () => {
    const importers = Object.entries(metafile.inputs)
      .filter(([, { imports }]) => imports.some(({ path }) => path === STAND_IN))
      .map(([path]) => path);
    expect(importers).not.toEqual([]);
    expect(importers.filter((path) => !path.includes('node_modules/'))).toEqual([]);
  });

  it('look for credentials in the environment only', () => {
    for (const name of functionNames) {
      const code = readFileSync(join(first, name, 'index.js'), 'utf8');
      expect(code, name).not.toContain('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
    }
  });

  it("carry Lambda's native library where pictures are decoded, and nowhere else", () => {
    const withModules = functionNames.filter((name) => existsSync(join(first, name, 'node_modules')));
    expect(withModules).toEqual(pictureFunctions);
    for (const name of pictureFunctions) {
      const packages = readdirSync(join(first, name, 'node_modules', '@img'));
      expect(packages.sort()).toEqual(['colour', 'sharp-libvips-linux-x64', 'sharp-linux-x64']);
      expect(existsSync(join(first, name, 'hevc-worker.js'))).toBe(true);
    }
  });
});
