import { CognitoError } from 'cognito-local/lib/errors.js';

/** Makes an error that the caller gets as Cognito answers it. */
export function refusal(code: string, message: string): CognitoError {
  return new CognitoError(code, message);
}

/** The one answer to a wrong password and to an unknown user. */
export const wrongCredentials = (): CognitoError =>
  refusal('NotAuthorizedException', 'Incorrect username or password.');

/** The one answer to a wrong code and, while user existence is guarded, to an unknown user. */
export const wrongCode = (): CognitoError =>
  refusal('CodeMismatchException', 'Invalid verification code provided, please try again.');

/** The answer to an unknown user when user existence is not guarded. */
export const unknownUser = (): CognitoError => refusal('UserNotFoundException', 'User does not exist.');
