/** What keeps data against mistakes, beside what the template says. */
import { SetStackPolicyCommand, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import type { Clients } from './aws/account.ts';
import { errorName } from './aws/check.ts';
import { resourcesOf } from './aws/stack-resources.ts';
import { DATA_TYPES } from './data-of-template.ts';

/**
 * A stack policy that lets an update do anything but replace or delete these.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html
 */
export const stackPolicyFor = (logicalIds: readonly string[]) => ({
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' },
    ...(logicalIds.length === 0
      ? []
      : [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: ['Update:Replace', 'Update:Delete'],
            Resource: logicalIds.toSorted().map((id) => `LogicalResourceId/${id}`),
          },
        ]),
  ],
});

/** What an emulator answers to what it does not know. */
const UNKNOWN_OPERATION = /InvalidAction|UnknownOperation|NotImplemented/;

/** Does something to a stack; answers what is so now, for people. */
const attempt = async (what: string, run: Promise<unknown>): Promise<string> => {
  try {
    await run;
    return what;
  } catch (error) {
    if (!UNKNOWN_OPERATION.test(errorName(error))) throw error;
    return `not known here: ${what}`;
  }
};

type CloudFormation = Pick<Clients, 'cloudFormation'>;

/** Has every later update spare table, buckets and pool, but for what is of the type `letGo`. Answers what is so now, for people. */
export const spareData = async (
  StackName: string,
  clients: CloudFormation,
  letGo?: string,
): Promise<string> => {
  const spared = (await resourcesOf(StackName, clients))
    .filter(({ type }) => DATA_TYPES.has(type) && type !== letGo)
    .map(({ logicalId }) => logicalId);
  const StackPolicyBody = JSON.stringify(stackPolicyFor(spared));
  return attempt(
    `updates may not replace or delete ${spared.toSorted().join(', ')}`,
    clients.cloudFormation.send(new SetStackPolicyCommand({ StackName, StackPolicyBody })),
  );
};

/**
 * Has every later update spare table, buckets and pool, and, where data are kept, nobody delete the stack. Comes after a deployment that
 * succeeded: before, it would keep a failed creation from being cleared away. Answers what is so now, for people.
 */
export const protectStack = async (
  StackName: string,
  keepData: boolean,
  clients: CloudFormation,
): Promise<readonly string[]> => {
  const spared = await spareData(StackName, clients);
  if (!keepData) return [spared];
  const kept = await attempt(
    'the stack is protected against deletion',
    clients.cloudFormation.send(
      new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: true }),
    ),
  );
  return [spared, kept];
};
