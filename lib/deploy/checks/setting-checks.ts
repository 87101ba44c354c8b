/** Whether what the settings name is there and works. */
import { type ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Config, CustomDomain, MailSender } from '../../config/config.ts';
import type { Clients } from '../aws/account.ts';
import { type CheckResult, errorName, errorText, isDenied } from '../aws/check.ts';
import { describeTable, sourceOf } from '../aws/table.ts';

/** Whether a certificate is for a domain: for itself or for its parent's wildcard. */
export const covers = (names: readonly string[], domainName: string): boolean => {
  const wildcard = domainName.replace(/^[^.]+\./, '*.');
  return names.includes(domainName) || names.includes(wildcard);
};

export const checkCertificate = async (
  what: string,
  { domainName, certificateArn }: CustomDomain,
  acm: ACMClient,
): Promise<CheckResult> => {
  const name = `certificate of ${what}`;
  try {
    const { Certificate } = await acm.send(
      new DescribeCertificateCommand({ CertificateArn: certificateArn }),
    );
    const names = [Certificate?.DomainName ?? '', ...(Certificate?.SubjectAlternativeNames ?? [])];
    if (Certificate?.Status !== 'ISSUED') {
      const todo = 'Add the CNAME records that ACM shows for it and wait until it is issued.';
      return { name, state: 'fail', found: `is ${Certificate?.Status ?? 'unknown'}`, todo };
    }
    if (!covers(names, domainName)) {
      const todo = `Request one for ${domainName}, or name a domain that it covers.`;
      return { name, state: 'fail', found: `covers ${names.join(', ')}, not ${domainName}`, todo };
    }
    return { name, state: 'ok', found: `issued for ${domainName}` };
  } catch (error) {
    if (isDenied(error)) return { name, state: 'skipped', found: errorText(error) };
    return { name, state: 'fail', found: errorText(error), todo: `Is ${certificateArn} of this account?` };
  }
};

export const checkCertificates = async (config: Config, clients: Clients): Promise<CheckResult[]> => {
  const checks = [
    ...(config.apiDomain ? [checkCertificate('the API', config.apiDomain, clients.acm)] : []),
    ...(config.mediaDomain ? [checkCertificate('media', config.mediaDomain, clients.acmOfCloudFront)] : []),
    ...(config.web?.domain ? [checkCertificate('web', config.web.domain, clients.acmOfCloudFront)] : []),
  ];
  return Promise.all(checks);
};

/** Whether somebody hears of alarms. */
export const checkAlarmAddress = ({ profile, alarmEmail }: Config): CheckResult => {
  const name = 'alarms';
  if (alarmEmail !== undefined) {
    return {
      name,
      state: 'ok',
      found: `go to ${alarmEmail}, once that address has confirmed by the mail that comes`,
    };
  }
  return profile === 'prod'
    ? { name, state: 'warn', found: 'nobody is told', todo: 'Set alarmEmail in the file of the environment.' }
    : { name, state: 'ok', found: 'nobody is told, which is fine in dev' };
};

/**
 * Whether a table is one of a stack's: its own, or restored from one of its own, however often. A table is called by its logical id, as
 * CloudFormation does it; a name that begins alike may be of another environment.
 */
const isOfStack = async (
  client: DynamoDBClient,
  stackName: string,
  tableName: string | undefined,
): Promise<boolean> => {
  const seen = new Set<string>();
  for (let name = tableName; name !== undefined && !seen.has(name); ) {
    if (name.startsWith(`${stackName}-Table`)) return true;
    seen.add(name); // names are used again: two tables may have been restored from one another
    const table = await describeTable(client, name);
    name = table && sourceOf(table);
  }
  return false;
};

/** Whether the table that was restored is there, has the stream that is named, and was restored from one of this stack's. */
export const checkRestoredTable = async ({
  restoredTable,
  region,
  stackName,
}: Config): Promise<CheckResult | undefined> => {
  if (restoredTable === undefined) return undefined;
  const name = 'restored table';
  const { tableName, streamArn } = restoredTable;
  const todo = 'Take restoredTable from what npm run restore -- table printed for this environment.';
  try {
    const dynamodb = new DynamoDBClient({ region });
    const table = await describeTable(dynamodb, tableName);
    if (table === undefined) return { name, state: 'fail', found: `there is no ${tableName}`, todo };
    if (table.LatestStreamArn !== streamArn) {
      const found = `the stream of ${tableName} is ${table.LatestStreamArn ?? 'off'}`;
      return { name, state: 'fail', found, todo };
    }
    const source = sourceOf(table);
    return (await isOfStack(dynamodb, stackName, source))
      ? { name, state: 'ok', found: `${tableName}, restored from ${source}` }
      : { name, state: 'fail', found: `${tableName} was restored from ${source ?? 'nothing'}`, todo };
  } catch (error) {
    if (isDenied(error)) return { name, state: 'skipped', found: errorText(error) };
    return { name, state: 'fail', found: errorText(error), todo };
  }
};

/** @see https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html */
const checkSes = async ({ identity, region }: MailSender): Promise<CheckResult> => {
  const name = 'mails';
  const ses = new SESv2Client({ region });
  const { VerifiedForSendingStatus } = await ses
    .send(new GetEmailIdentityCommand({ EmailIdentity: identity }))
    .catch((error: unknown) => {
      if (errorName(error) === 'NotFoundException') return { VerifiedForSendingStatus: false };
      throw error;
    });
  if (VerifiedForSendingStatus !== true) {
    const todo = `Verify it: SES, Identities, in ${region}, and add the records that it shows.`;
    return { name, state: 'fail', found: `${identity} is not verified in SES`, todo };
  }
  const { ProductionAccessEnabled, SendQuota } = await ses.send(new GetAccountCommand({}));
  if (ProductionAccessEnabled !== true) {
    const found = 'SES is in its sandbox and sends to verified addresses only';
    return {
      name,
      state: 'warn',
      found,
      todo: `Request production access: SES, Account dashboard, in ${region}.`,
    };
  }
  return { name, state: 'ok', found: `${SendQuota?.Max24HourSend ?? 'unknown'} a day by SES` };
};

/** How many mails of sign-up and forgotten passwords can leave in a day. */
export const checkMails = async (config: Config): Promise<CheckResult | undefined> => {
  if (config.externalIssuer !== undefined) return undefined;
  if (config.mailSender !== undefined) return checkSes(config.mailSender);
  const name = 'mails';
  const found = "Cognito's own sender sends 50 a day, sign-ups and forgotten passwords together";
  return config.profile === 'prod'
    ? {
        name,
        state: 'warn',
        found,
        todo: 'Set mailFrom before people come: docs/configuration.md, Mail.',
      }
    : { name, state: 'ok', found };
};
