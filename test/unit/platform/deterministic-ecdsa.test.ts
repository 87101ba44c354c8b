import { createPrivateKey, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDeterministicSigner } from '../../../lambdas/platform/deterministic-ecdsa.ts';

// https://www.rfc-editor.org/rfc/rfc6979#appendix-A.2.5
const rfcKey = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'EC',
    crv: 'P-256',
    d: Buffer.from('C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721', 'hex').toString(
      'base64url',
    ),
    x: Buffer.from('60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6', 'hex').toString(
      'base64url',
    ),
    y: Buffer.from('7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299', 'hex').toString(
      'base64url',
    ),
  },
});

/** Both numbers of a signature in DER, in hexadecimal without leading zeros. */
const numbersIn = (der: Buffer): readonly string[] => {
  expect(der[0]).toBe(0x30);
  expect(der[1]).toBe(der.length - 2);
  const numbers: string[] = [];
  for (let at = 2; at < der.length; at += 2 + (der[at + 1] ?? 0)) {
    expect(der[at]).toBe(2);
    numbers.push(
      der
        .subarray(at + 2, at + 2 + (der[at + 1] ?? 0))
        .toString('hex')
        .replace(/^00/, ''),
    );
  }
  return numbers.map((number) => number.toUpperCase());
};

describe('signatures with the nonce of RFC 6979', () => {
  it.each([
    {
      message: 'sample',
      r: 'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716',
      s: 'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
    },
    {
      message: 'test',
      r: 'F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367',
      s: '019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083',
    },
  ])('are those of the RFC for "$message"', ({ message, r, s }) => {
    const padded = numbersIn(makeDeterministicSigner(rfcKey)(message)).map((number) =>
      number.padStart(64, '0'),
    );
    expect(padded).toEqual([r, s]);
  });

  it('verify as any other, under any key and of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const signature = makeDeterministicSigner(privateKey)(text);
        const isGood = createVerify('SHA256').update(text).verify(createPublicKey(privateKey), signature);
        expect(isGood).toBe(true);
        expect(makeDeterministicSigner(privateKey)(text)).toEqual(signature);
      }),
      { numRuns: 60 },
    );
  });

  it('are made with keys on P-256 alone', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    expect(() => makeDeterministicSigner(privateKey)).toThrow(TypeError);
  });
});
