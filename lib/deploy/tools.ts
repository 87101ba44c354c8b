/** What commands have done by others. */
import { readEnvironment } from '../config/environment.ts';
import { builtConsole } from '../console/build-console.ts';
import { runCdk } from './aws/cdk.ts';
import { smokeTest } from './smoke-test.ts';
import { synthesizeEnvironment } from './synthesize-environment.ts';

export const tools = {
  buildConsole: () => builtConsole(),
  cdk: runCdk,
  readEnvironment: (name: string | undefined) => readEnvironment(name),
  smokeTest,
  synthesize: synthesizeEnvironment,
};
export type Tools = typeof tools;
