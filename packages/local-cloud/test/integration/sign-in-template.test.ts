/** Templates with pages that no user pool can have. */
import { describe, expect, it } from 'vitest';
import { create, providerOf } from '../support/pages-cloud.ts';
import { partCloud } from '../support/part-cloud.ts';

describe('a template with pages', () => {
  it.each([
    [
      'a provider of another kind',
      'UserPoolIdentityProvider',
      { ...providerOf('Google', 'Google'), ProviderType: 'SAML' },
      'Google, SignInWithApple and OIDC',
    ],
    [
      'a secret that nobody gave',
      'UserPoolIdentityProvider',
      providerOf('Google', 'Google'),
      'photos/google',
    ],
    [
      'a detail of another kind',
      'UserPoolIdentityProvider',
      providerOf('OIDC', 'Work', { oidc_issuer: 'https://work.example', team_id: 'x', client_secret: 's' }),
      'team_id is no detail',
    ],
    [
      'a provider that the pool lacks',
      'UserPoolClient',
      { SupportedIdentityProviders: ['Work'] },
      'no identity provider Work',
    ],
    [
      'a callback with a fragment',
      'UserPoolClient',
      { CallbackURLs: ['https://app.example/#in'] },
      'https://app.example/#in',
    ],
    [
      'a callback over http',
      'UserPoolClient',
      { CallbackURLs: ['http://app.example/'] },
      'http on loopback only',
    ],
    [
      'managed login on Lite',
      'UserPoolDomain',
      { Domain: 'photos', ManagedLoginVersion: 2 },
      'needs the plan Essentials',
    ],
  ])('does not start with %s', async (_, type, properties, complaint) => {
    const part = partCloud();
    const pool = await create(part, 'UserPool', 'UserPool', { UserPoolTier: 'LITE' });
    await expect(create(part, type, 'Wrong', { UserPoolId: pool.ref, ...properties })).rejects.toThrow(
      complaint,
    );
    await part.stop();
  });
});
