import type { KindOfKey } from './key-kinds.ts';
import type { SigningKeyStore } from './signing-key-store.ts';

/** What the stack may know of a secret. */
export interface KnownOfKey {
  readonly publicKey: string | undefined;
  /** Undefined for all kinds that are not handed out. */
  readonly secret: string | undefined;
}

/**
 * Answers what the stack may know of a parameter's secret, which is made at the first call and then stored. Two calls at once agree: the
 * parameter is written once, the other call reads it.
 */
export const ensureSigningKey = async (
  store: SigningKeyStore,
  name: string,
  kind: KindOfKey,
): Promise<KnownOfKey> => {
  let secret = await store.read(name);
  if (secret === undefined) {
    const made = await kind.make();
    secret = (await store.createIfAbsent(name, made)) ? made : await store.read(name);
  }
  if (secret === undefined) throw new Error(`The parameter ${name} vanished while it was read`);
  return { publicKey: kind.publicHalf(secret), secret: kind.isHandedOut ? secret : undefined };
};
