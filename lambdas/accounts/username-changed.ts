/** An account was asked for by a name that it gave up and still holds: whoever reads is led to its present one. */
export class UsernameChanged extends Error {
  /** The name that the account has now. */
  readonly username: string;

  constructor(username: string) {
    super(`The account is called ${username} now`);
    this.username = username;
  }
}
