/**
 * `npm run generate`: writes what is generated from the topics into the repository. Documents are written by a second process, which has
 * loaded the modules that the first one wrote.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GeneratedFile } from '../lib/generate/generated-files.ts';
import { generatedDocuments, generatedModules } from '../lib/generate/generated-files.ts';

const write = (files: readonly GeneratedFile[]): void => {
  for (const [path, contents] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
};

if (process.argv[2] === 'documents') {
  write(await generatedDocuments());
} else {
  write(generatedModules());
  const { status } = spawnSync(process.execPath, [import.meta.filename, 'documents'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
