/** Builds the console, once for the same sources. */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { filesBelow } from './console-files.ts';

const root = join(import.meta.dirname, '..', '..');
const consolePackage = join(root, 'packages', 'console');
/** Builds by digests of their sources. */
const builds = join(root, 'node_modules', '.cache', 'suwar-console');

/** What a build depends on: the package, what it takes from the client and of the product's rules, and the versions of what it is made with. */
const SOURCES = ['packages/console', 'packages/client/src', 'lambdas', 'package-lock.json'] as const;
/** Folders of the package that are no sources. */
const NO_SOURCES = /^(dist|node_modules|test)\//;

const pathsOf = (source: (typeof SOURCES)[number]): readonly string[] => {
  if (source === 'package-lock.json') return [source];
  const below = readdirSync(join(root, source), { withFileTypes: true });
  return below.flatMap((entry) => {
    if (entry.isFile()) return `${source}/${entry.name}`;
    if (!entry.isDirectory() || NO_SOURCES.test(`${entry.name}/`)) return [];
    return filesBelow(join(root, source, entry.name)).map((path) => `${source}/${entry.name}/${path}`);
  });
};

/** A digest of everything that a build depends on. */
const digestOfSources = (): string => {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(pathsOf).toSorted()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
};

const buildInto = async (folder: string): Promise<void> => {
  const vite = dirname(createRequire(join(consolePackage, 'package.json')).resolve('vite/package.json'));
  const parameters = [join(vite, 'bin', 'vite.js'), 'build', '--outDir', folder, '--logLevel', 'error'];
  try {
    await promisify(execFile)(process.execPath, parameters, { cwd: consolePackage });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(`The console could not be built:\n${said}`, { cause: error });
  }
};

const build = async (folder: string): Promise<void> => {
  mkdirSync(builds, { recursive: true });
  // Two commands may build at once: each in a folder of its own, which the name that is looked for gets when it is whole.
  const unfinished = join(builds, `unfinished-${randomUUID()}`);
  try {
    await buildInto(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};

/** Builds the console where no build of its present sources is there. Answers the folder of the build. */
export const builtConsole = async (): Promise<string> => {
  const folder = join(builds, digestOfSources());
  if (!existsSync(folder)) await build(folder);
  return folder;
};
