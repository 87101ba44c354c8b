/**
 * Asks SSM Parameter Store, where secrets are stored, with signed requests. The SDK's SSM client would add 78 KB to every API
 * function (a fifth of its bundle) for this one call.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod/mini';
import { jitteredPause } from './jittered-pause.ts';
import { NodeSha256 } from './node-sha256.ts';
import { serviceEndpoint } from './service-endpoint.ts';

const ParameterAnswer = z.object({ Parameter: z.object({ Value: z.string() }) });

/** An answer of Parameter Store. `type` names the error, for example `ParameterNotFound`; undefined when all went well. */
export interface ParameterStoreAnswer {
  readonly type: string | undefined;
  readonly body: unknown;
}

const ErrorAnswer = z.object({ __type: z.string() });

/** Errors that pass by themselves. */
const PASSING = [
  'ThrottlingException',
  'Throttling',
  'RequestLimitExceeded',
  'TooManyUpdates',
  'InternalServerError',
];

/** How long a caller waits: an API function answers within ten seconds. */
const PATIENCE = { attempts: 4, attemptMs: 1_500, firstPauseMs: 100 };

const signedRequest = async (operation: string, input: Readonly<Record<string, unknown>>) => {
  const { region, endpoint = `https://ssm.${region}.amazonaws.com` } = serviceEndpoint('SSM');
  const address = new URL(endpoint);
  const signer = new SignatureV4({ service: 'ssm', region, credentials: fromEnv(), sha256: NodeSha256 });
  const signed = await signer.sign({
    method: 'POST',
    protocol: address.protocol,
    hostname: address.hostname,
    ...(address.port !== '' && { port: Number(address.port) }),
    path: address.pathname,
    headers: {
      host: address.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AmazonSSM.${operation}`,
    },
    body: JSON.stringify(input),
  });
  return { address, headers: signed.headers, body: String(signed.body) };
};

/** One attempt. Throws when there is no answer in time, and where the service is at fault. */
const askOnce = async (
  operation: string,
  input: Readonly<Record<string, unknown>>,
  attemptMs: number,
): Promise<ParameterStoreAnswer> => {
  const { address, headers, body } = await signedRequest(operation, input);
  const signal = AbortSignal.timeout(attemptMs);
  const answer = await fetch(address, { method: 'POST', headers, body, signal });
  const text = await answer.text();
  if (answer.ok) return { type: undefined, body: JSON.parse(text === '' ? '{}' : text) };
  if (answer.status >= 500) throw new Error(`Parameter Store answered ${answer.status}`);
  // The error's name may come with a namespace: `com.amazonaws.ssm#ParameterNotFound`.
  const problem: unknown = JSON.parse(text);
  return { type: ErrorAnswer.parse(problem).__type.replace(/^.*#/, ''), body: problem };
};

/**
 * Performs one operation of Parameter Store, again where no answer comes or the service asks for patience. Its errors are answers, not
 * exceptions: the caller knows which it expects. An operation may have been performed although the first answer was lost.
 */
export const askParameterStore = async (
  operation: 'GetParameter' | 'PutParameter' | 'DeleteParameter',
  input: Readonly<Record<string, unknown>>,
  { attempts, attemptMs, firstPauseMs } = PATIENCE,
): Promise<ParameterStoreAnswer> => {
  for (let before = 0; ; before += 1) {
    const isLast = before === attempts - 1;
    try {
      const answer = await askOnce(operation, input, attemptMs);
      if (isLast || answer.type === undefined || !PASSING.includes(answer.type)) return answer;
    } catch (cause) {
      if (isLast) throw new Error(`Parameter Store did not answer ${operation}`, { cause });
    }
    await jitteredPause(firstPauseMs, before);
  }
};

const underWay = new Map<string, Promise<string>>();

/**
 * Reads a SecureString; who asks while it is being read gets the same answer. Throws when it is missing or the function's role may not
 * read it.
 */
export const readSecret = (name: string): Promise<string> => {
  const asked = underWay.get(name);
  if (asked !== undefined) return asked;
  const reading = (async () => {
    const { type, body } = await askParameterStore('GetParameter', { Name: name, WithDecryption: true });
    if (type !== undefined) throw new Error(`The parameter ${name} could not be read: ${type}`);
    return ParameterAnswer.parse(body).Parameter.Value;
  })().finally(() => underWay.delete(name));
  underWay.set(name, reading);
  return reading;
};
