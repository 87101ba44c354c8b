import { refusal } from './cognito-error.ts';

/** The rules of a pool, as far as they are set. */
export interface PasswordPolicy {
  readonly MinimumLength?: number | undefined;
  readonly RequireUppercase?: boolean | undefined;
  readonly RequireLowercase?: boolean | undefined;
  readonly RequireNumbers?: boolean | undefined;
  readonly RequireSymbols?: boolean | undefined;
}

const DEFAULT_MINIMUM_LENGTH = 8; // Cognito's own
const MAX_PASSWORD = 256;
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/; // what Cognito counts as a symbol

/** Refuses a password that does not fit the policy, with the first reason that Cognito would give. */
export function checkPassword(password: string, policy: PasswordPolicy): void {
  const because = (reason: string) =>
    refusal('InvalidPasswordException', `Password did not conform with policy: ${reason}`);
  if (/^\s|\s$/.test(password)) throw because('Password must not have leading or trailing space characters');
  if (password.length < (policy.MinimumLength ?? DEFAULT_MINIMUM_LENGTH))
    throw because('Password not long enough');
  if (password.length > MAX_PASSWORD) throw because('Password too long');
  if (policy.RequireUppercase && !/[A-Z]/.test(password))
    throw because('Password must have uppercase characters');
  if (policy.RequireLowercase && !/[a-z]/.test(password))
    throw because('Password must have lowercase characters');
  if (policy.RequireNumbers && !/\d/.test(password)) throw because('Password must have numeric characters');
  if (policy.RequireSymbols && !SYMBOL.test(password)) throw because('Password must have symbol characters');
}
