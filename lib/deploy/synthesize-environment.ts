import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '@suwar/local-cloud';
import { z } from 'zod';

const root = join(import.meta.dirname, '..', '..');
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()).default({}) });

/** The stack's id in the app, and so in file names of an assembly. */
export const STACK_ID = 'Suwar';

/** Where the assembly of an environment is written. */
export const assemblyOf = (environment: string): string => join(root, '.build', 'assemblies', environment);

/** Synthesizes an environment as `cdk synth` does, and answers the folder. */
export const synthesizeEnvironment = async (
  environment: string,
  { isFirstDeployment }: { readonly isFirstDeployment: boolean },
): Promise<string> => {
  const { context } = CdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const assemblyDirectory = assemblyOf(environment);
  rmSync(assemblyDirectory, { recursive: true, force: true });
  await synthesize({
    app: join(root, 'bin', 'app.ts'),
    workingDirectory: root,
    assemblyDirectory,
    context: { ...context, environment, ...(isFirstDeployment && { firstDeployment: 'true' }) },
  });
  return assemblyDirectory;
};
