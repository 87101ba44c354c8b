import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { CloudFrontClient, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListCollectionsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import { GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config/config.ts';
import { clientsIn } from '../../../lib/deploy/aws/account.ts';
import { describeCheck } from '../../../lib/deploy/aws/check.ts';
import { runChecks } from '../../../lib/deploy/checks/checks.ts';
import { covers } from '../../../lib/deploy/checks/setting-checks.ts';
import { stackPolicyFor } from '../../../lib/deploy/protection.ts';

const sts = mockClient(STSClient);
const ssm = mockClient(SSMClient);
const cloudFront = mockClient(CloudFrontClient);
const lambda = mockClient(LambdaClient);
const rekognition = mockClient(RekognitionClient);
const acm = mockClient(ACMClient);
const ses = mockClient(SESv2Client);

const refused = (name: string) => Object.assign(new Error('no'), { name });

const domain = {
  domainName: 'api.app.example',
  certificateArn: 'arn:aws:acm:eu-central-1:111111111111:certificate/1',
};

/** The checks by name. */
const check = async (settings: Readonly<Record<string, unknown>> = {}) => {
  const config = readConfig('prod', { profile: 'prod', ...domain, ...settings });
  const { accountId, results } = await runChecks(config, clientsIn('eu-central-1'), false);
  return { accountId, of: Object.fromEntries(results.map((result) => [result.name, result])), results };
};

beforeEach(() => {
  for (const client of [sts, ssm, cloudFront, lambda, rekognition, acm, ses]) client.reset();
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111111111111' });
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '25' } });
  cloudFront.on(ListDistributionsCommand).resolves({
    DistributionList: { Quantity: 1, Marker: '', MaxItems: 1, IsTruncated: false },
  });
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 1000 } });
  rekognition.on(ListCollectionsCommand).resolves({});
  acm.on(DescribeCertificateCommand).resolves({
    Certificate: { Status: 'ISSUED', DomainName: '*.app.example' },
  });
});

describe('what is looked at before a deployment', () => {
  it('passes where all is well, and says what production lacks', async () => {
    const { accountId, of } = await check();
    expect(accountId).toBe('111111111111');
    for (const name of ['credentials', 'bootstrap', 'CloudFront', 'concurrency', 'Rekognition']) {
      expect([name, of[name]?.state]).toEqual([name, 'ok']);
    }
    expect(of['certificate of the API']?.state).toBe('ok');
    expect(of['alarms']).toMatchObject({ state: 'warn', found: 'nobody is told' });
    expect(of['mails']).toMatchObject({ state: 'warn' });
  });

  it('compares the executions that the stack may use with those of the account', async () => {
    lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 400 } });
    const { of } = await check({ concurrency: '1000' });
    expect(of['concurrency']).toMatchObject({
      state: 'warn',
      todo: expect.stringContaining('Set concurrency to 400'),
    });
  });

  it('ends with the credentials where there are none', async () => {
    sts.on(GetCallerIdentityCommand).rejects(refused('CredentialsProviderError'));
    const { accountId, of } = await check();
    expect(accountId).toBeUndefined();
    expect(of['credentials']).toMatchObject({
      state: 'fail',
      todo: expect.stringContaining('aws configure'),
    });
    expect(of['bootstrap']).toBeUndefined();
  });

  it('tells a region that is off from credentials that are missing', async () => {
    sts.on(GetCallerIdentityCommand).rejects(refused('InvalidClientTokenId'));
    expect((await check()).of['credentials']?.todo).toContain('region is not enabled');
  });

  it.each([
    [
      'bootstrap',
      () => ssm.on(GetParameterCommand).rejects(refused('ParameterNotFound')),
      'cdk bootstrap aws://111111111111/eu-central-1 -c environment=prod',
    ],
    ['bootstrap', () => ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '5' } }), 'cdk bootstrap'],
    ['mails', () => ses.on(GetEmailIdentityCommand).rejects(refused('NotFoundException')), 'Verify it'],
    [
      'Rekognition',
      () => rekognition.on(ListCollectionsCommand).rejects(refused('UnknownEndpoint')),
      'Choose a region',
    ],
    [
      'certificate of the API',
      () => acm.on(DescribeCertificateCommand).resolves({ Certificate: { Status: 'PENDING_VALIDATION' } }),
      'CNAME',
    ],
    [
      'certificate of the API',
      () =>
        acm
          .on(DescribeCertificateCommand)
          .resolves({ Certificate: { Status: 'ISSUED', DomainName: 'other.example' } }),
      'Request one for api.app.example',
    ],
  ])('stops for %s, and says what to do', async (name, spoil, todo) => {
    spoil();
    const { of } = await check({ mailFrom: 'hi@app.example' });
    expect(of[name]).toMatchObject({ state: 'fail', todo: expect.stringContaining(todo) });
  });

  it.each([
    [
      'concurrency',
      () => lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 10 } }),
      'L-B99A9384',
    ],
    [
      'CloudFront',
      () =>
        cloudFront.on(ListDistributionsCommand).resolves({
          DistributionList: { Quantity: 0, Marker: '', MaxItems: 1, IsTruncated: false },
        }),
      'AWS Support',
    ],
  ])('warns of %s, which stops nobody', async (name, spoil, todo) => {
    spoil();
    const { of } = await check();
    expect(of[name]).toMatchObject({ state: 'warn', todo: expect.stringContaining(todo) });
  });

  it('goes on where it may not look', async () => {
    lambda.on(GetAccountSettingsCommand).rejects(refused('AccessDeniedException'));
    rekognition.on(ListCollectionsCommand).rejects(refused('AccessDeniedException'));
    acm.on(DescribeCertificateCommand).rejects(refused('AccessDeniedException'));
    const { of } = await check();
    expect(of['concurrency']?.state).toBe('skipped');
    expect(of['Rekognition']?.state).toBe('ok');
    expect(of['certificate of the API']?.state).toBe('skipped');
  });

  it('says something to do about everything that is wrong', async () => {
    sts.on(GetCallerIdentityCommand).resolves({ Account: '111111111111' });
    ssm.on(GetParameterCommand).rejects(refused('ParameterNotFound'));
    acm.on(DescribeCertificateCommand).rejects(refused('ResourceNotFoundException'));
    const { results } = await check();
    const wrong = results.filter(({ state }) => state === 'fail' || state === 'warn');
    expect(wrong.length).toBeGreaterThan(3);
    for (const result of wrong) expect(describeCheck(result).split('\n')).toHaveLength(2);
  });
});

describe('a certificate', () => {
  it('is for its names and for one label below a wildcard', () => {
    expect(covers(['api.app.example'], 'api.app.example')).toBe(true);
    expect(covers(['*.app.example'], 'api.app.example')).toBe(true);
    expect(covers(['*.app.example'], 'a.api.app.example')).toBe(false);
    expect(covers(['app.example'], 'api.app.example')).toBe(false);
  });
});

describe('the policy of a stack', () => {
  it('lets everything be updated, and keeps data from being replaced or deleted', () => {
    expect(stackPolicyFor(['Table', 'MediaBucket'])).toEqual({
      Statement: [
        { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: ['Update:Replace', 'Update:Delete'],
          Resource: ['LogicalResourceId/MediaBucket', 'LogicalResourceId/Table'],
        },
      ],
    });
  });
});
