import { describe, expect, it } from 'vitest';
import { isOfProvider, providerOf } from '../../../lambdas/accounts/sign-in-provider.ts';

const pool = { ownPool: true, providers: ['Google', 'SignInWithApple'] };

describe('by what somebody signs in', () => {
  it.each([
    ['a password', '4b1f6a52-7c0e-4d8e-9a53-0c8d7f1b2a3c', pool, 'password', false],
    ['a provider, whose name the pool folds', 'signinwithapple_000123.ab_cd', pool, 'SignInWithApple', true],
    ['a provider that the deployment has no more', 'work_7', pool, 'work', true],
    ['a provider whose subjects are addresses', 'google_layla@example.com', pool, 'Google', true],
    ['an address in place of a name', 'layla_k@example.com', pool, 'password', false],
    ['another issuer', 'john_doe', { ...pool, ownPool: false }, undefined, false],
    ['a token that does not say', undefined, pool, undefined, false],
  ])('is told of %s', (_, username, ways, provider, isFederated) => {
    expect(providerOf({ username }, ways)).toBe(provider);
    expect(isOfProvider(provider)).toBe(isFederated);
  });
});
