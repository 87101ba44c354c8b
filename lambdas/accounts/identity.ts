/** Who signed in: nobody knows yet which account that is. */
export interface Identity {
  /** `iss` of the token. */
  readonly issuer: string;
  /** `sub` of the token. */
  readonly subject: string;
}

/** One sign-in of an identity, as its access token says it. Tokens that were refreshed say the same but for {@link issuedAt}. */
export interface SignIn extends Identity {
  /** What tells a sign-in from others of the same identity; empty where the issuer's tokens do not say. */
  readonly origin: string;
  /** When the person showed who they are, in epoch seconds. */
  readonly authTime?: number | undefined;
  /** When the token was made, in epoch seconds. */
  readonly issuedAt?: number | undefined;
  /** What the issuer's directory calls the person: Cognito's `username`. */
  readonly username?: string | undefined;
  /** How the person showed who they are, as RFC 8176 names it; Cognito's access tokens do not say. */
  readonly methods?: readonly string[] | undefined;
}

/** For how many days after it was linked an identity stands in the list of new ones. */
export const NEW_IDENTITY_DAYS = 4;
