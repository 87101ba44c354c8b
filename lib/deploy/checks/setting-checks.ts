/** Whether what the settings name is there and works. */
import { type ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Config, CustomDomain, MailSender } from '../../config/config.ts';
import type { Clients } from '../aws/account.ts';
import { type CheckResult, errorName, errorText, isDenied } from '../aws/check.ts';

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
