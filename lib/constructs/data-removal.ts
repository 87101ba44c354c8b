import { RemovalPolicy } from 'aws-cdk-lib';

export interface DataProps {
  /** Whether it stays when the stack goes. */
  readonly keepData: boolean;
  /** Whether nobody can delete it. */
  readonly protectData: boolean;
}

/**
 * What becomes of a resource that holds data when it leaves the stack. Data that are kept go all the same with a creation that failed:
 * they are empty, and what was kept of it would be in the way of the next attempt.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html
 */
export const dataRemoval = ({ keepData }: Pick<DataProps, 'keepData'>): RemovalPolicy =>
  keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
