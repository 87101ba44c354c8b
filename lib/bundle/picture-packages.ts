/**
 * The packages that cannot be bundled: sharp with its native library and libheif with its WebAssembly. They go
 * beside the bundles as ordinary `node_modules`, with the native library for Lambda (Linux, x86-64, glibc).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');

/** What the bundles leave to `node_modules`. */
export const picturePackages = ['sharp', 'libheif-js'] as const;

/** Packages that only Lambda's platform has; npm leaves them out on other machines. */
const lambdaPackages = ['@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64'] as const;

const Manifest = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const manifestOf = (folder: string) =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** Names of the packages and of all they depend on, as npm placed them at the top of `node_modules`. */
const withDependencies = (names: readonly string[]): Set<string> => {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    Object.keys(manifestOf(join(root, 'node_modules', name)).dependencies).forEach(visit);
  };
  names.forEach(visit);
  return found;
};

/** The `node_modules` that has Lambda's native library: the project's own on Linux x86-64, else one fetched for it. */
const lambdaModules = (): string => {
  const own = join(root, 'node_modules');
  if (lambdaPackages.every((name) => existsSync(join(own, name)))) return own;
  const { version } = manifestOf(join(own, 'sharp'));
  const fetched = join(root, '.build', `sharp-${version}-linux-x64`);
  if (!existsSync(join(fetched, 'node_modules', lambdaPackages[0]))) {
    const { status } = spawnSync(
      'npm',
      [
        'install',
        '--prefix',
        fetched,
        '--no-save',
        '--os=linux',
        '--cpu=x64',
        '--libc=glibc',
        `sharp@${version}`,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
    );
    if (status !== 0)
      throw new Error(`sharp ${version} for Lambda (linux-x64) could not be fetched with npm`);
  }
  return join(fetched, 'node_modules');
};

// What the functions never load: sources for compiling sharp, other builds of libheif, type declarations.
const unused = [
  join('sharp', 'src'),
  join('sharp', 'install'),
  join('libheif-js', 'libheif'),
  join('libheif-js', 'libheif-wasm', 'libheif-bundle.js'),
  join('libheif-js', 'libheif-wasm', 'libheif-bundle.mjs'),
].map((path) => `${sep}${path}`);

const isUsed = (source: string): boolean =>
  !unused.some((path) => source.endsWith(path)) && !/\.d\.[cm]?ts$/.test(source);

/** Whether a package is there in the version that the project has, with what of it is used. */
const isPlaced = (target: string, name: (typeof picturePackages)[number]): boolean => {
  const [own, placed] = [join(root, 'node_modules', name), join(target, name)];
  if (!existsSync(join(placed, 'package.json'))) return false;
  if (name === 'libheif-js' && !existsSync(join(placed, 'libheif-wasm', 'libheif.wasm'))) return false;
  return manifestOf(placed).version === manifestOf(own).version;
};

/**
 * Puts the packages into a bundle's `node_modules`, unless they are there. They appear at once and whole: other processes
 * may be reading the folder.
 */
export const placePicturePackages = async (target: string): Promise<void> => {
  if (picturePackages.every((name) => isPlaced(target, name))) return;
  const copies: [string, string][] = [
    ...[...withDependencies(picturePackages)].map((name): [string, string] => [
      join(root, 'node_modules', name),
      name,
    ]),
    ...lambdaPackages.map((name): [string, string] => [join(lambdaModules(), name), name]),
  ];
  const fresh = `${target}.${process.pid}`;
  for (const [source, name] of copies) {
    await mkdir(dirname(join(fresh, name)), { recursive: true });
    await cp(source, join(fresh, name), { recursive: true, filter: isUsed });
  }
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
};
