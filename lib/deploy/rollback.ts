import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientsIn } from './aws/account.ts';
import { errorText } from './aws/check.ts';
import { DeploymentStopped } from './aws/deployment-stopped.ts';
import { stackToChange } from './checks/stack-check.ts';
import { hasSameData, parseTemplate, templateOf } from './data-of-template.ts';
import type { DeployOptions } from './deploy-options.ts';
import { type Deployment, deployReady, protect, readied, testDeployment } from './deployment.ts';
import { destinationOf } from './emulator/emulator.ts';
import { formerOf, KeptAssemblies } from './kept-assemblies.ts';
import { assemblyOf, STACK_ID } from './synthesize-environment.ts';

/** An assembly that can be deployed again. */
export interface Former {
  readonly digest: string;
  readonly assemblyDirectory: string;
}

/** Fetches the former assembly. Throws {@link DeploymentStopped} where there is none, or none that works on the same data. */
export const fetchFormer = async ({
  config: { stackName, environment },
  kept,
  clients,
}: Deployment): Promise<Former> => {
  const digest = formerOf(await kept.state());
  if (digest === undefined) {
    throw new DeploymentStopped(
      `There is no former assembly of ${stackName} to go back to: none but what is deployed passed its smoke test.`,
    );
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

/** Deploys a former assembly, which passed its smoke test once, and sees whether it does again. */
export const deployFormer = async (
  deployment: Deployment,
  { assemblyDirectory }: Former,
): Promise<Readonly<Record<string, string>>> => {
  const { config, kept, destination, options } = deployment;
  await deployReady(deployment, await readied(destination, assemblyDirectory));
  const outputs = await testDeployment(deployment).catch((error: unknown) => {
    throw new DeploymentStopped(
      `The former version is deployed, and fails its smoke test too: ${errorText(error)}\n` +
        'Then it is not the code: look at docs/runbook.md and at https://health.aws.amazon.com.',
    );
  });
  await kept.recordGood();
  await protect(deployment); // what was kept may be older than the protection of its stack
  options.log(`${config.stackName} is as it was. Data that were written since then are kept.`);
  return outputs;
};

/** Deploys the former assembly again, as it was: its template, and its code, which the CDK's bucket still has. Data stay as they are. */
export const rollBack = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { confirm, tools } = options;
  const config = tools.readEnvironment(environment);
  const clients = clientsIn(config.region);
  await stackToChange(config, clients);
  const destination = destinationOf(STACK_ID);
  try {
    const kept = await KeptAssemblies.of(config.stackName, clients);
    const deployment = { config, clients, options, destination, kept };
    const former = await fetchFormer(deployment);
    const question = `Deploy the former assembly ${former.digest.slice(0, 12)} again?`;
    if (confirm !== undefined && !(await confirm(question)))
      throw new DeploymentStopped('Nothing was changed.');
    await deployFormer(deployment, former);
  } finally {
    await destination.stop();
  }
};
