/**
 * Encrypts the payload of a push for one device: Message Encryption for Web Push (RFC 8291) over `aes128gcm` (RFC 8188).
 * The push service that carries it can read nothing.
 */
import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

export const CURVE = 'prime256v1';
const SALT_BYTES = 16;
const RECORD_BYTES = 4_096; // every push service takes one record of this size
const TAG_BYTES = 16;
const LAST_RECORD = Buffer.of(2);

/** What the browser of a device gave, in base64url. */
export interface DeviceKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** What is drawn anew for each message. */
export interface MessageSecrets {
  readonly privateKey: Buffer;
  readonly salt: Buffer;
}

const drawSecrets = (): MessageSecrets => {
  const ecdh = createECDH(CURVE);
  ecdh.generateKeys();
  return { privateKey: ecdh.getPrivateKey(), salt: randomBytes(SALT_BYTES) };
};

const derive = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, info, bytes));

const labelled = (label: string, ...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(`${label}\0`), ...parts]);

/** The body of a push: header and one encrypted record. Throws where the payload does not fit into one. */
export const encryptPush = (
  { p256dh, auth }: DeviceKeys,
  payload: string,
  { privateKey, salt }: MessageSecrets = drawSecrets(),
): Buffer => {
  const devicePoint = Buffer.from(p256dh, 'base64url');
  const ecdh = createECDH(CURVE);
  ecdh.setPrivateKey(privateKey);
  const ownPoint = ecdh.getPublicKey();
  const shared = ecdh.computeSecret(devicePoint);
  const keyInfo = labelled('WebPush: info', devicePoint, ownPoint);
  const input = derive(shared, Buffer.from(auth, 'base64url'), keyInfo, 32);
  const key = derive(input, salt, labelled('Content-Encoding: aes128gcm'), 16);
  const nonce = derive(input, salt, labelled('Content-Encoding: nonce'), 12);

  const plain = Buffer.concat([Buffer.from(payload), LAST_RECORD]);
  if (plain.byteLength + TAG_BYTES > RECORD_BYTES)
    throw new Error(`A payload of ${plain.byteLength} bytes does not fit`);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);

  const header = Buffer.alloc(SALT_BYTES + 5);
  salt.copy(header);
  header.writeUInt32BE(RECORD_BYTES, SALT_BYTES);
  header.writeUInt8(ownPoint.byteLength, SALT_BYTES + 4);
  return Buffer.concat([header, ownPoint, encrypted]);
};
