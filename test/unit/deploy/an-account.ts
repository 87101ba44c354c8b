/** An account that holds what commands put there, with the states and refusals that no emulator has. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
  SetStackPolicyCommand,
  type StackStatus,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import { CloudFrontClient, ListDistributionsCommand } from '@aws-sdk/client-cloudfront';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { RekognitionClient } from '@aws-sdk/client-rekognition';
import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { readConfig } from '../../../lib/config/config.ts';
import type { DeployOptions } from '../../../lib/deploy/deploy-options.ts';
import type { Tools } from '../../../lib/deploy/tools.ts';

export const refused = (name: string, message = 'no') => Object.assign(new Error(message), { name });

interface Template {
  readonly version: string;
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly DeletionPolicy: string }>>;
}
interface Stack {
  status: StackStatus;
  template: Template;
  isProtected: boolean;
  changed: Date;
}

/** What `cdk deploy` comes to: the last leaves CloudFormation at work. */
export type Course = 'passes' | 'is rolled back' | 'is not begun' | 'loses its connection';

/** The bucket of pages. */
const PAGES = 'Suwar-WebBucket';

const clients = [
  mockClient(CloudFormationClient),
  mockClient(S3Client),
  mockClient(STSClient),
  mockClient(SSMClient),
  mockClient(CloudFrontClient),
  mockClient(LambdaClient),
  mockClient(RekognitionClient),
  mockClient(ServiceQuotasClient),
] as const;
const [cloudFormation, s3, sts, ssm, cloudFront] = clients;

export const makeAccount = (settings: Readonly<Record<string, unknown>> = { profile: 'dev' }) => {
  for (const client of clients) client.reset();
  const DeletionPolicy = settings['profile'] === 'prod' ? 'Retain' : 'Delete';
  const account = {
    stack: undefined as Stack | undefined,
    objects: new Map<string, string>(),
    media: ['a photo'],
    /** What lies in the bucket of pages: text and Cache-Control by key. */
    pages: new Map<string, readonly [text: string, cacheControl: string]>(),
    policy: undefined as unknown,
    /** What the next deployments come to; then they pass. */
    courses: [] as Course[],
    /** Versions whose smoke test fails. */
    broken: new Set<string>(),
    data: ['Table', 'MediaBucket', 'UserPool'],
    version: 'one',
    cdk: [] as string[],
    tested: [] as (string | undefined)[],
    told: [] as string[],
    deployed: () => account.stack?.template.version,
    isProtected: () => account.stack?.isProtected ?? false,
  };
  const types: Readonly<Record<string, string>> = {
    Table: 'AWS::DynamoDB::Table',
    MediaBucket: 'AWS::S3::Bucket',
    UserPool: 'AWS::Cognito::UserPool',
    WebBucket: 'AWS::S3::Bucket',
  };
  const templateNow = (): Template => ({
    version: account.version,
    Resources: Object.fromEntries(account.data.map((id) => [id, { Type: types[id] ?? '', DeletionPolicy }])),
  });

  cloudFormation.on(DescribeStacksCommand).callsFake(({ StackName }) => {
    if (StackName === 'CDKToolkit')
      return { Stacks: [{ StackName, Outputs: [{ OutputKey: 'BucketName', OutputValue: 'assets' }] }] };
    if (account.stack === undefined)
      throw refused('ValidationError', `Stack with id ${StackName} does not exist`);
    const { status: StackStatus, isProtected, changed } = account.stack;
    return {
      Stacks: [
        {
          StackStatus,
          EnableTerminationProtection: isProtected,
          CreationTime: changed,
          Outputs: [
            { OutputKey: 'ApiUrl', OutputValue: 'https://api' },
            ...(account.data.includes('WebBucket') ? [{ OutputKey: 'WebBucket', OutputValue: PAGES }] : []),
          ],
        },
      ],
    };
  });
  cloudFormation.on(GetTemplateCommand).callsFake(() => ({
    TemplateBody: JSON.stringify(account.stack?.template),
  }));
  cloudFormation.on(ListStackResourcesCommand).callsFake(() => ({
    StackResourceSummaries: Object.entries(account.stack?.template.Resources ?? {}).map(([id, { Type }]) => ({
      ResourceType: Type,
      LogicalResourceId: id,
      PhysicalResourceId: `Suwar-${id}`,
      ResourceStatus: 'CREATE_COMPLETE',
    })),
  }));
  cloudFormation.on(SetStackPolicyCommand).callsFake(({ StackPolicyBody }) => {
    account.policy = JSON.parse(StackPolicyBody);
    return {};
  });
  cloudFormation.on(UpdateTerminationProtectionCommand).callsFake(({ EnableTerminationProtection }) => {
    if (account.stack) account.stack.isProtected = EnableTerminationProtection;
    return {};
  });
  s3.on(GetObjectCommand).callsFake(({ Key }) => {
    const text = account.objects.get(Key);
    if (text === undefined) throw refused('NoSuchKey');
    return { Body: { transformToString: async () => text } };
  });
  const objectsIn = (Bucket: string) => (Bucket === PAGES ? account.pages : account.objects);
  s3.on(PutObjectCommand).callsFake(({ Bucket, Key, Body, CacheControl }) => {
    if (Bucket === PAGES) account.pages.set(Key, [String(Body), CacheControl]);
    else account.objects.set(Key, Body);
    return {};
  });
  s3.on(ListObjectsV2Command).callsFake(({ Bucket, Prefix }) => ({
    Contents: [...objectsIn(Bucket).keys()].filter((Key) => Key.startsWith(Prefix)).map((Key) => ({ Key })),
  }));
  s3.on(ListObjectVersionsCommand).callsFake(({ Bucket }) => ({
    Versions: (Bucket === PAGES ? [...account.pages.keys()] : account.media).map((Key) => ({
      Key,
      VersionId: '1',
    })),
  }));
  s3.on(DeleteObjectsCommand).callsFake(({ Bucket, Delete }) => {
    if (Bucket === 'Suwar-MediaBucket') account.media = [];
    else for (const { Key } of Delete.Objects) objectsIn(Bucket).delete(Key);
    return {};
  });
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111111111111' });
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '25' } });
  cloudFront.on(ListDistributionsCommand).resolves({});

  const deployed = (directory: string) => {
    const course = account.courses.shift() ?? 'passes';
    const changed = new Date((account.stack?.changed.getTime() ?? 0) + 1_000);
    if (course === 'passes' || course === 'loses its connection') {
      const template = JSON.parse(readFileSync(join(directory, 'Suwar.template.json'), 'utf8'));
      const isProtected = account.stack?.isProtected ?? false;
      account.stack = { status: 'UPDATE_COMPLETE', template, isProtected, changed };
    }
    if (course === 'is rolled back' && account.stack)
      account.stack = { ...account.stack, status: 'UPDATE_ROLLBACK_COMPLETE', changed };
    if (course !== 'passes') throw new Error('cdk deploy failed: see above');
  };
  const tools: Tools = {
    readEnvironment: (name) => readConfig(name ?? '', settings),
    cdk: async (...args) => {
      account.cdk.push(args[0] ?? '');
      if (args[0] === 'deploy') deployed(args[args.indexOf('--app') + 1] ?? '');
      if (args[0] === 'destroy') account.stack = undefined;
    },
    synthesize: async () => {
      const directory = mkdtempSync(join(tmpdir(), 'suwar-assembly-'));
      writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ artifacts: {} }));
      writeFileSync(join(directory, 'Suwar.template.json'), JSON.stringify(templateNow()));
      return directory;
    },
    buildConsole: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'suwar-console-'));
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'index.html'), `page of ${account.version}`);
      writeFileSync(join(folder, 'assets', `${account.version}.js`), `script of ${account.version} ✓`);
      return folder;
    },
    smokeTest: async () => {
      const version = account.deployed();
      account.tested.push(version);
      if (version !== undefined && account.broken.has(version)) throw new Error(`${version} is broken`);
    },
  };
  /** Options of a command, whose questions are answered in turn; without answers nobody is there. */
  const options = (...answers: readonly boolean[]): DeployOptions => {
    const left = [...answers];
    const ask = async (question: string): Promise<boolean> => {
      account.told.push(question);
      return left.shift() ?? false;
    };
    return {
      log: (line) => void account.told.push(line),
      confirm: answers.length === 0 ? undefined : ask,
      tools,
    };
  };
  return { account, options, cloudFormation, s3 };
};
