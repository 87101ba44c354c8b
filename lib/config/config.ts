/** The settings of a deployment, complete. */
import * as z from 'zod';
import type { ServiceInformation } from '../../lambdas/meta/meta-contract.ts';
import type { PolicyChange } from '../../lambdas/photos/moderation/change-policy.ts';
import type { WebhookEndpoint } from '../../lambdas/webhooks/webhook-event.ts';
import { informationOf } from './service-settings.ts';
import { RESTORED_TABLE, Settings, type userPoolTiers } from './settings.ts';
import type { SignInProvider } from './sign-in-settings.ts';

/** What a deployment is for; sets the defaults of everything that protects or forgets data. */
const profiles = {
  dev: {
    keepData: false,
    logRetentionDays: 14,
    alarms: 'failures',
    appOrigins: ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'],
  },
  prod: { keepData: true, logRetentionDays: 90, alarms: 'all', appOrigins: [] },
} as const;

/** An address of one's own with its ACM certificate. */
export interface CustomDomain {
  readonly domainName: string;
  readonly certificateArn: string;
}

/** The distribution of pages. */
export interface WebHost {
  /** Undefined where CloudFront's own name does. */
  readonly domain: CustomDomain | undefined;
  /** Whether it leads to the API too. */
  readonly leadsToApi: boolean;
  readonly secretGeneration: number;
}

/** Who sends mails, by Amazon SES. */
export interface MailSender {
  readonly address: string;
  readonly name: string | undefined;
  /** The verified identity in SES: the address itself, or its domain. */
  readonly identity: string;
  /** Region of the identity in SES. */
  readonly region: string;
}

/** The plan of the user pool, which is a price and what goes with it. */
export type UserPoolTier = (typeof userPoolTiers)[number];

/** Another OpenID Connect issuer instead of the stack's own user pool. */
export interface ExternalIssuer {
  readonly issuer: string;
  readonly clientId: string;
}

/** Sign-in on pages of the user pool, by other providers too. */
export interface SignInPages {
  /** Prefix of Cognito's own domain. Undefined with a domain of one's own. */
  readonly prefix: string | undefined;
  readonly domain: CustomDomain | undefined;
  readonly providers: readonly SignInProvider[];
  readonly callbacks: readonly string[];
  readonly logouts: readonly string[];
}

/** When to tell that a service costs more than it used to. */
export interface CostAnomalies {
  /** What an anomaly costs, in US dollars, before a mail is sent. */
  readonly above: number;
  readonly monitorArn: string;
}

/** A table that was restored from a backup, in place of the stack's own. */
export interface RestoredTable {
  readonly tableName: string;
  readonly streamArn: string;
}

/** The settings of a deployment, complete. */
export interface Config {
  /** Name of the environment; part of the stack's name. */
  readonly environment: string;
  readonly stackName: string;
  readonly profile: 'dev' | 'prod';
  readonly region: string;
  readonly apiDomain: CustomDomain | undefined;
  readonly mediaDomain: CustomDomain | undefined;
  /** Undefined where there are no pages. */
  readonly web: WebHost | undefined;
  readonly appOrigins: readonly string[];
  readonly externalIssuer: ExternalIssuer | undefined;
  readonly signInPages: SignInPages | undefined;
  /** What the network is called, in mails. */
  readonly appName: string;
  readonly userPoolTier: UserPoolTier;
  /** Undefined where Cognito's own sender does. */
  readonly mailSender: MailSender | undefined;
  readonly mergeAboveFollowers: number;
  readonly logRetentionDays: number;
  /** Keeps table, buckets and user pool when the stack goes, and protects them against deletion. */
  readonly keepData: boolean;
  readonly alarmEmail: string | undefined;
  /** US dollars a month, for the whole AWS account. */
  readonly monthlyBudget: number | undefined;
  readonly costAnomalies: CostAnomalies | undefined;
  /** Alarms on what is broken, or on what is late, slow or refused too. */
  readonly alarms: 'failures' | 'all';
  /** Where docs/runbook.md can be read, for the texts of alarms. */
  readonly runbookUrl: string | undefined;
  readonly requestsPerSecond: number;
  /** By how much the quotas of callers are larger than the product's own. */
  readonly rateLimitFactor: number;
  /** Who becomes the first administrator: a username or a verified address. Undefined where nobody does. */
  readonly firstAdministrator: string | undefined;
  /** Concurrent executions that the stack may use, of the account's limit. */
  readonly concurrency: number;
  /** Calls of Rekognition, all together. */
  readonly moderationsPerSecond: number;
  /** Calls of Rekognition in a day (UTC); 0 is no limit. */
  readonly moderationsPerDay: number;
  /** How the moderation policy is changed for the deployment. */
  readonly moderationPolicy: PolicyChange | undefined;
  /** A change that is tried beside the policy in force, without effect. */
  readonly moderationShadow: PolicyChange | undefined;
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
  /** How to reach who runs the service, and its terms and guidelines. */
  readonly information: ServiceInformation;
  readonly mediaSigningKeyGeneration: number;
  readonly pushKeyGeneration: number;
  /** Where the operator has events sent. */
  readonly webhooks: readonly WebhookEndpoint[];
  readonly webhookSecretGeneration: number;
  /** Lets outgoing calls go to this machine, for the local cloud and tests. */
  readonly allowLoopback: boolean;
  readonly restoredTable: RestoredTable | undefined;
  /** A higher number makes a new user pool. */
  readonly userPoolGeneration: number;
  /** How long exports of users are kept. */
  readonly userExportDays: number;
  /** How it is known who deleted their sign-in at Cognito alone: by the daily comparison, or at once by a trail of CloudTrail. */
  readonly deletedSignIns: 'daily' | 'existing-trail' | 'own-trail';
  /** Whether the API serves people, or answers 503 while data are being restored. */
  readonly traffic: 'open' | 'closed';
}

const domainOf = (domainName: string | undefined, certificateArn: string | undefined) =>
  domainName !== undefined && certificateArn !== undefined ? { domainName, certificateArn } : undefined;

const signInPagesOf = (settings: Settings): SignInPages | undefined => {
  const { signInDomain, signInCertificateArn, signInProviders, signInCallbacks, signInLogouts } = settings;
  if (signInDomain === undefined) return undefined;
  const domain = domainOf(signInDomain, signInCertificateArn);
  return {
    prefix: domain === undefined ? signInDomain : undefined,
    domain,
    providers: signInProviders,
    callbacks: signInCallbacks,
    logouts: signInLogouts,
  };
};

const restoredTableOf = (streamArn: string | undefined): RestoredTable | undefined => {
  const tableName = RESTORED_TABLE.exec(streamArn ?? '')?.groups?.['name'];
  return streamArn === undefined || tableName === undefined ? undefined : { tableName, streamArn };
};

/** The environment of this machine, which has no file. */
export const LOCAL = 'local';

/** Completes the settings of an environment. Throws an error that names every wrong setting. */
export const readConfig = (environment: string, given: Readonly<Record<string, unknown>>): Config => {
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    throw new Error(
      `The settings of environment ${environment} are wrong:\n${z.prettifyError(parsed.error)}`,
    );
  }
  const settings = parsed.data;
  const defaults = profiles[settings.profile];
  return {
    environment,
    stackName: environment === LOCAL ? settings.name : `${settings.name}-${environment}`,
    profile: settings.profile,
    region: settings.region,
    apiDomain: domainOf(settings.domainName, settings.certificateArn),
    mediaDomain: domainOf(settings.mediaDomainName, settings.mediaCertificateArn),
    web:
      settings.web === 'off'
        ? undefined
        : {
            domain: domainOf(settings.webDomainName, settings.webCertificateArn),
            leadsToApi: settings.webApi === 'on',
            secretGeneration: settings.webSecretGeneration,
          },
    appOrigins: [
      ...new Set([
        ...defaults.appOrigins,
        ...(settings.webDomainName === undefined ? [] : [`https://${settings.webDomainName}`]),
        ...(settings.appOrigins ?? []),
      ]),
    ],
    externalIssuer:
      settings.issuer !== undefined && settings.clientId !== undefined
        ? { issuer: settings.issuer, clientId: settings.clientId }
        : undefined,
    signInPages: signInPagesOf(settings),
    appName: settings.appName,
    userPoolTier: settings.userPoolTier,
    mailSender:
      settings.mailFrom === undefined
        ? undefined
        : {
            address: settings.mailFrom,
            name: settings.mailFromName,
            identity: settings.mailIdentity ?? settings.mailFrom.slice(settings.mailFrom.indexOf('@') + 1),
            region: settings.mailRegion ?? settings.region,
          },
    mergeAboveFollowers: settings.mergeAboveFollowers,
    logRetentionDays: settings.logRetentionDays ?? defaults.logRetentionDays,
    keepData: settings.removalPolicy === undefined ? defaults.keepData : settings.removalPolicy === 'retain',
    alarmEmail: settings.alarmEmail,
    monthlyBudget: settings.monthlyBudget,
    costAnomalies:
      settings.costAnomaliesAbove !== undefined && settings.costAnomalyMonitor !== undefined
        ? { above: settings.costAnomaliesAbove, monitorArn: settings.costAnomalyMonitor }
        : undefined,
    alarms: settings.alarms ?? defaults.alarms,
    runbookUrl: settings.runbookUrl,
    requestsPerSecond: settings.requestsPerSecond,
    rateLimitFactor: settings.rateLimitFactor,
    firstAdministrator: settings.firstAdministrator,
    concurrency: settings.concurrency,
    moderationsPerSecond: settings.moderationsPerSecond,
    moderationsPerDay: settings.moderationsPerDay,
    moderationPolicy: settings.moderationPolicy,
    moderationShadow: settings.moderationShadow,
    reposts: settings.reposts,
    information: informationOf(settings),
    mediaSigningKeyGeneration: settings.mediaSigningKeyGeneration,
    pushKeyGeneration: settings.pushKeyGeneration,
    webhooks: settings.webhooks,
    webhookSecretGeneration: settings.webhookSecretGeneration,
    allowLoopback: settings.allowLoopback,
    restoredTable: restoredTableOf(settings.restoredTable),
    userPoolGeneration: settings.userPoolGeneration,
    userExportDays: settings.userExportDays,
    deletedSignIns: settings.deletedSignIns,
    traffic: settings.traffic,
  };
};
