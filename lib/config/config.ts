/** The settings of an environment, by its file or, on one machine, by `-c name=value`. docs/configuration.md describes them. */
import * as z from 'zod';
import { callAddress } from '../../lambdas/outgoing/call-address.ts';
import { type WebhookEndpoint, webhookTypes } from '../../lambdas/webhooks/webhook-event.ts';

// The command line gives text where cdk.json gives JSON.
const count = z.coerce.number().int();
const flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);
const webOrigin = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => new URL(text).origin === text, 'an origin has no path and no trailing slash');
/** Pages of an app in a web view: `capacitor://localhost`, `ionic://localhost`. */
const appOrigin = z
  .string()
  .regex(/^(?!https?:|file:|data:|blob:|javascript:)[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+(:\d+)?$/);
const origin = z.union([webOrigin, appOrigin], {
  error: 'an origin is a scheme and a host, such as https://app.example or capacitor://localhost',
});
const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : value,
    z.array(item),
  );
// Their addresses are part of a function's environment, which holds 4 KB.
const MAX_WEBHOOKS = 5;
const MAX_WEBHOOK_URL_LENGTH = 500;
const webhook = z.union([
  z.string().transform((url) => ({ url, events: [...webhookTypes] })),
  z.strictObject({
    url: z.string(),
    events: z
      .array(z.enum(webhookTypes))
      .min(1)
      .default([...webhookTypes]),
  }),
]);
const webhooks = z
  .preprocess(
    (value) => (typeof value === 'string' && value.trim().startsWith('[') ? JSON.parse(value) : value),
    list(webhook),
  )
  .refine((all) => all.length <= MAX_WEBHOOKS, `at most ${MAX_WEBHOOKS} webhooks`)
  .refine((all) => new Set(all.map(({ url }) => url)).size === all.length, 'each address once')
  .refine(
    (all) => all.every(({ url }) => url.length <= MAX_WEBHOOK_URL_LENGTH),
    `addresses of at most ${MAX_WEBHOOK_URL_LENGTH} characters`,
  );
const certificate = z
  .string()
  .regex(/^arn:[^:]+:acm:[^:]+:\d{12}:certificate\/.+$/, 'the ARN of an ACM certificate');
const regionOf = (certificateArn: string): string => certificateArn.split(':')[3] ?? '';

/** Where CloudFront looks for certificates. @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
const CLOUDFRONT_REGION = 'us-east-1';
const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain name in lower case');

const userPoolTiers = ['LITE', 'ESSENTIALS', 'PLUS'] as const;

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

// The retention periods that CloudWatch Logs knows, in days.
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const RESTORED_TABLE =
  /^arn:[^:]+:dynamodb:[a-z0-9-]+:\d{12}:table\/(?<name>[A-Za-z0-9_.-]{3,255})\/stream\/[0-9T:.-]+$/;
const USER_EXPORT_DAYS = 30;

const Settings = z
  .strictObject({
    name: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/, 'letters, digits and hyphens, at most 20, the first a letter')
      .default('Suwar'),
    profile: z.enum(['dev', 'prod']).default('dev'),
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region')
      .default('eu-central-1'),
    domainName: domain.optional(),
    certificateArn: certificate.optional(),
    mediaDomainName: domain.optional(),
    mediaCertificateArn: certificate.optional(),
    appOrigins: list(origin).optional(),
    issuer: z
      .url({ protocol: /^https$/ })
      .regex(/^[^#~]+$/, 'an issuer without # and ~: keys of rows hold it')
      .optional(),
    clientId: z.string().min(1).optional(),
    appName: z.string().trim().min(1).max(50).default('Suwar'),
    userPoolTier: z.enum(userPoolTiers).default('LITE'),
    mailFrom: z.email().optional(),
    mailFromName: z.string().trim().min(1).max(60).optional(),
    mailIdentity: z.union([z.email(), domain]).optional(),
    mailRegion: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region')
      .optional(),
    mergeAboveFollowers: count.min(1).default(5000),
    logRetentionDays: count
      .refine((days) => retentions.includes(days), 'a period CloudWatch Logs knows')
      .optional(),
    removalPolicy: z.enum(['retain', 'destroy']).optional(),
    alarmEmail: z.email().optional(),
    monthlyBudget: z.coerce.number().positive().optional(),
    costAnomaliesAbove: z.coerce.number().positive().optional(),
    alarms: z.enum(['failures', 'all']).optional(),
    runbookUrl: z.url({ protocol: /^https$/ }).optional(),
    requestsPerSecond: count.min(1).default(500),
    concurrency: count.min(10).default(10),
    moderationsPerSecond: count.min(1).default(5),
    moderationsPerDay: count.min(0).default(0),
    reposts: z.enum(['on', 'off']).default('on'),
    mediaSigningKeyGeneration: count.min(1).default(1),
    pushKeyGeneration: count.min(1).default(1),
    webhooks: webhooks.default([]),
    webhookSecretGeneration: count.min(1).default(1),
    allowLoopback: flag.default(false),
    restoredTable: z
      .string()
      .regex(RESTORED_TABLE, 'the ARN of the stream of a table, as `npm run restore` prints it')
      .optional(),
    userPoolGeneration: count.min(1).default(1),
    userExportDays: count.min(1).max(365).default(USER_EXPORT_DAYS),
    traffic: z.enum(['open', 'closed']).default('open'),
  })
  .refine(({ profile, allowLoopback }) => profile !== 'prod' || !allowLoopback, {
    error: 'allowLoopback is for one machine: profile prod refuses it',
  })
  .refine(
    ({ webhooks, allowLoopback }) =>
      webhooks.every(({ url }) => callAddress(url, allowLoopback) !== undefined),
    { error: 'webhooks must be https addresses of public hosts by name, on port 443' },
  )
  .refine((context) => (context.domainName === undefined) === (context.certificateArn === undefined), {
    error: 'domainName and certificateArn go together',
  })
  .refine(
    (context) => (context.mediaDomainName === undefined) === (context.mediaCertificateArn === undefined),
    {
      error: 'mediaDomainName and mediaCertificateArn go together',
    },
  )
  // A certificate of another region is refused by AWS half-way through a deployment.
  .refine(
    ({ certificateArn, region }) => certificateArn === undefined || regionOf(certificateArn) === region,
    {
      error: 'certificateArn must be of the region of the stack, where API Gateway looks for it',
    },
  )
  .refine(
    ({ mediaCertificateArn }) =>
      mediaCertificateArn === undefined || regionOf(mediaCertificateArn) === CLOUDFRONT_REGION,
    { error: `mediaCertificateArn must be of ${CLOUDFRONT_REGION}, where CloudFront looks for it` },
  )
  .refine(
    ({ monthlyBudget, costAnomaliesAbove, alarmEmail }) =>
      alarmEmail !== undefined || (monthlyBudget === undefined && costAnomaliesAbove === undefined),
    { error: 'monthlyBudget and costAnomaliesAbove need alarmEmail, which their mails go to' },
  )
  .refine(
    ({ mailFrom, mailFromName, mailIdentity, mailRegion }) =>
      mailFrom !== undefined || (mailFromName ?? mailIdentity ?? mailRegion) === undefined,
    { error: 'mailFromName, mailIdentity and mailRegion need mailFrom' },
  )
  .refine(
    ({ mailFrom, mailIdentity }) => mailIdentity === undefined || mailFrom?.endsWith(mailIdentity) === true,
    { error: 'mailIdentity must be mailFrom or its domain' },
  )
  .refine((context) => (context.issuer === undefined) === (context.clientId === undefined), {
    error: 'issuer and clientId go together',
  });

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
  /** US dollars that an anomaly costs before it is told. */
  readonly costAnomaliesAbove: number | undefined;
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

/** What may be given for an environment. */
export const SettingsSchema = Settings;

/** Names of all settings. */
export const settingNames = Object.keys(Settings.shape);

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
    costAnomaliesAbove: settings.costAnomaliesAbove,
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
