import { getDiffieHellman, randomBytes } from 'node:crypto';
import { createSrpSession, signSrpSession } from 'cognito-srp-helper';
import { describe, expect, it } from 'vitest';
import {
  makeSrpKeys,
  prime,
  srpKeyOf,
  srpSignature,
  srpTimestamp,
} from '../../src/auth/secure-remote-password.ts';

const POOL = 'eu-west-1_AbCdEf';
const USER = '1b2c3d4e-0000-4000-8000-abcdefabcdef';

/** The bytes of a number in hexadecimal, so that a key pair can be made of it again. */
const bytesOf = (hex: string): Uint8Array =>
  Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');

describe('The proof of a password', () => {
  it.each(['Lighthouse-2026', 'كلمة مرور 🗝️', ' blank '])(
    'is the one that an independent client makes, with %j',
    (password) => {
      // Numbers whose first bit is set and numbers with leading zeros are written differently: some rounds meet each.
      for (let round = 0; round < 3; round += 1) {
        const theirs = createSrpSession(USER, password, POOL, false);
        const keys = makeSrpKeys(() => bytesOf(theirs.smallA));
        expect(keys.publicHex).toBe(theirs.largeA);
        const challenge = {
          SALT: randomBytes(16)
            .subarray(0, 16 - (round % 3))
            .toString('hex'),
          SRP_B: makeSrpKeys((count) => randomBytes(count)).publicHex,
          SECRET_BLOCK: randomBytes(512).toString('base64'),
          USER_ID_FOR_SRP: USER,
        };
        const signed = signSrpSession(theirs, { ChallengeParameters: challenge });
        const mine = {
          poolName: 'AbCdEf',
          userId: USER,
          saltHex: challenge.SALT,
          publicHex: challenge.SRP_B,
          secretBlock: challenge.SECRET_BLOCK,
        };
        const key = srpKeyOf(keys, mine, password);
        if (key === undefined) throw new Error('there is no key');
        expect(srpSignature(key, mine, theirs.timestamp)).toBe(signed.passwordSignature);
      }
    },
  );

  it('is not made for a public value that would give the password away', () => {
    const keys = makeSrpKeys((count) => randomBytes(count));
    const challenge = { poolName: 'AbCdEf', userId: USER, saltHex: 'ab', publicHex: '0', secretBlock: '' };
    expect(srpKeyOf(keys, challenge, 'Lighthouse-2026')).toBeUndefined();
  });

  it('is made in the group of 3072 bits that RFC 3526 calls 15', () => {
    expect(prime().toString(16)).toBe(getDiffieHellman('modp15').getPrime('hex'));
  });

  it('has the time as the service reads it', () => {
    expect(srpTimestamp(Date.UTC(2026, 11, 1, 9, 5, 3))).toBe('Tue Dec 1 09:05:03 UTC 2026');
    expect(srpTimestamp(Date.UTC(2026, 0, 31, 23, 59, 0))).toBe('Sat Jan 31 23:59:00 UTC 2026');
  });
});
