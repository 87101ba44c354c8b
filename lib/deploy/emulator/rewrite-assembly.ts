import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Emulator, rewriteTemplate } from './rewrite-template.ts';

/**
 * Rewrites the stack's template in a cloud assembly for the emulator. The template is an asset that is called by its digest: it gets the new
 * one, or an upload of what it was would be taken for it.
 */
export const rewriteAssembly = (assemblyDirectory: string, stackId: string, emulator: Emulator): void => {
  const templateFile = `${stackId}.template.json`;
  const path = join(assemblyDirectory, templateFile);
  const rewritten = JSON.stringify(rewriteTemplate(JSON.parse(readFileSync(path, 'utf8')), emulator));
  writeFileSync(path, rewritten);
  const digest = createHash('sha256').update(rewritten).digest('hex');
  const assetsPath = join(assemblyDirectory, `${stackId}.assets.json`);
  const assets = readFileSync(assetsPath, 'utf8');
  const files: Readonly<Record<string, { readonly source: { readonly path: string } }>> =
    JSON.parse(assets).files;
  const former = Object.entries(files).find(([, { source }]) => source.path === templateFile)?.[0];
  if (former === undefined) throw new Error(`${assetsPath} knows no ${templateFile}.`);
  for (const file of [assetsPath, join(assemblyDirectory, 'manifest.json')]) {
    const text = readFileSync(file, 'utf8').replaceAll(former, digest);
    // It knows no termination protection, which the CDK would ask it for.
    writeFileSync(file, text.replace(/"terminationProtection": *true/, '"terminationProtection": false'));
  }
};
