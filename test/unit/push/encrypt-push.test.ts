import { describe, expect, it } from 'vitest';
import { encryptPush } from '../../../lambdas/push/encrypt-push.ts';
import { decryptPush, makeDevice } from '../../support/push-device.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');

/** The example of RFC 8291, section 5 and appendix A. */
const rfc8291 = {
  plaintext: 'When I grow up, I want to be a watermelon',
  serverPrivateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'),
  devicePoint: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  devicePrivateKey: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  salt: bytes('DGv6ra1nlYgDCS1FRnbzlw'),
  message:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_' +
    'yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

describe('the encryption of a push', () => {
  it('is that of RFC 8291', () => {
    const { devicePoint: p256dh, auth, plaintext, serverPrivateKey: privateKey, salt } = rfc8291;
    expect(encryptPush({ p256dh, auth }, plaintext, { privateKey, salt }).toString('base64url')).toBe(
      rfc8291.message,
    );
  });

  it('is read by a device that was written from the RFC', () => {
    const secrets = { privateKey: rfc8291.devicePrivateKey, auth: bytes(rfc8291.auth) };
    expect(decryptPush(secrets, bytes(rfc8291.message))).toBe(rfc8291.plaintext);
    const device = makeDevice('https://push.example');
    const text = 'أُعجب أحدهم بمنشورك';
    const [one, other] = [1, 2].map(() => encryptPush(device.subscription.keys, text));
    expect(decryptPush(device, one!)).toBe(text);
    expect(one).not.toEqual(other); // salt and key are drawn anew
  });

  it('takes no more than one record', () => {
    const { keys } = makeDevice('https://push.example').subscription;
    const longest = 4_096 - 16 - 1;
    expect(() => encryptPush(keys, 'x'.repeat(longest))).not.toThrow();
    expect(() => encryptPush(keys, 'x'.repeat(longest + 1))).toThrow('4081 bytes');
  });
});
