/** Signing in by password: the proof of the password, then a second factor where the person has one. */
import type { Schemas } from '../api-types.ts';
import { at, textAt } from '../json.ts';
import { Problem } from '../problem.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Cognito, CognitoOptions } from './cognito.ts';
import {
  makeSrpKeys,
  type SrpChallenge,
  srpKeyOf,
  srpSignature,
  srpTimestamp,
} from './secure-remote-password.ts';
import { type Tokens, tokensOfResult } from './tokens.ts';

/** Where a sign-in has got to. */
export type Progress =
  | { readonly state: 'tokens'; readonly tokens: Tokens }
  | {
      readonly state: 'secondFactor';
      /** How the code comes: from an authenticator app, by text message or by mail. */
      readonly kind: 'app' | 'sms' | 'email';
      /** Rejects with `wrong_code` and `code_expired`, after which another can be tried, and with `sign_in_timed_out` after three minutes. */
      answer(code: string, options: CognitoOptions): Promise<Progress>;
    };

const FACTORS: Readonly<Record<string, { readonly kind: 'app' | 'sms' | 'email'; readonly answer: string }>> =
  {
    SOFTWARE_TOKEN_MFA: { kind: 'app', answer: 'SOFTWARE_TOKEN_MFA_CODE' },
    SMS_MFA: { kind: 'sms', answer: 'SMS_MFA_CODE' },
    EMAIL_OTP: { kind: 'email', answer: 'EMAIL_OTP_CODE' },
  };

export interface SignInDeps {
  readonly surroundings: Surroundings;
  readonly cognito: Cognito;
  readonly identity: Schemas['Config']['identity'];
}

/** What follows from an answer: tokens, or a question. */
const progressOf = (deps: SignInDeps, username: string, answer: unknown): Progress => {
  const name = textAt(answer, 'ChallengeName');
  if (name === undefined) return { state: 'tokens', tokens: tokensOfResult(answer) };
  const factor = FACTORS[name];
  if (factor !== undefined) {
    return {
      state: 'secondFactor',
      kind: factor.kind,
      answer: async (code, options) => {
        const input = {
          ClientId: deps.identity.clientId,
          ChallengeName: name,
          Session: textAt(answer, 'Session'),
          ChallengeResponses: { USERNAME: username, [factor.answer]: code.replaceAll(/\s/g, '') },
        };
        const { value } = await deps.cognito('RespondToAuthChallenge', input, options);
        return progressOf(deps, username, value);
      },
    };
  }
  if (name === 'NEW_PASSWORD_REQUIRED') {
    const detail = 'This password was given for the first sign-in: choose another by a reset.';
    throw new Problem({ code: 'new_password_required', detail });
  }
  throw new Problem({ code: 'challenge_unknown', detail: `The sign-in service asks for ${name}.` });
};

/** `us-east-1_AbCdEf` has the name `AbCdEf`. */
const poolNameOf = (issuer: string): string => issuer.slice(issuer.lastIndexOf('/')).split('_')[1] ?? '';

const HEX = /^[0-9a-f]+$/i;

const challengeOf = (issuer: string, answer: unknown): SrpChallenge => {
  const parameters = at(answer, 'ChallengeParameters');
  const [userId, saltHex, publicHex, secretBlock] = ['USER_ID_FOR_SRP', 'SALT', 'SRP_B', 'SECRET_BLOCK'].map(
    (name) => textAt(parameters, name) ?? '',
  );
  if (!userId || !secretBlock || !saltHex || !publicHex || !HEX.test(saltHex) || !HEX.test(publicHex)) {
    throw new Problem({ code: 'challenge_unknown', detail: 'The sign-in service asks for something else.' });
  }
  return { poolName: poolNameOf(issuer), userId, saltHex, publicHex, secretBlock };
};

/** Signs in. Rejects with a {@link Problem}: `wrong_credentials`, `not_confirmed`, `sign_in_refused`, `too_many_requests` and others. */
export const signInByPassword = async (
  deps: SignInDeps,
  { email, password }: { readonly email: string; readonly password: string },
  options: CognitoOptions,
): Promise<Progress> => {
  const { cognito, surroundings, identity } = deps;
  const { clientId: ClientId } = identity;
  const keys = makeSrpKeys(surroundings.randomBytes);
  const AuthParameters = { USERNAME: email, SRP_A: keys.publicHex };
  const input = { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters };
  const begun = await cognito('InitiateAuth', input, { ...options, repeat: true });
  const ChallengeName = 'PASSWORD_VERIFIER';
  if (textAt(begun.value, 'ChallengeName') !== ChallengeName) return progressOf(deps, email, begun.value);
  const challenge = challengeOf(identity.issuer, begun.value);
  const key = srpKeyOf(keys, challenge, password);
  if (key === undefined) throw new Problem({ code: 'sign_in_refused', detail: 'The proof cannot be made.' });
  // The service's own clock, where it can be read: that of the device may be a day off.
  const date = Date.parse(begun.headers.get('date') ?? '');
  const TIMESTAMP = srpTimestamp(Number.isNaN(date) ? surroundings.now() : date);
  const ChallengeResponses = {
    USERNAME: challenge.userId,
    PASSWORD_CLAIM_SECRET_BLOCK: challenge.secretBlock,
    PASSWORD_CLAIM_SIGNATURE: srpSignature(key, challenge, TIMESTAMP),
    TIMESTAMP,
  };
  const Session = textAt(begun.value, 'Session');
  const answer = { ClientId, ChallengeName, ChallengeResponses, Session };
  const { value } = await cognito('RespondToAuthChallenge', answer, options);
  return progressOf(deps, challenge.userId, value);
};
