/** The secrets that the stack makes for itself. */
import { createPublicKey, generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/** `media` signs media addresses, `push` identifies us to push services, `webhook` signs webhooks. */
export const keyKinds = ['media', 'push', 'webhook'] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface KindOfKey {
  /** Makes a secret, as it is stored. */
  readonly make: () => Promise<string>;
  /** The half of it that may be known, undefined where there is none. */
  readonly publicHalf: (secret: string) => string | undefined;
}

const generate = promisify(generateKeyPair);

const WEBHOOK_SECRET_BYTES = 32; // Standard Webhooks takes 24 to 64

/** The uncompressed point of a P-256 key in base64url, as browsers take it for `applicationServerKey`. */
const pointOf = (privateKey: string): string => {
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const parts = [Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat(parts).toString('base64url');
};

export const kindsOfKeys: Readonly<Record<KeyKind, KindOfKey>> = {
  media: {
    // CloudFront takes RSA of 2048 bits too, whose signatures are four times as long.
    make: async () => {
      const { privateKey } = await generate('ec', { namedCurve: 'prime256v1' });
      return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    },
    publicHalf: (privateKey) =>
      createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  },
  push: {
    make: async () => {
      const { privateKey } = await generate('ec', { namedCurve: 'prime256v1' });
      return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    },
    publicHalf: pointOf,
  },
  webhook: {
    make: async () => `whsec_${randomBytes(WEBHOOK_SECRET_BYTES).toString('base64')}`,
    publicHalf: () => undefined,
  },
};
