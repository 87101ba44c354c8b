/** Brings an environment into its account, from the first look to the last mile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { readEnvironment } from '../config/environment.ts';
import { type Clients, clientsIn, isNew, stackCalled } from './aws/account.ts';
import { deployAssembly, runCdk } from './aws/cdk.ts';
import { describeCheck } from './aws/check.ts';
import { signUpsOf } from './aws/sign-ups.ts';
import { runChecks } from './checks/checks.ts';
import { DeploymentStopped, type DeployOptions } from './deploy-options.ts';
import { emulatorEndpoint, type ReadyEmulator, startBeside } from './emulator/emulator.ts';
import { rewriteAssembly } from './emulator/rewrite-assembly.ts';
import { KeptAssemblies } from './kept-assemblies.ts';
import { describeCosts } from './monthly-costs.ts';
import { protectStack } from './protection.ts';
import { deployFormer, readyFormer } from './rollback.ts';
import { smokeTest } from './smoke-test.ts';
import { STACK_ID, synthesizeEnvironment } from './synthesize-environment.ts';

/** What goes through all steps. */
interface Deployment {
  readonly config: Config;
  readonly clients: Clients;
  readonly accountId: string;
  readonly options: DeployOptions;
}

/** Readies an assembly for where it goes: AWS takes it as it is. */
const readied = async (
  { config, accountId }: Deployment,
  emulator: ReadyEmulator | undefined,
  isFirstDeployment: boolean,
) => {
  const assemblyDirectory = await synthesizeEnvironment(config.environment, { isFirstDeployment });
  const endpoint = emulatorEndpoint();
  if (endpoint === undefined) return { assemblyDirectory, emulator };
  const beside =
    emulator ?? (await startBeside(endpoint, { accountId, region: config.region, assemblyDirectory }));
  rewriteAssembly(assemblyDirectory, STACK_ID, beside);
  return { assemblyDirectory, emulator: beside };
};

/** Runs the smoke test against what is deployed. */
const testDeployment = async (
  { stackName, externalIssuer, traffic }: Config,
  clients: Clients,
  log: (line: string) => void,
): Promise<Readonly<Record<string, string>>> => {
  const { outputs } = (await stackCalled(stackName, clients)) ?? { outputs: {} };
  const { ApiUrl: apiUrl = '', UserPoolId = '' } = { ...outputs };
  if (traffic === 'closed') {
    log('  skipped: the API is closed (traffic)');
    return outputs;
  }
  if (externalIssuer !== undefined) {
    log('  skipped: people sign up with an issuer of your own, which this command does not know');
    return outputs;
  }
  const endpoint = emulatorEndpoint();
  await smokeTest({
    apiUrl,
    identityUrl: endpoint === undefined ? undefined : `${endpoint}/`,
    signUps: signUpsOf(UserPoolId, clients),
    log,
  });
  return outputs;
};

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
const afterFailure = async (
  { config, clients, options: { confirm, log } }: Deployment,
  kept: KeptAssemblies,
  error: unknown,
): Promise<never> => {
  const reason = error instanceof Error ? error.message : String(error);
  const failure = `The smoke test failed: ${reason}`;
  if (confirm !== undefined) {
    log(`${failure}\nThe new version is deployed and serves.`);
    const former = await readyFormer(config, kept, clients).catch((cause: unknown) => {
      log(cause instanceof Error ? cause.message : String(cause));
      return undefined;
    });
    if (former !== undefined && (await confirm('Go back to the former version now?'))) {
      await deployFormer(config, former, kept, clients, log);
      throw new DeploymentStopped(`The former version serves again. ${failure}`);
    }
  }
  throw new DeploymentStopped(
    `${failure}\nThe new version is deployed and serves. To go back to the last one that passed: npm run rollback -- ${config.environment}`,
  );
};

/** Whether what passed may be gone back to: not untested, nor without the protection that the next update brings. */
export const isWorthGoingBackTo = (
  { traffic, keepData }: Pick<Config, 'traffic' | 'keepData'>,
  isFirstDeployment: boolean,
): boolean => traffic === 'open' && !(isFirstDeployment && keepData);

const tested = async (
  deployment: Deployment,
  kept: KeptAssemblies,
  isFirst: boolean,
): Promise<Readonly<Record<string, string>>> => {
  const { config, clients, options } = deployment;
  options.log('Smoke test');
  const outputs = await testDeployment(config, clients, options.log).catch((error: unknown) =>
    afterFailure(deployment, kept, error),
  );
  if (isWorthGoingBackTo(config, isFirst)) await kept.recordGood();
  return outputs;
};

const showChanges = async (
  assemblyDirectory: string,
  isFirst: boolean,
  log: (line: string) => void,
): Promise<void> => {
  if (isFirst) {
    log('Changes: everything is new');
    return;
  }
  log('Changes');
  // A change set knows what would be replaced; ministack keeps the one that is looked at in the way of the next.
  const method = emulatorEndpoint() === undefined ? [] : ['--method', 'template'];
  await runCdk('diff', '--app', assemblyDirectory, ...method);
};

/** Deploys an environment. Throws {@link DeploymentStopped} with what to do where it does not come to its end. */
export const deploy = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { log, confirm } = options;
  const config = readEnvironment(environment);
  const clients = clientsIn(config.region);
  const accountId = await check(config, clients, log);
  const deployment = { config, clients, accountId, options };
  const isFirst = isNew(await stackCalled(config.stackName, clients));
  let { assemblyDirectory, emulator } = await readied(deployment, undefined, isFirst && config.keepData);
  try {
    const kept = await KeptAssemblies.of(config.stackName, clients);
    await showChanges(assemblyDirectory, isFirst, log);
    if (confirm !== undefined && !(await confirm(`Deploy ${config.stackName} into account ${accountId}?`))) {
      throw new DeploymentStopped('Nothing was changed.');
    }
    await deployAssembly(assemblyDirectory);
    await kept.recordDeployed(assemblyDirectory);
    let outputs = await tested(deployment, kept, isFirst);
    if (isFirst && config.keepData) {
      log('The first deployment passed: now its data are protected.');
      ({ assemblyDirectory, emulator } = await readied(deployment, emulator, false));
      await deployAssembly(assemblyDirectory);
      await kept.recordDeployed(assemblyDirectory);
      if (isWorthGoingBackTo(config, false)) await kept.recordGood();
      outputs = (await stackCalled(config.stackName, clients))?.outputs ?? outputs;
    }
    for (const line of await protectStack(config.stackName, config.keepData, clients)) log(`  ${line}`);
    log('Addresses');
    for (const [name, value] of Object.entries(outputs)) log(`  ${name.padEnd(18)} ${value}`);
    for (const line of describeCosts(
      config,
      readFileSync(join(assemblyDirectory, `${STACK_ID}.template.json`), 'utf8'),
    ))
      log(line);
  } finally {
    await emulator?.stop();
  }
};
