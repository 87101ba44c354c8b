import { StartError } from '@suwar/local-cloud';
import { describe, expect, it } from 'vitest';
import { readProviders } from '../../../lib/local/providers.ts';

describe('what the local cloud is told of providers', () => {
  it('is nothing without variables', () => {
    expect(readProviders({})).toEqual({ secrets: {}, issuers: {} });
  });

  it('is the issuers that stand in for Google and Apple, without a slash at their ends', () => {
    const environment = {
      SUWAR_GOOGLE_ISSUER: 'http://127.0.0.1:4000/google/',
      SUWAR_APPLE_ISSUER: 'http://127.0.0.1:4000/apple',
    };
    expect(readProviders(environment).issuers).toEqual({
      Google: 'http://127.0.0.1:4000/google',
      SignInWithApple: 'http://127.0.0.1:4000/apple',
    });
  });

  it('leaves out a provider whose variable is empty', () => {
    const environment = { SUWAR_GOOGLE_ISSUER: '', SUWAR_APPLE_ISSUER: 'http://127.0.0.1:4000' };
    expect(readProviders(environment).issuers).toEqual({ SignInWithApple: 'http://127.0.0.1:4000' });
  });

  it('is the texts of secrets by their names', () => {
    const secrets = { google: 'text', apple: '-----BEGIN PRIVATE KEY-----' };
    expect(readProviders({ SUWAR_SECRETS: JSON.stringify(secrets) }).secrets).toEqual(secrets);
  });

  it.each(['', 'google=text', '["text"]', '{"google":1}', 'null'])(
    'is refused with a sentence where the secrets are %j',
    (text) => {
      expect(() => readProviders({ SUWAR_SECRETS: text })).toThrow(StartError);
      expect(() => readProviders({ SUWAR_SECRETS: text })).toThrow(
        'SUWAR_SECRETS must be JSON: an object of texts by the names of secrets.',
      );
    },
  );
});
