import type { StackKeys } from './stack-keys.ts';

/** What the API knows the distribution `web` by. */
export interface WebSecrets {
  /** What CloudFront sends. */
  readonly secret: string;
  /** SHA-256 of what the API believes: the present secret, and the former one until CloudFront sends the present one everywhere. */
  readonly digests: string;
}

/** The secret of a generation, and the one before it. */
export const makeWebSecrets = (keys: StackKeys, generation: number): WebSecrets => {
  const make = (of: number) =>
    keys.makeGeneration('web', { id: 'WebSecret', name: 'web-secret', generation: of });
  const present = make(generation);
  const believed = generation > 1 ? [present, make(generation - 1)] : [present];
  return { secret: present.handedOut, digests: believed.map(({ publicKey }) => publicKey).join(',') };
};
