import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from '../contract/start-error.ts';
import { Template } from './template.ts';

/** What `cdk synth` wrote: one stack's template and the folders its code comes from. */
export interface Assembly {
  readonly directory: string;
  readonly stackName: string;
  /** Region that the stack is made for; undefined when it is made for any. */
  readonly region: string | undefined;
  readonly template: Template;
  /** Folder or file of an asset, by the object key that the template gives for it. */
  assetPath(objectKey: string): string;
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      /** `aws://account/region` */
      environment: z.string().optional(),
      properties: z
        .looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() })
        .optional(),
    }),
  ),
});

const AssetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  if (!existsSync(path)) {
    throw new StartError(`${path} is missing: synthesize the app first.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new StartError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartError(
      `${path}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'has an unknown shape'}.`,
    );
  }
  return parsed.data;
}

/** Reads a cloud assembly that holds exactly one stack. */
export function loadAssembly(assemblyDirectory: string): Assembly {
  const directory = resolve(assemblyDirectory);
  const { artifacts } = readJson(join(directory, 'manifest.json'), Manifest);
  const stacks = Object.entries(artifacts).filter(
    ([, artifact]) => artifact.type === 'aws:cloudformation:stack',
  );
  const [stack] = stacks;
  if (stack === undefined || stacks.length > 1) {
    throw new StartError(`${directory} holds ${stacks.length} stacks; the local cloud runs exactly one.`);
  }
  const [stackId, { properties, environment }] = stack;
  const region = environment?.split('/').at(-1);
  const template = readJson(
    join(directory, properties?.templateFile ?? `${stackId}.template.json`),
    Template,
  );
  const paths = new Map<string, string>();
  for (const [id, artifact] of Object.entries(artifacts)) {
    if (artifact.type === 'cdk:asset-manifest') {
      const { files } = readJson(join(directory, `${id}.json`), AssetManifest);
      for (const file of Object.values(files)) {
        for (const { objectKey } of Object.values(file.destinations)) {
          paths.set(objectKey, resolve(directory, file.source.path));
        }
      }
    }
  }
  return {
    directory,
    stackName: properties?.stackName ?? stackId,
    region: region === 'unknown-region' ? undefined : region,
    template,
    assetPath(objectKey) {
      const path = paths.get(objectKey);
      if (path === undefined || !existsSync(path)) {
        throw new StartError(`Asset ${objectKey} is not in ${directory}: synthesize the app again.`);
      }
      return path;
    },
  };
}
