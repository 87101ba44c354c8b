/** Tokens of share links. The table knows their digests alone. */
import { createHash, createHmac } from 'node:crypto';

/** 43 characters for 256 bits. The same seed gives the same token, so that a repeated request need not have been stored. */
export const shareTokenOf = (secret: string, seed: string): string =>
  createHmac('sha256', secret).update(`share link ${seed}`).digest('base64url');

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
