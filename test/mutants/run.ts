/**
 * `npm run mutants`: breaks the rules of visibility, counting, paging and expiry, one at a time, and sees whether a test fails. Stryker
 * mutates the files that are rules alone, against their unit tests; bugs that somebody thought of are planted in stores and use cases,
 * against the tests that touch the file. All of it happens to a copy of the tree in a temporary folder.
 * A name as argument plants the bugs whose names contain it, and nothing else.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Planted, planted } from './planted.ts';

const LEAST_SHARE = 0.9;
const LANES = 2; // copies of the tree that bugs are planted in side by side
const TEST_TIMEOUT_MS = 240_000;
const LEFT_OUT = new Set(['node_modules', '.git', '.local', '.build', '.venv', 'cdk.out', 'coverage']);

const root = join(import.meta.dirname, '..', '..');
const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const copyOfTree = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'suwar-mutants-'));
  folders.push(folder);
  cpSync(root, folder, { recursive: true, filter: (path) => path === root || !LEFT_OUT.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

/** Runs a program of `node_modules/.bin`; answers its exit code, and undefined when it took too long. */
const run = (folder: string, args: readonly string[], timeout?: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      detached: true, // a process group of its own, to end all that it started
      stdio: process.env['SHOW_LOGS'] === '1' ? 'inherit' : 'ignore',
      env: { ...process.env, CI: '1' },
    });
    const end = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    const timer = timeout === undefined ? undefined : setTimeout(end, timeout);
    process.once('exit', end);
    child.once('exit', (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve(code ?? undefined);
    });
  });

const program = (name: string): string => join(root, 'node_modules', ...name.split('/'));

const projectOf = (test: string): string => {
  if (test.endsWith('.deep.test.ts')) return 'deep';
  if (test.startsWith('test/unit/')) return 'unit';
  return test.endsWith('.cloud.test.ts') ? 'integration-cloud' : 'integration';
};

/** The first test that fails, undefined when none does. */
const caughtBy = async (folder: string, tests: readonly string[]): Promise<string | undefined> => {
  for (const test of tests) {
    const args = [program('vitest/vitest.mjs'), 'run', '--bail=1', '--project', projectOf(test), test];
    if ((await run(folder, args, TEST_TIMEOUT_MS)) !== 0) return test;
  }
  return undefined;
};

/** Throws for a bug whose text is not there, or there twice: it would prove nothing. */
const broken = (source: string, { name, file, find, replace }: Planted): string => {
  const places = source.split(find).length - 1;
  if (places === 1) return source.replace(find, () => replace);
  throw new Error(`The bug "${name}" cannot be planted: ${file} holds its text ${places} times:\n${find}`);
};

interface Outcome {
  readonly name: string;
  readonly caught: boolean;
}

/** Throws when a test fails of the sound tree: it would catch every bug. */
const checkTests = async (folder: string, bugs: readonly Planted[]): Promise<void> => {
  const tests = [...new Set(bugs.flatMap((bug) => bug.tests))];
  for (const [project, files] of Map.groupBy(tests, projectOf)) {
    const args = [program('vitest/vitest.mjs'), 'run', '--project', project, ...files];
    const code = await run(folder, args);
    if (code !== 0) throw new Error(`The tests of planted bugs fail without any: ${files.join(', ')}`);
  }
};

const plantAll = async (bugs: readonly Planted[]): Promise<readonly Outcome[]> => {
  for (const bug of bugs) broken(readFileSync(join(root, bug.file), 'utf8'), bug);
  await checkTests(copyOfTree(), bugs);
  const waiting = [...bugs];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const folder = copyOfTree();
    for (let bug = waiting.shift(); bug !== undefined; bug = waiting.shift()) {
      const began = Date.now();
      const path = join(folder, bug.file);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(path, broken(sound, bug));
      const test = await caughtBy(folder, bug.tests);
      writeFileSync(path, sound);
      outcomes.push({ name: bug.name, caught: test !== undefined });
      const seconds = Math.round((Date.now() - began) / 1_000);
      console.log(
        test === undefined
          ? `MISSED ${bug.name}, ${seconds} s`
          : `caught ${bug.name} by ${test}, ${seconds} s`,
      );
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
};

interface Report {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: string;
          readonly location: { readonly start: { readonly line: number } };
        }[];
      }
    >
  >;
}

const mutateRules = async (): Promise<readonly Outcome[]> => {
  const folder = copyOfTree();
  const config = 'test/mutants/stryker.config.json';
  await run(folder, [program('@stryker-mutator/core/bin/stryker.js'), 'run', config]);
  const report = JSON.parse(readFileSync(join(folder, 'mutants.json'), 'utf8')) as Report;
  return Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => status !== 'Ignored' && status !== 'CompileError')
      .map(({ mutatorName, replacement, status, location }) => ({
        name: `${file}:${location.start.line} ${mutatorName}: ${replacement ?? ''}`,
        caught: status === 'Killed' || status === 'Timeout',
      })),
  );
};

const judge = (what: string, outcomes: readonly Outcome[]): boolean => {
  const missed = outcomes.filter(({ caught }) => !caught);
  const share = (outcomes.length - missed.length) / outcomes.length;
  for (const { name } of missed) console.log(`missed: ${name.replaceAll(/\s+/g, ' ')}`);
  console.log(
    `${what}: ${outcomes.length - missed.length} of ${outcomes.length} caught, ${(share * 100).toFixed(1)} %`,
  );
  return share >= LEAST_SHARE;
};

const wanted = process.argv[2];
const began = Date.now();
const bugs = planted.filter(({ name }) => wanted === undefined || name.includes(wanted));
if (bugs.length === 0) throw new Error(`No bug's name contains ${wanted}`);
const verdicts = [
  ...(wanted === undefined ? [judge('Mutants of rules', await mutateRules())] : []),
  judge('Planted bugs', await plantAll(bugs)),
];
console.log(`${Math.round((Date.now() - began) / 1_000)} s`);
if (verdicts.includes(false)) {
  console.log(`Less than ${LEAST_SHARE * 100} % caught`);
  process.exitCode = 1;
}
