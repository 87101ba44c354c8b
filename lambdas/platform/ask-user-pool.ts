/**
 * Asks a Cognito user pool on behalf of somebody who sent their access token. Such operations are neither signed nor granted: the token is the
 * right, and one without the scope `aws.cognito.signin.user.admin` is refused.
 */
import type { ServiceAnswer } from './ask-service.ts';
import { sendJson } from './ask-service.ts';

/** How the JSON API of user pools names operations. */
export const USER_POOL_TARGET = 'AWSCognitoIdentityProviderService';

/**
 * Performs one operation of the pool that issues the tokens, once. Its errors are answers, not exceptions. Throws when there is no answer in time, and
 * where the service is at fault.
 */
export const askUserPool = (
  issuer: string,
  operation: 'GetUser' | 'ChangePassword',
  input: Readonly<Record<string, string>>,
  timeoutMs: number,
): Promise<ServiceAnswer> => {
  const headers = { 'x-amz-target': `${USER_POOL_TARGET}.${operation}` };
  // The JSON API answers at the root of the issuer's origin.
  return sendJson(new URL('/', issuer), headers, JSON.stringify(input), timeoutMs);
};
