import { createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningKeyStore } from './signing-key-store.ts';

/** Makes a private key, as PEM. */
export const makePrivateKey = async (): Promise<string> => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 }); // what CloudFront takes
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

/**
 * Answers the public key (PEM) of a parameter's private key, which is made at the first call and then kept. Two calls at
 * once agree: the parameter is written once, the other call reads it.
 */
export const keepSigningKey = async (
  store: SigningKeyStore,
  name: string,
  makeKey: () => Promise<string> = makePrivateKey,
): Promise<string> => {
  let privateKey = await store.read(name);
  if (privateKey === undefined) {
    const made = await makeKey();
    privateKey = (await store.keepFirst(name, made)) ? made : await store.read(name);
  }
  if (privateKey === undefined) throw new Error(`The parameter ${name} vanished while it was read`);
  return createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
};
