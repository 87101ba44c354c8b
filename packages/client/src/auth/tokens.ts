/** What the sign-in service gives, read from either of its answers: that of its JSON API and that of its pages. */
import { fromBase64, textOf } from '../bytes.ts';
import { at, numberAt, parsed, textAt } from '../json.ts';
import { Problem } from '../problem.ts';

/** Tokens, with what is read in them. */
export interface Tokens {
  /** Goes with every call to the API. */
  readonly accessToken: string;
  /** Gets the next ones; a refresh leaves it out where the last one goes on. */
  readonly refreshToken?: string | undefined;
  /** Who signed in: the same for every sign-in of one identity. */
  readonly id: string;
  readonly email?: string | undefined;
  /** Milliseconds that the access token is good for from the moment it was made. */
  readonly lifetime: number;
}

/** What a token says of itself; undefined for one that cannot be read. */
export const claimsOf = (token: string | undefined): unknown => {
  try {
    return parsed(textOf(fromBase64(token?.split('.')[1] ?? '')));
  } catch {
    return undefined;
  }
};

const MISSING = 'The sign-in service answered without tokens.';
const DEFAULT_SECONDS = 3600;

/** @param answer of `/oauth2/token`, or `AuthenticationResult`. Throws a {@link Problem} `not_json` where there are no tokens. */
export const tokensOf = (answer: unknown): Tokens => {
  const accessToken = textAt(answer, 'AccessToken') ?? textAt(answer, 'access_token');
  const refreshToken = textAt(answer, 'RefreshToken') ?? textAt(answer, 'refresh_token');
  const expiresIn = numberAt(answer, 'ExpiresIn') ?? numberAt(answer, 'expires_in');
  const claims = claimsOf(accessToken);
  const id = textAt(claims, 'sub');
  if (accessToken === undefined || id === undefined) throw new Problem({ code: 'not_json', detail: MISSING });
  const email = textAt(claimsOf(textAt(answer, 'IdToken') ?? textAt(answer, 'id_token')), 'email');
  const [from, to] = [numberAt(claims, 'iat'), numberAt(claims, 'exp')];
  // The clock of the device is not asked: it may be a day off.
  const seconds = from !== undefined && to !== undefined ? to - from : (expiresIn ?? DEFAULT_SECONDS);
  return { accessToken, refreshToken, id, email, lifetime: seconds * 1000 };
};

/** The same for an answer of the JSON API. */
export const tokensOfResult = (answer: unknown): Tokens => tokensOf(at(answer, 'AuthenticationResult'));
