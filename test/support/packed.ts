/** The packages that are published, packed as npm packs them and installed as an app installs them. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** As much of a `package.json` as is looked at. */
export const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  private: z.boolean().optional(),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).default({}),
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  scripts: z.record(z.string(), z.string()).optional(),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestIn = (folder: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** Folder of a package in this repository. */
export const folderOf = (name: string): string => join(root, 'packages', name);

/** Folders in `packages` of what is published. The client comes first, as the others need it. */
export const PUBLISHED: readonly string[] = readdirSync(join(root, 'packages'))
  .filter((name) => manifestIn(folderOf(name)).private !== true)
  .sort();

/** Where the tools are that packages are tried with: a package of their own, for they are many and heavy. */
export const tools = join(root, 'test', 'packages', 'tools');

/** Installs the tools where they are missing or out of date. */
export const installTools = async (): Promise<void> => {
  const noted = join(tools, 'node_modules', '.installed');
  const lock = readFileSync(join(tools, 'package-lock.json'), 'utf8');
  if (existsSync(noted) && readFileSync(noted, 'utf8') === lock) return;
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: tools });
  writeFileSync(noted, lock);
};

/** Packing swaps parts of `package.json` for a moment: that happens in a copy, not below whoever works here. */
const copySources = (to: string): void => {
  for (const path of ['tsconfig.json', 'bin/build-package.ts']) cpSync(join(root, path), join(to, path));
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
  for (const name of PUBLISHED) {
    const filter = (path: string) => !['dist', 'test'].includes(basename(path));
    cpSync(folderOf(name), join(to, 'packages', name), { recursive: true, filter });
  }
};

/** The packages as an app meets them. */
export interface Packed {
  /** Tarball of each package, by its folder here. */
  readonly tarballs: Readonly<Record<string, string>>;
  /** An app that has installed all of them. */
  readonly app: string;
}

/** Packs what is published by `npm pack`, and installs it in an app, below a folder that is there. */
export const packAll = async (folder: string): Promise<Packed> => {
  const sources = join(folder, 'sources');
  const target = join(folder, 'tarballs');
  mkdirSync(target);
  copySources(sources);
  const tarballs: Record<string, string> = {};
  for (const name of PUBLISHED) {
    const cwd = join(sources, 'packages', name);
    const { stdout } = await run('npm', ['pack', '--silent', `--pack-destination=${target}`], { cwd });
    tarballs[name] = join(target, stdout.trim().split('\n').at(-1) ?? '');
  }
  const app = join(folder, 'app');
  const { devDependencies = {} } = manifestIn(folderOf('react'));
  // What a page with React has beside what the packages ask for.
  const others = ['react-dom', '@types/react', '@types/react-dom'];
  await installIn(app, [
    ...Object.values(tarballs),
    ...others.map((name) => `${name}@${devDependencies[name]}`),
  ]);
  return { tarballs, app };
};

/** Installs packages in a folder as an app of its own does. */
export const installIn = async (folder: string, packages: readonly string[]): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json'))) {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'app', private: true, type: 'module' }),
    );
  }
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], { cwd: folder });
};

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly printed: string;
}

const Failure = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });

/** Runs one of the tools by the Node that runs the tests. */
export const runTool = async (script: string, args: readonly string[], cwd = tools): Promise<Outcome> => {
  try {
    const { stdout, stderr } = await run(process.execPath, [join(tools, script), ...args], { cwd });
    return { code: 0, printed: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = Failure.parse(error);
    return { code, printed: `${stdout}${stderr}` };
  }
};
