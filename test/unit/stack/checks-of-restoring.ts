import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config/config.ts';
import { idsOf, listAt, resourcesOf, synthesize, textAt, valueAt } from './synthesized.ts';

const streamArn =
  'arn:aws:dynamodb:eu-central-1:123456789012:table/Suwar-prod-2026-11-30/stream/2026-11-30T06:00:00.000';

describe('a restored table', () => {
  const restored = synthesize({ profile: 'prod', restoredTable: streamArn });

  it('takes the place of the stack’s own everywhere, and its stream that of the own one', () => {
    expect(idsOf(restored, 'AWS::DynamoDB::Table')).toEqual([]);
    const names = resourcesOf(restored, 'AWS::Lambda::Function')
      .map(([, made]) => valueAt(made, 'Environment', 'Variables', 'TABLE_NAME'))
      .filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names)).toEqual(new Set(['Suwar-prod-2026-11-30']));
    const streams = resourcesOf(restored, 'AWS::Lambda::EventSourceMapping')
      .map(([, made]) => textAt(made, 'EventSourceArn'))
      .filter((arn) => arn.includes(':dynamodb:'));
    expect(streams).toEqual([streamArn, streamArn]);
    expect(JSON.stringify(restored['Resources'])).toContain('table/Suwar-prod-2026-11-30"');
  });

  it('leaves the former one where it is in production', () => {
    const [, table] = resourcesOf(synthesize({ profile: 'prod' }), 'AWS::DynamoDB::Table')[0] ?? [];
    expect(table?.DeletionPolicy).toMatch(/^Retain/);
  });

  it.each([
    ['a name', 'Suwar-prod'],
    ['a table', 'arn:aws:dynamodb:eu-central-1:123456789012:table/Suwar-prod'],
  ])('is not told by %s', (_, restoredTable) => {
    expect(() => readConfig('prod', { profile: 'prod', restoredTable })).toThrow('restoredTable');
  });
});

describe('a new user pool', () => {
  it('comes beside the former one, which production keeps', () => {
    const pools = (userPoolGeneration: number) =>
      resourcesOf(synthesize({ profile: 'prod', userPoolGeneration }), 'AWS::Cognito::UserPool');
    expect(pools(1).map(([id]) => id)).toEqual(['UserPool']);
    expect(pools(2).map(([id]) => id)).toEqual(['UserPool2']);
    expect(pools(1)[0]?.[1].DeletionPolicy).toMatch(/^Retain/);
  });
});

describe('deleted media', () => {
  const versioningOf = (profile: 'dev' | 'prod') => {
    const [, bucket] =
      resourcesOf(synthesize({ profile }), 'AWS::S3::Bucket').find(([id]) => id === 'MediaBucket') ?? [];
    return {
      status: valueAt(bucket, 'VersioningConfiguration', 'Status'),
      rules: listAt(bucket, 'LifecycleConfiguration', 'Rules'),
    };
  };

  it('can be had back in production as long as the table’s backups reach, and are gone then', () => {
    const { status, rules } = versioningOf('prod');
    expect(status).toBe('Enabled');
    expect(rules).toContainEqual(
      expect.objectContaining({
        NoncurrentVersionExpiration: { NoncurrentDays: 35 },
        ExpiredObjectDeleteMarker: true,
      }),
    );
  });

  it('are gone at once elsewhere', () => {
    expect(versioningOf('dev').status).toBeUndefined();
  });
});

describe('exports of users', () => {
  it('lie where CloudFront does not reach, and vanish when the setting says, with all their versions', () => {
    const [, bucket] =
      resourcesOf(synthesize({ profile: 'prod', userExportDays: 7 }), 'AWS::S3::Bucket').find(
        ([id]) => id === 'MediaBucket',
      ) ?? [];
    expect(listAt(bucket, 'LifecycleConfiguration', 'Rules')).toContainEqual({
      Prefix: 'users/',
      ExpirationInDays: 7,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      Status: 'Enabled',
    });
  });

  it('are none with another issuer', () => {
    const made = synthesize({ issuer: 'https://login.example', clientId: 'app' });
    expect(JSON.stringify(made['Resources'])).not.toContain('cognito-idp:ListUsers');
  });
});

describe('traffic', () => {
  it('is closed for whatever reads rows, and for nothing else', () => {
    const valuesOf = (settings: object) =>
      resourcesOf(synthesize({ ...settings }), 'AWS::Lambda::Function')
        .map(([id, made]) => [id, valueAt(made, 'Environment', 'Variables', 'TRAFFIC')] as const)
        .filter(([, value]) => value !== undefined);
    const closed = valuesOf({ traffic: 'closed' });
    expect(new Set(closed.map(([, value]) => value))).toEqual(new Set(['closed']));
    expect(closed.map(([id]) => id)).not.toContain('MetaApi');
    expect(closed.length).toBeGreaterThan(10);
    expect(new Set(valuesOf({}).map(([, value]) => value))).toEqual(new Set(['open']));
  });
});
