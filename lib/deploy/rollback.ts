import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { type Clients, clientsIn } from './aws/account.ts';
import { deployAssembly } from './aws/cdk.ts';
import { hasSameData, parseTemplate, templateOf } from './data-of-template.ts';
import { DeploymentStopped, type DeployOptions } from './deploy-options.ts';
import { formerOf, KeptAssemblies } from './kept-assemblies.ts';
import { protectStack } from './protection.ts';
import { assemblyOf, STACK_ID } from './synthesize-environment.ts';

/** An assembly that can be deployed again. */
export interface Former {
  readonly digest: string;
  readonly assemblyDirectory: string;
}

/** Readies the former assembly. Throws {@link DeploymentStopped} where there is none, or none that works on the same data. */
export const readyFormer = async (
  { stackName, environment }: Config,
  kept: KeptAssemblies,
  clients: Clients,
): Promise<Former> => {
  const digest = formerOf(await kept.state());
  if (digest === undefined) {
    throw new DeploymentStopped(`There is no former assembly of ${stackName} to go back to.`);
  }
  const assemblyDirectory = `${assemblyOf(environment)}-former`;
  await kept.restore(digest, assemblyDirectory);
  const template = readFileSync(join(assemblyDirectory, `${STACK_ID}.template.json`), 'utf8');
  if (!hasSameData(parseTemplate(template), await templateOf(stackName, clients))) {
    throw new DeploymentStopped(
      'The former version has another table, bucket or pool; going back would begin with empty ones.',
    );
  }
  return { digest, assemblyDirectory };
};

/** Deploys a former assembly, which passed its smoke test once. */
export const deployFormer = async (
  { stackName, keepData }: Config,
  { assemblyDirectory }: Former,
  kept: KeptAssemblies,
  clients: Clients,
  log: (line: string) => void,
): Promise<void> => {
  await deployAssembly(assemblyDirectory);
  await kept.recordDeployed(assemblyDirectory);
  await kept.recordGood();
  // What was kept may be older than the protection of its stack.
  for (const line of await protectStack(stackName, keepData, clients)) log(`  ${line}`);
  log(`${stackName} is as it was. Data that were written since then are kept.`);
};

/** Deploys the former assembly again, as it was: its template, and its code, which the CDK's bucket still has. Data stay as they are. */
export const rollBack = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { confirm, log } = options;
  const config = readEnvironment(environment);
  const clients = clientsIn(config.region);
  const kept = await KeptAssemblies.of(config.stackName, clients);
  const former = await readyFormer(config, kept, clients);
  const question = `Deploy the former assembly ${former.digest.slice(0, 12)} again?`;
  if (confirm !== undefined && !(await confirm(question)))
    throw new DeploymentStopped('Nothing was changed.');
  await deployFormer(config, former, kept, clients, log);
};
