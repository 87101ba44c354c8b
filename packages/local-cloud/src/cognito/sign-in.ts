import { randomBytes } from 'node:crypto';
import type { User } from 'cognito-local/lib/services/userPoolService.js';
import * as z from 'zod';
import { refusal, unknownUser, wrongCredentials } from './cognito-error.ts';
import { Expiring } from './expiring.ts';
import {
  ClientMetadata,
  guardsExistence,
  type Operation,
  parseRequest,
  type Surroundings,
} from './operation.ts';
import { checkPassword } from './password-policy.ts';
import { isExternal } from './pool-services.ts';
import { getTokensFromRefreshToken, refreshByFlow } from './refresh.ts';
import { beginExchange, type Exchange, provesPassword } from './secure-remote-password.ts';
import { checkNotTaken, noteTaken } from './software-token.ts';
import { validityOf } from './token-issuer.ts';
import { type ClientAndPool, foldedLogin } from './user-pools.ts';

const SESSION_MS = 3 * 60_000; // Cognito's default for an authentication session

const InitiateRequest = z.object({
  AuthFlow: z.string(),
  ClientId: z.string(),
  AuthParameters: z.optional(z.record(z.string(), z.string())),
  ClientMetadata,
});
const ChallengeRequest = z.object({
  ChallengeName: z.string(),
  ClientId: z.string(),
  ChallengeResponses: z.optional(z.record(z.string(), z.string())),
  Session: z.optional(z.string()),
  ClientMetadata,
});
const SignInAnswer = z.looseObject({
  ChallengeName: z.optional(z.string()),
  Session: z.optional(z.string()),
  AuthenticationResult: z.optional(
    z.looseObject({
      AccessToken: z.string(),
      IdToken: z.string(),
      RefreshToken: z.optional(z.string()),
    }),
  ),
});

/** Sign-ins by secure remote password that wait for their proof, by secret block. */
const exchanges = new Expiring<{ exchange: Exchange; username: string | undefined }>(SESSION_MS);

/** Challenges after the password was right, by session: cognito-local takes any session for good. */
const sessions = new Expiring<{ username: string; challenge: string }>(SESSION_MS);

const initiateAuth: Operation = async (input, surroundings) => {
  const request = parseRequest(InitiateRequest, input);
  const found = await surroundings.pools.clientAndPool(request.ClientId);
  const parameters = request.AuthParameters ?? {};
  switch (request.AuthFlow) {
    case 'USER_PASSWORD_AUTH':
      allowFlow(found, 'USER_PASSWORD_AUTH');
      return await signInByPassword(
        found,
        required(parameters, 'USERNAME'),
        required(parameters, 'PASSWORD'),
        surroundings,
      );
    case 'USER_SRP_AUTH':
      allowFlow(found, 'USER_SRP_AUTH');
      return await challengePassword(
        found,
        required(parameters, 'USERNAME'),
        required(parameters, 'SRP_A'),
        surroundings,
      );
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH':
      allowFlow(found, 'REFRESH_TOKEN_AUTH');
      return await refreshByFlow(found, required(parameters, 'REFRESH_TOKEN'), surroundings);
    default:
      throw refusal('InvalidParameterException', `${request.AuthFlow} flow not enabled for this client`);
  }
};

const respondToAuthChallenge: Operation = async (input, surroundings) => {
  const request = parseRequest(ChallengeRequest, input);
  const found = await surroundings.pools.clientAndPool(request.ClientId);
  if (request.ChallengeName !== 'PASSWORD_VERIFIER')
    return await answerChallenge(request, found, surroundings);
  const responses = request.ChallengeResponses ?? {};
  const secretBlock = required(responses, 'PASSWORD_CLAIM_SECRET_BLOCK');
  const waiting = exchanges.take(secretBlock, surroundings.now());
  if (!waiting) throw wrongCredentials();
  const proven = provesPassword(waiting.exchange, {
    secretBlock: Buffer.from(secretBlock, 'base64'),
    timestamp: required(responses, 'TIMESTAMP'),
    signature: required(responses, 'PASSWORD_CLAIM_SIGNATURE'),
  });
  const user =
    waiting.username === undefined
      ? undefined
      : await surroundings.pools.userOf(found.pool, waiting.username);
  if (!proven || !user) throw wrongCredentials();
  return await signInByPassword(found, user.Username, user.Password, surroundings);
};

async function answerChallenge(
  request: z.infer<typeof ChallengeRequest>,
  found: ClientAndPool,
  { pools, now }: Surroundings,
): Promise<unknown> {
  const responses = request.ChallengeResponses ?? {};
  const session = request.Session ?? '';
  const user = await pools.userOf(found.pool, required(responses, 'USERNAME'));
  const known = sessions.of(session, now());
  if (!user || known?.username !== user.Username || known.challenge !== request.ChallengeName) {
    throw refusal('NotAuthorizedException', 'Invalid session for the user.');
  }
  if (request.ChallengeName === 'NEW_PASSWORD_REQUIRED') {
    checkPassword(required(responses, 'NEW_PASSWORD'), found.pool.options.Policies?.PasswordPolicy ?? {});
  }
  const code =
    request.ChallengeName === 'SOFTWARE_TOKEN_MFA' ? responses['SOFTWARE_TOKEN_MFA_CODE'] : undefined;
  if (code !== undefined) checkNotTaken(user.Username, code);
  const answer = await pools.run('RespondToAuthChallenge', request);
  if (code !== undefined) noteTaken(user.Username, code);
  sessions.forget(session);
  return rememberedSession(withLifetime(answer, found), user, now());
}

/** Operations that give tokens. */
export const signInOperations: Readonly<Record<string, Operation>> = {
  InitiateAuth: initiateAuth,
  RespondToAuthChallenge: respondToAuthChallenge,
  GetTokensFromRefreshToken: getTokensFromRefreshToken,
};

async function signInByPassword(
  found: ClientAndPool,
  login: string,
  password: string,
  { pools, now }: Surroundings,
): Promise<unknown> {
  const user = await pools.userOf(found.pool, login);
  // cognito-local asks a migration trigger about users it does not know; without one this is the end.
  if (!user && found.pool.options.LambdaConfig?.UserMigration === undefined) {
    throw guardsExistence(found.client) ? wrongCredentials() : unknownUser();
  }
  if (user) checkMaySignIn(user, password);
  const answer = await pools.run('InitiateAuth', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: found.client.ClientId,
    AuthParameters: { USERNAME: user?.Username ?? foldedLogin(found.pool, login), PASSWORD: password },
  });
  const present = await pools.userOf(found.pool, user?.Username ?? login);
  if (!present) return withLifetime(answer, found);
  // cognito-local keeps every refresh token for ever; ours say themselves whose they are.
  await found.pool.saveUser(pools.context, { ...present, RefreshTokens: [] });
  return rememberedSession(withLifetime(answer, found), present, now());
}

function rememberedSession(
  answer: z.infer<typeof SignInAnswer>,
  user: User,
  now: number,
): z.infer<typeof SignInAnswer> {
  const { Session: session, ChallengeName: challenge } = answer;
  if (session !== undefined && challenge !== undefined) {
    sessions.keep(session, { username: user.Username, challenge }, now);
  }
  return answer;
}

function checkMaySignIn(user: User, password: string): void {
  if (isExternal(user) || user.Password !== password) throw wrongCredentials();
  if (!user.Enabled) throw refusal('NotAuthorizedException', 'User is disabled.');
}

async function challengePassword(
  found: ClientAndPool,
  login: string,
  clientPublicHex: string,
  { pools, now }: Surroundings,
): Promise<unknown> {
  const user = await pools.userOf(found.pool, login);
  if (!user && !guardsExistence(found.client)) throw unknownUser();
  const userId = user?.Username ?? foldedLogin(found.pool, login);
  const exchange = beginExchange({
    poolName: found.pool.options.Id.split('_')[1] ?? '',
    userId,
    // Nobody knows the password of somebody who does not exist.
    password: user?.Password ?? randomBytes(32).toString('base64'),
    clientPublicHex,
  });
  if (!exchange) throw refusal('InvalidParameterException', 'SRP_A is not valid.');
  const secretBlock = randomBytes(512).toString('base64');
  exchanges.keep(secretBlock, { exchange, username: user?.Username }, now());
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: exchange.salt.toString(16),
      SECRET_BLOCK: secretBlock,
      SRP_B: exchange.serverPublic.toString(16),
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  };
}

function allowFlow({ client }: ClientAndPool, flow: string): void {
  const defaults = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CUSTOM_AUTH'];
  const flows: readonly string[] = client.ExplicitAuthFlows?.length ? client.ExplicitAuthFlows : defaults;
  if (flows.includes(`ALLOW_${flow}`) || flows.includes(flow)) return;
  throw refusal('InvalidParameterException', `${flow} flow not enabled for this client`);
}

function withLifetime(answer: unknown, { client }: ClientAndPool): z.infer<typeof SignInAnswer> {
  const parsed = SignInAnswer.parse(answer);
  if (!parsed.AuthenticationResult) return parsed;
  return {
    ChallengeParameters: {},
    ...parsed,
    AuthenticationResult: {
      ...parsed.AuthenticationResult,
      ExpiresIn: validityOf(client, 'access'),
      TokenType: 'Bearer',
    },
  };
}

function required(parameters: Readonly<Record<string, string>>, name: string): string {
  const value = parameters[name];
  if (value === undefined || value === '') {
    throw refusal('InvalidParameterException', `Missing required parameter ${name}`);
  }
  return value;
}
