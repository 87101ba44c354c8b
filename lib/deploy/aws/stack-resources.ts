/** What CloudFormation says a stack consists of. */
import { ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import type { Clients } from './account.ts';

export interface StackResource {
  readonly type: string;
  readonly logicalId: string;
  readonly physicalId: string;
}

/** The resources that are there: without those that were deleted, or never made. */
export const resourcesOf = async (
  StackName: string,
  { cloudFormation }: Pick<Clients, 'cloudFormation'>,
): Promise<readonly StackResource[]> => {
  const found: StackResource[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cloudFormation.send(new ListStackResourcesCommand({ StackName, NextToken }));
    for (const summary of page.StackResourceSummaries ?? []) {
      const { ResourceType = '', LogicalResourceId = '', PhysicalResourceId = '', ResourceStatus } = summary;
      if (PhysicalResourceId === '' || ResourceStatus === 'DELETE_COMPLETE') continue;
      found.push({ type: ResourceType, logicalId: LogicalResourceId, physicalId: PhysicalResourceId });
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found;
};
