/** How public keys are named. */
import { createHash, createPublicKey } from 'node:crypto';

const ID_DIGITS = 32;

/** Names a public key in PEM: the first half of the SHA-256 of its DER form, in hexadecimal. */
export const keyIdOf = (publicKey: string): string => {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, ID_DIGITS);
};
