/**
 * Signed addresses of renditions. One signature covers everything below a photo's prefix, and its expiry is rounded, so
 * that the same address is given for half an hour and caches of apps can use it.
 */
import { createPrivateKey, createSign } from 'node:crypto';
import type { PhotoId } from '../kernel/ids.ts';
import { makeDeterministicSigner } from '../platform/deterministic-ecdsa.ts';
import { once } from '../platform/once.ts';
import { mediaKey } from './imaging/rendition-plan.ts';
import type { AddressOf } from './photo-view.ts';

const PERIOD_SECONDS = 1_800; // an address lives for one to two periods: never above an hour
const MAX_CACHED_SIGNATURES = 5_000; // about 4 MB

/** Gives the addresses of a photo's renditions at a time (milliseconds). */
export type MediaAddresses = (photoId: PhotoId, now: number) => Promise<AddressOf>;

/** When addresses that are given out at `now` (milliseconds) expire, in epoch seconds. */
export const addressExpiry = (now: number): number =>
  (Math.floor(now / 1_000 / PERIOD_SECONDS) + 2) * PERIOD_SECONDS;

/** Signs a policy: signature in base64, and what else of the query tells how it was made. */
type SignPolicy = (policy: string) => { readonly signature: Buffer; readonly parameters: string };

/**
 * By the kind of the key that the stack made: ECDSA on P-256, or RSA where the key is older. Every container gives the same address, or
 * the caches of apps would miss, so no kind of signature may be random.
 */
const signerOf = (pem: string): SignPolicy => {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType === 'rsa') {
    return (policy) => ({ signature: createSign('RSA-SHA1').update(policy).sign(key), parameters: '' });
  }
  const sign = makeDeterministicSigner(key);
  return (policy) => ({ signature: sign(policy), parameters: '&Hash-Algorithm=SHA256' });
};

// CloudFront's own variant of base64 for query strings.
const cloudFrontBase64 = (bytes: Buffer): string =>
  bytes.toString('base64').replaceAll('+', '-').replaceAll('=', '_').replaceAll('/', '~');

/**
 * Makes the signer of media addresses.
 * @param settings `baseUrl`: scheme and host of the distribution; `privateKey`: PEM, read once per container
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-custom-policy.html
 */
export const makeMediaAddresses = (settings: {
  readonly baseUrl: string;
  readonly keyPairId: string;
  readonly privateKey: () => Promise<string>;
}): MediaAddresses => {
  const base = settings.baseUrl.replace(/\/$/, '');
  const signer = once(async () => signerOf(await settings.privateKey()));
  const queries = new Map<PhotoId, { readonly expiry: number; readonly query: string }>();

  const queryFor = async (photoId: PhotoId, expiry: number): Promise<string> => {
    const cached = queries.get(photoId);
    if (cached?.expiry === expiry) return cached.query;
    const policy = JSON.stringify({
      Statement: [
        {
          Resource: `${base}/${mediaKey(photoId, '*')}`,
          Condition: { DateLessThan: { 'AWS:EpochTime': expiry } },
        },
      ],
    });
    const { signature, parameters } = (await signer())(policy);
    const query = `Policy=${cloudFrontBase64(Buffer.from(policy))}&Signature=${cloudFrontBase64(signature)}&Key-Pair-Id=${settings.keyPairId}${parameters}`;
    if (queries.size >= MAX_CACHED_SIGNATURES) queries.clear();
    queries.set(photoId, { expiry, query });
    return query;
  };

  return async (photoId, now) => {
    const query = await queryFor(photoId, addressExpiry(now));
    return (name) => `${base}/${mediaKey(photoId, name)}?${query}`;
  };
};
