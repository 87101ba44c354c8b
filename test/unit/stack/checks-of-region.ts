import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { leavesRegion } from '../../../lib/residency/leaving-region.ts';
import { makeStack, synthesize, template } from './synthesized.ts';
import { largest } from './variants.ts';

const REGION = 'eu-central-1';
const everything = synthesize({ ...largest, mailFrom: 'hello@app.example', mailRegion: 'eu-west-1' });

/** What leaves the region of a stack with one resource more. */
const leaving = (Type: string, Properties: Readonly<Record<string, unknown>>): readonly string[] =>
  leavesRegion({ Resources: { Added: { Type, Properties } } }, REGION);

const calling = (name: string, value: unknown): readonly string[] =>
  leaving('AWS::Lambda::Function', { Environment: { Variables: { [name]: value } } });

describe('the region of data', () => {
  it('is left by nothing of the stack but what may', () => {
    expect(leavesRegion(template, REGION)).toEqual([]);
    expect(leavesRegion(everything, REGION)).toEqual([]);
  });

  it('is what the check goes by: the same stack has left any other', () => {
    expect(leavesRegion(everything, 'eu-west-3')).not.toEqual([]);
  });

  it('is not left by another stack: synthesis fails', () => {
    const stack = makeStack({});
    new Stack(stack.node.scope, 'Elsewhere', { env: { region: 'us-east-1' } });
    expect(() => Template.fromStack(stack)).toThrow('the stack Elsewhere is of us-east-1');
  });

  it('is not left by replication: synthesis fails', () => {
    const stack = makeStack({});
    new CfnBucket(stack, 'Copied', {
      versioningConfiguration: { status: 'Enabled' },
      replicationConfiguration: {
        role: 'arn:aws:iam::111111111111:role/copies',
        rules: [{ status: 'Enabled', destination: { bucket: 'arn:aws:s3:::copies-in-virginia' } }],
      },
    });
    expect(() => Template.fromStack(stack)).toThrow(
      'Copied (AWS::S3::Bucket) ReplicationConfiguration copies data elsewhere',
    );
  });

  it.each([
    ['an ARN', leaving('AWS::SNS::Subscription', { TopicArn: 'arn:aws:sns:us-east-1:111111111111:alarms' })],
    [
      'an ARN in parts',
      leaving('AWS::IAM::Policy', {
        Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sqs:us-east-1:1:jobs']] },
      }),
    ],
    [
      'a replica of a table',
      leaving('AWS::DynamoDB::GlobalTable', { Replicas: [{ Region: REGION }, { Region: 'us-east-1' }] }),
    ],
    [
      'a replica of a secret',
      leaving('AWS::SecretsManager::Secret', { ReplicaRegions: [{ Region: 'us-east-1' }] }),
    ],
    [
      'a copy of a backup',
      leaving('AWS::Backup::BackupPlan', {
        CopyActions: [{ DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:1:backup-vault:v' }],
      }),
    ],
    ['an endpoint', calling('AWS_ENDPOINT_URL_S3', 'https://s3.us-east-1.amazonaws.com')],
    ['a queue', calling('JOBS_QUEUE_URL', { 'Fn::Sub': 'https://sqs.us-east-1.${AWS::URLSuffix}/1/jobs' })],
    ['a name of a region', calling('SES_REGION', 'us-east-1')],
  ])('is not left by %s', (_, found) => {
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('us-east-1');
  });

  it.each([
    ['an endpoint of no region', calling('QUEUE', 'https://s3.amazonaws.com/bucket'), 's3.amazonaws.com'],
    ['an address of others', calling('TRACKER', 'https://collect.example/v1'), 'collect.example'],
    [
      'a bucket of others',
      leaving('AWS::IAM::Policy', { Resource: 'arn:aws:s3:::others/*' }),
      'nobody can tell',
    ],
    ['keys of several regions', leaving('AWS::KMS::Key', { MultiRegion: true }), 'elsewhere'],
    ['stacks of several regions', leaving('AWS::CloudFormation::StackSet', {}), 'several'],
  ])('is not left by %s', (_, found, text) => {
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(text);
  });

  it('may be left by what the list names, each in its own place', () => {
    expect(calling('WEBHOOKS', '[{"url":"https://hooks.us-east-1.example/in"}]')).toEqual([]);
    expect(calling('ISSUER', 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_1')).toEqual([]);
    expect(calling('MEDIA_BASE_URL', 'https://media.example')).toEqual([]);
    const sender = { SourceArn: 'arn:aws:ses:eu-west-1:111111111111:identity/app.example' };
    expect(leaving('AWS::Cognito::UserPool', { EmailConfiguration: sender })).toEqual([]);
    expect(leaving('AWS::Cognito::UserPool', { LambdaConfig: sender })).toHaveLength(1);
  });

  it('is told by the environment: code names no region but that in which CloudFront puts its numbers', () => {
    const lambdas = join(import.meta.dirname, '..', '..', '..', 'lambdas');
    const naming = readdirSync(lambdas, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!-examples|-docs)\.ts$/.test(file))
      .filter((file) =>
        /['"`/.](?:us|eu|ap|ca|sa|me|af|il)-[a-z]+-\d\b/.test(readFileSync(join(lambdas, file), 'utf8')),
      );
    expect(naming).toEqual(['platform/cloudfront-errors.ts']);
  });

  it('is named by what is of the region itself', () => {
    expect(calling('QUEUE', `https://sqs.${REGION}.amazonaws.com/1/jobs`)).toEqual([]);
    expect(calling('QUEUE', { Ref: 'FanOutQueue' })).toEqual([]);
    const principal = { Principal: { Service: 'lambda.amazonaws.com' } };
    expect(leaving('AWS::IAM::Role', { AssumeRolePolicyDocument: { Statement: [principal] } })).toEqual([]);
  });
});
