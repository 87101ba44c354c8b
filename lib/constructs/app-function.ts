import { join } from 'node:path';
import { Duration, Stack } from 'aws-cdk-lib';
import {
  Effect,
  PolicyDocument,
  PolicyStatement,
  type PolicyStatementProps,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Variable } from '../../lambdas/kernel/environment.ts';
import type { ObjectKind } from '../../lambdas/kernel/stored-data.ts';
import { bundlesDirectory } from '../bundle/bundle.ts';
import { type FunctionName, pictureFunctions } from '../bundle/functions.ts';
import { acceptFinding } from './accept-finding.ts';
import { followedRows } from './followed-rows.ts';
import { type FunctionKind, functionLogs } from './function-logs.ts';
import { pinLogicalId } from './logical-id.ts';

export interface AppFunctionProps<Name extends Variable> {
  readonly name: FunctionName;
  /** How it is called: whose log it writes. */
  readonly kind: FunctionKind;
  /** The variables that the function reads. */
  readonly variables: readonly Name[];
  /** A value for each of them. */
  readonly environment: Readonly<Record<Name, string>>;
  /** What people notice while this function fails. Becomes its description, and the runbook has a heading for it. */
  readonly errorImpact: string;
  readonly logRetention: RetentionDays;
  /** @default 10 seconds */
  readonly timeout?: Duration;
  /** In MiB; CPU grows with it. @default 512 */
  readonly memorySize?: number;
}

/**
 * glibc gives threads heaps of their own and returns little of them: pictures of 20 megapixels left a process with half again of
 * what one needs. Lambda takes every name that is not reserved.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
const BOUNDED_ARENAS = { MALLOC_ARENA_MAX: '2' };

/** The keys of objects of a kind, as policies name them. */
export const keysOf = ({ folder }: ObjectKind): string => `${folder}*`;

/**
 * A Lambda function of this project: its bundle, a role of its own that allows nothing but writing its log until
 * something is granted, and the log of its kind. Errors that it answers itself are a metric of its stack
 * (`lambdas/platform/metric.ts`), and rows say which request wrote them (`lambdas/platform/carry-cause.ts`). Tracing is off: the tracer would more than double the import time.
 */
export class AppFunction<Name extends Variable = Variable> extends Construct {
  readonly lambda: LambdaFunction;
  readonly timeout: Duration;
  private readonly allowed = new PolicyDocument();

  /** `id` is also the function's logical id. */
  constructor(scope: Construct, id: string, props: AppFunctionProps<Name>) {
    super(scope, id);
    const bundles: string = this.node.tryGetContext('bundlesDirectory') ?? bundlesDirectory;
    this.timeout = props.timeout ?? Duration.seconds(10);
    const isOfPictures = pictureFunctions.includes(props.name);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Allowed: this.allowed }, // part of the role: a policy beside it would be one more resource
    });
    const logGroup = functionLogs(this, props.kind, props.logRetention);
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      // sharp's native library is packed for x86-64; everything else is JavaScript and runs for less on arm64.
      architecture: isOfPictures ? Architecture.X86_64 : Architecture.ARM_64,
      code: Code.fromAsset(join(bundles, props.name)),
      handler: 'index.handler',
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN, // without the three lines about each invocation
      timeout: this.timeout,
      memorySize: props.memorySize ?? 512,
      environment: {
        ...props.environment,
        METRIC_NAMESPACE: Stack.of(this).stackName,
        ...('TABLE_NAME' in props.environment && { FOLLOWED_ROWS: followedRows() }),
        ...(isOfPictures && BOUNDED_ARENAS),
      },
      description: props.errorImpact,
    });
    pinLogicalId(this.lambda, id);
    pinLogicalId(role, `${id}Role`);
    acceptFinding(this, 'Serverless-LambdaTracing', 'The tracer would more than double the import time.');
    acceptFinding(
      this,
      'Serverless-LambdaDLQ',
      'Whoever invokes keeps what failed: callers see the error, queues and streams have dead-letter queues, the schedule comes again, CloudFormation reports it.',
    );
  }

  /** Allows these actions on objects of a kind that a topic declares. */
  allowObjects(actions: readonly string[], bucket: Bucket, kind: ObjectKind): void {
    if (bucket.node.id !== kind.bucket) throw new Error(`${kind.holds} lie in ${kind.bucket}`);
    const keys = keysOf(kind);
    this.allow(actions, [bucket.arnForObjects(keys)]);
    acceptFinding(
      this,
      `AwsSolutions-IAM5[Resource::<${bucket.node.id}.Arn>/${keys}]`,
      'Keys of objects are known when a photo is made, not when the stack is.',
    );
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: PolicyStatementProps['conditions'],
  ): void {
    this.allowed.addStatements(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions }),
      }),
    );
  }
}
