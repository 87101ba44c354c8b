import type { ConsoleFormat } from './worker-console.ts';

/** A function as its template describes it, all values resolved. */
export interface FunctionDefinition extends ConsoleFormat {
  readonly functionId: string;
  readonly functionName: string;
  readonly arn: string;
  /** Folder that the code is in. */
  readonly taskRoot: string;
  /** `file.export` */
  readonly handler: string;
  readonly roleArn: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Most events at one time. */
  readonly concurrency: number;
  /** Where events go that failed all tries of an asynchronous invocation: an SQS queue's ARN. */
  readonly deadLetterArn?: string;
}

/** How asynchronous invocations of a function are retried (AWS::Lambda::EventInvokeConfig). */
export interface RetryPolicy {
  /** Tries after the first. */
  readonly retries: number;
  readonly maximumAgeSeconds: number;
  /** ARN of the SQS queue that takes what failed. */
  readonly onFailureArn?: string;
}
