/** The secrets that the stack makes for itself. */
import { createHash, createPublicKey, generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * `media` signs media addresses, `push` identifies us to push services, `webhook` signs webhooks, `web` is how the API knows the
 * distribution `web`. `export` signs what people take along of their data.
 */
export const keyKinds = ['media', 'push', 'webhook', 'web', 'export'] as const;
export type KeyKind = (typeof keyKinds)[number];

export interface KindOfKey {
  /** Makes a secret, as it is stored. */
  readonly make: () => Promise<string>;
  /** The half of it that may be known, undefined where there is none. */
  readonly publicHalf: (secret: string) => string | undefined;
  /** Whether the stack is given the secret itself, to hand it to a service that keeps it. @default false */
  readonly isHandedOut?: true;
}

const generate = promisify(generateKeyPair);

const SECRET_BYTES = 32; // Standard Webhooks takes 24 to 64

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
    make: async () => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`,
    publicHalf: () => undefined,
  },
  web: {
    make: async () => randomBytes(SECRET_BYTES).toString('base64url'),
    publicHalf: (secret) => createHash('sha256').update(secret).digest('hex'),
    isHandedOut: true, // CloudFront sends it with every call, and holds it itself
  },
  export: {
    make: async () => {
      const { privateKey } = await generate('ed25519');
      return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    },
    publicHalf: (privateKey) =>
      createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  },
};
