/** Runs the CDK's command line, as `npx cdk` does. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');
const cdkFile = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');

/** Runs one command to its end, its output to the terminal. Throws when it fails. */
export const runCdk = async (...args: readonly string[]): Promise<void> => {
  const child = spawn(process.execPath, [cdkFile, ...args, '--no-notices'], { cwd: root, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`cdk ${args[0] ?? ''} failed: see above`);
};

/** Publishes the assets of an assembly and makes its stack of it. */
export const deployAssembly = (cdk: typeof runCdk, assemblyDirectory: string): Promise<void> =>
  cdk(
    'deploy',
    '--all',
    '--app',
    assemblyDirectory,
    '--require-approval',
    'never',
    ...(process.stdout.isTTY ? [] : ['--progress', 'events', '--ci']),
  );
