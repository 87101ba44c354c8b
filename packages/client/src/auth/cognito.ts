/** Calls to Cognito's own JSON API, at `identity.endpoint` of `GET /v1/config`, and what its refusals are called here. */
import type { Schemas } from '../api-types.ts';
import { parsed, textAt } from '../json.ts';
import { Problem, type ProblemCode } from '../problem.ts';
import { problemOf } from '../problem-of.ts';
import { type Sent, send } from '../send.ts';
import type { Answer, Surroundings } from '../surroundings.ts';

const CODES: Readonly<Record<string, ProblemCode>> = {
  AliasExistsException: 'email_taken',
  CodeDeliveryFailureException: 'mail_not_sent',
  CodeMismatchException: 'wrong_code',
  EnableSoftwareTokenMFAException: 'wrong_code',
  ExpiredCodeException: 'code_expired',
  InternalErrorException: 'internal_error',
  InvalidParameterException: 'invalid_request',
  InvalidPasswordException: 'weak_password',
  LimitExceededException: 'too_many_requests',
  NotAuthorizedException: 'wrong_credentials',
  PasswordHistoryPolicyViolationException: 'password_used_before',
  PasswordResetRequiredException: 'password_reset_required',
  RefreshTokenReuseException: 'session_ended',
  TooManyFailedAttemptsException: 'too_many_requests',
  TooManyRequestsException: 'too_many_requests',
  UnexpectedLambdaException: 'internal_error',
  UserLambdaValidationException: 'sign_in_refused',
  UserNotConfirmedException: 'not_confirmed',
  UserNotFoundException: 'wrong_credentials',
  UsernameExistsException: 'email_taken',
};

/** Refusals that one name stands for, told apart by what Cognito says, which is in English everywhere. */
const WORDINGS: readonly (readonly [type: string, wording: RegExp, code: ProblemCode])[] = [
  ['NotAuthorizedException', /attempts exceeded/i, 'too_many_requests'],
  ['NotAuthorizedException', /disabled|not permitted|cannot be reset/i, 'sign_in_refused'],
  ['NotAuthorizedException', /cannot be confirmed/i, 'already_confirmed'],
  ['NotAuthorizedException', /session/i, 'sign_in_timed_out'],
  ['NotAuthorizedException', /token/i, 'session_ended'],
  ['InvalidParameterException', /already confirmed/i, 'already_confirmed'],
  ['InvalidParameterException', /e-?mail/i, 'email_invalid'],
];

const codeOf = (type: string, message: string): ProblemCode | undefined =>
  WORDINGS.find(([name, wording]) => name === type && wording.test(message))?.[2] ?? CODES[type];

/** The problem that a refusal of Cognito is. What is none of its refusals is read as any other answer. */
export const cognitoProblemOf = (answer: Answer, body: string, now: number): Problem => {
  const value = parsed(body);
  const type = textAt(value, '__type')?.replace(/^.*#/, '');
  if (type === undefined) return problemOf(answer, body, now);
  const detail = textAt(value, 'message') ?? textAt(value, 'Message') ?? type;
  const { status, headers } = answer;
  const code = codeOf(type, detail) ?? (status >= 500 ? 'unavailable' : 'invalid_request');
  const requestId = headers.get('x-amzn-requestid') ?? undefined;
  // Too many requests come with 400 here, and with 429 everywhere else.
  return new Problem({
    code,
    status: code === 'too_many_requests' ? 429 : status,
    detail,
    requestId,
    body: value,
  });
};

/** How a call is made. */
export interface CognitoOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether doing it twice is the same as doing it once. */
  readonly repeat?: boolean | undefined;
}

/** Calls one operation. Rejects with a {@link Problem}. */
export type Cognito = (operation: string, input: object, options?: CognitoOptions) => Promise<Sent>;

/** How to call the identity service of a deployment. */
export const makeCognito =
  (surroundings: Surroundings, { identity }: Pick<Schemas['Config'], 'identity'>): Cognito =>
  (operation, input, { signal, repeat = false } = {}) =>
    send(surroundings, {
      method: 'POST',
      url: identity.endpoint,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
      signal,
      repeat,
      problemOf: cognitoProblemOf,
      expects: 'json or nothing',
    });
