import { describe, expect, it } from 'vitest';
import { limits } from '../../../lambdas/kernel/limits.ts';
import { listAt, resourcesOf, synthesize, template, textAt, valueAt } from './synthesized.ts';

const only = (type: string) => {
  const found = resourcesOf(template, type);
  expect(found).toHaveLength(1);
  return found[0]![1];
};
const policyOf = (bucketId: string) =>
  resourcesOf(template, 'AWS::S3::BucketPolicy')
    .filter(([, policy]) => valueAt(policy, 'Bucket', 'Ref') === bucketId)
    .flatMap(([, policy]) => listAt(policy, 'PolicyDocument', 'Statement'));

describe('buckets', () => {
  const buckets = resourcesOf(template, 'AWS::S3::Bucket');

  it('are closed to the public and to plain HTTP', () => {
    for (const [id, bucket] of buckets) {
      expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(policyOf(id)).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  it('let an upload be written once, tell of it, and forget it after a day', () => {
    const uploads = buckets.find(([id]) => id === 'UploadsBucket')?.[1];
    expect(policyOf('UploadsBucket')).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:PutObject',
        Principal: { AWS: '*' },
        Condition: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
    expect(valueAt(uploads, 'NotificationConfiguration')).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(listAt(uploads, 'LifecycleConfiguration', 'Rules')).toContainEqual({
      ExpirationInDays: 1,
      Status: 'Enabled',
    });
    const [cors] = listAt(uploads, 'CorsConfiguration', 'CorsRules');
    expect(listAt(cors, 'AllowedOrigins')).not.toContain('*');
    expect(listAt(cors, 'AllowedMethods')).toEqual(['PUT']);
  });

  it('give renditions and exports to this distribution and to nobody else', () => {
    const allowed = policyOf('MediaBucket').filter((statement) => valueAt(statement, 'Effect') === 'Allow');
    expect(allowed).toEqual(
      ['/r/*', '/e/*'].map((keys) =>
        expect.objectContaining({
          Action: 's3:GetObject',
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['MediaBucket', 'Arn'] }, keys]] },
          Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
        }),
      ),
    );
    expect(policyOf('UploadsBucket').some((statement) => valueAt(statement, 'Effect') === 'Allow')).toBe(
      false,
    );
  });
});

describe('the distribution', () => {
  const distribution = only('AWS::CloudFront::Distribution');
  const behaviours = [
    valueAt(distribution, 'DistributionConfig', 'DefaultCacheBehavior'),
    ...listAt(distribution, 'DistributionConfig', 'CacheBehaviors'),
  ];

  it('serves nothing without a signature', () => {
    const [group] = resourcesOf(template, 'AWS::CloudFront::KeyGroup')[0]!;
    for (const behaviour of behaviours) {
      expect(listAt(behaviour, 'TrustedKeyGroups')).toEqual([{ Ref: group }]);
      expect(valueAt(behaviour, 'ViewerProtocolPolicy')).toBe('https-only');
    }
  });

  it('keeps one copy for all signatures and leaves Cache-Control to the objects', () => {
    const policy = only('AWS::CloudFront::CachePolicy');
    expect(
      valueAt(policy, 'CachePolicyConfig', 'ParametersInCacheKeyAndForwardedToOrigin', 'QueryStringsConfig'),
    ).toEqual({ QueryStringBehavior: 'none' });
    const headers = only('AWS::CloudFront::ResponseHeadersPolicy');
    const custom = listAt(headers, 'ResponseHeadersPolicyConfig', 'CustomHeadersConfig', 'Items');
    // Objects carry their own; a header of the policy would have errors kept for a year.
    expect(custom).not.toContainEqual(expect.objectContaining({ Header: 'Cache-Control' }));
  });

  it('learns the public key from the function that makes the pair', () => {
    const keys = new Map(resourcesOf(template, 'AWS::CloudFront::PublicKey'));
    expect(valueAt(keys.get('MediaPublicKey1'), 'PublicKeyConfig', 'EncodedKey')).toEqual({
      'Fn::GetAtt': ['MediaSigningKey', 'PublicKey'],
    });
    const made = new Map(resourcesOf(template, 'Custom::MediaSigningKey'));
    expect(made.get('MediaSigningKey')?.Properties).toEqual({
      ServiceToken: { 'Fn::GetAtt': ['MakeSigningKey', 'Arn'] },
      Kind: 'media',
      ServiceTimeout: '300',
      ParameterName: '/Suwar/media-signing-key-1',
    });
  });

  it('gets a new key under a new id, because CloudFront never changes one', () => {
    const keysOf = (generation: number) => {
      const made = synthesize({ mediaSigningKeyGeneration: generation });
      const [[, group]] = resourcesOf(made, 'AWS::CloudFront::KeyGroup') as [
        ReturnType<typeof resourcesOf>[number],
      ];
      const [, feeds] = resourcesOf(made, 'AWS::Lambda::Function').find(([id]) => id === 'FeedsApi') ?? [];
      return {
        signs: valueAt(feeds, 'Environment', 'Variables', 'MEDIA_KEY_PAIR_ID'),
        before: valueAt(feeds, 'Environment', 'Variables', 'MEDIA_FORMER_KEY_PAIR_ID'),
        since: valueAt(feeds, 'Environment', 'Variables', 'MEDIA_KEY_SINCE'),
        trusted: listAt(group, 'KeyGroupConfig', 'Items'),
        parameters: resourcesOf(made, 'Custom::MediaSigningKey').map(([id, key]) => [
          id,
          valueAt(key, 'ParameterName'),
        ]),
      };
    };
    const key = (generation: number) => ({ Ref: `MediaPublicKey${generation}` });
    // The former key signs until CloudFront knows the new one, and stays while its addresses live.
    expect(keysOf(1)).toMatchObject({ signs: key(1), before: '', since: '', trusted: [key(1)] });
    const created = { 'Fn::GetAtt': ['MediaPublicKey2', 'CreatedTime'] };
    expect(keysOf(2)).toMatchObject({
      signs: key(2),
      before: key(1),
      since: created,
      trusted: [key(2), key(1)],
    });
    expect(keysOf(3)).toMatchObject({ signs: key(3), before: key(2), trusted: [key(3), key(2)] });
    // A key keeps its resource, whatever it is to the stack: another parameter under the same id would delete the former.
    const [first, second, third] = [1, 2, 3].map(
      (generation) => new Map(keysOf(generation).parameters as [string, string][]),
    );
    for (const [id, parameter] of [...first!, ...second!]) {
      expect([undefined, parameter]).toContain(second!.get(id));
      expect([undefined, parameter]).toContain(third!.get(id));
    }
  });
});

describe('the user pool', () => {
  it('tells nobody who has an account, and lets people write nothing we rely on', () => {
    const client = only('AWS::Cognito::UserPoolClient');
    expect(client.Properties).toMatchObject({
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      GenerateSecret: false,
      WriteAttributes: ['email', 'locale'],
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AccessTokenValidity: 60,
      RefreshTokenValidity: 30 * 24 * 60,
    });
    expect(only('AWS::Cognito::UserPool').Properties).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      MfaConfiguration: 'OPTIONAL',
    });
  });

  it('is of the plan that is asked for, Lite without a word', () => {
    const tierOf = (settings: Readonly<Record<string, unknown>>) =>
      valueAt(resourcesOf(synthesize(settings), 'AWS::Cognito::UserPool')[0]![1], 'UserPoolTier');
    expect([tierOf({}), tierOf({ userPoolTier: 'PLUS' })]).toEqual(['LITE', 'PLUS']);
  });

  it('has its mails worded by the stack, and sent by SES where an address is given', () => {
    const mailOf = (settings: Readonly<Record<string, unknown>>) =>
      resourcesOf(synthesize(settings), 'AWS::Cognito::UserPool')[0]![1].Properties;
    expect(mailOf({})['LambdaConfig']).toEqual({ CustomMessage: { 'Fn::GetAtt': ['WriteMails', 'Arn'] } });
    expect(mailOf({})['EmailConfiguration']).toBeUndefined();
    const sender = { mailFrom: 'no-reply@app.example', mailFromName: 'صُوَر', mailRegion: 'eu-west-1' };
    for (const [mailIdentity, identity] of [
      [undefined, 'app.example'],
      ['no-reply@app.example', 'no-reply@app.example'],
    ]) {
      const given = { ...sender, ...(mailIdentity !== undefined && { mailIdentity }) };
      const configuration = mailOf(given)['EmailConfiguration'];
      expect(configuration).toMatchObject({ EmailSendingAccount: 'DEVELOPER' });
      expect(textAt(configuration, 'From')).toContain('<no-reply@app.example>');
      expect(JSON.stringify(configuration)).toMatch(new RegExp(`:ses:eu-west-1:.*identity/${identity}"`));
    }
  });

  it('asks for long passwords, not for composed ones, by the bounds that apps are told', () => {
    const policy = valueAt(only('AWS::Cognito::UserPool'), 'Policies', 'PasswordPolicy');
    expect(policy).toMatchObject({
      MinimumLength: limits.passwordMinLength,
      RequireLowercase: false,
      RequireUppercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
    });
    expect([limits.passwordMinLength, limits.passwordMaxLength]).toEqual([12, 256]);
  });
});
