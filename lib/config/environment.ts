/** The file of an environment, `environments/<name>.json`, and what to do without one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, LOCAL, readConfig } from './config.ts';

export const environmentsDirectory = join(import.meta.dirname, '..', '..', 'environments');

/** Part of the stack's name and of CloudFront's, of which the shortest holds 64 characters. */
const NAME = /^[a-z][a-z0-9-]{0,19}$/;
/** What lies beside the files of environments. */
const SCHEMA = 'schema';

/** The environments that have a file, in the order of their names. */
export const environmentNames = (directory = environmentsDirectory): string[] =>
  (existsSync(directory) ? readdirSync(directory) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((name) => NAME.test(name) && name !== SCHEMA && name !== LOCAL)
    .toSorted();

/** Says how to name an environment. */
export const howToName = (directory = environmentsDirectory): string =>
  'Deploy with `npm run deploy -- <environment>`, destroy with `npm run destroy -- <environment>`; to look at the template ' +
  'alone, `npx cdk synth -c environment=<environment>`. ' +
  `There are: ${environmentNames(directory).join(', ') || 'none yet'}. An environment is a file environments/<environment>.json, ` +
  'see docs/configuration.md.';

const readSettings = (name: string, directory: string): Readonly<Record<string, unknown>> => {
  const file = join(directory, `${name}.json`);
  if (!NAME.test(name) || name === SCHEMA || !existsSync(file)) {
    throw new Error(`There is no environment ${name}. ${howToName(directory)}`);
  }
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `environments/${name}.json is no JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new Error(`environments/${name}.json must hold an object of settings.`);
  }
  const { $schema: _, ...given } = { $schema: '', ...settings };
  // A default would make production a place that lets go of its data.
  if (!('profile' in given))
    throw new Error(`environments/${name}.json must say its profile: "dev" or "prod".`);
  return given;
};

/**
 * The settings of an environment. `local`, this machine, has only `overrides`; all others have their file and take no overrides: what
 * one deployment was given the next would forget. Throws an error that says what to do instead.
 */
export const readEnvironment = (
  name: string | undefined,
  overrides: Readonly<Record<string, unknown>> = {},
  directory = environmentsDirectory,
): Config => {
  if (name === undefined || name === '') throw new Error(`Which environment? ${howToName(directory)}`);
  if (name === LOCAL) return readConfig(LOCAL, overrides);
  const settings = readSettings(name, directory);
  const [override] = Object.keys(overrides);
  if (override !== undefined) {
    throw new Error(
      `The setting ${override} was given beside environment ${name}: settings live in environments/${name}.json.`,
    );
  }
  return readConfig(name, settings);
};
