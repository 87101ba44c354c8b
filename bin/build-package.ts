/**
 * Builds a package of this repository for npm: ES modules with source maps, and types, in its `dist`. Called by npm while it is packed.
 *   node bin/build-package.ts client
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'packages', process.argv[2] ?? '');
const dist = join(folder, 'dist');
const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', join(folder, 'tsconfig.build.json')], { stdio: 'inherit' });

/** The compiler leaves the extensions of sources in types, where no such files are. */
const withBuiltExtensions = (types: string): string =>
  types.replaceAll(/((?:from|import\() ?['"]\.{1,2}\/[^'"]+)\.tsx?(['"])/g, '$1.js$2');

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  const file = join(dist, name);
  if (name.endsWith('.d.ts')) writeFileSync(file, withBuiltExtensions(readFileSync(file, 'utf8')));
  if (!name.endsWith('.js')) continue;
  // A module of types alone has nothing that a map could lead back from.
  const code = readFileSync(file, 'utf8');
  const [statements = ''] = code.split('//# sourceMappingURL=');
  if (statements.trim() !== 'export {};') continue;
  writeFileSync(file, statements);
  rmSync(`${file}.map`);
}
