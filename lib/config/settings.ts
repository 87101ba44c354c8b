/** What may be set for an environment, by its file or, on one machine, by `-c name=value`. docs/configuration.md describes each. */
import * as z from 'zod';
import { callAddress } from '../../lambdas/outgoing/call-address.ts';
import { isDefined } from '../../lambdas/platform/is-defined.ts';
import { webhookTypes } from '../../lambdas/webhooks/webhook-event.ts';
import { policyProblem, policyShape } from './policy-settings.ts';
import { serviceProblem, serviceShape } from './service-settings.ts';
import { CLOUDFRONT_REGION, certificate, domain, list, regionOf } from './setting-kinds.ts';
import { signInProblem, signInShape } from './sign-in-settings.ts';

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
/** Whether an address is of a domain or one below it, which SES lets an identity send for. @see https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html */
const isBelow = (address: string, domainName: string): boolean =>
  `.${address.slice(address.indexOf('@') + 1)}`.endsWith(`.${domainName}`);

export const userPoolTiers = ['LITE', 'ESSENTIALS', 'PLUS'] as const;

// The retention periods that CloudWatch Logs knows, in days.
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** The stream of a restored table, which tells the table too. */
export const RESTORED_TABLE =
  /^arn:[^:]+:dynamodb:[a-z0-9-]+:\d{12}:table\/(?<name>[A-Za-z0-9_.-]{3,255})\/stream\/[0-9T:.-]+$/;
const USER_EXPORT_DAYS = 30;

/** The settings as they are given. */
export const Settings = z
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
    web: z.enum(['on', 'off']).default('off'),
    webDomainName: domain.optional(),
    webCertificateArn: certificate.optional(),
    webApi: z.enum(['on', 'off']).default('off'),
    webSecretGeneration: count.min(1).default(1),
    appOrigins: list(origin).optional(),
    issuer: z
      .url({ protocol: /^https$/ })
      .regex(/^[^#~]+$/, 'an issuer without # and ~: keys of rows hold it')
      .optional(),
    clientId: z.string().min(1).optional(),
    ...signInShape,
    firstAdministrator: z
      .union([
        z.email(),
        z.string().regex(/^[a-z0-9._]{2,30}$/, 'a username, or an address that is verified'),
      ])
      .optional(),
    appName: z.string().trim().min(1).max(50).default('Suwar'),
    userPoolTier: z.enum(userPoolTiers).default('LITE'),
    mailFrom: z.email().optional(),
    mailFromName: z.string().trim().min(1).max(60).optional(),
    mailIdentity: z.union([z.email(), domain], 'an address or a domain name in lower case').optional(),
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
    costAnomalyMonitor: z
      .string()
      .regex(/^arn:[^:]+:ce::\d{12}:anomalymonitor\/.+$/, 'the ARN of a monitor of cost anomalies')
      .optional(),
    alarms: z.enum(['failures', 'all']).optional(),
    runbookUrl: z.url({ protocol: /^https$/ }).optional(),
    requestsPerSecond: count.min(1).default(500),
    rateLimitFactor: z.coerce.number().min(0.1).max(1_000_000).default(1),
    concurrency: count.min(10).default(10),
    moderationsPerSecond: count.min(1).default(5),
    moderationsPerDay: count.min(0).default(0),
    ...policyShape,
    ...serviceShape,
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
    deletedSignIns: z.enum(['daily', 'existing-trail', 'own-trail']).default('daily'),
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
  .refine((context) => (context.webDomainName === undefined) === (context.webCertificateArn === undefined), {
    error: 'webDomainName and webCertificateArn go together',
  })
  .refine(
    ({ web, webDomainName, webApi }) => web === 'on' || (webDomainName === undefined && webApi === 'off'),
    {
      error: 'webDomainName and webApi need web: on',
    },
  )
  .refine(({ webApi, webSecretGeneration }) => webApi === 'on' || webSecretGeneration === 1, {
    error: 'webSecretGeneration needs webApi: on',
  })
  .superRefine(({ domainName, mediaDomainName, webDomainName, signInDomain }, context) => {
    const hosts = [domainName, mediaDomainName, webDomainName, signInDomain].filter(isDefined);
    const twice = hosts.find((host, position) => hosts.indexOf(host) !== position);
    if (twice === undefined) return;
    context.addIssue({
      code: 'custom',
      message: `${twice} is named twice: domainName, mediaDomainName, webDomainName and signInDomain must each be a host of its own; bytes that people sent never share an origin with tokens`,
    });
  })
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
    ({ webCertificateArn }) =>
      webCertificateArn === undefined || regionOf(webCertificateArn) === CLOUDFRONT_REGION,
    { error: `webCertificateArn must be of ${CLOUDFRONT_REGION}, where CloudFront looks for it` },
  )
  .refine(
    ({ monthlyBudget, costAnomaliesAbove, alarmEmail }) =>
      alarmEmail !== undefined || (monthlyBudget === undefined && costAnomaliesAbove === undefined),
    { error: 'monthlyBudget and costAnomaliesAbove need alarmEmail, which their mails go to' },
  )
  .refine(
    (context) => (context.costAnomaliesAbove === undefined) === (context.costAnomalyMonitor === undefined),
    {
      error: 'costAnomaliesAbove and costAnomalyMonitor go together',
    },
  )
  .refine(
    ({ mailFrom, mailFromName, mailIdentity, mailRegion }) =>
      mailFrom !== undefined || (mailFromName ?? mailIdentity ?? mailRegion) === undefined,
    { error: 'mailFromName, mailIdentity and mailRegion need mailFrom' },
  )
  .refine(
    ({ mailFrom = '', mailIdentity }) =>
      mailIdentity === undefined || mailFrom === mailIdentity || isBelow(mailFrom, mailIdentity),
    { error: 'mailIdentity must be mailFrom or its domain' },
  )
  .refine((context) => (context.issuer === undefined) === (context.clientId === undefined), {
    error: 'issuer and clientId go together',
  })
  .superRefine((settings, context) => {
    for (const problem of [signInProblem(settings), policyProblem(settings), serviceProblem(settings)]) {
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
    }
  });

export type Settings = z.infer<typeof Settings>;

/** Names of all settings. */
export const settingNames = Object.keys(Settings.shape);
