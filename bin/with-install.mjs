/**
 * Runs a command of the project, after installing the locked packages when they are missing or out of date.
 * Plain JavaScript without imports beyond Node: it runs on whatever Node (20 or newer) the machine has.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const binaries = join(root, 'node_modules', '.bin');

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Compares what npm wrote down of the installed packages with the lock file; optional packages may be missing. */
const isInstalled = () => {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !existsSync(binaries)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, { version, integrity, optional }]) =>
      path === '' ||
      (installed[path] === undefined
        ? optional === true
        : installed[path].version === version && installed[path].integrity === integrity),
  );
};

if (!isInstalled()) {
  console.log('Installing packages (once, and again whenever package-lock.json changes) ...');
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of platforms a registry does not carry.
  const install = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (install.status !== 0) {
    console.error('npm install failed: the packages could not be installed. See the lines above.');
    process.exit(install.status ?? 1);
  }
}

/** What the code needs: TypeScript without a build step, and what ES2024 brought. */
const NODE_MAJOR = 24;
const hasPinnedNode = ['node', 'node.cmd'].some((name) => existsSync(join(binaries, name)));
if (!hasPinnedNode && Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
  console.error(
    `No package brings Node ${NODE_MAJOR} to ${process.platform}-${process.arch}, or it could not be installed: use Node ${NODE_MAJOR} itself.`,
  );
  process.exit(1);
}

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` },
  shell: process.platform === 'win32',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));
