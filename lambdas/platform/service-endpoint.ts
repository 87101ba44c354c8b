/** Where an AWS service is called that is not called through the SDK, which finds its endpoints in the same variables. */
import * as z from 'zod/mini';
import { readEnvironment } from './environment.ts';

const address = z.optional(z.url());
const EndpointEnv = z.object({
  AWS_REGION: z.string(),
  AWS_ENDPOINT_URL: address,
  AWS_ENDPOINT_URL_S3: address,
  AWS_ENDPOINT_URL_SSM: address,
  AWS_ENDPOINT_URL_SESV2: address,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: address,
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: z.optional(z.string()),
});

/**
 * The region, and the endpoint that the environment names for a service: the service's own, else the one for all; undefined where there is
 * none, or all are to be ignored.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export const serviceEndpoint = (
  service: 'S3' | 'SSM' | 'SESV2' | 'COGNITO_IDENTITY_PROVIDER',
): { readonly region: string; readonly endpoint: string | undefined } => {
  const environment = readEnvironment(EndpointEnv);
  const isIgnored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === 'true';
  const named = environment[`AWS_ENDPOINT_URL_${service}`] ?? environment.AWS_ENDPOINT_URL;
  return { region: environment.AWS_REGION, endpoint: isIgnored ? undefined : named };
};
