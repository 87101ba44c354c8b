import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { DeleteObjectsCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { Config } from '../config/config.ts';
import { type Clients, clientsIn, type DeployedStack, isChanging, stackCalled } from './aws/account.ts';
import { errorName, errorText } from './aws/check.ts';
import { DeploymentStopped } from './aws/deployment-stopped.ts';
import { resourcesOf, type StackResource } from './aws/stack-resources.ts';
import { DATA_TYPES, dataThatGoes, templateOf } from './data-of-template.ts';
import type { DeployOptions } from './deploy-options.ts';
import { emulatorEndpoint } from './emulator/emulator.ts';
import { KeptAssemblies } from './kept-assemblies.ts';

const DELETION_PAUSE_MS = 500;
/** How often a stack may look as before until its deletion begins: an emulator answers first. */
const MAX_LOOKS_UNBEGUN = 20;

/** S3 deletes no bucket that holds anything, and former versions are something. Answers how much there was. */
const empty = async (Bucket: string, { s3 }: Clients): Promise<number> => {
  let deleted = 0;
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    const Objects = [...Versions, ...DeleteMarkers].flatMap(({ Key, VersionId }) =>
      Key === undefined ? [] : [{ Key, VersionId }],
    );
    if (Objects.length === 0) return deleted;
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    );
    const [refused] = Errors;
    if (refused !== undefined) throw new Error(`${Bucket}: ${refused.Code} for ${refused.Key}`);
    deleted += Objects.length;
  }
};

/** A bucket that an earlier try deleted holds nothing. */
const emptyIfThere = (bucket: string, clients: Clients): Promise<number> =>
  empty(bucket, clients).catch((error: unknown) => {
    if (errorName(error) === 'NoSuchBucket') return 0;
    throw error;
  });

/**
 * The CDK's command takes a deletion that ministack has not begun yet for one that failed. A stack whose last deletion failed says so until the
 * next one begins.
 */
const deleteByCloudFormation = async (StackName: string, clients: Clients): Promise<void> => {
  await clients.cloudFormation.send(new DeleteStackCommand({ StackName }));
  let hasBegun = false;
  for (let looks = 1; ; looks += 1) {
    const stack = await stackCalled(StackName, clients);
    if (stack === undefined) return;
    hasBegun ||= isChanging(stack) || looks > MAX_LOOKS_UNBEGUN;
    if (hasBegun && !isChanging(stack))
      throw new Error(`${StackName} could not be deleted, it is ${stack.status}: see its events.`);
    await sleep(DELETION_PAUSE_MS);
  }
};

/** Throws {@link DeploymentStopped} where a stack cannot be destroyed, or must not. */
const refuseUnlessFree = (
  stack: DeployedStack | undefined,
  { stackName, region, environment }: Config,
): void => {
  if (stack === undefined) throw new DeploymentStopped(`There is no stack ${stackName} in ${region}.`);
  if (stack.isProtected) {
    throw new DeploymentStopped(
      `${stackName} is protected. If it must go: aws cloudformation update-termination-protection --no-enable-termination-protection ` +
        `--stack-name ${stackName} --region ${region}, then this command again. Its table, buckets and user pool stay.`,
    );
  }
  if (isChanging(stack)) {
    throw new DeploymentStopped(
      `${stackName} is ${stack.status}: somebody changes it now. Wait for the end, then npm run destroy -- ${environment} again.`,
    );
  }
};

/** Without the stack there is nothing to go back in. What may not be deleted stays, which hurts nobody. */
const forgetAssemblies = async (
  { stackName }: Config,
  clients: Clients,
  log: (line: string) => void,
): Promise<void> => {
  try {
    await (await KeptAssemblies.of(stackName, clients)).forget();
  } catch (error) {
    log(`  left behind: former assemblies of ${stackName} (${errorText(error)})`);
  }
};

/**
 * Takes an environment down. Where data are kept, table, buckets and pool stay behind, and the stack's protection has to be taken off by hand
 * first: a command that could do that would be no protection. May be repeated where it failed.
 */
export const destroy = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { confirm, log, tools } = options;
  const config = tools.readEnvironment(environment);
  const { stackName, region } = config;
  const clients = clientsIn(region);
  refuseUnlessFree(await stackCalled(stackName, clients), config);
  // The file of the environment may say something else by now.
  const going = dataThatGoes(await templateOf(stackName, clients));
  const what =
    going.length === 0
      ? 'Table, buckets and user pool stay; everything else goes.'
      : `EVERYTHING in ${going.join(', ')} goes.`;
  if (confirm !== undefined && !(await confirm(`Destroy ${stackName}? ${what}`))) {
    throw new DeploymentStopped('Nothing was destroyed.');
  }
  const data = (await resourcesOf(stackName, clients)).filter(({ type }) => DATA_TYPES.has(type));
  const goes = ({ logicalId }: StackResource) => going.includes(logicalId);
  for (const { physicalId } of data.filter((each) => each.type === 'AWS::S3::Bucket' && goes(each))) {
    log(`  ${physicalId}: ${await emptyIfThere(physicalId, clients)} objects deleted`);
  }
  if (emulatorEndpoint() !== undefined) await deleteByCloudFormation(stackName, clients);
  else {
    const assemblyDirectory = await tools.synthesize(config.environment, { isFirstDeployment: false });
    await tools.cdk('destroy', '--all', '--force', '--app', assemblyDirectory);
  }
  await forgetAssemblies(config, clients, log);
  log(`${stackName} is gone.`);
  for (const { type, physicalId } of data.filter((each) => !goes(each)))
    log(`  stays: ${type} ${physicalId}`);
};
