import type { KeyPairKeyObjectResult } from 'node:crypto';
import { createVerify, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { newUlid, PhotoId } from '../../../lambdas/kernel/ids.ts';
import { addressExpiry, makeMediaAddresses, readKeySince } from '../../../lambdas/photos/media-address.ts';

const pemsOf = ({ privateKey, publicKey }: KeyPairKeyObjectResult) => ({
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
});
const keys = {
  'ECDSA on P-256': pemsOf(generateKeyPairSync('ec', { namedCurve: 'P-256' })),
  RSA: pemsOf(generateKeyPairSync('rsa', { modulusLength: 2048 })),
};

const photoId = PhotoId.parse(newUlid(1_790_000_000_000));

const signer = ({ privateKey } = keys['ECDSA on P-256']) => {
  let reads = 0;
  const addresses = makeMediaAddresses({
    baseUrl: 'https://media.example/',
    keyPairId: 'K2',
    privateKey: async () => {
      reads += 1;
      return privateKey;
    },
  });
  return { addresses, reads: () => reads };
};

const plain = (text: string | null) =>
  Buffer.from((text ?? '').replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/'), 'base64');

describe('media addresses', () => {
  it.each([
    ['ECDSA on P-256', 'SHA256'],
    ['RSA', null],
  ] as const)(
    'carry a policy for the photo alone, signed as CloudFront checks it: %s',
    async (kind, hash) => {
      const key = keys[kind];
      const url = new URL((await signer(key).addresses(photoId, 1_790_000_000_000))('640.webp'));
      expect(url.searchParams.get('Hash-Algorithm')).toBe(hash);
      expect(url.origin + url.pathname).toBe(`https://media.example/r/${photoId}/640.webp`);
      expect(url.searchParams.get('Key-Pair-Id')).toBe('K2');
      const policy = plain(url.searchParams.get('Policy'));
      expect(JSON.parse(policy.toString())).toEqual({
        Statement: [
          {
            Resource: `https://media.example/r/${photoId}/*`,
            Condition: { DateLessThan: { 'AWS:EpochTime': addressExpiry(1_790_000_000_000) } },
          },
        ],
      });
      const signature = plain(url.searchParams.get('Signature'));
      // SHA-1 where the address names no other.
      expect(
        createVerify(hash ?? 'SHA1')
          .update(policy)
          .verify(key.publicKey, signature),
      ).toBe(true);
    },
  );

  it.each(Object.entries(keys))('are the same from every container: %s', async (_, key) => {
    const [one, other] = await Promise.all(
      [signer(key), signer(key)].map(async ({ addresses }) =>
        (await addresses(photoId, 1_790_000_000_000))('320.webp'),
      ),
    );
    expect(other).toBe(one);
  });

  it('live for half an hour at least and an hour at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (now) => {
        const life = addressExpiry(now) - now / 1_000;
        expect(life).toBeGreaterThan(1_800 - 1);
        expect(life).toBeLessThanOrEqual(3_600);
      }),
    );
  });

  it('stay the same while their expiry is, and need the key once', async () => {
    const { addresses, reads } = signer();
    const start = 1_800_000 * 994_000;
    const [first, later, next] = await Promise.all(
      [start, start + 1_799_000, start + 1_800_000].map(async (now) =>
        (await addresses(photoId, now))('320.webp'),
      ),
    );
    expect(later).toBe(first);
    expect(next).not.toBe(first);
    expect(reads()).toBe(1);
  });

  it('are signed by the former key until CloudFront knows the present one everywhere', async () => {
    const since = 1_790_000_000_000;
    const read: string[] = [];
    const keyOf = (keyPairId: string) => ({
      keyPairId,
      privateKey: async () => {
        read.push(keyPairId);
        return keys.RSA.privateKey;
      },
    });
    const addresses = makeMediaAddresses({
      baseUrl: 'https://media.example',
      ...keyOf('K3'),
      former: keyOf('K2'),
      since,
    });
    const signedBy = async (minutes: number) =>
      new URL((await addresses(photoId, since + minutes * 60_000))('640.webp')).searchParams.get(
        'Key-Pair-Id',
      );
    expect([await signedBy(0), await signedBy(14), await signedBy(16)]).toEqual(['K2', 'K2', 'K3']);
    expect(read).toEqual(['K2', 'K3']);
  });

  it('go by what CloudFront says of the time of a key, and by their own beginning where that is no time', () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => logged.mockRestore());
    expect(readKeySince('2026-11-23T12:00:00.000Z', 1)).toBe(Date.UTC(2026, 10, 23, 12));
    expect(logged).not.toHaveBeenCalled();
    expect([readKeySince('', 1), readKeySince('tomorrow', 2)]).toEqual([1, 2]);
    expect(logged).toHaveBeenCalledTimes(2);
  });
});
