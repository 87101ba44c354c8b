/** Tells push services who sends: Voluntary Application Server Identification (RFC 8292). */
import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { HOUR_SECONDS, secondsOf } from '../platform/durations.ts';
import { kindsOfKeys } from '../signing-key/key-kinds.ts';

const TOKEN_SECONDS = 12 * HOUR_SECONDS; // push services refuse more than a day

/** The `Authorization` header of a push to an address, at a time in milliseconds. */
export type Authorize = (endpoint: string, now: number) => Promise<string>;

/** @param contact whom push services write to about trouble: a `mailto:` or `https:` address */
export const makeAuthorize =
  (privateKey: () => Promise<string>, contact: string): Authorize =>
  async (endpoint, now) => {
    const pem = await privateKey();
    const token = await new SignJWT({ aud: new URL(endpoint).origin, sub: contact })
      .setProtectedHeader({ typ: 'JWT', alg: 'ES256' })
      .setExpirationTime(secondsOf(now) + TOKEN_SECONDS)
      .sign(createPrivateKey(pem));
    return `vapid t=${token}, k=${kindsOfKeys.push.publicHalf(pem)}`;
  };
