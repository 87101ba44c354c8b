/** Who signed in, as the access token says it: nobody knows yet which account that is. */
export interface Identity {
  /** `iss` of the token. */
  readonly issuer: string;
  /** `sub` of the token. */
  readonly subject: string;
}
