/** The paths whose POST takes an idempotency key, for the client, which gives them one by itself. */
import { join } from 'node:path';
import { makeOpenApi } from './make-openapi.ts';

/** The committed list. */
export const keyedPathsPath = join(import.meta.dirname, '..', '..', 'packages', 'client', 'src', 'keyed.ts');

/** Makes the source of packages/client/src/keyed.ts. */
export const makeKeyedPaths = (): string => {
  const paths = Object.entries(makeOpenApi().paths)
    .filter(([, { post }]) => JSON.stringify(post?.parameters ?? []).includes('/IdempotencyKey"'))
    .map(([path]) => `  '${path}',\n`)
    .sort();
  return `/** Written by \`npm run generate\`. */

/** Paths whose POST takes an \`Idempotency-Key\`. */
export const keyedPaths: ReadonlySet<string> = new Set([
${paths.join('')}]);
`;
};
