import { CfnElement } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Fixes the logical id of a construct's resource, so that moving code between constructs never replaces it in a
 * deployed stack, and people find it by the same name in the template, the console and the local cloud.
 */
export const pinLogicalId = (construct: IConstruct, logicalId: string): void => {
  const resource = CfnElement.isCfnElement(construct) ? construct : construct.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new Error(`${construct.node.path} is not one resource`);
  resource.overrideLogicalId(logicalId);
};
