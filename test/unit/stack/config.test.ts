import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { webhookTypes } from '../../../lambdas/webhooks/webhook-event.ts';
import { readConfig } from '../../../lib/config/config.ts';
import { settingNames } from '../../../lib/config/settings.ts';

const config = (settings: Readonly<Record<string, unknown>> = {}) => readConfig('local', settings);

const certificateIn = (region: string) => `arn:aws:acm:${region}:111111111111:certificate/1`;

describe('the settings of a deployment', () => {
  it('are complete without a word', () => {
    expect(config()).toEqual({
      environment: 'local',
      deletedSignIns: 'daily',
      stackName: 'Suwar',
      profile: 'dev',
      alarms: 'failures',
      runbookUrl: undefined,
      region: 'eu-central-1',
      apiDomain: undefined,
      mediaDomain: undefined,
      appOrigins: ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'],
      externalIssuer: undefined,
      signInPages: undefined,
      web: undefined,
      mergeAboveFollowers: 5000,
      logRetentionDays: 14,
      keepData: false,
      alarmEmail: undefined,
      monthlyBudget: undefined,
      costAnomalies: undefined,
      requestsPerSecond: 500,
      rateLimitFactor: 1,
      firstAdministrator: undefined,
      concurrency: 10,
      moderationsPerSecond: 5,
      moderationsPerDay: 0,
      reposts: 'on',
      information: {},
      appName: 'Suwar',
      userPoolTier: 'LITE',
      mailSender: undefined,
      mediaSigningKeyGeneration: 1,
      pushKeyGeneration: 1,
      allowLoopback: false,
      webhooks: [],
      webhookSecretGeneration: 1,
      restoredTable: undefined,
      traffic: 'open',
      userExportDays: 30,
      userPoolGeneration: 1,
    });
  });

  it('keep data, keep logs longer and open nothing to web apps in prod', () => {
    expect(config({ profile: 'prod' })).toMatchObject({
      keepData: true,
      logRetentionDays: 90,
      appOrigins: [],
    });
    expect(config({ profile: 'prod', removalPolicy: 'destroy' }).keepData).toBe(false);
  });

  it('let apps of any scheme in beside the pages that a profile lets in', () => {
    const appOrigins = 'capacitor://localhost, ionic://localhost, https://localhost, http://localhost:5173';
    expect(config({ appOrigins }).appOrigins).toEqual([
      'http://localhost:3000',
      'http://localhost:5173',
      'http://127.0.0.1:3000',
      'capacitor://localhost',
      'ionic://localhost',
      'https://localhost',
    ]);
    expect(config({ profile: 'prod', appOrigins: 'capacitor://localhost' }).appOrigins).toEqual([
      'capacitor://localhost',
    ]);
  });

  it('may come as text from the command line or as JSON from a file', () => {
    const text = { mergeAboveFollowers: '10', appOrigins: 'https://a.example, https://b.example' };
    const json = { mergeAboveFollowers: 10, appOrigins: ['https://a.example', 'https://b.example'] };
    expect(config(text)).toEqual(config(json));
  });

  it.each([
    [{ profile: 'staging' }, 'profile'],
    [{ region: 'Frankfurt' }, 'region'],
    [{ name: 'two words' }, 'name'],
    [{ retention: 3 }, 'retention'],
    [{ userPoolTier: 'FREE' }, 'userPoolTier'],
    [{ mailFromName: 'Suwar' }, 'need mailFrom'],
    [{ mailFrom: 'no-reply@app.example', mailIdentity: 'other.example' }, 'mailFrom or its domain'],
    [{ mailFrom: 'hi@myapp.example', mailIdentity: 'app.example' }, 'mailFrom or its domain'],
    [{ mailFrom: 'hi@app.example', mailIdentity: 'i@app.example' }, 'mailFrom or its domain'],
    [
      { domainName: 'api.example.com', certificateArn: certificateIn('us-east-1') },
      'certificateArn must be of the region of the stack',
    ],
    [
      { mediaDomainName: 'media.example.com', mediaCertificateArn: certificateIn('eu-central-1') },
      'mediaCertificateArn must be of us-east-1',
    ],
    [
      { web: 'on', webDomainName: 'app.example.com', webCertificateArn: certificateIn('eu-central-1') },
      'webCertificateArn must be of us-east-1',
    ],
    [{ web: 'on', webDomainName: 'app.example.com' }, 'webDomainName and webCertificateArn go together'],
    [{ webApi: 'on' }, 'need web'],
    [{ web: 'on', webSecretGeneration: 2 }, 'webSecretGeneration needs webApi'],
    [
      {
        domainName: 'one.example.com',
        certificateArn: certificateIn('eu-central-1'),
        mediaDomainName: 'one.example.com',
        mediaCertificateArn: certificateIn('us-east-1'),
      },
      'one.example.com is named twice',
    ],
    [{ mailFrom: 'hi@app.example', mailIdentity: 'App' }, 'an address or a domain name in lower case'],
    [
      {
        web: 'on',
        webDomainName: 'media.example.com',
        webCertificateArn: certificateIn('us-east-1'),
        mediaDomainName: 'media.example.com',
        mediaCertificateArn: certificateIn('us-east-1'),
      },
      'a host of its own',
    ],
    [{ appOrigins: '*' }, 'appOrigins'],
    [{ appOrigins: 'https://app.example/' }, 'appOrigins'],
    [{ appOrigins: 'capacitor://' }, 'appOrigins'],
    [{ appOrigins: 'capacitor://localhost/' }, 'appOrigins'],
    [{ appOrigins: 'file://localhost' }, 'appOrigins'],
    [{ appOrigins: 'app.example' }, 'appOrigins'],
    [{ domainName: 'api.example.com' }, 'domainName and certificateArn go together'],
    [{ mediaCertificateArn: certificateIn('us-east-1') }, 'mediaCertificateArn go together'],
    [{ issuer: 'https://issuer.example' }, 'issuer and clientId go together'],
    [{ issuer: 'http://issuer.example', clientId: 'app' }, 'issuer'],
    [{ mergeAboveFollowers: '0' }, 'mergeAboveFollowers'],
    [{ mergeAboveFollowers: 'many' }, 'mergeAboveFollowers'],
    [{ logRetentionDays: 31 }, 'logRetentionDays'],
    [{ alarmEmail: 'nobody' }, 'alarmEmail'],
    [{ monthlyBudget: 0, alarmEmail: 'a@app.example' }, 'monthlyBudget'],
    [{ monthlyBudget: 40 }, 'need alarmEmail'],
    [{ costAnomaliesAbove: 5 }, 'need alarmEmail'],
    [{ costAnomaliesAbove: 5, alarmEmail: 'a@app.example' }, 'costAnomalyMonitor go together'],
    [{ removalPolicy: 'snapshot' }, 'removalPolicy'],
    [{ reposts: 'sometimes' }, 'reposts'],
    [{ allowLoopback: 'yes' }, 'allowLoopback'],
    [{ webhooks: [{ url: 'https://a.example/x', events: ['post.liked'] }] }, 'webhooks'],
    [{ webhooks: 'https://a.example/x,https://a.example/x' }, 'each address once'],
    [{ webhooks: [1, 2, 3, 4, 5, 6].map((n) => `https://a.example/${n}`) }, 'at most 5 webhooks'],
    [{ profile: 'prod', allowLoopback: 'true' }, 'profile prod refuses it'],
  ])('name the one that is wrong: %j', (settings, complaint) => {
    expect(() => config(settings)).toThrow(complaint);
  });

  it('send webhooks of every type to addresses, or of some types as JSON says', () => {
    const [one, other] = ['https://one.example/x', 'https://other.example/x'];
    expect(config({ webhooks: `${one}, ${other}` }).webhooks).toEqual([
      { url: one, events: [...webhookTypes] },
      { url: other, events: [...webhookTypes] },
    ]);
    const webhooks = [{ url: one, events: ['post.held'] }, other];
    expect(config({ webhooks }).webhooks).toEqual(config({ webhooks: JSON.stringify(webhooks) }).webhooks);
    expect(config({ webhooks }).webhooks[0]).toEqual({ url: one, events: ['post.held'] });
  });

  it.each([
    'http://hooks.app.example/x',
    'http://127.0.0.1:4000/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://10.0.0.1/x',
    'https://2130706433/x',
    'https://hooks.app.example:8443/x',
    'https://user:word@hooks.app.example/x',
  ])('send no webhook to %s, in production or not', (url) => {
    expect(() => config({ webhooks: url })).toThrow('public hosts');
    expect(() => config({ webhooks: url, profile: 'prod' })).toThrow('public hosts');
    expect(() => config({ webhooks: url, profile: 'prod', allowLoopback: 'true' })).toThrow('refuses it');
  });

  it('send webhooks to this machine where that is allowed', () => {
    const webhooks = 'http://127.0.0.1:4000/x';
    expect(config({ webhooks, allowLoopback: 'true' }).webhooks).toHaveLength(1);
  });

  it('are all described, and nothing else is', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8');
    const described = [...page.matchAll(/^\| `(\w+)` *\|/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual([...settingNames].sort());
  });

  it('lets a verified domain send for domains below it', () => {
    const settings = { mailFrom: 'hi@news.app.example', mailIdentity: 'app.example' };
    expect(readConfig('prod', settings).mailSender?.identity).toBe('app.example');
  });
});
