/**
 * Signed addresses of renditions. One signature covers everything below a photo's prefix, and its expiry is rounded, so
 * that the same address is given for half an hour and caches of apps can use it.
 */
import { createPrivateKey, createSign } from 'node:crypto';
import type { PhotoId } from '../kernel/ids.ts';
import { makeDeterministicSigner } from '../platform/deterministic-ecdsa.ts';
import { MINUTE_MS } from '../platform/durations.ts';
import { log } from '../platform/log.ts';
import { once } from '../platform/once.ts';
import { mediaKey } from './imaging/rendition-plan.ts';
import type { AddressOf } from './photo-view.ts';

const PERIOD_SECONDS = 1_800; // an address lives for one to two periods: never above an hour
const MAX_CACHED_SIGNATURES = 5_000; // about 4 MB
/** By then CloudFront knows a new key everywhere: it says that changes of its settings take minutes. */
const KNOWN_EVERYWHERE_MS = 15 * MINUTE_MS;

/**
 * Since when CloudFront has had a key, in milliseconds: what it says itself, in a format that its documentation does not name. Where that is no
 * time, since `now`, when this container began: too late is safe, as CloudFront takes the former key's signatures too.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-publickey.html
 */
export const readKeySince = (createdTime: string, now: number): number => {
  const since = Date.parse(createdTime);
  if (!Number.isNaN(since)) return since;
  log.error('No readable CreatedTime of the key', createdTime);
  return now;
};

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

/** A key that CloudFront knows by its id. */
interface MediaKey {
  readonly keyPairId: string;
  /** PEM, read once per container. */
  readonly privateKey: () => Promise<string>;
}

const makeSigner = ({ keyPairId, privateKey }: MediaKey) => {
  const signer = once(async () => signerOf(await privateKey()));
  return { keyPairId, sign: async (policy: string) => (await signer())(policy) };
};

/** What media addresses are signed with: `baseUrl`: scheme and host of the distribution; `former`: the key that signs until the present one, which CloudFront has had `since` (milliseconds), is known everywhere. */
export interface MediaSigning extends MediaKey {
  readonly baseUrl: string;
  readonly former?: MediaKey;
  readonly since?: number;
}

/**
 * Makes what signs queries of addresses of the distribution: for all below a path that ends with `*`, or for one, until `expiry` (epoch seconds).
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-custom-policy.html
 */
const makeQueries = (settings: MediaSigning) => {
  const base = settings.baseUrl.replace(/\/$/, '');
  const { former, since = 0 } = settings;
  const present = makeSigner(settings);
  const earlier = former && makeSigner(former);
  const signerAt = (now: number) => (earlier && now < since + KNOWN_EVERYWHERE_MS ? earlier : present);
  const queryFor = async (path: string, expiry: number, now: number): Promise<string> => {
    const { keyPairId, sign } = signerAt(now);
    const policy = JSON.stringify({
      Statement: [
        {
          Resource: `${base}/${path}`,
          Condition: { DateLessThan: { 'AWS:EpochTime': expiry } },
        },
      ],
    });
    const { signature, parameters } = await sign(policy);
    return `Policy=${cloudFrontBase64(Buffer.from(policy))}&Signature=${cloudFrontBase64(signature)}&Key-Pair-Id=${keyPairId}${parameters}`;
  };
  return { base, keyPairIdAt: (now: number) => signerAt(now).keyPairId, queryFor };
};

/** Makes the signer of media addresses. */
export const makeMediaAddresses = (settings: MediaSigning): MediaAddresses => {
  const { base, keyPairIdAt, queryFor: sign } = makeQueries(settings);
  const queries = new Map<
    PhotoId,
    { readonly expiry: number; readonly keyPairId: string; readonly query: string }
  >();

  const queryFor = async (photoId: PhotoId, now: number): Promise<string> => {
    const expiry = addressExpiry(now);
    const keyPairId = keyPairIdAt(now);
    const cached = queries.get(photoId);
    if (cached?.expiry === expiry && cached.keyPairId === keyPairId) return cached.query;
    const query = await sign(mediaKey(photoId, '*'), expiry, now);
    if (queries.size >= MAX_CACHED_SIGNATURES) queries.clear();
    queries.set(photoId, { expiry, keyPairId, query });
    return query;
  };

  return async (photoId, now) => {
    const query = await queryFor(photoId, now);
    return (name) => `${base}/${mediaKey(photoId, name)}?${query}`;
  };
};

/** Gives the address of one object of the media bucket, until `expiry` (epoch seconds), at `now` (milliseconds). */
export type ObjectAddresses = (key: string, expiry: number, now: number) => Promise<string>;

/** Makes the signer of addresses of single objects. Keys are of unreserved characters and slashes. */
export const makeObjectAddresses = (settings: MediaSigning): ObjectAddresses => {
  const { base, queryFor } = makeQueries(settings);
  return async (key, expiry, now) => `${base}/${key}?${await queryFor(key, expiry, now)}`;
};
