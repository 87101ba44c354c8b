import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromHex, textOf, toBase64, toBase64Url, toHex, utf8 } from '../../src/bytes.ts';

describe('Bytes', () => {
  it('are written as Node writes them, and read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(toBase64(bytes)).toBe(buffer.toString('base64'));
        expect(toBase64Url(bytes)).toBe(buffer.toString('base64url'));
        expect(toHex(bytes)).toBe(buffer.toString('hex'));
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes]);
        expect([...fromBase64(toBase64Url(bytes))]).toEqual([...bytes]);
        expect([...fromHex(toHex(bytes))]).toEqual([...bytes]);
      }),
    );
  });

  it('of texts are UTF-8, also of texts that are cut in the middle of a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(textOf(utf8(text))).toBe(text.toWellFormed());
      }),
    );
  });
});
