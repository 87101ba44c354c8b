/**
 * Bundles all functions in two esbuild runs into `.build/functions/<function name>/index.js`. The same sources give the
 * same bytes, so that a stack that did not change gives the same template.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { documentFiles } from '../../lambdas/meta/documents.ts';
import { makeDocs } from '../openapi/make-docs.ts';
import { makeOpenApi } from '../openapi/make-openapi.ts';
import {
  type FunctionName,
  functionEntries,
  functionNames,
  pictureFunctions,
  pictureThreads,
} from './functions.ts';
import { picturePackages, placePicturePackages } from './picture-packages.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where bundles are put: a folder for each function with `index.js` and, where pictures are decoded, `node_modules`. */
export const bundlesDirectory = join(root, '.build', 'functions');

/** esbuild's account of what went into each bundle, for the bench. */
export const metafilePath = join(root, '.build', 'meta.json');

/** The OpenAPI document that the functions serve. */
const openApiPath = join(root, '.build', 'openapi.json');

export interface BundleOptions {
  /** Where the bundles go. @default {@link bundlesDirectory} */
  readonly directory?: string;
}

/** SDK clients tell their version and bring their whole package.json for it. */
const versionsAlone: Plugin = {
  name: 'versions alone',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@aws-sdk[\\/][^\\/]+[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { loader: 'json', contents: JSON.stringify({ version }) };
    });
  },
};

/** A long list of names takes less as one text: no quotes around each. */
const namesAsOneText: Plugin = {
  name: 'names as one text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]tlds[\\/]index\.json$/ }, ({ path }) => {
      const names: readonly string[] = JSON.parse(readFileSync(path, 'utf8'));
      return { loader: 'js', contents: `export default ${JSON.stringify(names.join(' '))}.split(' ');` };
    });
  },
};

/** What the SDK brings for machines that are no functions, and for what nobody asks of it, with what stands in for it. */
const fallbacks: readonly (readonly [RegExp, string])[] = [
  // For a Node that has no SHA-256 of its own.
  [/[\\/]sha256[\\/]Sha256Js\.js$/, 'export class Sha256Js {}'],
  // Looks for sets of defaults in the environment, of which a function has the first.
  [
    /[\\/]defaults-mode[\\/]resolveDefaultsModeConfig\.js$/,
    "export const resolveDefaultsModeConfig = () => async () => 'legacy';",
  ],
  // Asks a virtual machine for its region; a function has it in its environment.
  [/[\\/]getInstanceMetadataRegion\.js$/, 'export const getInstanceMetadataRegion = async () => undefined;'],
  // Tells AWS in every request which of the SDK's features are in use.
  [/[\\/]middleware-user-agent[\\/]check-features\.js$/, 'export const checkFeatures = async () => {};'],
  // Has its log filter every input and output, for a log that nobody takes.
  [
    /[\\/]middleware-logger[\\/]loggerMiddleware\.js$/,
    'export const [loggerMiddleware, loggerMiddlewareOptions] = []; export const getLoggerPlugin = () => ({ applyToStack() {} });',
  ],
  [/[\\/]schemaLogFilter\.js$/, 'export const schemaLogFilter = (_, data) => data;'],
  // Reads files of `~/.aws`, which a function has none of.
  [/[\\/]shared-ini-file-loader[\\/]parseIni\.js$/, 'export const parseIni = () => ({});'],
  [
    /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/,
    "export const CONFIG_PREFIX_SEPARATOR = '.'; export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });",
  ],
  // Warns of versions of Node that functions do not have.
  [
    /[\\/]emitWarningIfUnsupportedVersion\.js$/,
    'export const state = {}; export const emitWarningIfUnsupportedVersion = () => {};',
  ],
  // Holds the trace of each of several requests that a function answers at once; these answer one, whose trace is in the environment.
  [
    /[\\/]lambda-invoke-store[\\/].*[\\/]invoke-store\.js$/,
    'export const InvokeStore = { getInstanceAsync: async () => undefined };',
  ],
  // Signs messages of event streams.
  [/[\\/]signature-v4[\\/].*[\\/]HeaderFormatter\.js$/, 'export class HeaderFormatter {}'],
];

type Fallbacks = typeof fallbacks;

/** Adaptive retries, which these functions alone switch on. */
const adaptive: readonly FunctionName[] = ['moderate-photos'];
const adaptiveRetries: Fallbacks = [
  [/[\\/]util-retry[\\/]DefaultRateLimiter\.js$/, 'export class DefaultRateLimiter {}'],
  [/[\\/]util-retry[\\/]AdaptiveRetryStrategy\.js$/, 'export class AdaptiveRetryStrategy {}'],
];

const without = (parts: Fallbacks): Plugin => ({
  name: 'without fallbacks',
  setup: ({ onLoad }) => {
    for (const [filter, contents] of parts) onLoad({ filter }, () => ({ contents }));
  },
});

/** Writes a file whole or not at all, and only when it changes: other processes may be reading the last build. */
const replaceFile = async (path: string, contents: Uint8Array): Promise<void> => {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  const written = `${path}.${process.pid}`;
  writeFileSync(written, contents);
  renameSync(written, path);
};

const bundle = (directory: string, names: readonly FunctionName[], left: Fallbacks) =>
  build({
    absWorkingDir: root,
    entryPoints: [
      ...names.map((name) => ({ in: `lambdas/${functionEntries[name]}`, out: `${name}/index` })),
      ...names
        .filter((name) => pictureFunctions.includes(name))
        .flatMap((name) =>
          Object.entries(pictureThreads).map(([thread, entry]) => ({
            in: `lambdas/${entry}`,
            out: `${name}/${thread}`,
          })),
        ),
    ],
    outdir: directory,
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs', // loads faster than ES modules
    mainFields: ['module', 'main'], // ES module builds of the SDK can be tree-shaken
    alias: {
      '@aws-sdk/credential-provider-node': './lib/bundle/environment-credentials.ts',
      '@aws-sdk/endpoint-cache': './lib/bundle/unused-in-functions.ts',
      '@smithy/core/event-streams': './lib/bundle/unused-in-functions.ts',
      'node:fs/promises': './lib/bundle/unused-in-functions.ts',
      'node:stream/web': './lib/bundle/unused-in-functions.ts',
    },
    external: [...picturePackages],
    plugins: [versionsAlone, namesAsOneText, without(left)],
    define: {
      BUNDLE_FOLDER: '__dirname', // of lambdas/meta/documents.ts
      'import.meta.dirname': '__dirname', // CommonJS has no import.meta
    },
    charset: 'utf8', // Arabic in two bytes a letter instead of six
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });

/** Bundles every function and writes the metafile. Throws with esbuild's message when a source does not compile. */
export const bundleFunctions = async (options: BundleOptions = {}): Promise<Metafile> => {
  const directory = options.directory ?? bundlesDirectory;
  const openApi = makeOpenApi();
  const usual = functionNames.filter((name) => !adaptive.includes(name));
  const runs = await Promise.all([
    bundle(directory, usual, [...fallbacks, ...adaptiveRetries]),
    bundle(directory, adaptive, fallbacks),
  ]);
  const metafile: Metafile = {
    inputs: Object.assign({}, ...runs.map((run) => run.metafile.inputs)),
    outputs: Object.assign({}, ...runs.map((run) => run.metafile.outputs)),
  };
  const outputFiles = runs.flatMap((run) => run.outputFiles);
  for (const { path, contents } of outputFiles) await replaceFile(path, contents);
  // A bundle is CommonJS wherever it lies: within this repository, package.json would make it an ES module.
  for (const name of functionNames) {
    await replaceFile(join(directory, name, 'package.json'), Buffer.from('{ "type": "commonjs" }\n'));
  }
  const documents = { openApi: JSON.stringify(openApi), docsPage: makeDocs(openApi) };
  await replaceFile(join(directory, 'meta', documentFiles.openApi), Buffer.from(documents.openApi));
  await replaceFile(join(directory, 'meta', documentFiles.docsPage), Buffer.from(documents.docsPage));
  if (directory === bundlesDirectory) {
    await replaceFile(metafilePath, Buffer.from(JSON.stringify(metafile)));
    await replaceFile(openApiPath, Buffer.from(`${JSON.stringify(openApi, null, 2)}\n`));
  }
  for (const name of pictureFunctions) await placePicturePackages(join(directory, name, 'node_modules'));
  return metafile;
};
