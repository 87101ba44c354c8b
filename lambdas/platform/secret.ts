/**
 * Asks SSM Parameter Store, where secrets are stored, with one signed request. The SDK's SSM client would add 78 KB to every API
 * function (a fifth of its bundle) for this one call.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod/mini';
import { readEnvironment } from './environment.ts';
import { NodeSha256 } from './node-sha256.ts';

const ServiceEnv = z.object({
  AWS_REGION: z.string(),
  AWS_ENDPOINT_URL_SSM: z.optional(z.url()),
});

const ParameterAnswer = z.object({ Parameter: z.object({ Value: z.string() }) });

/** An answer of Parameter Store. `type` names the error, for example `ParameterNotFound`; undefined when all went well. */
export interface ParameterStoreAnswer {
  readonly type: string | undefined;
  readonly body: unknown;
}

const ErrorAnswer = z.object({ __type: z.string() });

/** Performs one operation of Parameter Store. Its errors are answers, not exceptions: the caller knows which it expects. */
export const askParameterStore = async (
  operation: 'GetParameter' | 'PutParameter' | 'DeleteParameter',
  input: Readonly<Record<string, unknown>>,
): Promise<ParameterStoreAnswer> => {
  const { AWS_REGION, AWS_ENDPOINT_URL_SSM } = readEnvironment(ServiceEnv);
  const endpoint = new URL(AWS_ENDPOINT_URL_SSM ?? `https://ssm.${AWS_REGION}.amazonaws.com`);
  const signer = new SignatureV4({
    service: 'ssm',
    region: AWS_REGION,
    credentials: fromEnv(),
    sha256: NodeSha256,
  });
  const signed = await signer.sign({
    method: 'POST',
    protocol: endpoint.protocol,
    hostname: endpoint.hostname,
    ...(endpoint.port !== '' && { port: Number(endpoint.port) }),
    path: endpoint.pathname,
    headers: {
      host: endpoint.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AmazonSSM.${operation}`,
    },
    body: JSON.stringify(input),
  });
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: signed.headers,
    body: String(signed.body),
  });
  const text = await answer.text();
  if (answer.ok) return { type: undefined, body: JSON.parse(text === '' ? '{}' : text) };
  if (answer.status >= 500) throw new Error(`Parameter Store answered ${answer.status}`);
  // The error's name may come with a namespace: `com.amazonaws.ssm#ParameterNotFound`.
  const body: unknown = JSON.parse(text);
  return { type: ErrorAnswer.parse(body).__type.replace(/^.*#/, ''), body };
};

/** Reads a SecureString. Throws when it is missing or the function's role may not read it. */
export const readSecret = async (name: string): Promise<string> => {
  const { type, body } = await askParameterStore('GetParameter', { Name: name, WithDecryption: true });
  if (type !== undefined) throw new Error(`The parameter ${name} could not be read: ${type}`);
  return ParameterAnswer.parse(body).Parameter.Value;
};
