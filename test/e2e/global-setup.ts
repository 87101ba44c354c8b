/** One `npm start` for all end-to-end tests. */
import type { TestProject } from 'vitest/node';
import { npmStart } from '../support/npm-start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the API that `npm start` told. */
    apiUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = await npmStart();
  project.provide('apiUrl', started.apiUrl);
  return started.stop;
}
