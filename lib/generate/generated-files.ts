/** Every file of the repository that is written from what the topics declare, whole or between marks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchemaPath, makeEnvironmentSchema } from '../config/environment-schema.ts';
import { clientSchemaPath, makeClientSchema } from '../openapi/make-client-schema.ts';
import { keyedPathsPath, makeKeyedPaths } from '../openapi/make-keyed-paths.ts';
import { withEntityTable } from './entity-table.ts';
import { withPersonalData } from './personal-data-table.ts';
import { withResidency } from './residency-table.ts';
import { withRouteTables } from './route-table.ts';
import { wiringModules } from './wiring.ts';

const root = join(import.meta.dirname, '..', '..');

/** The path of a file and its contents. */
export type GeneratedFile = readonly [path: string, contents: string];

/** A file with what is to be between its marks. */
const rewritten = (path: string, rewrite: (document: string) => string): GeneratedFile => [
  join(root, path),
  rewrite(readFileSync(join(root, path), 'utf8')),
];

/** The modules of functions. */
export const generatedModules = (): readonly GeneratedFile[] =>
  Object.entries(wiringModules()).map(([path, contents]) => [join(root, 'lambdas', path), contents]);

/** What is made of the schemas of the API, to which the modules contribute: write those first. */
export const generatedDocuments = async (): Promise<readonly GeneratedFile[]> => [
  [clientSchemaPath, await makeClientSchema()],
  [keyedPathsPath, makeKeyedPaths()],
  [environmentSchemaPath, makeEnvironmentSchema()],
  rewritten('docs/routes.md', withRouteTables),
  rewritten('docs/access-patterns.md', withEntityTable),
  rewritten('docs/personal-data.md', withPersonalData),
  rewritten('docs/residency.md', withResidency),
];
