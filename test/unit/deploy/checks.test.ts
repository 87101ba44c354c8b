import { ACMClient, DescribeCertificateCommand } from '@aws-sdk/client-acm';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudFrontClient, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import { DescribeTableCommand, DynamoDBClient, type TableDescription } from '@aws-sdk/client-dynamodb';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListCollectionsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
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
const cloudFormation = mockClient(CloudFormationClient);
const cloudFront = mockClient(CloudFrontClient);
const lambda = mockClient(LambdaClient);
const rekognition = mockClient(RekognitionClient);
const acm = mockClient(ACMClient);
const ses = mockClient(SESv2Client);
const quotas = mockClient(ServiceQuotasClient);
const dynamodb = mockClient(DynamoDBClient);

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
  for (const client of [
    sts,
    ssm,
    cloudFormation,
    cloudFront,
    lambda,
    rekognition,
    acm,
    ses,
    quotas,
    dynamodb,
  ])
    client.reset();
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111111111111' });
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '25' } });
  cloudFormation
    .on(DescribeStacksCommand)
    .rejects(
      Object.assign(new Error('Stack with id Suwar-prod does not exist'), { name: 'ValidationError' }),
    );
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

  it('looks whether a restored table is there, with its stream, and one of this stack', async () => {
    const arn = 'arn:aws:dynamodb:eu-central-1:111111111111:table/';
    const streamArn = `${arn}back/stream/2026-11-30T06:30:00.000`;
    const looked = async (Table: TableDescription) => {
      dynamodb.on(DescribeTableCommand, { TableName: 'back' }).resolves({ Table });
      return (await check({ restoredTable: streamArn })).of['restored table'];
    };
    const restoredFrom = (table: string): TableDescription => ({
      LatestStreamArn: streamArn,
      RestoreSummary: { SourceTableArn: arn + table, RestoreDateTime: new Date(), RestoreInProgress: false },
    });
    dynamodb.on(DescribeTableCommand).rejects(refused('ResourceNotFoundException'));
    expect(await looked(restoredFrom('Suwar-prod-Table1'))).toMatchObject({ state: 'ok' });
    expect(await looked(restoredFrom('Suwar-dev-Table1'))).toMatchObject({
      state: 'fail',
      found: 'back was restored from Suwar-dev-Table1',
    });
    const again = restoredFrom('Suwar-prod-again');
    expect(await looked(again)).toMatchObject({ state: 'fail' });
    const former = restoredFrom('Suwar-prod-Table1');
    dynamodb.on(DescribeTableCommand, { TableName: 'Suwar-prod-again' }).resolves({ Table: former });
    expect(await looked(again)).toMatchObject({ state: 'ok' });
    expect(await looked({ LatestStreamArn: streamArn })).toMatchObject({ state: 'fail' });
    expect(await looked({ ...restoredFrom('Suwar-prod-Table1'), LatestStreamArn: `${arn}x` })).toMatchObject({
      state: 'fail',
      todo: expect.stringContaining('npm run restore -- table'),
    });
    dynamodb.on(DescribeTableCommand).rejects(refused('ResourceNotFoundException'));
    expect((await check({ restoredTable: streamArn })).of['restored table']?.state).toBe('fail');
    expect((await check()).of['restored table']).toBeUndefined();
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
