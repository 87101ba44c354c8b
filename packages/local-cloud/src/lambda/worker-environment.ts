import type { Credentials } from '../contract/contract.ts';
import type { FunctionDefinition } from './function-definition.ts';

/** What the environment of a worker holds besides the function's own variables. */
export interface WorkerSurroundings {
  readonly region: string;
  readonly credentials: Credentials;
  /** `AWS_ENDPOINT_URL_<SERVICE>` */
  readonly endpoints: Readonly<Record<string, string>>;
}

/**
 * The whole environment of a worker: the function's variables and those that Lambda sets, nothing of this machine.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export const workerEnvironment = (
  definition: FunctionDefinition,
  { region, credentials, endpoints }: WorkerSurroundings,
): Readonly<Record<string, string>> => ({
  ...definition.environment,
  ...endpoints,
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  _HANDLER: definition.handler,
  LAMBDA_TASK_ROOT: definition.taskRoot,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: definition.functionName,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.functionName}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
});
