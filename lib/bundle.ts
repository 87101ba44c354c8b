/**
 * Bundles all functions in one esbuild run into `.build/functions/<function name>/index.js`. The same sources give the
 * same bytes, so that a stack that did not change gives the same template.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { functionEntries, functionNames, pictureFunctions } from './functions.ts';
import { copyPicturePackages, picturePackages } from './picture-packages.ts';

const root = join(import.meta.dirname, '..');
const buildDirectory = join(root, '.build');

/** Where the bundle of a function is: `index.js` and, for functions that decode pictures, `node_modules`. */
export const bundleDirectory = (name: string): string => join(buildDirectory, 'functions', name);

/** esbuild's account of what went into each bundle, for the bench. */
export const metafilePath = join(buildDirectory, 'meta.json');

export interface BundleOptions {
  /** The OpenAPI document as text; the functions see it as the constant `OPENAPI_DOCUMENT`. @default '' */
  readonly openApiDocument?: string;
}

/** Entries that are still to be written answer with an error, so that the stack can be synthesized. */
const placeholders: Plugin = {
  name: 'placeholders',
  setup(plugin) {
    plugin.onLoad({ filter: /[/\\]lambdas[/\\](api|events)[/\\]/ }, ({ path }) =>
      existsSync(path)
        ? undefined
        : {
            contents: `export const handler = async () => { throw new Error('not implemented') }`,
            loader: 'ts',
          },
    );
    plugin.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'entry-point' ? { path: join(root, path) } : undefined,
    );
  },
};

/** Bundles every function and writes the metafile. Throws with esbuild's message when a source does not compile. */
export const bundleFunctions = async (options: BundleOptions = {}): Promise<Metafile> => {
  await rm(join(buildDirectory, 'functions'), { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: functionNames.map((name) => ({
      in: `lambdas/${functionEntries[name]}`,
      out: `${name}/index`,
    })),
    outdir: join(buildDirectory, 'functions'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs', // loads faster than ES modules
    mainFields: ['module', 'main'], // ES module builds of the SDK can be tree-shaken
    alias: { '@aws-sdk/credential-provider-node': './lib/environment-credentials.ts' },
    external: [...picturePackages],
    define: { OPENAPI_DOCUMENT: JSON.stringify(options.openApiDocument ?? '') },
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    plugins: [placeholders],
  });
  await mkdir(buildDirectory, { recursive: true });
  await writeFile(metafilePath, JSON.stringify(metafile));
  for (const name of pictureFunctions) await copyPicturePackages(join(bundleDirectory(name), 'node_modules'));
  return metafile;
};
