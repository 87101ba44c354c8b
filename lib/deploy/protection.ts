/** What keeps data against mistakes, beside what the template says. */
import {
  ListStackResourcesCommand,
  SetStackPolicyCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import type { Clients } from './aws/account.ts';
import { errorName } from './aws/check.ts';
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

const dataIn = async (StackName: string, { cloudFormation }: Pick<Clients, 'cloudFormation'>) => {
  const ids: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cloudFormation.send(new ListStackResourcesCommand({ StackName, NextToken }));
    for (const { ResourceType = '', LogicalResourceId } of page.StackResourceSummaries ?? []) {
      if (LogicalResourceId !== undefined && DATA_TYPES.has(ResourceType)) ids.push(LogicalResourceId);
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return ids;
};

/** What an emulator answers to what it does not know. */
const UNKNOWN_OPERATION = /InvalidAction|UnknownOperation|NotImplemented/;

/**
 * Has every later update spare table, buckets and pool, and, where data are kept, nobody delete the stack. Comes after a deployment that
 * succeeded: before, it would keep a failed creation from being cleared away. Answers what is so now, for people.
 */
export const protectStack = async (
  StackName: string,
  keepData: boolean,
  clients: Pick<Clients, 'cloudFormation'>,
): Promise<readonly string[]> => {
  const told: string[] = [];
  const attempt = async (what: string, run: () => Promise<unknown>): Promise<void> => {
    try {
      await run();
      told.push(what);
    } catch (error) {
      if (!UNKNOWN_OPERATION.test(errorName(error))) throw error;
      told.push(`not known here: ${what}`);
    }
  };
  const data = await dataIn(StackName, clients);
  await attempt(`updates may not replace or delete ${data.toSorted().join(', ')}`, () =>
    clients.cloudFormation.send(
      new SetStackPolicyCommand({ StackName, StackPolicyBody: JSON.stringify(stackPolicyFor(data)) }),
    ),
  );
  if (keepData) {
    await attempt('the stack is protected against deletion', () =>
      clients.cloudFormation.send(
        new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: true }),
      ),
    );
  }
  return told;
};
