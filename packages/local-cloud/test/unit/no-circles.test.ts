import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { betweenFolders, circleIn, leavingPackage, readImports, undeclared } from '../support/imports.ts';

const home = join(import.meta.dirname, '..', '..');
const source = readImports(home, ['src']);
const everything = readImports(home, ['src', 'test', 'example']);
const Names = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: Names, optionalDependencies: Names, devDependencies: Names })
  .parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
const atRun = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
const inTests = [...atRun, ...Object.keys(manifest.devDependencies), 'aws-lambda', '@suwar/local-cloud'];

const say = (circle: readonly string[] | undefined, what: string): string =>
  circle === undefined
    ? ''
    : `${what} import each other in a circle: ${circle.join(' -> ')}. Move what they share below both, or let the upper one register itself.`;

describe('the package', () => {
  it('has no files that import each other in a circle', () => {
    expect(say(circleIn(source), 'Files')).toBe('');
  });

  it('has no folders that import each other in a circle', () => {
    expect(say(circleIn(betweenFolders(source)), 'Folders')).toBe('');
  });

  it('imports nothing outside itself by a relative path', () => {
    expect(leavingPackage(everything), 'The package knows nothing of the apps that it runs').toEqual([]);
  });

  it('imports packages that its package.json declares, and no others', () => {
    expect(undeclared(source, atRun), 'Declare under dependencies').toEqual([]);
    expect(undeclared(everything, inTests), 'Declare under devDependencies').toEqual([]);
  });
});

describe('the reading of imports', () => {
  const made = (entries: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(entries).map(([file, targets]) => [file, new Set(targets)]));

  it('sees static and dynamic imports, re-exports, types and workers', () => {
    expect(source.get('src/local-cloud.ts')).toContain('src/gateway/gateway.ts');
    expect(source.get('src/index.ts')).toContain('src/contract/contract.ts');
    expect(source.get('src/rekognition/classifier.ts')).toContain('src/rekognition/classifier-worker.ts');
    expect(source.get('src/fauxqs/fauxqs.ts')).toContain('fauxqs');
    expect(source.get('src/sqs/sqs-resources.ts')).toContain('@aws-sdk/client-sqs');
  });

  it('finds a circle of files, and one of folders whose files make none', () => {
    const files = made({ 'a/one.ts': ['b/one.ts'], 'b/one.ts': ['c/one.ts'], 'c/one.ts': ['b/one.ts'] });
    expect(circleIn(files)).toEqual(['b/one.ts', 'c/one.ts', 'b/one.ts']);
    const folders = made({
      'a/one.ts': ['b/one.ts'],
      'b/one.ts': [],
      'b/two.ts': ['a/two.ts'],
      'a/two.ts': [],
    });
    expect(circleIn(folders)).toBeUndefined();
    expect(circleIn(betweenFolders(folders))).toEqual(['a', 'b', 'a']);
  });

  it('finds imports that leave the package or that nobody declared', () => {
    const files = made({
      'src/one.ts': ['../../lib/config.ts', 'zod/mini', '@aws-sdk/client-s3', 'node:fs'],
    });
    expect(leavingPackage(files)).toEqual(['src/one.ts imports ../../lib/config.ts']);
    expect(undeclared(files, ['zod'])).toEqual(['src/one.ts imports @aws-sdk/client-s3']);
  });
});
