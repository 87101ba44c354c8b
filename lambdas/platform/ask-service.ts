/**
 * Calls AWS services in their JSON protocol with signed requests, where a whole SDK client would be a fifth of a function's bundle for one operation.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod/mini';
import { jitteredPause } from './jittered-pause.ts';
import { NodeSha256 } from './node-sha256.ts';
import { serviceEndpoint } from './service-endpoint.ts';

/** A service, as signatures, targets of requests and endpoints in the environment name it. */
export interface JsonService {
  readonly service: string;
  readonly target: string;
  readonly endpoint: 'SSM' | 'COGNITO_IDENTITY_PROVIDER';
}

/** An answer of a service. `type` names the error, for example `ParameterNotFound`; undefined when all went well. */
export interface ServiceAnswer {
  readonly type: string | undefined;
  readonly body: unknown;
}

type Input = Readonly<Record<string, unknown>>;

const ErrorAnswer = z.object({ __type: z.string() });

/** Errors that pass by themselves. */
const PASSING = [
  'ThrottlingException',
  'Throttling',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'TooManyUpdates',
  'InternalServerError',
];

/** How long a caller waits: an API function answers within ten seconds. */
const PATIENCE = { attempts: 4, attemptMs: 1_500, firstPauseMs: 100 };

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** Sends one request. Throws when there is no answer in time, and where the service is at fault. */
export const sendJson = async (
  address: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<ServiceAnswer> => {
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': CONTENT_TYPE, ...headers },
    body,
    signal,
  });
  const text = await answer.text();
  if (answer.ok) return { type: undefined, body: JSON.parse(text === '' ? '{}' : text) };
  if (answer.status >= 500) throw new Error(`${headers['x-amz-target']} was answered with ${answer.status}`);
  // The error's name may come with a namespace: `com.amazonaws.ssm#ParameterNotFound`.
  const problem: unknown = JSON.parse(text);
  return { type: ErrorAnswer.parse(problem).__type.replace(/^.*#/, ''), body: problem };
};

/** The headers of a POST that the function's role signs. */
export const signedHeaders = async (
  address: URL,
  { service, region }: { readonly service: string; readonly region: string },
  more: Readonly<Record<string, string>>,
  body: string,
): Promise<Record<string, string>> => {
  const signer = new SignatureV4({ service, region, credentials: fromEnv(), sha256: NodeSha256 });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: address.protocol,
    hostname: address.hostname,
    ...(address.port !== '' && { port: Number(address.port) }),
    path: address.pathname,
    headers: { host: address.host, ...more },
    body,
  });
  return headers;
};

const askOnce = async (
  { service, target, endpoint: name }: JsonService,
  operation: string,
  input: Input,
  attemptMs: number,
): Promise<ServiceAnswer> => {
  const { region, endpoint = `https://${service}.${region}.amazonaws.com` } = serviceEndpoint(name);
  const address = new URL(endpoint);
  const body = JSON.stringify(input);
  const targets = { 'content-type': CONTENT_TYPE, 'x-amz-target': `${target}.${operation}` };
  const headers = await signedHeaders(address, { service, region }, targets, body);
  return sendJson(address, headers, body, attemptMs);
};

/**
 * Performs one operation, again where no answer comes or the service asks for patience. Its errors are answers, not exceptions: the caller
 * knows which it expects. An operation may have been performed although the first answer was lost.
 */
export const askService = async (
  service: JsonService,
  operation: string,
  input: Input,
  { attempts, attemptMs, firstPauseMs } = PATIENCE,
): Promise<ServiceAnswer> => {
  for (let before = 0; ; before += 1) {
    const isLast = before === attempts - 1;
    try {
      const answer = await askOnce(service, operation, input, attemptMs);
      if (isLast || answer.type === undefined || !PASSING.includes(answer.type)) return answer;
    } catch (cause) {
      if (isLast) throw new Error(`${service.target} did not answer ${operation}`, { cause });
    }
    await jitteredPause(firstPauseMs, before);
  }
};
