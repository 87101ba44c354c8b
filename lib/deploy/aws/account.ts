/** The AWS account that a command works on, by the credentials and the endpoint of its surroundings. */
import { ACMClient } from '@aws-sdk/client-acm';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import { S3Client } from '@aws-sdk/client-s3';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { errorName, errorText } from './check.ts';

/** Clients of the services in one region. */
export const clientsIn = (region: string) => ({
  acm: new ACMClient({ region }),
  /** Where CloudFront looks for certificates. */
  acmOfCloudFront: new ACMClient({ region: 'us-east-1' }),
  cloudFormation: new CloudFormationClient({ region }),
  cloudFront: new CloudFrontClient({ region: 'us-east-1' }),
  cognito: new CognitoIdentityProviderClient({ region }),
  lambda: new LambdaClient({ region }),
  quotas: new ServiceQuotasClient({ region }),
  rekognition: new RekognitionClient({ region, maxAttempts: 2 }),
  s3: new S3Client({ region }),
  ssm: new SSMClient({ region }),
  sts: new STSClient({ region }),
});
export type Clients = ReturnType<typeof clientsIn>;

export const accountIdOf = async ({ sts }: Pick<Clients, 'sts'>): Promise<string> => {
  const { Account } = await sts.send(new GetCallerIdentityCommand({}));
  if (Account === undefined) throw new Error('AWS does not say which account these credentials are of');
  return Account;
};

/** A stack as far as commands need it. */
export interface DeployedStack {
  readonly status: string;
  readonly isProtected: boolean;
  /** When a change of it began last, as CloudFormation writes it. */
  readonly changedAt: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A stack that was never made whole: the CDK clears away what failed, and creates it. */
const NEVER_CREATED: ReadonlySet<string> = new Set([
  'REVIEW_IN_PROGRESS',
  'ROLLBACK_COMPLETE',
  'ROLLBACK_FAILED',
]);

/** Whether the next deployment creates the stack. */
export const isNew = (stack: Pick<DeployedStack, 'status'> | undefined): boolean =>
  stack === undefined || NEVER_CREATED.has(stack.status);

/** Whether CloudFormation is at work on a stack. One in review waits for somebody to begin. */
export const isChanging = ({ status }: Pick<DeployedStack, 'status'>): boolean =>
  status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';

/** A stack by its name; undefined when there is none. */
export const stackCalled = async (
  name: string,
  { cloudFormation }: Pick<Clients, 'cloudFormation'>,
): Promise<DeployedStack | undefined> => {
  try {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName: name }));
    const [stack] = Stacks;
    if (stack === undefined || stack.StackStatus === 'DELETE_COMPLETE') return undefined;
    const outputs = (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
      OutputKey,
      OutputValue,
    ]);
    return {
      status: stack.StackStatus ?? 'unknown',
      isProtected: stack.EnableTerminationProtection ?? false,
      changedAt: (stack.LastUpdatedTime ?? stack.CreationTime)?.toISOString() ?? '',
      outputs: Object.fromEntries(outputs),
    };
  } catch (error) {
    // CloudFormation has no error of its own for it.
    if (errorName(error) === 'ValidationError' && /does not exist/.test(errorText(error))) return undefined;
    throw error;
  }
};
