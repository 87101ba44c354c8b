/** One thing that is looked at before anything is touched. */
export interface CheckResult {
  /** What was looked at, for example `credentials`. */
  readonly name: string;
  /** `fail` stops the deployment; `warn` tells what will hurt later; `skipped` is what could not be asked. */
  readonly state: 'ok' | 'warn' | 'fail' | 'skipped';
  /** What was found. */
  readonly found: string;
  /** What to do about it; always there for `fail` and `warn`. */
  readonly todo?: string;
}

const marks = { ok: 'ok     ', warn: 'WARNING', fail: 'FAILED ', skipped: 'skipped' } as const;

/** Lines for people. */
export const describeCheck = ({ name, state, found, todo }: CheckResult): string =>
  `  ${marks[state]} ${name}: ${found}${todo === undefined ? '' : `\n            ${todo}`}`;

/** The name of an error of AWS, for example `AccessDeniedException`. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Whether these credentials may not look. */
export const isDenied = (error: unknown): boolean =>
  /AccessDenied|UnauthorizedOperation/.test(errorName(error));

/** What went wrong, in one line. */
export const errorText = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message.split('\n')[0] || 'no reason given'}`
    : String(error);

export const HOW_TO_SIGN_IN =
  'Sign in with `aws configure sso` or `aws configure`, and name the profile in AWS_PROFILE.';

/** What people are told of an error that ends a command. */
export const explained = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return /CredentialsProviderError|ExpiredToken|TokenRefreshRequired/.test(errorName(error))
    ? `${message}\n${HOW_TO_SIGN_IN}`
    : message;
};
