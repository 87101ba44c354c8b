import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Cloud, ResourceHandler } from '../contract/contract.ts';
import { StartError } from '../contract/start-error.ts';
import type { FunctionRegistry } from './function-registry.ts';

const CODE = z.union([
  z.object({ S3Bucket: z.string(), S3Key: z.string() }),
  z.object({ ZipFile: z.string() }),
]);

const FunctionProperties = z.object({
  Code: CODE,
  Handler: z.string(),
  Role: z.string(),
  Runtime: z.string(),
  FunctionName: z.string().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
  LoggingConfig: z
    .object({
      LogFormat: z.enum(['Text', 'JSON']).default('Text'),
      ApplicationLogLevel: z.enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']).default('INFO'),
    })
    .prefault({}),
});

/** Events of one function at a time: enough for races to happen, few enough for a laptop's memory. */
const CONCURRENCY = Math.max(4, availableParallelism());

const codeFolder = (
  code: z.infer<typeof CODE>,
  logicalId: string,
  cloud: Cloud,
  assetPath: (key: string) => string,
): string => {
  if ('S3Key' in code) {
    return assetPath(code.S3Key);
  }
  // A folder of its own for each version of the code: workers notice that it is another.
  const digest = createHash('sha256').update(code.ZipFile).digest('hex').slice(0, 16);
  const folder = join(cloud.dataDirectory, 'inline-code', `${logicalId}-${digest}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), code.ZipFile);
  return folder;
};

/** Handlers of the AWS::Lambda resource types; `assetPath` finds a function's code by its object key. */
export function makeLambdaHandlers(
  registry: FunctionRegistry,
  assetPath: (key: string) => string,
): readonly ResourceHandler[] {
  const lambdaFunction: ResourceHandler = {
    type: 'AWS::Lambda::Function',
    honoured: [
      'Code.S3Bucket',
      'Code.S3Key',
      'Code.ZipFile',
      'DeadLetterConfig.TargetArn',
      'Environment.Variables',
      'FunctionName',
      'Handler',
      'LoggingConfig.ApplicationLogLevel',
      'LoggingConfig.LogFormat',
      'MemorySize',
      'ReservedConcurrentExecutions',
      'Role',
      'Runtime',
      'Timeout',
    ],
    meaningless: {
      Architectures: 'functions run on the processor of this machine',
      Description: 'text for the console',
      EphemeralStorage: 'functions share the temporary folder of this machine',
      'LoggingConfig.LogGroup': 'lines go to the terminal',
      'LoggingConfig.SystemLogLevel': 'the report of each invocation is always kept',
      RuntimeManagementConfig: 'the runtime is the pinned Node',
      Tags: 'for the bill',
      TracingConfig: 'there are no traces',
    },
    async create({ logicalId, properties }, cloud) {
      const given = FunctionProperties.parse(properties);
      if (!given.Runtime.startsWith('nodejs')) {
        throw new StartError(
          `${logicalId}: runtime ${given.Runtime} does not run in the local cloud, only nodejs does.`,
        );
      }
      const functionName = given.FunctionName ?? logicalId;
      const arn = `arn:aws:lambda:${cloud.region}:${cloud.accountId}:function:${functionName}`;
      registry.define({
        functionId: logicalId,
        functionName,
        arn,
        taskRoot: codeFolder(given.Code, logicalId, cloud, assetPath),
        handler: given.Handler,
        roleArn: given.Role,
        environment: given.Environment?.Variables ?? {},
        timeoutSeconds: given.Timeout,
        memoryMegabytes: given.MemorySize,
        logFormat: given.LoggingConfig.LogFormat,
        logLevel: given.LoggingConfig.ApplicationLogLevel,
        concurrency: Math.min(given.ReservedConcurrentExecutions ?? CONCURRENCY, CONCURRENCY),
        ...(given.DeadLetterConfig !== undefined && { deadLetterArn: given.DeadLetterConfig.TargetArn }),
      });
      // Pollers act with the role from now on, not from the first invocation.
      cloud.identities.credentialsFor(logicalId, given.Role);
      return { ref: functionName, attributes: { Arn: arn } };
    },
  };
  return [
    lambdaFunction,
    permission(registry),
    version(registry),
    alias(registry),
    eventInvokeConfig(registry),
  ];
}

const permission = (registry: FunctionRegistry): ResourceHandler => ({
  type: 'AWS::Lambda::Permission',
  honoured: ['Action', 'FunctionName', 'Principal', 'SourceArn'],
  meaningless: { SourceAccount: 'there is one account' },
  async create({ logicalId, properties }) {
    const { FunctionName, Principal, SourceArn, Action } = z
      .object({
        Action: z.string(),
        FunctionName: z.string(),
        Principal: z.string(),
        SourceArn: z.string().optional(),
      })
      .parse(properties);
    if (Action === 'lambda:InvokeFunction') {
      const sourceArn = SourceArn === undefined ? {} : { sourceArn: SourceArn };
      registry.permit(registry.functionIdOf(FunctionName), { principal: Principal, ...sourceArn });
    }
    return { ref: logicalId };
  },
});

const version = (registry: FunctionRegistry): ResourceHandler => ({
  type: 'AWS::Lambda::Version',
  honoured: ['FunctionName'],
  meaningless: {
    CodeSha256: 'the code is what was synthesized',
    Description: 'text for the console',
    RuntimePolicy: 'the runtime is the pinned Node',
  },
  async create({ properties }, cloud) {
    const { FunctionName } = z.object({ FunctionName: z.string() }).parse(properties);
    const functionId = registry.functionIdOf(FunctionName);
    const name = FunctionName.split(':').at(-1);
    const arn = `arn:aws:lambda:${cloud.region}:${cloud.accountId}:function:${name}:1`;
    registry.addName(functionId, arn);
    return { ref: arn, attributes: { Version: '1', FunctionArn: arn } };
  },
});

const alias = (registry: FunctionRegistry): ResourceHandler => ({
  type: 'AWS::Lambda::Alias',
  honoured: ['FunctionName', 'FunctionVersion', 'Name'],
  meaningless: { Description: 'text for the console' },
  async create({ properties }, cloud) {
    const { FunctionName, Name } = z.object({ FunctionName: z.string(), Name: z.string() }).parse(properties);
    const functionId = registry.functionIdOf(FunctionName);
    const name = FunctionName.split(':').at(-1);
    const arn = `arn:aws:lambda:${cloud.region}:${cloud.accountId}:function:${name}:${Name}`;
    registry.addName(functionId, arn);
    return { ref: arn, attributes: { AliasArn: arn } };
  },
});

const eventInvokeConfig = (registry: FunctionRegistry): ResourceHandler => ({
  type: 'AWS::Lambda::EventInvokeConfig',
  honoured: [
    'DestinationConfig.OnFailure.Destination',
    'FunctionName',
    'MaximumEventAgeInSeconds',
    'MaximumRetryAttempts',
  ],
  meaningless: { Qualifier: 'there is one version of a function' },
  async create({ logicalId, properties }) {
    const given = z
      .object({
        FunctionName: z.string(),
        MaximumRetryAttempts: z.coerce.number().default(2),
        MaximumEventAgeInSeconds: z.coerce.number().default(6 * 3600),
        DestinationConfig: z
          .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
          .optional(),
      })
      .parse(properties);
    const onFailureArn = given.DestinationConfig?.OnFailure?.Destination;
    registry.setRetryPolicy(registry.functionIdOf(given.FunctionName), {
      retries: given.MaximumRetryAttempts,
      maximumAgeSeconds: given.MaximumEventAgeInSeconds,
      ...(onFailureArn !== undefined && { onFailureArn }),
    });
    return { ref: logicalId };
  },
});
