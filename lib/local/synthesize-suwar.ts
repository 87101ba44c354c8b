import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize } from '@suwar/local-cloud';
import { z } from 'zod';
import { LOCAL } from '../config/config.ts';

const root = join(import.meta.dirname, '..', '..');
const CdkJson = z.object({ context: z.record(z.string(), z.unknown()).default({}) });

/** Outgoing calls may go to this machine, on which receivers of them are written; profile prod refuses that here too. */
const localContext = (context: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  environment: LOCAL,
  alarms: 'all', // the page shows them
  ...(context['profile'] !== 'prod' && { allowLoopback: true }),
  ...context,
});

/** Bundles the functions and synthesizes the stack for this machine into `assemblyDirectory`. */
export async function synthesizeSuwar(
  assemblyDirectory: string,
  context: Readonly<Record<string, string>> = {},
): Promise<void> {
  const cdkJson = CdkJson.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  await synthesize({
    app: join(root, 'bin', 'app.ts'),
    workingDirectory: root,
    assemblyDirectory,
    context: localContext({ ...cdkJson.context, ...context }),
  });
}
