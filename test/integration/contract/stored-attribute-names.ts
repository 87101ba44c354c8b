/**
 * Names of attributes that rows of the table have, gathered from the sources that write them: names in update expressions
 * and placeholders, and the fields of stored schemas.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lambdas = join(import.meta.dirname, '..', '..', '..', 'lambdas');

const sources = globSync(['*/*-store.ts', '*/*-rows.ts', '*/{photo,post,account}.ts'], {
  cwd: lambdas,
}).map((file) => readFileSync(join(lambdas, file), 'utf8'));

const names = sources.flatMap((source) => [
  ...[...source.matchAll(/\b([a-z][A-Za-z]+): z\./g)].map(([, name = '']) => name),
  ...[...source.matchAll(/'#\w+': '([a-z][A-Za-z]+)'/g)].map(([, name = '']) => name),
  ...[...source.matchAll(/\b([a-z][A-Za-z]+) = :/g)].map(([, name = '']) => name),
]);

export const storedAttributeNames: readonly string[] = [
  ...new Set(['pk', 'sk', 'type', 'expiresAt', 'ownerId', 'digest', 'verdict', ...names]),
].sort();
