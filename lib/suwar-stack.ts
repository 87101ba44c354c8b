import { Annotations, CfnOutput, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from './config/config.ts';
import { Api, type ApiRoute } from './constructs/api.ts';
import { ApiFunctions } from './constructs/api-functions.ts';
import { Delivery } from './constructs/delivery.ts';
import { DeliveryWatch } from './constructs/delivery-watch.ts';
import { Identity } from './constructs/identity.ts';
import { Jobs } from './constructs/jobs.ts';
import { Mails } from './constructs/mails.ts';
import { Notifications } from './constructs/notifications.ts';
import { Operations } from './constructs/operations.ts';
import { PhotoPipeline } from './constructs/photo-pipeline.ts';
import { policyEnvironment } from './constructs/policy-environment.ts';
import { Pushes } from './constructs/pushes.ts';
import { Room } from './constructs/room.ts';
import { Schedules } from './constructs/schedules.ts';
import { SignInDeletions } from './constructs/sign-in-deletions.ts';
import { Spending } from './constructs/spending.ts';
import { StackKeys } from './constructs/stack-keys.ts';
import { StreamConsumers } from './constructs/stream-consumers.ts';
import { AppTable } from './constructs/table.ts';
import { WayOut } from './constructs/way-out.ts';
import { originOf, Web } from './constructs/web.ts';
import { makeWebSecrets } from './constructs/web-secrets.ts';
import { Webhooks } from './constructs/webhooks.ts';
import { placesOf } from './residency/places.ts';
import { RegionSynthesizer } from './residency/region-synthesizer.ts';
import { setDaysOf } from './residency/set-days.ts';

export interface SuwarStackProps {
  readonly config: Config;
  /** The route table. */
  readonly routes: readonly ApiRoute[];
  /** Leaves out protection against deletion, which would keep a failed creation from being cleared away. @default false */
  readonly isFirstDeployment?: boolean;
}

const NO_ALARM_EMAIL = 'Nobody is told of alarms: set alarmEmail in the file of this production environment.';

/** The whole backend in one stack. */
export class SuwarStack extends Stack {
  constructor(scope: Construct, id: string, props: SuwarStackProps) {
    const { config, routes, isFirstDeployment = false } = props;
    super(scope, id, {
      stackName: config.stackName,
      description: 'Suwar, the backend of a photo-sharing social network',
      env: { region: config.region },
      synthesizer: new RegionSynthesizer(config.region),
      terminationProtection: config.keepData && !isFirstDeployment,
    });
    const { keepData, appOrigins } = config;
    new Room(this, 'Room', { concurrency: config.concurrency });
    const protectData = keepData && !isFirstDeployment;
    const logRetention: RetentionDays = config.logRetentionDays;
    const days = setDaysOf(config);

    const table = new AppTable(this, 'Data', { keepData, protectData, restored: config.restoredTable });
    const identity = new Identity(this, 'Identity', {
      keepData,
      protectData,
      logRetention,
      appName: config.appName,
      mailSender: config.mailSender,
      userPoolTier: config.userPoolTier,
      externalIssuer: config.externalIssuer,
      pages: config.signInPages,
      generation: config.userPoolGeneration,
    });
    const keys = new StackKeys(this, 'Keys', { logRetention });
    keys.guardEnvironment(config.environment, [table, identity]);
    const delivery = new Delivery(this, 'Delivery', {
      keys,
      keepData,
      appOrigins,
      logRetention,
      domain: config.mediaDomain,
      signingKeyGeneration: config.mediaSigningKeyGeneration,
      days,
    });
    const wayOut = new WayOut(this, 'WayOut', {
      table,
      identity,
      delivery,
      keys,
      logRetention,
      sentToBy: config.deletedSignIns === 'daily' || identity.userPool === undefined ? 'roles' : 'services',
    });
    if (config.deletedSignIns !== 'daily' && identity.userPool !== undefined) {
      const trail = config.deletedSignIns === 'own-trail' ? 'own' : 'existing';
      new SignInDeletions(this, 'SignInDeletions', { work: wayOut.work, trail, days });
    }
    const { uploads, everyFiveMinutes, moderation } = new PhotoPipeline(this, 'PhotoPipeline', {
      table,
      delivery,
      identity,
      wayOut: wayOut.work,
      appOrigins,
      keepData,
      logRetention,
      days,
      moderationsPerSecond: config.moderationsPerSecond,
      moderationsPerDay: config.moderationsPerDay,
      policyEnvironment: policyEnvironment(config),
    });
    const pushes = new Pushes(this, 'Pushes', {
      table,
      keys,
      logRetention,
      contact: config.alarmEmail === undefined ? delivery.baseUrl : `mailto:${config.alarmEmail}`,
      keyGeneration: config.pushKeyGeneration,
      allowLoopback: config.allowLoopback,
    });
    const schedules = new Schedules(this, 'Scheduling', { table, uploads, logRetention });
    const notifications = new Notifications(this, 'Telling', { table, pushes, logRetention });
    const webhooks =
      config.webhooks.length === 0
        ? undefined
        : new Webhooks(this, 'Webhooks', {
            table,
            keys,
            logRetention,
            endpoints: config.webhooks,
            secretGeneration: config.webhookSecretGeneration,
            allowLoopback: config.allowLoopback,
          });
    const mails =
      config.mailSender &&
      new Mails(this, 'Mailing', {
        table,
        logRetention,
        appName: config.appName,
        sender: config.mailSender,
      });
    const jobs = new Jobs(this, 'Jobs', {
      table,
      delivery,
      uploads,
      logRetention,
      mergeAboveFollowers: config.mergeAboveFollowers,
    });
    const streamConsumers = new StreamConsumers(this, 'StreamConsumers', {
      table,
      jobs,
      schedules,
      notifications,
      webhooks,
      mails,
      wayOut,
      moderation,
      logRetention,
    });
    const webSecrets = config.web?.leadsToApi ? makeWebSecrets(keys, config.web.secretGeneration) : undefined;
    const functions = new ApiFunctions(this, 'ApiFunctions', {
      table,
      identity,
      delivery,
      uploads,
      pushes,
      wayOut,
      logRetention,
      policyEnvironment: policyEnvironment(config),
      places: placesOf(config),
      reposts: config.reposts,
      information: config.information,
      requestsPerSecond: config.requestsPerSecond,
      rateLimitFactor: config.rateLimitFactor,
      firstAdministrator: config.firstAdministrator,
      traffic: config.traffic,
      webDigests: webSecrets?.digests,
    });
    const api = new Api(this, 'HttpApi', {
      routes,
      functions,
      identity,
      appOrigins,
      logRetention,
      domain: config.apiDomain,
      requestsPerSecond: config.requestsPerSecond,
    });
    const web =
      config.web &&
      new Web(this, 'Web', {
        keepData,
        domain: config.web.domain,
        api: webSecrets && {
          host: api.host,
          secret: webSecrets.secret,
          waitsFor: [api.entry, ...functions.all.map(({ lambda }) => lambda)],
        },
        talksTo: [
          api.url,
          originOf(identity.issuer),
          ...(identity.pages === undefined ? [] : [identity.pages.url]),
          `https://${uploads.bucketRegionalDomainName}/`,
        ],
        signInOrigin: originOf(identity.issuer),
        uploadsUrl: `https://${uploads.bucketRegionalDomainName}/`,
        mediaUrl: delivery.baseUrl,
      });
    if (config.profile === 'prod' && config.alarmEmail === undefined) {
      Annotations.of(this).addWarningV2('suwar:alarmEmail', NO_ALARM_EMAIL);
    }
    if (config.alarmEmail !== undefined) {
      new Spending(this, 'Spending', {
        address: config.alarmEmail,
        monthlyBudget: config.monthlyBudget,
        anomalies: config.costAnomalies,
      });
    }
    if (config.alarms === 'all')
      new DeliveryWatch(this, 'DeliveryWatch', { delivery, everyFiveMinutes, logRetention });
    new Operations(this, 'Operations', {
      api,
      table,
      identity,
      delivery,
      streamConsumers,
      alarms: config.alarms,
      runbookUrl: config.runbookUrl,
      alarmEmail: config.alarmEmail,
    });

    const outputs = {
      ApiUrl: api.url,
      MediaUrl: delivery.baseUrl,
      ...(web !== undefined && { WebUrl: web.url, WebBucket: web.pages.bucketName }),
      ...(web?.consoleUrl !== undefined && { ConsoleUrl: web.consoleUrl }),
      Issuer: identity.issuer,
      UserPoolClientId: identity.clientId,
      ...(identity.userPool !== undefined && { UserPoolId: identity.userPool.userPoolId }),
      ...(identity.pages !== undefined && { SignInUrl: identity.pages.url }),
      Region: this.region,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
