/** Cursors of lists: encrypted positions, bound to viewer and query, valid for a limited time. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const Content = z.object({ expiresAt: z.number(), position: z.unknown() });

export interface Cursors {
  /** `scope` names viewer and query: a cursor is readable only under the scope it was made for. */
  write(scope: string, position: unknown, expiresAt: number): Promise<string>;
  /** The position, or undefined for a cursor that is foreign, forged or expired at `now` (milliseconds). */
  read(scope: string, cursor: string, now: number): Promise<unknown>;
}

/** Cursors under a key derived from a secret that the API functions share. */
export const makeCursors = (secret: () => Promise<string>): Cursors => {
  const keyFor = async () => Buffer.from(hkdfSync('sha256', await secret(), '', 'cursors', 32));
  const digest = (scope: string) => createHash('sha256').update(scope).digest();

  return {
    write: async (scope, position, expiresAt) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, await keyFor(), nonce).setAAD(digest(scope));
      const sealed = Buffer.concat([cipher.update(JSON.stringify({ expiresAt, position })), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    read: async (scope, cursor, now) => {
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv(CIPHER, await keyFor(), bytes.subarray(0, NONCE_BYTES))
        .setAAD(digest(scope))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const opened = Buffer.concat([
          decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
          decipher.final(),
        ]);
        const content = Content.parse(JSON.parse(opened.toString('utf8')));
        return content.expiresAt > now ? content.position : undefined;
      } catch {
        return undefined;
      }
    },
  };
};
