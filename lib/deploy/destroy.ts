import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteStackCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { DeleteObjectsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { readEnvironment } from '../config/environment.ts';
import { type Clients, clientsIn, stackCalled } from './aws/account.ts';
import { runCdk } from './aws/cdk.ts';
import { DeploymentStopped, type DeployOptions } from './deploy.ts';
import { emulatorEndpoint } from './emulator/emulator.ts';
import { synthesizeEnvironment } from './synthesize-environment.ts';

const DELETION_PAUSE_MS = 500;

const bucketsOf = async (StackName: string, { cloudFormation }: Clients): Promise<string[]> => {
  const buckets: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cloudFormation.send(new ListStackResourcesCommand({ StackName, NextToken }));
    for (const { ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? []) {
      if (ResourceType === 'AWS::S3::Bucket' && PhysicalResourceId !== undefined)
        buckets.push(PhysicalResourceId);
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return buckets;
};

/** S3 deletes no bucket that holds anything. */
const empty = async (Bucket: string, { s3 }: Clients): Promise<number> => {
  let deleted = 0;
  for (;;) {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
    if (Objects.length === 0) return deleted;
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
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
  const what = config.keepData
    ? 'Table, buckets and user pool stay; everything else goes.'
    : 'EVERYTHING in it goes, all accounts, photos and posts.';
  if (confirm !== undefined && !(await confirm(`Destroy ${config.stackName}? ${what}`))) {
    throw new DeploymentStopped('Nothing was destroyed.');
  }
  if (!config.keepData) {
    for (const bucket of await bucketsOf(config.stackName, clients)) {
      log(`  ${bucket}: ${await empty(bucket, clients)} objects deleted`);
    }
  }
  if (emulatorEndpoint() !== undefined) {
    await deleteByCloudFormation(config.stackName, clients);
    return;
  }
  const assemblyDirectory = await synthesizeEnvironment(config.environment, { isFirstDeployment: false });
  await runCdk('destroy', '--all', '--force', '--app', assemblyDirectory);
};
