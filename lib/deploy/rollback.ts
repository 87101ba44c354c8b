import { readEnvironment } from '../config/environment.ts';
import { clientsIn } from './aws/account.ts';
import { deployAssembly } from './aws/cdk.ts';
import { DeploymentStopped, type DeployOptions } from './deploy.ts';
import { formerOf, KeptAssemblies } from './kept-assemblies.ts';
import { assemblyOf } from './synthesize-environment.ts';

/** Deploys the former assembly again, as it was: its template, and its code, which the CDK's bucket still has. Data stay as they are. */
export const rollBack = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { confirm, log } = options;
  const config = readEnvironment(environment);
  const kept = await KeptAssemblies.of(config.stackName, clientsIn(config.region));
  const digest = formerOf(await kept.state());
  if (digest === undefined) {
    throw new DeploymentStopped(`There is no former assembly of ${config.stackName} to go back to.`);
  }
  const assemblyDirectory = `${assemblyOf(config.environment)}-former`;
  await kept.restore(digest, assemblyDirectory);
  if (confirm !== undefined && !(await confirm(`Deploy the former assembly ${digest.slice(0, 12)} again?`))) {
    throw new DeploymentStopped('Nothing was changed.');
  }
  await deployAssembly(assemblyDirectory);
  await kept.recordDeployed(assemblyDirectory);
  log(`${config.stackName} is as it was. Data that were written since then are kept.`);
};
