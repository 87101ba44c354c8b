import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const VALID_DAYS = 397; // more is refused by phones, also from who installed the certificate
const RENEW_DAYS = 30;

/** A certificate with its key, as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * The certificate of the sign-in pages: the one in `directory`, which a person may have put there, while it serves `host`; else a new one that signs
 * itself.
 */
export function certificateFor(host: string, directory: string): Certificate {
  const places = { cert: join(directory, 'certificate.pem'), key: join(directory, 'key.pem') };
  const kept = read(places);
  if (kept !== undefined && serves(kept, host)) return kept;
  const made = makeCertificate([...new Set([host, 'localhost', '127.0.0.1', '::1'])], Date.now());
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(places.cert, made.cert, { mode: 0o600 });
  writeFileSync(places.key, made.key, { mode: 0o600 });
  return made;
}

function read(places: Certificate): Certificate | undefined {
  try {
    return { cert: readFileSync(places.cert, 'utf8'), key: readFileSync(places.key, 'utf8') };
  } catch {
    return undefined; // first start
  }
}

function serves({ cert }: Certificate, host: string): boolean {
  const certificate = new X509Certificate(cert);
  const names = isIP(host) === 0 ? certificate.checkHost(host) : certificate.checkIP(host);
  return names !== undefined && certificate.validToDate.getTime() > Date.now() + RENEW_DAYS * DAY_MS;
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const long = body.length > 0xff ? [0x82, body.length >> 8, body.length & 0xff] : [0x81, body.length];
  return Buffer.concat([Buffer.from([tag, ...(body.length < 0x80 ? [body.length] : long)]), body]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const bits = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes);
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const extension = (id: string, value: Buffer): Buffer => sequence(identifier(id), der(0x04, value));
/** In the form of years up to 2049: `YYMMDDhhmmssZ`. */
const time = (at: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));

const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const ALTERNATIVE_NAMES = '551d11';
const BASIC_CONSTRAINTS = '551d13';
const EXTENDED_KEY_USAGE = '551d25';
const SERVER_AUTHENTICATION = '2b06010505070301';

/** A certificate on P-256 that signs itself (RFC 5280). */
export function makeCertificate(hosts: readonly string[], now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256));
  const name = sequence(
    der(0x31, sequence(identifier(COMMON_NAME), der(0x0c, Buffer.from('Sign-in on this machine')))),
  );
  const serial = randomBytes(16);
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f); // positive, and no leading zeros
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, serial),
    algorithm,
    name,
    sequence(time(now - DAY_MS), time(now + VALID_DAYS * DAY_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      0xa3,
      sequence(
        extension(ALTERNATIVE_NAMES, sequence(...hosts.map(nameOf))),
        extension(BASIC_CONSTRAINTS, sequence(der(0x01, Buffer.from([0xff])))), // so that devices let it be installed
        extension(EXTENDED_KEY_USAGE, sequence(identifier(SERVER_AUTHENTICATION))),
      ),
    ),
  );
  return {
    cert: pem(body, algorithm, privateKey),
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

const pem = (body: Buffer, algorithm: Buffer, key: KeyObject): string => {
  const whole = sequence(body, algorithm, bits(sign('sha256', body, key))).toString('base64');
  // No line may be empty: what stands before an empty line are headers (RFC 1421), not a certificate.
  const lines = whole.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

const nameOf = (host: string): Buffer =>
  isIP(host) === 0
    ? der(0x82, Buffer.from(host))
    : der(0x87, isIP(host) === 4 ? bytesOfV4(host) : bytesOfV6(host));

const bytesOfV4 = (host: string): Buffer => Buffer.from(host.split('.').map(Number));

/** Also of addresses that end like one of version 4 or name a zone, which a certificate does not have. */
function bytesOfV6(host: string): Buffer {
  const [address = ''] = host.split('%');
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string): string[] => text.split(':').filter(Boolean);
  const [before, behind] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => '0');
  const all = [...before, ...(tail === undefined ? [] : zeros), ...behind];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
