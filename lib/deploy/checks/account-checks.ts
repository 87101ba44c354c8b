/** Whether an account can take a deployment at all. */
import { ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda';
import { ListCollectionsCommand } from '@aws-sdk/client-rekognition';
import { ListServiceQuotasCommand } from '@aws-sdk/client-service-quotas';
import { GetParameterCommand, GetServiceSettingCommand } from '@aws-sdk/client-ssm';
import type { Config } from '../../config/config.ts';
import { accountIdOf, type Clients } from '../aws/account.ts';
import { type CheckResult, errorName, errorText, HOW_TO_SIGN_IN, isDenied } from '../aws/check.ts';

/** What the assembly asks for (`requiresBootstrapStackVersion`). */
const BOOTSTRAP_VERSION = 6;
const BOOTSTRAP_PARAMETER = '/cdk-bootstrap/hnb659fds/version';
/** A new account has ten; below a hundred, a burst of photos takes the room that the API needs. */
const ROOMY_CONCURRENCY = 100;

/** Whose credentials these are; the account is undefined where there are none. */
export const checkCredentials = async (
  clients: Clients,
): Promise<CheckResult & { readonly accountId?: string }> => {
  const name = 'credentials';
  try {
    const accountId = await accountIdOf(clients);
    return { name, state: 'ok', found: `account ${accountId}`, accountId };
  } catch (error) {
    // A region that is off knows no credentials, however good.
    const inRegion = errorName(error) === 'InvalidClientTokenId' || errorName(error) === 'InvalidClientToken';
    const todo = inRegion
      ? 'Either they are wrong or the region is not enabled: aws account list-regions; an opt-in region takes minutes to be on.'
      : HOW_TO_SIGN_IN;
    return { name, state: 'fail', found: errorText(error), todo };
  }
};

export const checkBootstrap = async (
  { ssm }: Clients,
  accountId: string,
  { region, environment }: Pick<Config, 'region' | 'environment'>,
): Promise<CheckResult> => {
  const name = 'bootstrap';
  const todo = `Once per account and region: npx cdk bootstrap aws://${accountId}/${region} -c environment=${environment}`;
  try {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: BOOTSTRAP_PARAMETER }));
    const version = Number(Parameter?.Value);
    return version >= BOOTSTRAP_VERSION
      ? { name, state: 'ok', found: `version ${version}` }
      : { name, state: 'fail', found: `version ${version}, needed is ${BOOTSTRAP_VERSION}`, todo };
  } catch (error) {
    if (isDenied(error)) return { name, state: 'skipped', found: errorText(error) };
    return { name, state: 'fail', found: `the CDK has nothing in ${region} yet (${errorName(error)})`, todo };
  }
};

/** AWS lets new accounts wait before they may make distributions, and tells only who tries. */
export const checkCloudFront = async ({ cloudFront }: Clients): Promise<CheckResult> => {
  const name = 'CloudFront';
  const todo =
    'If the distribution is refused ("Your account must be verified"), ask AWS Support, Account and billing, to verify the account for CloudFront.';
  try {
    const { DistributionList } = await cloudFront.send(new ListDistributionsCommand({ MaxItems: 1 }));
    return (DistributionList?.Quantity ?? 0) > 0
      ? { name, state: 'ok', found: 'the account has distributions' }
      : {
          name,
          state: 'warn',
          found: 'the account has no distribution yet: AWS may want to verify it first',
          todo,
        };
  } catch (error) {
    return { name, state: isDenied(error) ? 'warn' : 'fail', found: errorText(error), todo };
  }
};

/** @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html */
export const checkConcurrency = async ({ lambda }: Clients, wanted: number): Promise<CheckResult> => {
  const name = 'concurrency';
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
  const limit = AccountLimit?.ConcurrentExecutions ?? 0;
  const found = `${limit} executions at a time for the whole account in this region, ${wanted} for this stack (concurrency)`;
  if (limit < wanted) {
    const todo = `Set concurrency to ${limit}, or ask for more: Service Quotas, AWS Lambda, Concurrent executions (L-B99A9384). Until then background work may take what the API needs.`;
    return { name, state: 'warn', found, todo };
  }
  return limit >= ROOMY_CONCURRENCY
    ? { name, state: 'ok', found }
    : {
        name,
        state: 'warn',
        found,
        todo: 'Ask for 1,000: Service Quotas, AWS Lambda, Concurrent executions (L-B99A9384). Until then a few photos at once make the API answer 503.',
      };
};

export const checkRekognition = async ({ rekognition }: Clients, region: string): Promise<CheckResult> => {
  const name = 'Rekognition';
  try {
    await rekognition.send(new ListCollectionsCommand({ MaxResults: 1 }));
    return { name, state: 'ok', found: `answers in ${region}` };
  } catch (error) {
    // Who is refused was at least understood.
    if (isDenied(error))
      return { name, state: 'ok', found: `answers in ${region}, and lists nothing to these credentials` };
    return {
      name,
      state: 'fail',
      found: `does not answer in ${region} (${errorText(error)})`,
      todo: 'Choose a region that has it: https://docs.aws.amazon.com/general/latest/gr/rekognition.html',
    };
  }
};

/** Each container reads its key from Parameter Store once; forty a second are free. */
export const checkParameterReads = async ({ ssm }: Clients): Promise<CheckResult> => {
  const name = 'parameter reads';
  const SettingId = '/ssm/parameter-store/high-throughput-enabled';
  const { ServiceSetting } = await ssm.send(new GetServiceSettingCommand({ SettingId }));
  const isHigh = ServiceSetting?.SettingValue === 'true';
  return {
    name,
    state: 'ok',
    found: isHigh
      ? 'high throughput is on'
      : '40 a second; for bursts of more cold starts: aws ssm update-service-setting --setting-id /ssm/parameter-store/high-throughput-enabled --setting-value true',
  };
};

/** How many photos a second can be moderated. @see https://docs.aws.amazon.com/rekognition/latest/dg/limits.html */
export const checkModerationRate = async ({ quotas }: Clients): Promise<CheckResult> => {
  const name = 'moderation rate';
  let NextToken: string | undefined;
  do {
    const page = await quotas.send(new ListServiceQuotasCommand({ ServiceCode: 'rekognition', NextToken }));
    const quota = page.Quotas?.find(({ QuotaName = '' }) => /DetectModerationLabels/i.test(QuotaName));
    if (quota !== undefined) {
      const found = `${quota.Value} photos a second (quota ${quota.QuotaCode}; Service Quotas raises it)`;
      return { name, state: 'ok', found };
    }
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return { name, state: 'skipped', found: 'Service Quotas lists none' };
};
