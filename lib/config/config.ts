/** The settings of a deployment, complete. */
import * as z from 'zod';
import type { WebhookEndpoint } from '../../lambdas/webhooks/webhook-event.ts';
import { RESTORED_TABLE, Settings, type userPoolTiers } from './settings.ts';

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
  readonly appOrigins: readonly string[];
  readonly externalIssuer: ExternalIssuer | undefined;
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
  /** Concurrent executions that the stack may use, of the account's limit. */
  readonly concurrency: number;
  /** Calls of Rekognition, all together. */
  readonly moderationsPerSecond: number;
  /** Calls of Rekognition in a day (UTC); 0 is no limit. */
  readonly moderationsPerDay: number;
  /** Whether accounts can repost. */
  readonly reposts: 'on' | 'off';
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
  /** Whether the API serves people, or answers 503 while data are being restored. */
  readonly traffic: 'open' | 'closed';
}

const domainOf = (domainName: string | undefined, certificateArn: string | undefined) =>
  domainName !== undefined && certificateArn !== undefined ? { domainName, certificateArn } : undefined;

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
    appOrigins: [...new Set([...defaults.appOrigins, ...(settings.appOrigins ?? [])])],
    externalIssuer:
      settings.issuer !== undefined && settings.clientId !== undefined
        ? { issuer: settings.issuer, clientId: settings.clientId }
        : undefined,
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
    concurrency: settings.concurrency,
    moderationsPerSecond: settings.moderationsPerSecond,
    moderationsPerDay: settings.moderationsPerDay,
    reposts: settings.reposts,
    mediaSigningKeyGeneration: settings.mediaSigningKeyGeneration,
    pushKeyGeneration: settings.pushKeyGeneration,
    webhooks: settings.webhooks,
    webhookSecretGeneration: settings.webhookSecretGeneration,
    allowLoopback: settings.allowLoopback,
    restoredTable: restoredTableOf(settings.restoredTable),
    userPoolGeneration: settings.userPoolGeneration,
    userExportDays: settings.userExportDays,
    traffic: settings.traffic,
  };
};
