import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { failureReason } from './failure-reason.ts';
import { StartError } from './start-error.ts';

const root = join(import.meta.dirname, '..', '..');
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()).default({}) });

/** Outgoing calls may go to this machine, on which receivers of them are written; profile prod refuses that here too. */
const localContext = (context: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  context['profile'] === 'prod' ? context : { allowLoopback: true, ...context };

/**
 * Bundles the functions and synthesizes the stack into `assemblyDirectory`, as `cdk synth` does but without the CDK's
 * command line, in a process of its own so that changed sources count.
 */
export async function synthesize(
  assemblyDirectory: string,
  context: Readonly<Record<string, string>> = {},
): Promise<void> {
  mkdirSync(assemblyDirectory, { recursive: true });
  const cdkJson = CdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const child = spawn(process.execPath, [join(root, 'bin', 'app.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      CDK_OUTDIR: assemblyDirectory,
      CDK_CONTEXT_JSON: JSON.stringify(localContext({ ...cdkJson.context, ...context })),
    },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new StartError(`The stack could not be synthesized: ${failureReason(errors)}`);
  }
}

const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })),
});

/** Removes the assets of former templates from an assembly; a picture function's weighs 30 MB. */
export function removeFormerAssets(assemblyDirectory: string): void {
  const names = existsSync(assemblyDirectory) ? readdirSync(assemblyDirectory) : [];
  const used = new Set(
    names
      .filter((name) => name.endsWith('.assets.json'))
      .map((name) => Assets.parse(JSON.parse(readFileSync(join(assemblyDirectory, name), 'utf8'))))
      .flatMap(({ files }) => Object.values(files).map((file) => file.source.path)),
  );
  for (const name of names) {
    if (name.startsWith('asset.') && !used.has(name)) {
      rmSync(join(assemblyDirectory, name), { recursive: true, force: true });
    }
  }
}
