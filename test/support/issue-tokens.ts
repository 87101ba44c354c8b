/** Access tokens of people who never signed up, by the key of the cloud's own issuer: thousands of sign-ups would take minutes. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Tokens } from '@suwar/local-cloud/tokens';
import type { TestCloud } from './cloud.ts';

const LIFE_SECONDS = 3_600;

/** Answers a token as the issuer gives it to a subject, with the identity that it is of. `at` in milliseconds. */
export const tokenIssuerOf = async (cloud: Pick<TestCloud, 'dataDirectory' | 'outputs'>) => {
  const tokens = await Tokens.load(join(cloud.dataDirectory, 'cognito'));
  const { Issuer: issuer = '', UserPoolClientId: clientId = '' } = cloud.outputs;
  return async (subject: string, at: number) => {
    const now = Math.floor(at / 1_000);
    const claims = {
      sub: subject,
      iss: issuer,
      token_use: 'access',
      client_id: clientId,
      scope: 'aws.cognito.signin.user.admin',
      username: subject,
      origin_jti: randomUUID(),
      event_id: randomUUID(),
      auth_time: now,
    };
    return {
      identity: { issuer, subject },
      token: await tokens.sign(claims, now, now + LIFE_SECONDS),
    };
  };
};
