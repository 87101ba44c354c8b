/** A device that subscribes to pushes at the stand-in and reads them, written from the RFCs and not from our code. */
import { createDecipheriv, createECDH, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';
import type { ReceivedRequest } from './endpoint-stand-in.ts';

export interface DeviceSecrets {
  readonly privateKey: Buffer;
  readonly auth: Buffer;
}

const hmac = (key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** The payload of an encrypted body (RFC 8291, section 3.4, and RFC 8188, section 2). */
export const decryptPush = ({ privateKey, auth }: DeviceSecrets, body: Buffer): string => {
  const salt = body.subarray(0, 16);
  const serverPoint = body.subarray(21, 21 + body.readUInt8(20));
  const record = body.subarray(21 + serverPoint.length);
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(privateKey);
  const secret = hmac(auth, ecdh.computeSecret(serverPoint));
  const input = hmac(secret, 'WebPush: info\0', ecdh.getPublicKey(), serverPoint, Buffer.of(1));
  const expand = (label: string, length: number) =>
    hmac(hmac(salt, input), `Content-Encoding: ${label}\0`, Buffer.of(1)).subarray(0, length);
  const decipher = createDecipheriv('aes-128-gcm', expand('aes128gcm', 16), expand('nonce', 12));
  decipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = plain.lastIndexOf(2);
  return plain.subarray(0, end).toString();
};

/** Verifies who sent a push (RFC 8292) and answers what the token says. */
export const verifySender = async (
  { headers }: Pick<ReceivedRequest, 'headers'>,
  applicationServerKey: string,
): Promise<Readonly<Record<string, unknown>>> => {
  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers['authorization'] ?? '') ?? [];
  if (key !== applicationServerKey) throw new Error('Another key than the one that was subscribed with.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const verified = await jwtVerify(
    token,
    await importJWK({ kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, 'ES256'),
  );
  return verified.payload;
};

export interface PushDevice extends DeviceSecrets {
  /** Path of the device at the stand-in. */
  readonly path: string;
  /** What `PushSubscription.toJSON()` gives in a browser. */
  readonly subscription: {
    readonly endpoint: string;
    readonly expirationTime: null;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
}

/** A device that has subscribed at a push service. */
export const makeDevice = (origin: string): PushDevice => {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys().toString('base64url');
  const auth = randomBytes(16);
  const path = `/push/${randomUUID()}`;
  return {
    path,
    privateKey: ecdh.getPrivateKey(),
    auth,
    subscription: {
      endpoint: `${origin}${path}`,
      expirationTime: null,
      keys: { p256dh, auth: auth.toString('base64url') },
    },
  };
};
