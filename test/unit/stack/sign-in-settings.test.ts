import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config/config.ts';
import { signIn } from './variants.ts';

const pagesOf = (settings: Readonly<Record<string, unknown>>) => readConfig('local', settings).signInPages;
const withOnly = (provider: unknown) => ({ ...signIn, signInProviders: [provider] });
const google = { type: 'google', clientId: 'g', secret: 'google' };
const work = { type: 'oidc', name: 'Work', issuer: 'https://work.example', clientId: 'w', secret: 'work' };
const certificate = 'arn:aws:acm:us-east-1:111111111111:certificate/1';

describe('the settings of sign-in by other providers', () => {
  it('are off by default', () => {
    expect(pagesOf({})).toBeUndefined();
  });

  it('may come as text from the command line or as JSON from a file', () => {
    const json = {
      ...signIn,
      signInProviders: JSON.parse(signIn.signInProviders),
      signInCallbacks: ['https://app.example/in', 'photos://in'],
    };
    expect(pagesOf(json)).toEqual(pagesOf(signIn));
    expect(pagesOf(json)).toMatchObject({ prefix: 'suwar-photos', domain: undefined });
  });

  it('may name a domain of one’s own', () => {
    const own = { ...signIn, signInDomain: 'auth.app.example', signInCertificateArn: certificate };
    expect(pagesOf(own)).toMatchObject({ prefix: undefined, domain: { domainName: 'auth.app.example' } });
  });

  it.each([
    'https://app.example',
    'https://app.example:8443/in?from=photos',
    'http://localhost:5173/',
    'http://127.0.0.1:3000/in',
    'http://[::1]:3000/in',
    'com.example.photos://in',
  ])('let apps come back to %s', (address) => {
    expect(pagesOf({ ...signIn, signInCallbacks: [address] })?.callbacks).toEqual([address]);
  });

  it.each([
    ['https://*.app.example/in', 'wildcard'],
    ['https://app.example/in#done', 'fragment'],
    ['http://app.example/in', 'only localhost, 127.0.0.1 and [::1]'],
    ['http://localhost.app.example/in', 'only localhost'],
    ['https://user:word@app.example/in', 'user name or a password'],
    ['javascript://app.example/%0aalert(1)', 'leads to no app'],
    ['file:///etc/passwd', 'leads to no app'],
    ['app.example/in', 'no address'],
    [`https://app.example/${'a'.repeat(1024)}`, 'more than 1024 characters'],
  ])('refuse to let apps come back to %s, which the message names', (address, complaint) => {
    for (const list of ['signInCallbacks', 'signInLogouts']) {
      expect(() => pagesOf({ ...signIn, [list]: [address] })).toThrow(`${address} `);
      expect(() => pagesOf({ ...signIn, [list]: [address] })).toThrow(complaint);
      expect(() => pagesOf({ ...signIn, [list]: [address] })).toThrow(list);
    }
  });

  it.each([
    [{ ...signIn, signInDomain: undefined }, 'need signInDomain'],
    [{ signInCertificateArn: certificate }, 'need signInDomain'],
    [{ ...signIn, signInCallbacks: [] }, 'one address each'],
    [{ ...signIn, signInLogouts: '' }, 'one address each'],
    [{ ...signIn, signInCallbacks: 'photos://in,photos://in' }, 'each address once'],
    [
      { ...signIn, signInCallbacks: Array.from({ length: 101 }, (_, n) => `photos://${n}`) },
      '101 addresses, of 100 at most',
    ],
    [{ ...signIn, signInDomain: '-photos' }, '-photos is not a prefix of 1 to 63'],
    [{ ...signIn, signInDomain: 'p'.repeat(64) }, 'a prefix of 1 to 63 lower-case letters'],
    [{ ...signIn, signInDomain: 'my-cognito-photos' }, 'which AWS keeps'],
    [{ ...signIn, signInDomain: 'Auth.app.example' }, 'Auth.app.example is not a domain name in lower case'],
    [
      {
        ...signIn,
        signInDomain: 'auth.app.example',
        signInCertificateArn: certificate,
        mediaDomainName: 'auth.app.example',
        mediaCertificateArn: certificate,
      },
      'auth.app.example is named twice',
    ],
    [{ ...signIn, signInDomain: 'auth.app.example' }, 'auth.app.example is'],
    [{ ...signIn, signInCertificateArn: certificate }, 'suwar-photos is not'],
    [
      {
        ...signIn,
        signInDomain: 'auth.app.example',
        signInCertificateArn: certificate.replace('us-east-1', 'eu-central-1'),
      },
      'must be of us-east-1',
    ],
    [{ ...signIn, issuer: 'https://issuer.example', clientId: 'app' }, 'does not go with issuer'],
    [{ ...signIn, signInProviders: 'google' }, 'a list in JSON'],
    [{ ...signIn, signInProviders: [google, google] }, 'each provider once'],
    [{ ...signIn, signInProviders: [work, { ...work, name: 'work' }] }, 'each provider once'],
    [
      { ...signIn, signInProviders: Array.from({ length: 11 }, (_, n) => ({ ...work, name: `Work${n}` })) },
      'at most 10 providers',
    ],
    [withOnly({ ...google, type: 'facebook' }), 'signInProviders'],
    [withOnly({ ...google, clientSecret: 'a secret' }), 'clientSecret'],
    [withOnly({ ...google, secret: 'GOCSPX a secret' }), 'not the secret'],
    [withOnly({ ...work, name: 'Google' }), 'Google is the name of a kind of provider'],
    [withOnly({ ...work, name: 'cognito' }), 'cognito is the name of a kind of provider'],
    [withOnly({ ...work, name: 'our_work' }), 'letters, digits and hyphens'],
    [withOnly({ ...work, name: 'W'.repeat(33) }), '3 to 32'],
    [withOnly({ ...work, issuer: 'https://work.example/' }), 'does not end with a slash'],
    [withOnly({ ...work, issuer: 'http://work.example' }), 'http://work.example must be https on port 443'],
    [withOnly({ ...work, issuer: 'https://work.example:8443' }), 'https on port 443'],
    [
      withOnly({ type: 'apple', servicesId: 'a', teamId: 'short', keyId: 'KEY1234567', secret: 's' }),
      '10 capitals',
    ],
  ])('name what is wrong: %j', (settings, complaint) => {
    expect(() => pagesOf(settings)).toThrow(complaint);
  });

  it('let a provider run on this machine where outgoing calls may go there', () => {
    const here = withOnly({ ...work, issuer: 'http://127.0.0.1:4000' });
    expect(() => pagesOf(here)).toThrow('https on port 443');
    expect(pagesOf({ ...here, allowLoopback: 'true' })?.providers).toHaveLength(1);
  });
});
