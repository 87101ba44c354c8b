/** By what people sign in: a password of the user pool, or a provider behind its pages. */
import type { SignIn } from './identity.ts';

/** What a deployment has for signing in. */
export interface SignInWays {
  /** Whether the stack's own user pool signs people in; another issuer's tokens do not say by what. */
  readonly ownPool: boolean;
  /** Names of the providers behind the pool's pages, as `GET /v1/config` has them. */
  readonly providers: readonly string[];
}

const PASSWORD = 'password';

/**
 * Names of users that a password signs in are UUIDs, or their addresses in emulators of Cognito; those of a provider's people are its name, folded by
 * the pool, and its subject.
 */
const FEDERATED = /^([^_]+)_./;

/** The provider's name, `password`, or undefined where nobody can tell. */
export const providerOf = (
  { username }: Pick<SignIn, 'username'>,
  { ownPool, providers }: SignInWays,
): string | undefined => {
  if (!ownPool || username === undefined) return undefined;
  const folded = FEDERATED.exec(username)?.[1]?.toLowerCase();
  if (folded === undefined) return PASSWORD;
  const known = providers.find((name) => name.toLowerCase() === folded);
  return known ?? (username.includes('@') ? PASSWORD : folded);
};

/** Whether a sign-in is that of a provider behind the pool's pages, by what {@link providerOf} says of it. */
export const isOfProvider = (provider: string | undefined): boolean =>
  provider !== undefined && provider !== PASSWORD;
