/** What a deployment has for signing in, as its functions are told. */
import type { SignInWays } from '../accounts/sign-in-provider.ts';
import type { Environment } from '../kernel/environment.ts';

export const signInWaysOf = ({
  USER_POOL_ID,
  SIGN_IN_PROVIDERS,
}: Environment<'USER_POOL_ID' | 'SIGN_IN_PROVIDERS'>): SignInWays => ({
  ownPool: USER_POOL_ID !== '',
  providers: SIGN_IN_PROVIDERS.split(',').filter(Boolean),
});
