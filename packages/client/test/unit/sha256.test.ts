import { createHash, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSha256, makeSha256, sha256 } from '../../src/sha256.ts';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256', () => {
  it("is Node's, at every length around the edges of blocks", () => {
    for (let length = 0; length <= 260; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      expect(hexOf(sha256(bytes)), `${length} bytes`).toBe(digestOf(bytes));
    }
  });

  it('is the same in whatever pieces the bytes come, wherever they lie', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.nat(7), (parts, offset) => {
        const hash = makeSha256();
        for (const part of parts) {
          const moved = new Uint8Array(part.length + offset);
          moved.set(part, offset);
          hash.update(moved.subarray(offset));
        }
        expect(hexOf(hash.digest())).toBe(digestOf(Buffer.concat(parts)));
      }),
    );
  });

  it('counts as far as the largest photo', () => {
    const piece = new Uint8Array(1 << 20).fill(0xa5);
    const hash = makeSha256();
    const theirs = createHash('sha256');
    for (let megabyte = 0; megabyte < 20; megabyte += 1) {
      hash.update(piece);
      theirs.update(piece);
    }
    expect(hexOf(hash.digest())).toBe(theirs.digest('hex'));
  });
});

describe('HMAC', () => {
  it("is Node's, with keys up to a block and longer ones", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 100 }), (key, message) => {
        expect(hexOf(hmacSha256(key, message))).toBe(createHmac('sha256', key).update(message).digest('hex'));
      }),
    );
  });
});
