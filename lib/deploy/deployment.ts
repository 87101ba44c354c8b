/** What commands that deploy have in common. */
import { existsSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { publishConsole } from '../console/publish-console.ts';
import { type Clients, type DeployedStack, isNew, stackCalled } from './aws/account.ts';
import { deployAssembly } from './aws/cdk.ts';
import { errorText } from './aws/check.ts';
import { DeploymentStopped } from './aws/deployment-stopped.ts';
import { signUpsOf } from './aws/sign-ups.ts';
import type { DeployOptions } from './deploy-options.ts';
import { type Destination, emulatorEndpoint } from './emulator/emulator.ts';
import { type AssemblyFiles, consoleOf, filesOf, type KeptAssemblies } from './kept-assemblies.ts';
import { protectStack } from './protection.ts';

/** What goes through all steps. */
export interface Deployment {
  readonly config: Config;
  readonly clients: Clients;
  readonly options: DeployOptions;
  readonly destination: Destination;
  readonly kept: KeptAssemblies;
}

/** An assembly as its destination takes it, and as it was made, which is what is kept. */
export interface ReadyAssembly {
  readonly directory: string;
  readonly files: AssemblyFiles;
}

export const readied = async (destination: Destination, directory: string): Promise<ReadyAssembly> => {
  const files = filesOf(directory);
  await destination.ready(directory);
  return { directory, files };
};

/** Whether a deployment that failed left the stack as it was. */
const isAsBefore = (before: DeployedStack | undefined, after: DeployedStack | undefined): boolean =>
  isNew(after) || after?.status === 'UPDATE_ROLLBACK_COMPLETE' || after?.changedAt === before?.changedAt;

/** Has what is kept say again what is deployed, where a deployment that failed left that as it was. */
const noteUndone = async (
  { config: { stackName }, clients, kept }: Omit<Deployment, 'destination'>,
  before: DeployedStack | undefined,
  former: string | undefined,
): Promise<void> => {
  if (isAsBefore(before, await stackCalled(stackName, clients))) await kept.recordUndone(former);
};

/** Publishes the console of an assembly, if it has one, where the stack that was made of it keeps pages. */
const publishConsoleOf = async (
  directory: string,
  { config: { stackName, environment }, clients, options: { log } }: Omit<Deployment, 'destination'>,
): Promise<void> => {
  const folder = consoleOf(directory);
  const bucket = (await stackCalled(stackName, clients))?.outputs['WebBucket'];
  if (bucket === undefined || !existsSync(folder)) return;
  const published = await publishConsole(clients.s3, bucket, folder).catch((error: unknown) => {
    throw new DeploymentStopped(
      `${stackName} is deployed, but its console is not published: ${errorText(error)}\n` +
        `See "Rights" in docs/deploying.md, then npm run deploy -- ${environment} again.`,
    );
  });
  log(`The console: ${published} objects in ${bucket}`);
};

/**
 * Deploys an assembly. It is kept as what is deployed before it is: a command that is killed leaves CloudFormation at work, and going back
 * must then lead to what was there before.
 */
export const deployReady = async (
  deployment: Omit<Deployment, 'destination'>,
  { directory, files }: ReadyAssembly,
): Promise<void> => {
  const {
    config: { stackName },
    clients,
    kept,
    options,
  } = deployment;
  const before = await stackCalled(stackName, clients);
  const former = (await kept.state()).deployed;
  await kept.recordDeployed(files);
  try {
    await deployAssembly(options.tools.cdk, directory);
  } catch (error) {
    await noteUndone(deployment, before, former).catch((cause: unknown) =>
      options.log(`  not noted that nothing was deployed: ${errorText(cause)}`),
    );
    throw error;
  }
  await publishConsoleOf(directory, deployment);
};

/** Protects what is deployed and passed. Throws {@link DeploymentStopped} where that is not allowed. */
export const protect = async ({
  config,
  clients,
  options,
}: Pick<Deployment, 'config' | 'clients' | 'options'>): Promise<void> => {
  const done = await protectStack(config.stackName, config.keepData, clients).catch((error: unknown) => {
    throw new DeploymentStopped(
      `${config.stackName} is deployed and passed, but is not protected: ${errorText(error)}\n` +
        'See "Rights" in docs/deploying.md; the next deployment protects it.',
    );
  });
  for (const line of done) options.log(`  ${line}`);
};

/** Runs the smoke test against what is deployed; answers its outputs. */
export const testDeployment = async ({
  config: { stackName, externalIssuer, traffic },
  clients,
  options: { log, tools },
}: Pick<Deployment, 'config' | 'clients' | 'options'>): Promise<Readonly<Record<string, string>>> => {
  log('Smoke test');
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
  await tools.smokeTest({
    apiUrl,
    identityUrl: endpoint === undefined ? undefined : `${endpoint}/`,
    signUps: signUpsOf(UserPoolId, clients),
    log,
  });
  return outputs;
};
