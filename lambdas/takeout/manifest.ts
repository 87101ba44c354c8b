/** What says which files a part of an export holds, so that nobody need trust whoever passed it on. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import * as z from 'zod/mini';

export const Manifest = z.object({
  format: z.literal('suwar-export-1'),
  /** The issuer of the service's tokens. */
  issuer: z.string(),
  accountId: z.string(),
  exportId: z.string(),
  part: z.int(),
  parts: z.int(),
  madeAt: z.string(),
  /** The key that signs this file, as `GET /v1/config` names it. */
  keyId: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Pictures that were there when the export was planned and are no more. */
  missing: z.array(z.string()),
});
export type Manifest = z.infer<typeof Manifest>;

/** Signs a manifest as it is stored, with an Ed25519 key in PEM: 64 bytes in base64. */
export const signManifest = (manifest: Buffer, privateKey: string): string =>
  sign(null, manifest, createPrivateKey(privateKey)).toString('base64');

/** Half of the key that may be known, in PEM. */
export const publicHalfOf = (privateKey: string): string =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
