import { describe, expect, it } from 'vitest';
import {
  allResourcesOf,
  idsOf,
  resourcesOf,
  synthesize,
  synthesizeAnew,
  template,
  valueAt,
} from './synthesized.ts';
import { largest } from './variants.ts';

const prod = synthesize({ profile: 'prod', appOrigins: 'https://app.example' });

describe('the template', () => {
  it('is the same when it is made again', () => {
    expect(synthesizeAnew()).toEqual(template);
  });

  it.each([
    { variant: 'as it comes', settings: {}, most: 355 }, // each route is one, those of staff too
    // three are the mails of sign-up, five the sign-in by others, seven the web host with a new secret beside the former, five the trail of calls
    { variant: 'with every setting that adds resources', settings: largest, most: 395 },
  ])('has at most $most resources: $variant', ({ settings, most }) => {
    const kinds = Map.groupBy(allResourcesOf(synthesize(settings)), ([, { Type }]) => Type);
    const counts = [...kinds].map(([type, { length }]) => ({ type, length }));
    const biggest = counts.toSorted((a, b) => b.length - a.length).slice(0, 8);
    const total = counts.reduce((sum, { length }) => sum + length, 0);
    const told = biggest.map(({ type, length }) => `${type}: ${length}`).join(', ');
    expect(total, `${total} resources, most of them ${told}`).toBeLessThanOrEqual(most);
  });

  it('is short enough for CloudFormation', () => {
    expect(JSON.stringify(synthesize(largest)).length).toBeLessThan(1_000_000);
  });

  it.each([
    { variant: 'as it comes', settings: {} },
    { variant: 'with every setting that adds resources', settings: largest },
  ])('keeps the logical ids of what holds data: $variant', ({ settings }) => {
    const stateful = [
      'AWS::Cognito::UserPool',
      'AWS::Cognito::UserPoolClient',
      'AWS::Cognito::UserPoolDomain',
      'AWS::Cognito::UserPoolIdentityProvider',
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::CloudFront::Distribution',
      'AWS::ApiGatewayV2::Api',
      'AWS::SQS::Queue',
      'Custom::MediaSigningKey',
      'Custom::PushKey',
      'Custom::ExportKey',
      'Custom::WebhookSecret',
      'Custom::WebSecret',
    ];
    const made = synthesize(settings);
    const kept = stateful.flatMap((type) => idsOf(made, type).map((id) => `${type} ${id}`));
    expect(kept.sort()).toMatchSnapshot();
  });

  it('names no resource physically', () => {
    const names = [
      'BucketName',
      'TableName',
      'QueueName',
      'FunctionName',
      'RoleName',
      'LogGroupName',
      'AlarmName',
    ];
    const more = ['UserPoolName', 'ClientName', 'DashboardName', 'TopicName', 'PolicyName'];
    const named = allResourcesOf(template).flatMap(([id, { Properties = {} }]) =>
      [...names, ...more]
        .filter((name) => name in Properties)
        // References are names that CloudFormation made.
        .filter((name) => typeof Properties[name] === 'string')
        .map((name) => `${id}.${name}`),
    );
    // A rule's name is text of ours only when it is given.
    const rules = resourcesOf(template, 'AWS::Events::Rule').filter(([, rule]) => 'Name' in rule.Properties);
    expect([named, rules]).toEqual([[], []]);
  });

  it('tells an app what it needs', () => {
    expect(Object.keys(template['Outputs'] ?? {}).sort()).toEqual([
      'ApiUrl',
      'Issuer',
      'MediaUrl',
      'Region',
      'UserPoolClientId',
      'UserPoolId',
    ]);
  });
});

describe('profiles', () => {
  it('protect what holds data in prod and let go of it in dev', () => {
    const held = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'];
    const policiesOf = (made: typeof template) =>
      held.flatMap((type) => resourcesOf(made, type).map(([, resource]) => resource.DeletionPolicy));
    expect(new Set(policiesOf(prod))).toEqual(new Set(['RetainExceptOnCreate']));
    expect(new Set(policiesOf(template))).toEqual(new Set(['Delete']));
    const [, table] = resourcesOf(prod, 'AWS::DynamoDB::Table')[0]!;
    const [, pool] = resourcesOf(prod, 'AWS::Cognito::UserPool')[0]!;
    expect(table.Properties['DeletionProtectionEnabled']).toBe(true);
    expect(pool.Properties['DeletionProtection']).toBe('ACTIVE');
  });

  it('keep a table with stream, expiry and recovery to any point in time', () => {
    const [, table] = resourcesOf(template, 'AWS::DynamoDB::Table')[0]!;
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  it('use another issuer instead of the user pool', () => {
    const other = synthesize({ issuer: 'https://issuer.example', clientId: 'app' });
    expect(idsOf(other, 'AWS::Cognito::UserPool')).toEqual([]);
    const [, authorizer] = resourcesOf(other, 'AWS::ApiGatewayV2::Authorizer')[0]!;
    expect(valueAt(authorizer, 'JwtConfiguration')).toEqual({
      Issuer: 'https://issuer.example',
      Audience: ['app'],
    });
    expect(Object.keys(other['Outputs'] ?? {})).not.toContain('UserPoolId');
  });

  it('serve on domains of their own', () => {
    const own = synthesize({
      domainName: 'api.app.example',
      certificateArn: 'arn:aws:acm:eu-central-1:111111111111:certificate/1',
      mediaDomainName: 'media.app.example',
      mediaCertificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1',
    });
    expect(valueAt(own, 'Outputs', 'ApiUrl', 'Value')).toBe('https://api.app.example');
    expect(valueAt(own, 'Outputs', 'MediaUrl', 'Value')).toBe('https://media.app.example');
    expect(idsOf(own, 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1);
  });
});
