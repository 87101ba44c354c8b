import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StartError } from './contract/start-error.ts';
import { failureReason } from './failure-reason.ts';

/** Which CDK app to synthesize, and how. */
export interface Synthesis {
  /** File of the app, which Node runs as it is. */
  readonly app: string;
  /** Folder the app runs in. @default the folder of the app */
  readonly workingDirectory?: string;
  /** Folder the cloud assembly is written to. */
  readonly assemblyDirectory: string;
  /** Context values, as `-c` gives them to `cdk synth`. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** Synthesizes a CDK app as `cdk synth` does but without the CDK's command line, in a process of its own so that changed sources count. */
export async function synthesize(synthesis: Synthesis): Promise<void> {
  const { app, assemblyDirectory, context = {}, workingDirectory = dirname(app) } = synthesis;
  mkdirSync(assemblyDirectory, { recursive: true });
  const child = spawn(process.execPath, [app], {
    cwd: workingDirectory,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CDK_OUTDIR: assemblyDirectory, CDK_CONTEXT_JSON: JSON.stringify(context) },
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

/** Removes the assets of former templates from an assembly; bundles of functions with native packages weigh tens of megabytes each. */
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
