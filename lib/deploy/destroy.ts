import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteStackCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { DeleteObjectsCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { readEnvironment } from '../config/environment.ts';
import { type Clients, clientsIn, stackCalled } from './aws/account.ts';
import { runCdk } from './aws/cdk.ts';
import { dataThatGoes, type Template, templateOf } from './data-of-template.ts';
import { DeploymentStopped, type DeployOptions } from './deploy-options.ts';
import { emulatorEndpoint } from './emulator/emulator.ts';
import { synthesizeEnvironment } from './synthesize-environment.ts';

const DELETION_PAUSE_MS = 500;

/** Names of the buckets that go with a stack. */
const bucketsThatGo = async (
  StackName: string,
  template: Template,
  { cloudFormation }: Clients,
): Promise<readonly string[]> => {
  const ids = new Set(dataThatGoes(template, 'AWS::S3::Bucket'));
  const buckets: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cloudFormation.send(new ListStackResourcesCommand({ StackName, NextToken }));
    for (const { LogicalResourceId = '', PhysicalResourceId } of page.StackResourceSummaries ?? []) {
      if (ids.has(LogicalResourceId) && PhysicalResourceId !== undefined) buckets.push(PhysicalResourceId);
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return buckets;
};

/** S3 deletes no bucket that holds anything, and former versions are something. */
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

/** The CDK's command takes a deletion that ministack has not begun yet for one that failed. */
const deleteByCloudFormation = async (StackName: string, clients: Clients): Promise<void> => {
  await clients.cloudFormation.send(new DeleteStackCommand({ StackName }));
  while ((await stackCalled(StackName, clients)) !== undefined) await sleep(DELETION_PAUSE_MS);
};

/**
 * Takes an environment down. Where data are kept, table, buckets and pool stay behind, and the stack's protection has to be taken off by hand
 * first: a command that could do that would be no protection.
 */
export const destroy = async (environment: string | undefined, options: DeployOptions): Promise<void> => {
  const { confirm, log } = options;
  const config = readEnvironment(environment);
  const clients = clientsIn(config.region);
  const stack = await stackCalled(config.stackName, clients);
  if (stack === undefined)
    throw new DeploymentStopped(`There is no stack ${config.stackName} in ${config.region}.`);
  if (stack.isProtected) {
    throw new DeploymentStopped(
      `${config.stackName} is protected. If it must go: aws cloudformation update-termination-protection --no-enable-termination-protection ` +
        `--stack-name ${config.stackName} --region ${config.region}, then this command again. Its table, buckets and user pool stay.`,
    );
  }
  // The file of the environment may say something else by now.
  const template = await templateOf(config.stackName, clients);
  const going = dataThatGoes(template);
  const what =
    going.length === 0
      ? 'Table, buckets and user pool stay; everything else goes.'
      : `EVERYTHING in ${going.join(', ')} goes.`;
  if (confirm !== undefined && !(await confirm(`Destroy ${config.stackName}? ${what}`))) {
    throw new DeploymentStopped('Nothing was destroyed.');
  }
  for (const bucket of await bucketsThatGo(config.stackName, template, clients)) {
    log(`  ${bucket}: ${await empty(bucket, clients)} objects deleted`);
  }
  if (emulatorEndpoint() !== undefined) {
    await deleteByCloudFormation(config.stackName, clients);
    return;
  }
  const assemblyDirectory = await synthesizeEnvironment(config.environment, { isFirstDeployment: false });
  await runCdk('destroy', '--all', '--force', '--app', assemblyDirectory);
};
