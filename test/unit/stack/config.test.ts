import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from '../../../lib/config.ts';

const config = (settings: Readonly<Record<string, unknown>> = {}) => readConfig((name) => settings[name]);

describe('the settings of a deployment', () => {
  it('are complete without any context', () => {
    expect(config()).toEqual({
      profile: 'dev',
      region: 'eu-central-1',
      apiDomain: undefined,
      mediaDomain: undefined,
      appOrigins: ['http://localhost:3000', 'http://localhost:5173', 'http://127.0.0.1:3000'],
      externalIssuer: undefined,
      mergeAboveFollowers: 5000,
      logRetentionDays: 14,
      keepData: false,
      alarmEmail: undefined,
      requestsPerSecond: 500,
      mediaSigningKeyGeneration: 1,
      pushKeyGeneration: 1,
      allowLoopback: false,
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

  it('may come as text from the command line or as JSON from cdk.json', () => {
    const text = { mergeAboveFollowers: '10', appOrigins: 'https://a.example, https://b.example' };
    const json = { mergeAboveFollowers: 10, appOrigins: ['https://a.example', 'https://b.example'] };
    expect(config(text)).toEqual(config(json));
  });

  it.each([
    [{ profile: 'staging' }, 'profile'],
    [{ region: 'Frankfurt' }, 'region'],
    [{ appOrigins: '*' }, 'appOrigins'],
    [{ appOrigins: 'https://app.example/' }, 'appOrigins'],
    [{ domainName: 'api.example.com' }, 'domainName and certificateArn go together'],
    [{ mediaCertificateArn: 'arn:aws:acm:us-east-1:1:certificate/1' }, 'mediaCertificateArn go together'],
    [{ issuer: 'https://issuer.example' }, 'issuer and clientId go together'],
    [{ issuer: 'http://issuer.example', clientId: 'app' }, 'issuer'],
    [{ mergeAboveFollowers: '0' }, 'mergeAboveFollowers'],
    [{ mergeAboveFollowers: 'many' }, 'mergeAboveFollowers'],
    [{ logRetentionDays: 31 }, 'logRetentionDays'],
    [{ alarmEmail: 'nobody' }, 'alarmEmail'],
    [{ removalPolicy: 'snapshot' }, 'removalPolicy'],
    [{ allowLoopback: 'yes' }, 'allowLoopback'],
    [{ profile: 'prod', allowLoopback: 'true' }, 'profile prod refuses it'],
  ])('name the one that is wrong: %j', (settings, complaint) => {
    expect(() => config(settings)).toThrow(complaint);
  });

  it('are all described, and nothing else is', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8');
    const described = [...page.matchAll(/^\| `(\w+)` *\|/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual([...settingNames].sort());
  });
});
