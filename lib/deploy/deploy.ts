/** Brings an environment into its account, from the first look to the last mile. */
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { type Clients, clientsIn, isNew, stackCalled } from './aws/account.ts';
import { describeCheck } from './aws/check.ts';
import { DeploymentStopped } from './aws/deployment-stopped.ts';
import { runChecks } from './checks/checks.ts';
import type { DeployOptions } from './deploy-options.ts';
import { type Deployment, deployReady, protect, readied, testDeployment } from './deployment.ts';
import { destinationOf, emulatorEndpoint } from './emulator/emulator.ts';
import { consoleOf, KeptAssemblies } from './kept-assemblies.ts';
import { describeCosts } from './monthly-costs.ts';
import { deployFormer, fetchFormer } from './rollback.ts';
import { STACK_ID } from './synthesize-environment.ts';

const check = async (config: Config, clients: Clients, log: (line: string) => void): Promise<string> => {
  log(`Checks of environment ${config.environment}, stack ${config.stackName} in ${config.region}`);
  const { accountId, results } = await runChecks(config, clients, emulatorEndpoint() !== undefined);
  for (const result of results) log(describeCheck(result));
  const failed = results.filter(({ state }) => state === 'fail');
  if (failed.length > 0 || accountId === undefined) {
    const names = failed.map(({ name }) => name).join(', ');
    throw new DeploymentStopped(`Nothing was touched. To mend first: ${names}.`);
  }
  return accountId;
};

/** Tells of a failed smoke test, and goes back where somebody is there who says so. Never returns. */
const afterFailure = async (deployment: Deployment, error: unknown): Promise<never> => {
  const { confirm, log } = deployment.options;
  const failure = `The smoke test failed: ${error instanceof Error ? error.message : String(error)}`;
  if (confirm !== undefined) {
    log(`${failure}\nThe new version is deployed and serves.`);
    const former = await fetchFormer(deployment).catch((cause: unknown) => {
      log(cause instanceof Error ? cause.message : String(cause));
      return undefined;
    });
    if (former !== undefined && (await confirm('Go back to the former version now?'))) {
      await deployFormer(deployment, former);
      throw new DeploymentStopped(`The former version serves again. ${failure}`);
    }
  }
  throw new DeploymentStopped(
    `${failure}\nThe new version is deployed and serves. To go back to the last one that passed: npm run rollback -- ${deployment.config.environment}`,
  );
};

/** Whether what passed may be gone back to: not untested, nor without the protection that the next update brings. */
export const isWorthGoingBackTo = (
  { traffic, keepData }: Pick<Config, 'traffic' | 'keepData'>,
  isFirstDeployment: boolean,
): boolean => traffic === 'open' && !(isFirstDeployment && keepData);

const showChanges = async (
  { options: { log, tools } }: Deployment,
  assemblyDirectory: string,
  isFirst: boolean,
): Promise<void> => {
  if (isFirst) {
    log('Changes: everything is new');
    return;
  }
  log('Changes');
  // A change set knows what would be replaced; ministack keeps the one that is looked at in the way of the next.
  const method = emulatorEndpoint() === undefined ? [] : ['--method', 'template'];
  await tools.cdk('diff', '--app', assemblyDirectory, ...method);
};

/** What is deployed first, and whether that makes the stack. */
interface Beginning {
  readonly accountId: string;
  readonly isFirst: boolean;
  readonly assemblyDirectory: string;
}

/** Makes what is deployed: the assembly and, where the web host leads to the API, the console that belongs to it. */
const assemble = async (
  { environment, web }: Config,
  tools: DeployOptions['tools'],
  isFirstDeployment: boolean,
): Promise<string> => {
  const directory = await tools.synthesize(environment, { isFirstDeployment });
  if (web?.leadsToApi) cpSync(await tools.buildConsole(), consoleOf(directory), { recursive: true });
  return directory;
};

/** Deploys, tests and protects. Answers the outputs of the stack. */
const carryOut = async (deployment: Deployment, { accountId, isFirst, assemblyDirectory }: Beginning) => {
  const { config, destination, kept, options } = deployment;
  const { confirm, log, tools } = options;
  const assembly = await readied(destination, assemblyDirectory);
  await showChanges(deployment, assemblyDirectory, isFirst);
  if (confirm !== undefined && !(await confirm(`Deploy ${config.stackName} into account ${accountId}?`))) {
    throw new DeploymentStopped('Nothing was changed.');
  }
  await deployReady(deployment, assembly);
  const outputs = await testDeployment(deployment).catch((error: unknown) => afterFailure(deployment, error));
  if (isWorthGoingBackTo(config, isFirst)) await kept.recordGood();
  if (isFirst && config.keepData) {
    log('The first deployment passed: now its data are protected.');
    const directory = await assemble(config, tools, false);
    await deployReady(deployment, await readied(destination, directory));
    if (isWorthGoingBackTo(config, false)) await kept.recordGood();
  }
  await protect(deployment);
  return outputs;
};

/** Deploys an environment. Throws {@link DeploymentStopped} with what to do where it does not come to its end. */
export const deploy = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { log, tools } = options;
  const config = tools.readEnvironment(environment);
  const clients = clientsIn(config.region);
  const accountId = await check(config, clients, log);
  const isFirst = isNew(await stackCalled(config.stackName, clients));
  const isFirstDeployment = isFirst && config.keepData;
  const assemblyDirectory = await assemble(config, tools, isFirstDeployment);
  // An emulator forgets everything with its process; of an account that was checked.
  if (emulatorEndpoint() !== undefined)
    await tools.cdk('bootstrap', `aws://${accountId}/${config.region}`, '--app', assemblyDirectory);
  const destination = destinationOf(STACK_ID);
  try {
    const kept = await KeptAssemblies.of(config.stackName, clients);
    const deployment = { config, clients, options, destination, kept };
    const outputs = await carryOut(deployment, { accountId, isFirst, assemblyDirectory });
    log('Addresses');
    for (const [name, value] of Object.entries(outputs)) log(`  ${name.padEnd(18)} ${value}`);
    const template = readFileSync(join(assemblyDirectory, `${STACK_ID}.template.json`), 'utf8');
    for (const line of describeCosts(config, template)) log(line);
  } finally {
    await destination.stop();
  }
};
