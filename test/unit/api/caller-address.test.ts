import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressKey, makeCallerPlace, WEB_SECRET_HEADER } from '../../../lambdas/api/caller-address.ts';

const SOURCE = '192.0.2.1';
const digestOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
const digests = `${digestOf('present')},${digestOf('former')}`;

const where = (headers: Readonly<Record<string, string>>, place = makeCallerPlace(digests)) =>
  place({ headers, requestContext: { http: { sourceIp: SOURCE } } });
const throughWeb = (address: string, country?: string, secret = 'present') =>
  where({
    [WEB_SECRET_HEADER]: secret,
    'cloudfront-viewer-address': address,
    ...(country !== undefined && { 'cloudfront-viewer-country': country }),
  });

describe('where a caller is', () => {
  it.each([
    ['198.51.100.10:46532', '198.51.100.10'],
    ['2001:db8::8a2e:370:7334:46532', '2001:db8::8a2e:370:7334'],
    ['2001:0db8:85a3:0000:0000:8a2e:0370:7334:443', '2001:0db8:85a3:0000:0000:8a2e:0370:7334'],
    ['2001:db8:::443', '2001:db8::'],
    ['[2001:db8::7]:443', '2001:db8::7'],
  ])('is what the distribution says, without the port: %s', (viewer, address) => {
    expect(throughWeb(viewer, 'SA')).toEqual({ address, country: 'SA' });
  });

  it('is believed by the present secret and by the former one, while a distribution changes', () => {
    expect(throughWeb('198.51.100.10:1', 'SA', 'former').address).toBe('198.51.100.10');
  });

  const forged = { 'cloudfront-viewer-address': '203.0.113.9:1', 'cloudfront-viewer-country': 'NZ' };
  const forwarding = {
    'x-forwarded-for': '203.0.113.9',
    forwarded: 'for=203.0.113.9',
    'x-real-ip': '203.0.113.9',
  };
  it.each([
    ['none', forged, digests],
    ['forwarding headers alone', forwarding, digests],
    ['a wrong one', { ...forged, [WEB_SECRET_HEADER]: 'guess' }, digests],
    ['an empty one', { ...forged, [WEB_SECRET_HEADER]: '' }, digests],
    ['the digest itself', { ...forged, [WEB_SECRET_HEADER]: digestOf('present') }, digests],
    ['the right one beside another', { ...forged, [WEB_SECRET_HEADER]: 'present,guess' }, digests],
    ['any, where no distribution leads to the API', { ...forged, [WEB_SECRET_HEADER]: '' }, undefined],
    ['any, where the digest is empty', { ...forged, [WEB_SECRET_HEADER]: '' }, ''],
  ])('is where the connection comes from, in no known country, by the secret: %s', (_, headers, known) => {
    expect(where(headers, makeCallerPlace(known))).toEqual({ address: SOURCE, country: undefined });
  });

  it('is the connection where the distribution names no address', () => {
    expect(where({ [WEB_SECRET_HEADER]: 'present', 'cloudfront-viewer-country': 'SA' })).toEqual({
      address: SOURCE,
      country: 'SA',
    });
    expect(throughWeb('unknown', 'SA').address).toBe(SOURCE);
  });

  it.each([undefined, '', 'XX', 'ZZ', 'sa', 'SAU'])('is in no known country: %s', (country) => {
    expect(throughWeb('198.51.100.10:1', country).country).toBeUndefined();
  });
});

describe('the key that limits count an address by', () => {
  it.each([
    ['198.51.100.10', '198.51.100.10'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::/64'],
    ['1:0:0:0:2::', '1:0:0:0::/64'],
    ['::ffff:198.51.100.10', '198.51.100.10'],
    ['::FFFF:c633:640a', '198.51.100.10'],
    ['0:0:0:0:0:ffff:0:9', '0.0.0.9'],
    ['::fffe:198.51.100.10', '0:0:0:0::/64'],
    ['64:ff9b::198.51.100.10', '64:ff9b:0:0::/64'],
    ['unknown', 'unknown'],
  ])('is of %s: %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
