/** Packs what is published once for all tests of the packages. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installTools, type Packed, packAll } from '../support/packed.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** What is published, packed and installed in an app. */
    packed: Packed;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'suwar-packages-'));
  await installTools();
  project.provide('packed', await packAll(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
