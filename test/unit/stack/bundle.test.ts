import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../../lib/bundle/bundle.ts';
import { functionNames, pictureFunctions } from '../../../lib/bundle/functions.ts';
import { apiFunctionNames } from '../../../lib/topics/topics.ts';

const SLOW_MACHINE_MS = 120_000;
const LARGEST_API_BUNDLE_BYTES = 400 * 1024;

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
    for (const directory of directories) await bundleFunctions({ directory });
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
