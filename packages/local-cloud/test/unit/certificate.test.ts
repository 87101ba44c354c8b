import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { certificateFor, makeCertificate } from '../../src/cognito/pages/certificate.ts';

describe('the certificate of the sign-in pages', () => {
  it('is of every name that leads here, signs itself, and ends within what phones take', () => {
    const now = Date.now();
    const hosts = ['192.168.1.7', 'photos.local', '::1', 'fe80::1:2', '::ffff:10.0.0.1'];
    const certificate = new X509Certificate(makeCertificate(hosts, now).cert);
    expect(
      hosts
        .slice(2)
        .concat('192.168.1.7')
        .map((host) => certificate.checkIP(host)),
    ).not.toContain(undefined);
    expect(certificate.checkHost('photos.local')).toBe('photos.local');
    expect(certificate.checkHost('other.local')).toBeUndefined();
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.validToDate.getTime() - now).toBeLessThan(398 * 86_400_000);
  });

  it('can be read whatever its length', () => {
    // Each letter more moves the end of the last line of PEM; signatures move it by some bytes too.
    const lengths = Array.from({ length: 60 }, (_, at) => at + 1);
    for (const length of lengths) {
      const host = 'h'.repeat(length);
      const certificate = new X509Certificate(makeCertificate([host, 'localhost'], Date.now()).cert);
      expect(certificate.checkHost(host)).toBe(host);
    }
  });

  it('leaves the zone out of an address', () => {
    const { cert } = makeCertificate(['fe80::1%eth0'], Date.now());
    expect(new X509Certificate(cert).checkIP('fe80::1')).toBe('fe80::1');
  });

  it('stays while it serves the host, and is made anew for another', () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const first = certificateFor('127.0.0.1', folder);
    expect(certificateFor('127.0.0.1', folder)).toEqual(first);
    expect(certificateFor('192.168.1.7', folder)).not.toEqual(first);
    rmSync(folder, { recursive: true });
  });
});
