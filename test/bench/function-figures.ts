/** What each function costs before it does anything: bundle size and import time over bare Node, and what makes it so. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundleFunctions, bundlesDirectory, metafilePath } from '../../lib/bundle/bundle.ts';
import { type FunctionName, functionNames } from '../../lib/bundle/functions.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 11;
const LARGEST = 5;

/** Bounds for the API functions. */
export const MAX_BUNDLE_KB = 350;
export const MAX_IMPORT_MS = 45;

const Metafile = z.object({
  outputs: z.record(
    z.string(),
    z.object({ bytes: z.number(), inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  ),
});

export interface FunctionFigures {
  readonly name: FunctionName;
  readonly bundleKb: number;
  /** Median of the rounds' differences to bare Node. */
  readonly importMs: number;
  /** The same as a multiple of starting bare Node. */
  readonly importOverBareNode: number;
  readonly largestInputs: readonly { readonly package: string; readonly kb: number }[];
}

/** Milliseconds of a process that does nothing but import a file. */
const processMs = (file: string | undefined): number => {
  const source = file === undefined ? '0' : `require(${JSON.stringify(file)});process.exit(0)`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['-e', source], {
    env: { AWS_REGION: 'eu-central-1' },
  });
  const spent = performance.now() - start;
  if (status !== 0) throw new Error(`${file} could not be imported: ${stderr.toString('utf8')}`);
  return spent;
};

/** The package of a bundled source, or the folder of our own. */
const packageOf = (input: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? input.split('/').slice(0, 2).join('/');

const largestInputsOf = (name: FunctionName, metafile: z.infer<typeof Metafile>) => {
  const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${name}/index.js`))?.[1];
  const byPackage = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    byPackage.set(packageOf(input), (byPackage.get(packageOf(input)) ?? 0) + bytesInOutput);
  }
  return [...byPackage]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, LARGEST)
    .map(([each, bytes]) => ({ package: each, kb: rounded(bytes / 1024) }));
};

/** Bundles all functions and measures each. Rounds go over all functions in turn, so that a slow minute hits them alike. */
export const benchFunctions = async (): Promise<{
  readonly bareNodeMs: number;
  readonly functions: readonly FunctionFigures[];
}> => {
  await bundleFunctions();
  const metafile = Metafile.parse(JSON.parse(readFileSync(metafilePath, 'utf8')));
  const bare: number[] = [];
  const over = new Map<FunctionName, number[]>(functionNames.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = processMs(undefined);
    bare.push(floor);
    for (const name of functionNames) {
      over.get(name)?.push(processMs(join(bundlesDirectory, name, 'index.js')) - floor);
    }
  }
  const bareNodeMs = median(bare);
  return {
    bareNodeMs: rounded(bareNodeMs),
    functions: functionNames.map((name) => {
      const importMs = median(over.get(name) ?? []);
      return {
        name,
        bundleKb: rounded(readFileSync(join(bundlesDirectory, name, 'index.js')).byteLength / 1024),
        importMs: rounded(importMs),
        importOverBareNode: rounded(importMs / bareNodeMs, 2),
        largestInputs: largestInputsOf(name, metafile),
      };
    }),
  };
};
