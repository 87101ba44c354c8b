/** The packages that are published, packed as npm packs them. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** Folders of the packages that are published, in the order in which they need each other. */
export const PUBLISHED = ['client', 'react'] as const;
export type Published = (typeof PUBLISHED)[number];

/** Where the tarballs of the packages are. */
export type Tarballs = Readonly<Record<Published, string>>;

/** Packing swaps parts of `package.json` for a moment: that happens in a copy, not below whoever works here. */
const copySources = (to: string): void => {
  for (const path of ['tsconfig.json', 'bin']) {
    cpSync(join(root, path), join(to, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  for (const name of PUBLISHED) {
    cpSync(join(root, 'packages', name), join(to, 'packages', name), {
      recursive: true,
      filter: (path) => !['dist', 'test'].includes(basename(path)),
    });
  }
};

/** Packs all packages that are published by `npm pack`. What is made lies in a folder that is there and empty. */
export const packAll = async (folder: string): Promise<Tarballs> => {
  const sources = join(folder, 'sources');
  const tarballs = join(folder, 'tarballs');
  mkdirSync(tarballs, { recursive: true });
  copySources(sources);
  const pack = async (name: Published): Promise<string> => {
    const { stdout } = await run('npm', ['pack', '--silent', `--pack-destination=${tarballs}`], {
      cwd: join(sources, 'packages', name),
    });
    return join(tarballs, stdout.trim().split('\n').at(-1) ?? '');
  };
  const client = await pack('client');
  return { client, react: await pack('react') };
};

/** What an app installs in a folder of its own; the folder has a `package.json` afterwards. */
export const installIn = async (folder: string, packages: readonly string[]): Promise<void> => {
  if (!existsSync(join(folder, 'package.json'))) await run('npm', ['init', '--yes'], { cwd: folder });
  await run('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder });
};
