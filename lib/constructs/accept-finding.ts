import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts a cdk-nag finding on a construct and all below it, with the reason why it is no defect here. */
export const acceptFinding = (construct: IConstruct, rule: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id: rule, reason });
};
